import Oracle
import Strided
import Testing

/// `partitioned`, `argpartitioned` and `topK`.
@Suite struct PartitioningTests {
  @Test(arguments: ElementKind.all)
  func partitions(kind: ElementKind) {
    partitionEverywhere(kind.type)
  }

  private func partitionEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 31)
    for shape in [[5], [2, 3], [2, 2, 3], [40]] {
      let values = type.repeatedElements(elementCount(shape), using: &generator)
      for subject in representations(of: shape, values) {
        forEachAxis(of: shape) { axis, place in
          let lanes = subject.twin.model.lanes(along: place)
          for k in [-shape[place], -1, 0, shape[place] / 2] {
            let name = "\(type) \(shape) \(subject.twin.name) axis \(axis) at \(k)"
            let parted = subject.twin.array.partitioned(at: k, axis: axis)
            let positions = subject.twin.array.argpartitioned(at: k, axis: axis)
            log.check(parted.shape == subject.twin.array.shape && parted.ownsData, name)
            log.check(positions.shape == parted.shape && positions.ownsData, name)
            let found = ModelArray(Array(parted), shape: shape).lanes(along: place)
            let places = ModelArray(Array(positions), shape: shape).lanes(along: place)
            for (lane, original) in lanes.lanes.enumerated() {
              log.check(isParted(found.lanes[lane], original, at: k), name)
              log.check(Set(places.lanes[lane]).count == original.count, name)
              let taken = places.lanes[lane].map { original[$0] }
              log.check(isParted(taken, original, at: k), "\(name), positions")
            }
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// Whether a list has the elements of another one, split at a place.
  private func isParted<Element: OracleElement>(
    _ found: [Element], _ original: [Element], at k: Int
  ) -> Bool {
    let place = k < 0 ? k + original.count : k
    let sorted = SortedOrder.places(of: original).map { original[$0] }
    let order = SortedOrder.places(of: found).map { found[$0] }
    let isSame = zip(order, sorted).allSatisfy {
      !SortedOrder.precedes($0, $1) && !SortedOrder.precedes($1, $0)
    }
    let pivot = found[place]
    return isSame && !SortedOrder.precedes(pivot, sorted[place])
      && !SortedOrder.precedes(sorted[place], pivot)
      && found[..<place].allSatisfy { !SortedOrder.precedes(pivot, $0) }
      && found[place...].allSatisfy { !SortedOrder.precedes($0, pivot) }
  }

  @Test(arguments: ElementKind.all)
  func extremes(kind: ElementKind) {
    extremesEverywhere(kind.type)
  }

  private func extremesEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 37)
    for shape in CopySamples.shapes where !shape.isEmpty {
      let values = type.repeatedElements(elementCount(shape), using: &generator)
      for subject in representations(of: shape, values) {
        forEachAxis(of: shape) { axis, place in
          let lanes = subject.twin.model.lanes(along: place)
          for (k, largest) in [(0, true), (shape[place], false), ((shape[place] + 1) / 2, true)] {
            let found = subject.twin.array.topK(k, axis: axis, largest: largest)
            let orders = lanes.lanes.map {
              Array(SortedOrder.places(of: $0, descending: largest).prefix(k))
            }
            let values = zip(lanes.lanes, orders).map { lane, order in order.map { lane[$0] } }
            let part = shape.with(k, at: place)
            let problem =
              CopySamples.problem(of: found.indices, shape: part, disjointFrom: [subject]) {
                element(of: (lanes.shape, orders), along: place, at: $0)
              }
              ?? CopySamples.problem(of: found.values, shape: part, disjointFrom: [subject]) {
                element(of: (lanes.shape, values), along: place, at: $0)
              }
            log.check(
              problem == nil,
              "\(type) \(shape) \(subject.twin.name) axis \(axis) \(k): \(problem ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  @Test func numbersComeBeforeNaN() {
    let a = NDArray([1, .nan, 3.0, 2])
    let most = a.topK(2)
    #expect(most.values == [3, 2] && most.indices == [2, 3])
    let least = a.topK(3, largest: false)
    #expect(least.values == [1, 2, 3] && least.indices == [0, 3, 2])
    #expect(a.topK(4).values[3].isNaN && a.topK(4).indices == [2, 3, 0, 1])
    #expect(a.topK(1).indices.retainedBytes <= 64)
  }
}
