import Strided
import Testing

/// Compares a view with its model: positions, values, facts, and the effect of a write through it.
package struct ViewCheck {
  /// The log of differences.
  package let log: FailureLog

  /// Creates a check that adds its differences to a log.
  package init(log: FailureLog) {
    self.log = log
  }

  /// Checks a view of a subject.
  ///
  /// - Parameter isWritable: whether the view may be written if its parent may.
  package func check<Element: OracleElement>(
    _ view: NDArray<Element>,
    _ model: ModelArray<Element>,
    of subject: Subject<Element>,
    isWritable: Bool = true,
    _ name: @autoclosure () -> String
  ) {
    let parent = subject.twin
    let twin = Twin(
      name: parent.name,
      array: view,
      base: parent.base,
      model: model,
      isWritable: parent.isWritable && isWritable
    )
    let found = twin.layoutDifference() ?? twin.valueDifference()
    log.check(found == nil, "\(name()) of \(parent.name): \(found ?? "")")
    log.check(
      view.isView && view.sharesMemory(with: parent.array) == (model.count > 0),
      "\(name()) of \(parent.name): no view"
    )
    guard twin.isWritable, found == nil else { return }
    let values: [Element] = (0..<model.count).map { Element.right($0 + 1) }
    model.write(values)
    view.assign(NDArray(values, shape: Shape(model.shape)))
    let written = twin.memoryDifference()
    log.check(written == nil, "\(name()) of \(parent.name), written: \(written ?? "")")
    subject.reset()
  }
}

/// Calls `body` with arrays of every sample shape, in every representation.
package func withEverySubject<Element: OracleElement>(
  of type: Element.Type,
  shapes: [[Int]] = SampleShapes.all,
  _ body: ([Int], Subject<Element>) -> Void
) {
  for shape in shapes {
    let count = elementCount(shape)
    let values: [Element] = (0..<count).map { Element.left($0) }
    withEveryRepresentation(of: shape, values) { body(shape, $0) }
    if count > 1 {
      // A single value can have every broadcast representation too.
      withEveryRepresentation(of: shape, Array(repeating: Element.left(5), count: count)) {
        body(shape, $0)
      }
    }
  }
}
