import Oracle
import StridedLayout
import Testing

/// Whether elements of a layout share memory: the exact decision, compared with counted positions.
@Suite(.withoutAddressSanitizer) struct AliasingTests {
  /// Whether two coordinates have one position, found by visiting all.
  private func countsTwice(_ shape: [Int], _ strides: [Int]) -> Bool {
    var places: Set<Int> = []
    var isTwice = false
    forEachIndex(of: shape) { index in
      let place = zip(index, strides).reduce(0) { $0 + $1.0 * $1.1 }
      if !places.insert(place).inserted { isTwice = true }
    }
    return isTwice
  }

  private func check(_ shape: [Int], _ strides: [Int], _ log: FailureLog) {
    let layout = Layout(shape: Shape(shape), strides: Strides(strides), offset: 1000)
    let expected = countsTwice(shape, strides)
    let found = layout.hasAliasing(maximumWork: 1 << 20)
    log.check(found == expected, "\(shape) \(strides): \(String(describing: found))")
    // With little work the answer may be missing, but it is never wrong.
    for work in 0...3 {
      let quick = layout.hasAliasing(maximumWork: work)
      log.check(quick == nil || quick == expected, "\(shape) \(strides) with work \(work)")
    }
  }

  @Test func smallWorld() {
    let log = FailureLog()
    let bound = TestScale.isFull ? 7 : 4
    let extents = TestScale.isFull ? 5 : 4
    forEachIndex(of: [extents, extents, 2 * bound + 1, 2 * bound + 1]) { index in
      check([index[0], index[1]], [index[2] - bound, index[3] - bound], log)
    }
    log.finish(atLeast: 1000)
  }

  @Test func randomWorld() {
    let log = FailureLog()
    var random = SplitMix64(seed: 71)
    var answers: [Bool: Int] = [:]
    for _ in 0..<TestScale.count(full: 60000, reduced: 1500) {
      let rank = random.pick(1...5)
      let shape = (0..<rank).map { _ in random.pick(1...4) }
      let strides = (0..<rank).map { _ in random.pick(-40...40) }
      check(shape, strides, log)
      answers[countsTwice(shape, strides), default: 0] += 1
    }
    // Both answers are common, so that neither can be right by default.
    let enough = Int(100 * min(TestScale.factor, 1))
    #expect(answers[true, default: 0] > enough && answers[false, default: 0] > enough)
    log.finish(atLeast: 10 * enough)
  }

  @Test func ordinaryLayoutsNeedNoWork() {
    for shape in [[2, 3, 4], [1000, 1000, 1000], [], [0, 5]] {
      let layout = Layout(contiguous: Shape(shape), count: elementCount(shape))
      #expect(layout.hasAliasing(maximumWork: 0) == false)
      #expect(layout.transposed.hasAliasing(maximumWork: 0) == false)
    }
    // More elements than positions.
    let windows = Layout(shape: [1_000_000, 1000], strides: [1, 1])
    #expect(windows.hasAliasing(maximumWork: 0) == true)
  }

  @Test func interleavedWithoutSharing() {
    // Even positions, and odd ones.
    let comb = Layout(shape: [500_000, 3], strides: [2, 501])
    #expect(comb.hasAliasing(maximumWork: 10) == true)
    let odd = Layout(shape: [250, 2], strides: [2, 501])
    #expect(odd.hasAliasing(maximumWork: 10) == false)
    let hard = Layout(
      shape: Shape(repeating: 6, count: 8),
      strides: [100_003, 100_019, 100_043, 100_049, 100_057, 100_069, 100_103, 100_109])
    #expect(hard.hasAliasing(maximumWork: 1) == nil)
  }
}
