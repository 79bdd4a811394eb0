import Oracle
import Strided
import Testing

/// Arrays broadcast to their common shape.
@Suite(.withoutAddressSanitizer) struct BroadcastTogetherTests {
  @Test(arguments: ElementKind.all)
  func broadcasting(kind: ElementKind) {
    broadcastEverywhere(kind.type)
  }

  private func broadcastEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let names: [String]? =
      TestScale.isFull
      ? nil : ["contiguous", "Fortran order", "every second, reversed", "one value broadcast"]
    let pairs =
      SampleShapes.meeting
      + SampleShapes.broadcasting.map { (first: $0.target, second: $0.source) }
    for (firstShape, secondShape) in pairs {
      guard let shape = broadcastShape(of: firstShape, and: secondShape) else {
        log.record("the samples are wrong")
        continue
      }
      withEverySubject(of: type, shapes: [firstShape]) { _, first in
        let values: [Element] = (0..<elementCount(secondShape)).map { Element.right($0) }
        for second in representations(of: secondShape, values, names: names) {
          let name = "\(type) \(firstShape) and \(secondShape)"
          let list = broadcastTogether([first.twin.array, second.twin.array])
          let pair = broadcastTogether(first.twin.array, second.twin.array)
          for (subject, views) in [(first, [list[0], pair.0]), (second, [list[1], pair.1])] {
            guard let expected = subject.twin.model.broadcast(to: shape) else { continue }
            for view in views {
              ViewCheck(log: log).check(view, expected, of: subject, isWritable: false, name)
            }
          }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  @Test func shapes() {
    let shapes: [[Shape]] = [[], [[3]], [[3, 1], [4], [2, 1, 1]], [[0], [1]], [[], [2], []]]
    let results: [Shape] = [[], [3], [2, 3, 4], [0], [2]]
    for (list, result) in zip(shapes, results) { #expect(broadcastShape(list) == result) }
    #expect(broadcastShape([[2], [3]]) == nil && broadcastShape([[2], [1], [3]]) == nil)
    #expect(broadcastTogether([NDArray<Int>]()).isEmpty)
  }

  @Test func mixedTypes() {
    let (truths, numbers) = broadcastTogether(NDArray([[true], [false]]), NDArray([1.5, 2.5]))
    #expect(truths.shape == [2, 2] && numbers.shape == [2, 2])
    #expect(truths[1, 1] == false && numbers[1, 1] == 2.5)
    let alone = broadcastTogether([NDArray([1, 2])])
    #expect(alone[0].shape == [2] && !alone[0].isWritable)
  }
}
