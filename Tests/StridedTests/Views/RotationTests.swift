import Oracle
import Strided
import Testing

/// Rotations by 90° of arrays in every representation.
@Suite(.withoutAddressSanitizer) struct RotationTests {
  @Test(arguments: ElementKind.all)
  func rotating(kind: ElementKind) {
    rotateEverywhere(kind.type)
  }

  private func rotateEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let shapes = [[2, 3], [1, 4], [0, 3], [2, 3, 2]]
    withEverySubject(of: type, shapes: shapes) { shape, subject in
      for first in 0..<shape.count {
        for second in 0..<shape.count where second != first {
          for turns in -5...6 {
            let view = subject.twin.array.rotated(
              quarterTurns: turns, axes: (first, second - shape.count))
            var expected = subject.twin.model
            for _ in 0..<((turns % 4 + 4) % 4) { expected = turned(expected, first, second) }
            let name = "\(type) \(shape) turned \(turns) times in \(first), \(second)"
            ViewCheck(log: log).check(view, expected, of: subject, name)
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// One rotation by 90°: the end of the second axis becomes the start of the first.
  private func turned<Element>(
    _ model: ModelArray<Element>, _ first: Int, _ second: Int
  ) -> ModelArray<Element> {
    var shape = model.shape
    shape.swapAt(first, second)
    return model.rearranged(to: shape) { index in
      var old = index
      old[first] = index[second]
      old[second] = model.shape[second] - 1 - index[first]
      return old
    }
  }

  @Test func asInTheField() {
    let a = NDArray([[1, 2], [3, 4]])
    #expect("\(a.rotated())" == "[[2 4]\n [1 3]]")
    #expect("\(a.rotated(quarterTurns: 2))" == "[[4 3]\n [2 1]]")
    #expect("\(a.rotated(quarterTurns: -1))" == "[[3 1]\n [4 2]]")
    #expect("\(a.rotated(axes: (1, 0)))" == "[[3 1]\n [4 2]]")
    #expect(a.rotated(quarterTurns: Int.min) == a && a.rotated(quarterTurns: Int.max) != a)
  }
}
