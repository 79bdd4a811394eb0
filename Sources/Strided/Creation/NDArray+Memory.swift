import StridedKernels
import StridedLayout

extension NDArray {
  /// Traps unless the elements are contiguous in C order.
  private func requireContiguous(_ operation: String) {
    if layout.isContiguous(.c) { return }
    trap("\(operation): shape \(shape) with strides \(strides) is not contiguous; copy() it first")
  }

  /// The address of the first element, which is valid while the memory of the array is in use.
  @_alwaysEmitIntoClient
  package var first: UnsafeMutablePointer<Element> {
    unsafe storage.base.assumingMemoryBound(to: Element.self) + layout.offset
  }

  /// Calls `body` with the elements as a buffer in C order: the memory itself, no copy.
  ///
  /// Traps unless ``isContiguous(_:)``. The buffer is valid during the call only.
  ///
  /// - Complexity: O(rank).
  public func withUnsafeBufferPointer<Result, Failure>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    requireContiguous("withUnsafeBufferPointer")
    defer { withExtendedLifetime(storage) {} }
    return try unsafe body(UnsafeBufferPointer(start: first, count: count))
  }

  /// Calls `body` with the elements as a writable buffer in C order: the memory itself, no copy.
  ///
  /// Traps unless ``isContiguous(_:)`` and ``isWritable``. The buffer is valid during the call
  /// only.
  ///
  /// - Complexity: O(rank).
  public func withUnsafeMutableBufferPointer<Result, Failure>(
    _ body: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    requireContiguous("withUnsafeMutableBufferPointer")
    requireWritable("withUnsafeMutableBufferPointer")
    defer { withExtendedLifetime(storage) {} }
    return try unsafe body(UnsafeMutableBufferPointer(start: first, count: count))
  }

  /// Calls `body` with the address of the first logical element and the layout.
  ///
  /// It can be used to call other C libraries. Works for every array. The element at coordinates
  /// `i` is `i[0] * strides[0] + i[1] * strides[1] + …` elements after the pointer. If the array is
  /// not ``isWritable``, nothing may be written. The pointer is valid during the call only, and
  /// must not be read if the array is empty.
  ///
  /// - Complexity: O(1).
  public func withUnsafePointer<Result, Failure>(
    _ body: (UnsafeMutablePointer<Element>, Layout) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(storage) {} }
    return try unsafe body(first, layout)
  }

  /// Calls `body` with the elements as a span in C order: the memory itself, no copy, bounds checked.
  ///
  /// Traps unless ``isContiguous(_:)``.
  ///
  /// - Complexity: O(rank).
  public func withSpan<Result, Failure>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    requireContiguous("withSpan")
    defer { withExtendedLifetime(storage) {} }
    return try unsafe body(Span(_unsafeStart: first, count: count))
  }

  /// Calls `body` with the elements as a writable span in C order: the memory itself, no copy.
  ///
  /// The span checks bounds. Traps unless ``isContiguous(_:)`` and ``isWritable``.
  ///
  /// - Complexity: O(rank).
  public func withMutableSpan<Result, Failure>(
    _ body: (inout MutableSpan<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    requireContiguous("withMutableSpan")
    requireWritable("withMutableSpan")
    defer { withExtendedLifetime(storage) {} }
    var span = unsafe MutableSpan(_unsafeStart: first, count: count)
    return try body(&span)
  }
}

extension Array where Element: Scalar {
  /// The elements of an array in logical (C) order: a copy.
  ///
  /// - Complexity: O(n).
  public init(_ array: NDArray<Element>) {
    let contiguous = array.isContiguous(.c) ? array : array.copy()
    self = unsafe contiguous.withUnsafeBufferPointer { unsafe Array($0) }
  }
}
