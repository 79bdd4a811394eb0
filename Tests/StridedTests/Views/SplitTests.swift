import Oracle
import Strided
import Testing

/// Splitting along every axis of arrays, in every representation.
@Suite(.withoutAddressSanitizer) struct SplitTests {
  @Test(arguments: ElementKind.all)
  func splitting(kind: ElementKind) {
    splitEverywhere(kind.type)
  }

  private func splitEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let few = [[6], [0, 3], [2, 3, 2]]
    let shapes = TestScale.isFull ? few + [[5, 4], [1], [2, 0, 3]] : few
    withEverySubject(of: type, shapes: shapes) { shape, subject in
      for axis in 0..<shape.count {
        let extent = shape[axis]
        for parts in 1...7 {
          let cuts = evenCuts(extent, parts)
          let views = subject.twin.array.split(unevenlyInto: parts, axis: axis - shape.count)
          check(views, cuts, subject, axis, "\(shape) in \(parts) uneven parts", log)
          if extent % parts == 0 {
            let views = subject.twin.array.split(into: parts, axis: axis)
            check(views, cuts, subject, axis, "\(shape) in \(parts) parts", log)
          }
        }
        for first in 0...extent {
          for second in first...extent {
            // The same cuts, counted from the end if possible.
            let positions = [first, second < extent ? second - extent : second]
            let views = subject.twin.array.split(at: positions, axis: axis)
            check(views, [first, second], subject, axis, "\(shape) at \(positions)", log)
          }
        }
        check(subject.twin.array.split(at: [], axis: axis), [], subject, axis, "\(shape)", log)
      }
    }
    log.finish(atLeast: 1000)
  }

  /// The cuts between parts, of which the first ones are longer by one if the extent does not
  /// divide.
  private func evenCuts(_ extent: Int, _ parts: Int) -> [Int] {
    var lengths: [Int] = Array(repeating: 0, count: parts)
    for number in 0..<extent { lengths[number % parts] += 1 }
    return (1..<max(parts, 1)).map { lengths[..<$0].reduce(0, +) }
  }

  private func check<Element: OracleElement>(
    _ views: [NDArray<Element>],
    _ cuts: [Int],
    _ subject: Subject<Element>,
    _ axis: Int,
    _ name: String,
    _ log: FailureLog
  ) {
    let model = subject.twin.model
    let bounds = [0] + cuts + [model.shape[axis]]
    log.check(views.count == cuts.count + 1, "\(name): \(views.count) views")
    for part in 0..<min(views.count, cuts.count + 1) {
      let expected = model.selecting(Array(bounds[part]..<bounds[part + 1]), axis: axis)
      ViewCheck(log: log).check(
        views[part], expected, of: subject, "part \(part) of \(name), axis \(axis)")
    }
  }

  @Test func moreParts() {
    let parts = NDArray([1, 2]).split(unevenlyInto: 4)
    #expect(parts.map(\.count) == [1, 1, 0, 0])
    let positions = NDArray([0, 1, 2, 3, 4]).split(at: [1, -1])
    #expect("\(positions[0]) \(positions[1]) \(positions[2])" == "[0] [1 2 3] [4]")
    #expect(NDArray([1, 2]).split(at: [0, 0, 2]).map(\.count) == [0, 0, 2, 0])
  }
}
