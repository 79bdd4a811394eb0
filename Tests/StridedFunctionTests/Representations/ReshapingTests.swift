import Oracle
import Strided
import Testing

/// Reshaping arrays in every representation: the values, and whether the result is a view.
@Suite(.withoutAddressSanitizer) struct ReshapingTests {
  @Test(arguments: ElementKind.all)
  func reshaping(kind: ElementKind) {
    reshapeEverywhere(kind.type)
  }

  private func reshapeEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let shapes: [[Int]] = [
      [], [1], [6], [12], [3, 4], [2, 6], [6, 2], [2, 3, 2], [1, 12, 1], [0], [0, 3], [2, 0],
      [3, 2, 2], [24], [2, 3, 4], [4, 6], [2, 2, 6], [1, 1],
    ]
    for shape in shapes {
      let count = elementCount(shape)
      let ramp: [Element] = (0..<count).map { Element.left($0) }
      let constant: [Element] = Array(repeating: Element.left(5), count: count)
      for values in [ramp, constant] {
        withEveryRepresentation(of: shape, values) { subject in
          for target in shapes where elementCount(target) == count {
            checkReshape(subject.twin, target, name: "\(type) \(shape)", log)
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  private func checkReshape<Element: OracleElement>(
    _ twin: Twin<Element>,
    _ shape: [Int],
    name: String,
    _ log: FailureLog
  ) {
    let array = twin.array
    for order in [MemoryOrder.c, .f] {
      let expected =
        order == .c
        ? twin.model.reshaped(to: shape) : twin.model.reshapedFirstAxisFastest(to: shape)
      let name = "\(name) \(twin.name) to \(shape) order \(order)"
      let found = array.reshaped(to: Shape(shape), order: order)
      let problem = difference(of: found, from: expected, by: { $0.isIdentical(to: $1) })
      log.check(problem == nil, "\(name): \(problem ?? "")")
      let isView = expected.count > 0 && expected.affineStrides != nil
      log.check(
        found.sharesMemory(with: array) == isView,
        "\(name) shares memory: \(!isView)"
      )
      if isView {
        log.check(
          found.isWritable == twin.isWritable,
          "\(name): isWritable is \(found.isWritable)"
        )
      }
    }
    let view = array.reshapedView(to: Shape(shape))
    let canBeView = twin.model.reshaped(to: shape).affineStrides != nil
    log.check(
      (view != nil) == canBeView,
      "\(name) \(twin.name): reshapedView(to: \(shape)) is \(view == nil ? "nil" : "not nil")"
    )
    if let view, twin.isWritable, twin.model.count > 0 {
      let elements = twin.model.memory.elements
      let model = twin.model.reshaped(to: shape)
      let news: [Element] = (0..<model.count).map { Element.right($0) }
      view.assign(NDArray(news, shape: Shape(shape)))
      model.write(news)
      let found = twin.memoryDifference()
      log.check(found == nil, "\(name) \(twin.name) through \(shape): \(found ?? "")")
      twin.reset(to: elements)
    }
    if let axis = shape.indices.last, twin.model.count > 0 {
      var open = shape
      open[axis] = -1
      let found = array.reshaped(to: Shape(open))
      log.check(
        Array(found.shape) == shape,
        "\(name) \(twin.name) to \(open): shape \(found.shape)"
      )
    }
  }
}
