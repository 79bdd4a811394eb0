import Numerics
import StridedKernels

/// Moves some elements of a row to where sorting would bring them.
///
/// It is R. W. Floyd's and R. L. Rivest's algorithm 489, "SELECT", Communications of the ACM 18
/// (1975): the row is divided at an element that a sample shows to be near the sought element. If
/// that takes too many steps, the rest is sorted, so that no input order is a slow case.
@usableFromInline
struct Selection<Element: OrderedScalar> {
  /// The elements, none of them NaN.
  @usableFromInline let row: Run<Element>
  /// Sorts elements from the first position to the second one.
  @usableFromInline let sort: (Int, Int) -> Void
  /// The number of elements that may still be visited.
  @usableFromInline var work: Int

  @inlinable
  init(_ row: Run<Element>, count: Int, sort: @escaping (Int, Int) -> Void) {
    self.row = row
    self.sort = sort
    work = 16 &* count
  }

  /// Brings the elements of some ranks, all different and in ascending order, to their places.
  ///
  /// The elements from `low` to `high` are those that sorting would bring there.
  @inlinable
  mutating func place(_ ranks: ArraySlice<Int>, from low: Int, through high: Int) {
    guard low < high, !ranks.isEmpty else { return }
    let middle = ranks.startIndex + ranks.count / 2
    let rank = ranks[middle]
    place(rank, from: low, through: high)
    place(ranks[..<middle], from: low, through: rank - 1)
    place(ranks[(middle + 1)...], from: rank + 1, through: high)
  }

  /// Brings the element of a rank to its place, with no greater ones before and no smaller ones after it.
  @inlinable
  mutating func place(_ rank: Int, from low: Int, through high: Int) {
    if rank == low || rank == high { return placeExtreme(rank, from: low, through: high) }
    var (low, high) = (low, high)
    while low < high {
      let count = high - low + 1
      work -= count
      if work < 0 { return sort(low, high) }
      if count > 600 {
        // The publication gives the size of the sample, and of the part of it that is sorted.
        let (n, i) = (Double(count), Double(rank - low + 1))
        let size = 0.5 * Double.pow(n, 2.0 / 3)
        let deviation = 0.5 * (Double.log(n) * size * (n - size) / n).squareRoot()
        let shift = i < n / 2 ? -deviation : deviation
        place(
          rank,
          from: Swift.max(low, Int(Double(rank) - i * size / n + shift)),
          through: Swift.min(high, Int(Double(rank) + (n - i) * size / n + shift)))
      }
      let pivot = row[unit: rank]
      var (left, right) = (low, high)
      exchange(low, rank)
      if row[unit: high] > pivot { exchange(low, high) }
      while left < right {
        exchange(left, right)
        left += 1
        right -= 1
        while row[unit: left] < pivot { left += 1 }
        while row[unit: right] > pivot { right -= 1 }
      }
      if row[unit: low] == pivot {
        exchange(low, right)
      } else {
        right += 1
        exchange(right, high)
      }
      if right <= rank { low = right + 1 }
      if rank <= right { high = right - 1 }
    }
  }

  /// Brings the least element to `low`, if that is the rank, or the greatest one to `high`.
  @inlinable
  func placeExtreme(_ rank: Int, from low: Int, through high: Int) {
    var found = low
    if rank == low {
      for index in low...high where row[unit: index] < row[unit: found] { found = index }
    } else {
      for index in low...high where row[unit: index] > row[unit: found] { found = index }
    }
    exchange(found, rank)
  }

  @inlinable
  @inline(__always)
  func exchange(_ first: Int, _ second: Int) {
    let element = row[unit: first]
    row[unit: first] = row[unit: second]
    row[unit: second] = element
  }
}

extension NDArray where Element: OrderedScalar {
  /// Sorts elements of a contiguous array in place, from one position up to another.
  @usableFromInline
  func sortElements(_ positions: Range<Int>) {
    Element._sortRows(
      memory.advanced(by: positions.lowerBound), rows: 1, length: positions.count)
  }
}
