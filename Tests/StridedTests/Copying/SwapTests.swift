import Oracle
import Strided
import Testing

/// Exchanges of overlapping views: as if both had been copied, then the first and then the second
/// were written.
@Suite(.withoutAddressSanitizer) struct SwapTests {
  @Test func everyPairOfSlices() {
    var slices: [(start: Int, step: Int, count: Int)] = []
    for start in 0..<8 {
      for step in [1, 2, 3, -1, -2] {
        for count in 1...5 where (0..<8).contains(start + step * (count - 1)) {
          slices.append((start: start, step: step, count: count))
        }
      }
    }
    var pairs = 0
    var mistakes = 0
    for first in slices {
      for second in slices where second.count == first.count {
        let a = NDArray<Double>.arange(8)
        var model = (0..<8).map(Double.init)
        func places(_ slice: (start: Int, step: Int, count: Int)) -> [Int] {
          (0..<slice.count).map { slice.start + $0 * slice.step }
        }
        func view(_ slice: (start: Int, step: Int, count: Int)) -> NDArray<Double> {
          a.unsafeAsStrided(shape: [slice.count], strides: [slice.step], offset: slice.start)
        }
        let (old, other) = (places(first).map { model[$0] }, places(second).map { model[$0] })
        for (place, value) in zip(places(first), other) { model[place] = value }
        for (place, value) in zip(places(second), old) { model[place] = value }
        swap(view(first), view(second))
        if Array(a) != model { mistakes += 1 }
        pairs += 1
      }
    }
    #expect(mistakes == 0 && pairs > 1_000)
  }

  @Test func matricesWithTheirTransposes() {
    for count in [3, 20, 70] {
      let m = NDArray<Int>.arange(count * count).reshaped(to: [count, count])
      let old = m.copy()
      swap(m, m.transposed())
      // The second is written last, with the old elements of the first.
      #expect(m.transposed() == old, "\(count)")
    }
  }
}
