import Oracle
import Strided
import Testing

/// All lists of up to 6 elements of four values, each in an array of its own.
///
/// Few elements take other ways than the rows of a large matrix.
@Suite struct ExhaustiveShortSortingTests {
  private static let lengths = 1...(TestScale.isFull ? 6 : 4)

  @Test func doubles() { check([-0.0, 0.0, .nan, 1] as [Double]) }
  @Test func halves() { check([.nan, -2, 0.0, -0.0] as [Float16]) }
  @Test func integers() { check([.min, -1, 0, .max] as [Int32]) }
  @Test func unsignedIntegers() { check([0, 1, 0x8000, .max] as [UInt16]) }
  @Test func truthValues() { check([false, true]) }

  private func check<Element: OracleElement>(_ values: [Element]) {
    let log = FailureLog()
    let rising = Self.ranks(values, descending: false)
    let falling = Self.ranks(values, descending: true)
    for length in Self.lengths {
      let lists = Self.lists(of: length, below: values.count)
      for (number, list) in lists.enumerated() {
        let elements = list.map { values[$0] }
        sort(elements, Self.order(list.map { rising[$0] }), descending: false, log)
        sort(elements, Self.order(list.map { falling[$0] }), descending: true, log)
        split(list, values, rising, log)
        unite(elements, list.map { rising[$0] }, log)
        // All pairs of short lists, and one partner for each of the long ones.
        let partner = (number &* 2_654_435_761 &+ 17) % lists.count
        for other in length <= 3 ? lists[...] : lists[partner...partner] {
          let order = list.indices.sorted { first, second in
            let (x, y) = (rising[other[first]], rising[other[second]])
            let (u, v) = (rising[list[first]], rising[list[second]])
            return (x, u, first) < (y, v, second)
          }
          let (key, primary) = (NDArray(elements), NDArray(other.map { values[$0] }))
          log.check(
            Array(lexsort(keys: [key, primary])) == order && Array(lexsort(key, primary)) == order,
            "lexsort of \(key) by \(primary)")
        }
      }
    }
    log.finish(atLeast: 200)
  }

  /// Sorts an array and views of it, whose sorted order is given.
  private func sort<Element: OracleElement>(
    _ elements: [Element], _ order: [Int], descending: Bool, _ log: FailureLog
  ) {
    let array = NDArray(elements)
    let sorted = order.map { elements[$0] }
    func name() -> String { "\(elements), descending \(descending)" }
    log.check(Array(array.argsort(descending: descending)) == order, "argsort of \(name())")
    log.check(
      Element.areIdentical(Array(array.sorted(descending: descending)), sorted),
      "sorted of \(name())")
    let (memory, view) = Self.spread(elements)
    log.check(Array(view.argsort(descending: descending)) == order, "argsort, stepped \(name())")
    view.sort(descending: descending)
    log.check(
      Element.areIdentical(Array(memory), Array(Self.spread(sorted).memory)),
      "sort of stepped \(name()): \(memory)")
    for k in 0...elements.count {
      let (values, indices) = array.topK(k, largest: descending)
      log.check(
        Array(indices) == Array(order.prefix(k))
          && Element.areIdentical(Array(values), Array(sorted.prefix(k))),
        "topK \(k) of \(name()): \(values) \(indices)")
    }
    array.sort(descending: descending)
    log.check(Element.areIdentical(Array(array), sorted), "sort of \(name()): \(array)")
  }

  /// Splits an array at the rank of each of its elements.
  ///
  /// - Parameters:
  ///   - list: the number of each element among `values`.
  ///   - ranks: the place of each value in sorted order.
  private func split<Element: OracleElement>(
    _ list: [Int], _ values: [Element], _ ranks: [Int], _ log: FailureLog
  ) {
    let array = NDArray(list.map { values[$0] })
    let (_, view) = Self.spread(list.map { values[$0] })
    let sorted = list.map { ranks[$0] }.sorted()
    func isSplit(_ found: [Int], at k: Int) -> Bool {
      let order = found.map { ranks[$0] }
      return found.sorted() == list.sorted() && order[k] == sorted[k]
        && order[..<k].allSatisfy { $0 <= order[k] } && order[k...].allSatisfy { $0 >= order[k] }
    }
    func numbers(_ array: NDArray<Element>) -> [Int] {
      Array(array).map { element in values.firstIndex { $0.isIdentical(to: element) } ?? 0 }
    }
    for k in list.indices {
      let places = Array(array.argpartitioned(at: k - list.count))
      view.partition(at: k)
      log.check(
        isSplit(numbers(array.partitioned(at: k)), at: k) && isSplit(numbers(view), at: k),
        "partition of \(array) at \(k): \(view)")
      log.check(
        places.sorted() == Array(list.indices) && isSplit(places.map { list[$0] }, at: k),
        "argpartitioned of \(array) at \(k): \(places)")
    }
  }

  /// Finds the distinct elements of an array.
  private func unite<Element: OracleElement>(
    _ elements: [Element], _ ranks: [Int], _ log: FailureLog
  ) {
    var firsts: [Int] = []
    for place in Self.order(ranks) where !firsts.contains(where: { ranks[$0] == ranks[place] }) {
      firsts.append(place)
    }
    let found = NDArray(elements).unique()
    let isRight =
      Element.areIdentical(Array(found.values), firsts.map { elements[$0] })
      && Array(found.firstIndices) == firsts
      && Array(found.inverse).map { ranks[firsts[$0]] } == ranks
      && Array(found.counts) == firsts.map { first in ranks.count { $0 == ranks[first] } }
    log.check(isRight, "unique of \(elements): \(found.values) \(found.inverse) \(found.counts)")
  }

  /// All lists of some numbers below another one.
  private static func lists(of length: Int, below base: Int) -> [[Int]] {
    (0..<length).reduce([[]]) { lists, _ in
      lists.flatMap { list in (0..<base).map { list + [$0] } }
    }
  }

  /// The place of each value in sorted order; equal values have the same one.
  private static func ranks<Element: OracleElement>(
    _ values: [Element], descending: Bool
  ) -> [Int] {
    values.map { value in
      values.count {
        descending ? SortedOrder.descends($0, value) : SortedOrder.precedes($0, value)
      }
    }
  }

  /// The positions of numbers in sorted order; equal ones keep their order.
  private static func order(_ ranks: [Int]) -> [Int] {
    ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  /// Elements at every second place of an array, the first one free, and the view of them.
  private static func spread<Element: OracleElement>(
    _ elements: [Element]
  ) -> (memory: NDArray<Element>, view: NDArray<Element>) {
    let memory = NDArray<Element>.full(Shape([2 * elements.count + 1]), Element.right(3))
    let view: NDArray<Element> = memory[.stride(from: 1, by: 2)]
    view.assign(NDArray(elements))
    return (memory, view)
  }
}
