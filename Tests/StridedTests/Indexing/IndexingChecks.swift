import Oracle
import Strided
import Testing

/// Reads and writes through subscripts with index arrays, in the library and in the model.
struct IndexingChecks {
  private let log = FailureLog()
  /// The title for messages.
  let title: String

  /// Reports the number of differences, and checks that at least `minimum` cases ran.
  func finish(atLeast minimum: Int) {
    log.finish(atLeast: minimum)
  }

  /// Records a case of the caller.
  func require(_ isRight: Bool, _ message: @autoclosure () -> String) {
    log.check(isRight, "\(title): \(message())")
  }

  /// Reads through a subscript; nil if a position is out of range.
  @discardableResult
  func read<Element: OracleElement>(
    _ twin: Twin<Element>,
    _ terms: [IndexTerm]
  ) -> ModelArray<Element>? {
    guard terms.hasArray, let selected = twin.model.selecting(terms.map(\.model)) else {
      return nil
    }
    let result = twin.array.selecting(terms)
    let found = difference(of: result, from: selected, by: { $0.isIdentical(to: $1) })
    require(found == nil, "\(twin.name)\(terms.text): \(found ?? "")")
    require(
      result.ownsData && result.isWritable && result.isContiguous()
        && !result.sharesMemory(with: twin.base),
      "\(twin.name)\(terms.text) is no fresh array"
    )
    return selected
  }

  /// Assigns values through a subscript, and compares all the memory.
  func assign<Element: OracleElement>(
    _ subject: Subject<Element>,
    _ terms: [IndexTerm],
    _ values: Twin<Element>
  ) {
    subject.reset()
    guard subject.twin.isWritable, terms.hasArray,
      let selected = subject.twin.model.selecting(terms.map(\.model)),
      selected.assign(values.model)
    else {
      return
    }
    subject.twin.array.assign(values.array, at: terms)
    compare(subject, "\(terms.text) = \(values.name) of \(values.model.shape)")
  }

  /// Updates by `+=` through a subscript, and compares all the memory.
  func add<Element: OracleNumber>(
    _ subject: Subject<Element>,
    _ terms: [IndexTerm],
    _ values: Twin<Element>
  ) {
    subject.reset()
    guard subject.twin.isWritable, terms.hasArray,
      let selected = subject.twin.model.selecting(terms.map(\.model)),
      selected.update(by: values.model, Element.plus)
    else {
      return
    }
    subject.twin.array.update(at: terms, by: values.array) { $0 += $1 }
    compare(subject, "\(terms.text) += \(values.name) of \(values.model.shape)")
  }

  /// Adds values through a subscript every time it selects a place, and compares all the memory.
  func scatterAdd<Element: OracleNumber>(
    _ subject: Subject<Element>,
    _ terms: [IndexTerm],
    _ values: Twin<Element>
  ) {
    subject.reset()
    guard subject.twin.isWritable, terms.hasArray,
      let selected = subject.twin.model.selecting(terms.map(\.model)),
      selected.scatterAdd(values.model)
    else {
      return
    }
    subject.twin.array.scatterAdd(values.array, at: terms)
    compare(subject, ".scatterAdd\(terms.text) \(values.name) of \(values.model.shape)")
  }

  /// Reads, assigns as many values as are selected, and assigns a single one.
  func readAndAssign<Element: OracleElement>(_ subject: Subject<Element>, _ terms: [IndexTerm]) {
    subject.reset()
    guard let selected = read(subject.twin, terms) else {
      return
    }
    assign(subject, terms, fresh(of: selected.shape))
    assign(subject, terms, fresh(of: []))
  }

  /// Adds and accumulates as many values as are selected, and a single one.
  func addAndAccumulate<Element: OracleNumber>(_ subject: Subject<Element>, _ terms: [IndexTerm]) {
    guard let selected = subject.twin.model.selecting(terms.map(\.model)) else {
      return
    }
    add(subject, terms, fresh(of: selected.shape))
    add(subject, terms, fresh(of: []))
    scatterAdd(subject, terms, fresh(of: selected.shape))
    scatterAdd(subject, terms, fresh(of: []))
  }

  /// A fresh array of small values.
  func fresh<Element: OracleElement>(of shape: [Int]) -> Twin<Element> {
    let values = (0..<elementCount(shape)).map { Element.right($0) }
    return Twin(values, shape: shape, name: "b")
  }

  /// Compares all the memory, and restores it.
  private func compare<Element: OracleElement>(_ subject: Subject<Element>, _ text: String) {
    let found = subject.twin.memoryDifference(by: { $0.isSame(as: $1) })
    require(found == nil, "\(subject.twin.name)\(text): \(found ?? "")")
    subject.reset()
  }
}
