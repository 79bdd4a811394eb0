import StridedKernels
import StridedLayout

extension NDArray {
  /// Whether an element of this array and one of another have a byte in common: exact.
  ///
  /// Views that interleave without meeting, as `a[.stride(by: 2)]` and
  /// `a[.stride(from: 1, by: 2)]` do, share nothing; neither do empty arrays. The element types may
  /// differ, as those of an array and its ``view(as:)`` do.
  ///
  /// - Complexity: O(rank²) for slices of contiguous arrays; exponential in the rank for contrived
  ///   strides, where ``sharesMemory(with:maximumWork:)`` gives up instead. The method and its proof
  ///   stand at the head of `BoundedSum`.
  public func sharesMemory<Other>(with other: NDArray<Other>) -> Bool {
    sharesMemory(with: other, maximumWork: .max) ?? true
  }

  /// Whether an element of this array and one of another have a byte in common, or nil where that is
  /// too hard to tell.
  ///
  /// - Parameters:
  ///   - other: an array of any element type.
  ///   - maximumWork: how many tries the search may take; slices of contiguous arrays hardly ever
  ///     need more than a few an axis. A negative number traps.
  /// - Complexity: O(rank² + maximumWork).
  public func sharesMemory<Other>(with other: NDArray<Other>, maximumWork: Int) -> Bool? {
    guard maximumWork >= 0 else { trap("sharesMemory: negative maximumWork \(maximumWork)") }
    guard let mine = addresses, let others = other.addresses else { return false }
    return mine.meets(others, maximumWork: maximumWork)
  }

  /// Whether both arrays could share memory, judged by the lowest and the highest address alone.
  ///
  /// False is certain. True is also said of views that interleave without meeting, which
  /// ``sharesMemory(with:)`` tells apart.
  ///
  /// - Complexity: O(rank).
  public func mayShareMemory<Other>(with other: NDArray<Other>) -> Bool {
    guard let mine = addresses, let others = other.addresses else { return false }
    return mine.boundsMeet(others)
  }

  /// Whether this array certainly shares no byte with another one, found with little work.
  func isDisjoint<Other>(from other: NDArray<Other>) -> Bool {
    sharesMemory(with: other, maximumWork: 4096) == false
  }

  /// The bytes that the elements take; nil where there are none.
  private var addresses: AddressSet? {
    AddressSet(layout, at: memory.address, width: MemoryLayout<Element>.stride)
  }
}
