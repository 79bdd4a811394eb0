import StridedKernels
import StridedLayout

extension NDArray {
  /// Whether an element of this array and one of another have a byte in common: exact.
  ///
  /// Interleaved views, such as `a[.stride(by: 2)]` and `a[.stride(from: 1, by: 2)]`, share nothing;
  /// neither do empty arrays. The element types may differ, for example for an array and its
  /// ``view(as:)``.
  ///
  /// - Complexity: O(rank²) for slices of contiguous arrays. Exponential in the rank for contrived
  ///   strides; ``sharesMemory(with:maximumWork:)`` gives up instead. `BoundedSum` documents the
  ///   method and its proof.
  public func sharesMemory<Other>(with other: NDArray<Other>) -> Bool {
    sharesMemory(with: other, maximumWork: .max) ?? true
  }

  /// Whether elements of both arrays have a byte in common, or nil if the search is too long.
  ///
  /// - Parameters:
  ///   - other: an array of any element type.
  ///   - maximumWork: the maximum number of search steps; slices of contiguous arrays rarely need
  ///     more than a few per axis. A negative number traps.
  /// - Complexity: O(rank² + maximumWork).
  public func sharesMemory<Other>(with other: NDArray<Other>, maximumWork: Int) -> Bool? {
    guard maximumWork >= 0 else { trap("sharesMemory: negative maximumWork \(maximumWork)") }
    guard let mine = addresses, let others = other.addresses else { return false }
    return mine.meets(others, maximumWork: maximumWork)
  }

  /// Whether both arrays could share memory, judged only by their lowest and highest addresses.
  ///
  /// False is certain. True is also the answer for interleaved views, which ``sharesMemory(with:)``
  /// decides exactly.
  ///
  /// - Complexity: O(rank).
  public func mayShareMemory<Other>(with other: NDArray<Other>) -> Bool {
    guard let mine = addresses, let others = other.addresses else { return false }
    return mine.boundsMeet(others)
  }

  /// Whether this array certainly shares no byte with another one; limited to a short search.
  func isDisjoint<Other>(from other: NDArray<Other>) -> Bool {
    sharesMemory(with: other, maximumWork: 4096) == false
  }

  /// The addresses of the elements' bytes; nil if there are none.
  private var addresses: AddressSet? {
    AddressSet(layout, at: memory.address, width: MemoryLayout<Element>.stride)
  }
}
