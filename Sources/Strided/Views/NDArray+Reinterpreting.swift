import StridedKernels
import StridedLayout

extension NDArray {
  /// A view of the same bytes as elements of another type, or nil where there is an obstacle.
  ///
  /// The bits are taken as they are; nothing is converted. Elements of one size keep shape and
  /// strides. Of another size, the last axis changes its extent: it must be contiguous, and its bytes
  /// must divide into the new elements. What is written shows in this array; the view of a read-only
  /// array is read-only, and so is that of truth values, whose bytes must stay 0 or 1. Nothing but
  /// truth values can be seen as truth values.
  ///
  /// ```swift
  /// let a = NDArray<Float>([1, -0.0])
  /// print(a.view(as: UInt32.self)!)  // [1065353216 2147483648]
  /// ```
  ///
  /// ``obstacle(toViewingAs:)`` tells why the view is nil.
  ///
  /// - Complexity: O(rank), no heap up to rank 4.
  public func view<Other: Scalar>(as type: Other.Type) -> NDArray<Other>? {
    guard obstacle(toViewingAs: type) == nil else { return nil }
    var layout = layout.reinterpreted(
      MemoryLayout<Element>.stride, as: MemoryLayout<Other>.stride)
    if Element.self == Bool.self && Other.self != Bool.self { layout.isWritable = false }
    return NDArray<Other>(storage: storage, layout: layout)
  }

  /// Why the bytes cannot be seen as elements of another type; nil where ``view(as:)`` works.
  ///
  /// ```swift
  /// let a = NDArray<Float>([1, 2, 3])
  /// print(a.obstacle(toViewingAs: Double.self)!)
  /// // the last axis holds 12 bytes, which elements of 8 do not divide
  /// ```
  ///
  /// - Complexity: O(rank).
  public func obstacle<Other: Scalar>(toViewingAs type: Other.Type) -> ViewObstacle? {
    if Other.self == Bool.self && Element.self != Bool.self { return .truthValues }
    return layout.obstacle(
      reinterpreting: MemoryLayout<Element>.stride,
      as: MemoryLayout<Other>.stride,
      alignment: MemoryLayout<Other>.alignment,
      address: memory.address
    )
  }
}
