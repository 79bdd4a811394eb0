import Oracle
import Strided
import Testing

/// Sliding windows over arrays, in every representation.
@Suite struct WindowTests {
  @Test(arguments: ElementKind.all)
  func windows(kind: ElementKind) {
    slideEverywhere(kind.type)
  }

  private func slideEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    withEverySubject(of: type, shapes: [[], [5], [3, 4], [2, 0], [2, 3, 2]]) { shape, subject in
      forEachIndex(of: shape.map { $0 + 2 }) { window in
        if zip(window, shape).contains(where: { $0 > $1 }) { return }
        let view = subject.twin.array.slidingWindows(of: Shape(window))
        check(view, window, Array(0..<shape.count), subject, log)
      }
      for axis in 0..<shape.count {
        for extent in 0...shape[axis] {
          let view = subject.twin.array.slidingWindows(of: extent, axis: axis - shape.count)
          check(view, [extent], [axis], subject, log)
        }
        if shape[axis] >= 4 {
          let view = subject.twin.array.slidingWindows(of: [2, 3], axes: [axis, axis])
          check(view, [2, 3], [axis, axis], subject, log)
        }
      }
      if shape.count == 3 {
        let view = subject.twin.array.slidingWindows(of: [2, 1], axes: [2, -3])
        check(view, [2, 1], [2, 0], subject, log)
      }
    }
    log.finish(atLeast: 500)
  }

  private func check<Element: OracleElement>(
    _ view: NDArray<Element>,
    _ window: [Int],
    _ axes: [Int],
    _ subject: Subject<Element>,
    _ log: FailureLog
  ) {
    let model = subject.twin.model
    var shape = model.shape
    for (axis, extent) in zip(axes, window) { shape[axis] -= extent - 1 }
    let expected = model.rearranged(to: shape + window) { index in
      var old = Array(index[..<model.rank])
      for (place, axis) in axes.enumerated() { old[axis] += index[model.rank + place] }
      return old
    }
    let name = "\(Element.self) \(model.shape) windows \(window) along \(axes)"
    ViewCheck(log: log).check(view, expected, of: subject, isWritable: false, name)
  }

  @Test func readOnlyForGood() {
    let a = NDArray([1, 2, 3, 4])
    let windows = a.slidingWindows(of: 3)
    #expect("\(windows)" == "[[1 2 3]\n [2 3 4]]")
    #expect(!windows.isWritable && !windows[0, 0...].isWritable && windows.copy().isWritable)
    #expect(!a.slidingWindows(of: 1).isWritable && !a.slidingWindows(of: 4).isWritable)
    a[1] = 9
    #expect(windows[0, 1] == 9 && windows[1, 0] == 9)
    let b = NDArray([[0, 1, 2], [3, 4, 5]])
    #expect("\(b.slidingWindows(of: [2, 2])[0, 1, .ellipsis] as NDArray)" == "[[1 2]\n [4 5]]")
  }
}
