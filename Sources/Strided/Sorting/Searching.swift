import StridedKernels
import StridedLayout

/// The side of equal elements on which `NDArray/searchSorted(_:side:)` finds a place.
public enum SearchSide: Sendable {
  /// Before the first equal element.
  case left
  /// After the last equal element.
  case right
}

extension NDArray {
  /// The places at which values keep this sorted array sorted: fresh memory, in the values' shape.
  ///
  /// With `.left`, the place of `v` is the number of elements that are less than `v`. With `.right`
  /// it is the number of elements that are not greater. The order is that of ``sorted(axis:)``: NaN
  /// comes last, and is equal to NaN. Traps if the array is not 1-D. If it is not sorted, the
  /// places mean nothing, but they are never below 0 or beyond ``count``.
  ///
  /// - Parameters:
  ///   - values: the values, in an array of any shape.
  ///   - side: the side of equal elements.
  /// - Complexity: O(m log n) for m values and n elements, without a copy of the elements.
  public func searchSorted(
    _ values: NDArray, side: SearchSide = .left
  ) -> sending NDArray<Int> {
    requireLine("searchSorted")
    return places(of: values, isAfter: side == .right, for: "searchSorted").asSending()
  }

  /// The places at which values keep this array sorted, if it is taken in the order of some positions.
  ///
  /// `a.searchSorted(values, sorter: a.argsort())` is `a.sorted().searchSorted(values)`. Traps if the array or
  /// the sorter is not 1-D, if their lengths differ, or if a position is out of range.
  ///
  /// - Parameters:
  ///   - values: the values, in an array of any shape.
  ///   - side: the side of equal elements.
  ///   - sorter: positions that sort this array, as ``argsort(axis:descending:)`` gives them.
  /// - Complexity: O(n + m log n) for m values and n elements, with memory for n elements.
  public func searchSorted(
    _ values: NDArray, side: SearchSide = .left, sorter: NDArray<Int>
  ) -> sending NDArray<Int> {
    requireLine("searchSorted")
    guard sorter.shape == shape else {
      trap("searchSorted: a sorter of shape \(sorter.shape) for shape \(shape)")
    }
    return take(sorter).places(of: values, isAfter: side == .right, for: "searchSorted").asSending()
  }

  /// The place at which a value keeps this sorted array sorted.
  ///
  /// As `searchSorted(_:side:)` of an array of values.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - side: the side of equal elements.
  /// - Complexity: O(log n).
  public func searchSorted(_ value: Element, side: SearchSide = .left) -> Int {
    requireLine("searchSorted")
    return places(of: NDArray(value), isAfter: side == .right, for: "searchSorted")[]
  }

  /// The places of values in this line of sorted elements.
  func places(
    of values: NDArray, isAfter: Bool, for operation: OperationName
  ) -> NDArray<Int> {
    defer { withExtendedLifetime(storage) {} }
    let loop = SearchLoops.place(in: memory, count, stride: strides[0], isAfter: isAfter)
    return values.mapped(operation) { _ in loop }
  }

  /// Traps unless the array has one axis.
  private func requireLine(_ operation: String) {
    if rank == 1 { return }
    trap("\(operation): the sorted array of shape \(shape) is not 1-D")
  }
}

/// The numbers of the bins that hold values: fresh memory, in the values' shape.
///
/// `bins` holds the edges of the bins. If they rise, value `v` is in bin `i` where
/// `bins[i - 1] <= v < bins[i]`. If they fall, it is where `bins[i - 1] > v >= bins[i]`. The number
/// is 0 before the first edge, and the number of edges after the last one. NaN counts as greater
/// than every number. Traps if the edges are not 1-D, or neither rise nor fall.
///
/// - Parameters:
///   - values: the values, in an array of any shape.
///   - bins: the edges, which rise or fall; neighbours may be equal.
///   - right: whether a bin holds its edge on the right and not that on the left:
///     `bins[i - 1] < v <= bins[i]`, or `bins[i - 1] >= v > bins[i]`.
/// - Complexity: O(n + m log n) for n edges and m values.
public func digitize<Element: OrderedScalar>(
  _ values: NDArray<Element>, _ bins: NDArray<Element>, right: Bool = false
) -> sending NDArray<Int> {
  guard bins.rank == 1 else { trap("digitize: bins of shape \(bins.shape) are not 1-D") }
  defer { withExtendedLifetime(bins.storage) {} }
  switch OrderedRows.direction(bins.count, bins.memory, stride: bins.strides[0]) {
  case .rising:
    return bins.places(of: values, isAfter: !right, for: "digitize").asSending()
  case .falling:
    let places = bins.flipped(axis: 0).places(of: values, isAfter: !right, for: "digitize")
    return bins.count - places
  case nil:
    trap("digitize: bins of shape \(bins.shape) neither rise nor fall")
  }
}
