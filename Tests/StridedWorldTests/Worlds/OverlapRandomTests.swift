import Oracle
import Strided
import Testing

/// Random views of three and four axes of one memory, written from each other.
@Suite(.withoutAddressSanitizer) struct OverlapRandomTests {
  @Test func oneByte() {
    // Distant positions may hold the same value, because the type is too small.
    randomPairs(seed: 331) { Int8($0 % 61) }
  }

  @Test func twoBytes() {
    randomPairs(seed: 332) { Int16($0) }
  }

  @Test func fourBytes() {
    randomPairs(seed: 333) { Float($0) }
  }

  @Test func eightBytes() {
    randomPairs(seed: 334) { Double($0) }
  }

  @Test func sixteenBytes() {
    randomPairs(seed: 335) { Complex<Double>(Double($0), Double(1 - $0)) }
  }

  private let memory = 360

  private func randomPairs<Element: NumericScalar>(
    seed: UInt64,
    _ value: (Int) -> Element
  ) {
    var random = SplitMix64(seed: seed)
    let bench = OverlapBench(count: memory, value)
    let count = TestScale.count(full: 4000, reduced: 60)
    for _ in 0..<count {
      let (target, source) = randomPair(of: bench, &random)
      bench.checkSharing(target, source)
      if random.oneIn(2) {
        bench.checkAssignment(target, source)
      } else {
        bench.checkAddition(target, source)
      }
    }
    bench.finish(atLeast: 2 * count)
  }

  /// Two views of equal shape; the elements of the first share no memory.
  private func randomPair<Element>(
    of bench: OverlapBench<Element>,
    _ random: inout SplitMix64
  ) -> (PlacedView<Element>, PlacedView<Element>) {
    let rank = random.pick(3...4)
    if random.oneIn(3) {
      return slices(of: bench, rank: rank, &random)
    }
    // Layouts that no slice has. Half of the pairs have equal strides and an offset.
    let shape = (0..<rank).map { _ in random.pick(1...(rank == 3 ? 5 : 4)) }
    let target = randomView(of: bench, shape: shape, isInjective: true, &random)
    guard random.oneIn(2) else {
      return (target, randomView(of: bench, shape: shape, isInjective: false, &random))
    }
    let (lowest, highest) = (target.places.min() ?? 0, target.places.max() ?? 0)
    let distance = random.pick(max(-lowest, -40)...min(memory - 1 - highest, 40))
    return (
      target,
      placed(shape, Array(target.array.strides), from: target.places[0] + distance, of: bench)
    )
  }

  /// Two slices of one contiguous block, flipped and permuted.
  private func slices<Element>(
    of bench: OverlapBench<Element>,
    rank: Int,
    _ random: inout SplitMix64
  ) -> (PlacedView<Element>, PlacedView<Element>) {
    let extents = rank == 3 ? [6, 10, 6] : [5, 4, 3, 6]
    let block = bench.base.reshaped(to: Shape(extents))
    let axes = random.pick(permutations(of: rank))
    let lengths = (0..<rank).map { random.pick(1...min(extents[$0], extents[axes[$0]])) }
    var targetLists: [[Int]] = []
    var sourceLists: [[Int]] = Array(repeating: [], count: rank)
    for axis in 0..<rank {
      targetLists.append(places(lengths[axis], of: extents[axis], &random))
      sourceLists[axes[axis]] = places(lengths[axis], of: extents[axes[axis]], &random)
    }
    let target = sliced(block, targetLists)
    let source = sliced(block, sourceLists)
    // Axis `k` of the permuted source is the axis that was sliced for axis `k` of the target.
    let model = ModelArray(source.places, shape: sourceLists.map(\.count)).permuted(axes)
    return (
      target, PlacedView(array: source.array.transposed(axes: axes), places: model.values)
    )
  }

  /// `count` positions of an axis in equal steps.
  private func places(_ count: Int, of extent: Int, _ random: inout SplitMix64) -> [Int] {
    let step = random.pick(1...(count == 1 ? 1 : (extent - 1) / (count - 1)))
    let start = random.pick(0...extent - 1 - (count - 1) * step)
    let places = (0..<count).map { start + $0 * step }
    return random.oneIn(3) ? places.reversed() : places
  }

  /// The slice of a block at these positions of its axes.
  private func sliced<Element>(
    _ block: NDArray<Element>,
    _ lists: [[Int]]
  ) -> PlacedView<Element> {
    var view = block
    for (axis, list) in lists.enumerated() {
      let step = list.count == 1 ? 1 : list[1] - list[0]
      let end = list[list.count - 1] + step
      let slice = ViewStep.slice(axis: axis, start: list[0], stop: end < 0 ? nil : end, step: step)
      view = view.applying(slice)
    }
    var places = [0]
    for (axis, list) in lists.enumerated() {
      places = places.flatMap { place in list.map { place * block.shape[axis] + $0 } }
    }
    return PlacedView(array: view, places: places)
  }

  /// A view with strides of any kind; if its elements may share memory, also with strides of 0.
  private func randomView<Element>(
    of bench: OverlapBench<Element>,
    shape: [Int],
    isInjective: Bool,
    _ random: inout SplitMix64
  ) -> PlacedView<Element> {
    while true {
      let widest = random.pick([6, 20, 60, 110])
      let strides = shape.map { _ in random.pick(-widest...widest) }
      var (lowest, highest) = (0, 0)
      for axis in 0..<shape.count {
        let reach = (shape[axis] - 1) * strides[axis]
        lowest += min(reach, 0)
        highest += max(reach, 0)
      }
      if highest - lowest >= memory {
        continue
      }
      let offset = random.pick(-lowest...memory - 1 - highest)
      let view = placed(shape, strides, from: offset, of: bench)
      if isInjective {
        var isTaken: [Bool] = Array(repeating: false, count: memory)
        for place in view.places {
          isTaken[place] = true
        }
        // A view that is too hard to decide is read-only, too.
        if isTaken.filter({ $0 }).count < view.places.count || !view.array.isWritable {
          continue
        }
      }
      return view
    }
  }

  /// The view of all the memory with these strides.
  private func placed<Element>(
    _ shape: [Int],
    _ strides: [Int],
    from offset: Int,
    of bench: OverlapBench<Element>
  ) -> PlacedView<Element> {
    let array = bench.base.unsafeAsStrided(
      shape: Shape(shape), strides: Strides(strides), offset: offset)
    return PlacedView(array: array, places: positions(of: shape, strides, from: offset))
  }
}
