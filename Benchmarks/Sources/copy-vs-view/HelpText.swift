import BenchmarkSupport

/// Texts of the help and of the head of the output.
enum HelpText {
  /// The cases, with their meaning and their layouts.
  static var cases: String {
    Operation.allCases.map { operation in
      let layouts =
        [.elementwise, .factorization].contains(operation)
        ? "FUNCTION-LAYOUT, FUNCTION or LAYOUT"
        : (BenchmarkCase.all + BenchmarkCase.products).filter { $0.operation == operation }
          .map(\.variant.name).joined(separator: ", ")
      return "  \(padded(operation.rawValue))\(operation.summary)\n  \(padded(""))(\(layouts))"
    }.joined(separator: "\n")
  }

  /// The functions of `elementwise`, as NumPy spells them, and their layouts.
  static var elementwise: String {
    let functions = ElementwiseTable<Double>.rows.map { row in
      "  \(padded(row.name))\(row.statements[.numpy] ?? "")\(row.family.map { " (\($0.rawValue))" } ?? "")"
    }
    let families = ElementwiseFamily.allCases.map { "  \(padded($0.rawValue))\($0.summary)" }
    let layouts = ElementwiseLayout.allCases.map { "  \(padded($0.rawValue))\($0.summary)" }
    return
      (functions + ["in families, which are cases by themselves:"] + families
      + ["with operands of these layouts:"] + layouts).joined(separator: "\n")
  }

  /// The functions of `factorization`, and the layouts of their matrices.
  static var factorizations: String {
    let functions = FactorizationFunction.allCases.map { "  \(padded($0.rawValue))\($0.summary)" }
    let layouts = FactorizationCase.Layout.allCases.map {
      "  \(padded($0.rawValue))\($0.summary)"
    }
    return (functions + ["with matrices of these layouts:"] + layouts).joined(separator: "\n")
  }

  /// The layouts.
  static var layouts: String {
    ViewLayout.allCases.map { "  \(padded($0.rawValue))\($0.summary)" }.joined(separator: "\n")
  }

  /// The tasks of `small`.
  static var tasks: String {
    SmallTask.allCases.map { "  \(padded($0.rawValue))\($0.summary)" }.joined(separator: "\n")
  }

  /// The columns of the table.
  static var legend: String {
    ResultTable.legend.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }

  /// The machine and the element type.
  static func banner(of machine: Machine, element: ElementName) -> String {
    """
    \(machine.cpu), \(machine.cores) cores; \
    \(machine.blas.config), \(machine.blas.threads) threads
    elements: \(element.rawValue), \(element.byteCount) bytes each
    """
  }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(18 - name.count, 1))
  }
}
