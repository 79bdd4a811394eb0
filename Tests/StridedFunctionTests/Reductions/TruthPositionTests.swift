import Strided
import Testing

/// `argmax` and `argmin` of truth values, in every representation.
@Suite struct TruthPositionTests {
  @Test func everywhere() {
    let check = LaneCheck()
    let shapes = [[5], [1], [2, 3], [3, 1], [2, 3, 4]]
    for divisor in [2, 3, 100] {
      check.droppingAxis(
        "argmax", shapes: shapes, { $0 % divisor == 1 }, { $0.argmax(axis: $1) },
        whole: { $0.argmax() }, model: { $0.firstIndex(of: true) ?? 0 })
      check.droppingAxis(
        "argmin", shapes: shapes, { $0 % divisor != 1 }, { $0.argmin(axis: $1) },
        whole: { $0.argmin() }, model: { $0.firstIndex(of: false) ?? 0 })
    }
    check.log.finish(atLeast: 500)
    let mask = NDArray([[false, true], [true, true]])
    #expect(mask.argmax(axis: 1, keepingAxes: true) == [[1], [0]])
    #expect(mask.argmin(axis: 0, keepingAxes: true) == [[0, 0]])
  }

  @Test func noElements() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Bool>.zeros([0]).argmax()
    }
    expectMessage("argmax: an array of shape (0,) has no elements", in: result)
  }
}
