import Oracle
import Strided
import Testing

/// Views of any shape and strides, compared with the memory that they should show.
@Suite struct AsStridedTests {
  @Test(arguments: ElementKind.all)
  func everyLayout(kind: ElementKind) {
    viewEverywhere(kind.type)
  }

  private func viewEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var random = SplitMix64(seed: 17)
    let capacity = 40
    let values: [Element] = (0..<capacity).map { Element.left($0) }
    for _ in 0..<TestScale.count(full: 4000, reduced: 200) {
      let whole = Subject(
        Representation("contiguous", base: [capacity], []), values: values,
        filler: Element.left(1))
      let parentStart = random.below(capacity)
      let parent = whole.twin.array[parentStart...]
      let rank = random.pick(0...3)
      let shape = (0..<rank).map { _ in random.pick(0...4) }
      let strides = (0..<rank).map { _ in random.pick(-9...9) }
      let start = random.below(capacity)
      // All positions; whether each is inside the memory and occurs once.
      var places: [Int] = []
      forEachIndex(of: shape) { index in
        places.append(start + zip(index, strides).reduce(0) { $0 + $1.0 * $1.1 })
      }
      if !places.allSatisfy((0..<capacity).contains) { continue }
      let expected = ModelArray(
        memory: whole.twin.model.memory, shape: shape, positions: places)
      let view = parent.unsafeAsStrided(
        shape: Shape(shape), strides: Strides(strides), offset: start - parentStart)
      ViewCheck(log: log).check(
        view, expected, of: whole, isWritable: expected.hasDistinctPositions,
        "\(type) \(shape) \(strides) from \(start)")
      log.check(Array(view.strides) == strides, "\(strides) became \(view.strides)")
    }
    log.finish(atLeast: 20)
  }

  @Test func readOnlyStays() {
    let a = NDArray([1, 2, 3, 4])
    #expect(a.unsafeAsStrided(shape: [2, 2], strides: [2, 1]).isWritable)
    #expect(!a.unsafeAsStrided(shape: [3, 2], strides: [1, 1]).isWritable)
    #expect(!a.unsafeAsStrided(shape: [5], strides: [0]).isWritable)
    let repeated = a.broadcast(to: [3, 4])
    #expect(!repeated.unsafeAsStrided(shape: [4], strides: [1]).isWritable)
    #expect(!a.slidingWindows(of: 2).unsafeAsStrided(shape: [2], strides: [1]).isWritable)
    // Too hard to decide, and therefore read-only.
    let strides: Strides = [
      100_003, 100_019, 100_043, 100_049, 100_057, 100_069, 100_103, 100_109,
    ]
    let large = NDArray<Int8>.zeros([6_000_000])
    let hard = large.unsafeAsStrided(shape: Shape(repeating: 6, count: 8), strides: strides)
    #expect(!hard.isWritable)
  }

  @Test func emptyViews() {
    let a = NDArray([1, 2, 3, 4])
    let empty = a.unsafeAsStrided(shape: [0, 3], strides: [1 << 40, 1], offset: 1 << 40)
    #expect(empty.isEmpty && empty.shape == [0, 3] && !empty.sharesMemory(with: a))
    #expect(empty.copy().shape == [0, 3])
    let single = a.unsafeAsStrided(shape: [1, 1], strides: [1 << 40, -5], offset: 3)
    #expect(single[0, 0] == 4 && single.isWritable)
    #expect(a[1...].unsafeAsStrided(shape: [], strides: [], offset: -1)[] == 1)
    #expect("\(a.unsafeAsStrided(shape: [2, 2], strides: [2, 1]))" == "[[1 2]\n [3 4]]")
  }
}
