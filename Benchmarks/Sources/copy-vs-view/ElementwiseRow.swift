import BenchmarkSupport
import Strided

/// An elementwise function: a row of the table, measured with operands of several layouts.
struct ElementwiseRow<Element: RealBenchmarkElement> {
  typealias Operands = ElementwiseOperands<Element>

  /// The name of the function.
  let name: String
  /// The family of the function, if it belongs to one.
  let family: ElementwiseFamily?
  let form: ElementwiseForm
  let layouts: [ElementwiseLayout]
  /// The statement of each peer over `a` and `b`.
  let statements: [Peer: String]
  /// What a peer does after it made the operands, before the statement is timed.
  var preparations: [Peer: String] = [:]
  /// Makes the routine that does the same by direct calls of another library or of the system.
  var direct: ((Operands) -> Routine)?
  /// The plan that one call runs, in a few words.
  let plan: (Operands) -> String
  /// Makes the routine that calls the function with operands.
  let routine: (Operands) -> Routine

  /// The statements of the peers; numexpr gets its expression as text.
  private static func statements(
    numpy: String, pytorch: String, numexpr: String?
  ) -> [Peer: String] {
    var statements: [Peer: String] = [.numpy: numpy, .pytorch: pytorch]
    if let numexpr { statements[.numexpr] = "ne.evaluate('\(numexpr)')" }
    return statements
  }

  /// A function of `a`.
  @inline(__always)
  static func unary<Result>(
    _ name: String,
    in family: ElementwiseFamily? = nil,
    _ form: ElementwiseForm = .unary,
    over layouts: [ElementwiseLayout]? = nil,
    numpy: String,
    pytorch: String,
    numexpr: String? = nil,
    plan: @escaping (NDArray<Element>) -> String,
    _ function: @escaping (NDArray<Element>) -> Result
  ) -> ElementwiseRow {
    ElementwiseRow(
      name: name,
      family: family,
      form: form,
      layouts: layouts ?? form.layouts,
      statements: statements(numpy: numpy, pytorch: pytorch, numexpr: numexpr),
      plan: { plan($0.a) },
      routine: { operands in
        let a = operands.a
        return { repetitions in
          for _ in 0..<repetitions { blackHole(using: function(a)) }
        }
      }
    )
  }

  /// A function of `a` and `b`.
  @inline(__always)
  static func binary<Result>(
    _ name: String,
    in family: ElementwiseFamily? = nil,
    _ form: ElementwiseForm = .binary,
    over layouts: [ElementwiseLayout]? = nil,
    numpy: String,
    pytorch: String,
    numexpr: String? = nil,
    plan: @escaping (NDArray<Element>, NDArray<Element>) -> String,
    _ function: @escaping (NDArray<Element>, NDArray<Element>) -> Result
  ) -> ElementwiseRow {
    ElementwiseRow(
      name: name,
      family: family,
      form: form,
      layouts: layouts ?? form.layouts,
      statements: statements(numpy: numpy, pytorch: pytorch, numexpr: numexpr),
      plan: { plan($0.a, $0.b) },
      routine: { operands in
        let (a, b) = (operands.a, operands.b)
        return { repetitions in
          for _ in 0..<repetitions { blackHole(using: function(a, b)) }
        }
      }
    )
  }

  /// The function in each of its layouts.
  var cases: [ElementwiseCase] {
    layouts.map { layout in
      ElementwiseCase(
        function: name,
        family: family,
        layout: layout,
        operandCount: form.operandCount,
        statements: statements,
        preparations: preparations
      )
    }
  }

  /// Makes the operands of a layout, and the routines to measure.
  func workload(_ layout: ElementwiseLayout, count: Int) -> Workload {
    let operands = Operands(layout, count: count, operandCount: form.operandCount)
    return Workload(
      count: operands.a.count,
      bytes: form.bytes(of: operands),
      plan: plan(operands),
      operation: routine(operands),
      isFresh: form.isFresh,
      cblas: direct?(operands)
    )
  }
}
