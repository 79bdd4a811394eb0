import StridedKernels
import StridedLayout

extension NDArray {
  /// A view of the same bytes as elements of another type, or nil if there is an obstacle.
  ///
  /// The bits do not change; nothing is converted. If the element sizes are equal, shape and
  /// strides stay. Otherwise the extent of the last axis changes: the axis must be contiguous, and
  /// its bytes must divide into the new elements. Writes through the view change this array. The
  /// view is read-only if this array is, and if it shows truth values, whose bytes must stay 0
  /// or 1. Only truth values can be seen as truth values.
  ///
  /// ```swift
  /// let a = NDArray<Float>([1, -0.0])
  /// print(a.view(as: UInt32.self)!)  // [1065353216 2147483648]
  /// ```
  ///
  /// ``obstacle(toViewingAs:)`` tells why the view is nil.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  public func view<Other: Scalar>(as type: Other.Type) -> NDArray<Other>? {
    guard obstacle(toViewingAs: type) == nil else { return nil }
    var layout = layout.reinterpreted(
      MemoryLayout<Element>.stride, as: MemoryLayout<Other>.stride)
    if Element.self == Bool.self && Other.self != Bool.self { layout.isWritable = false }
    return NDArray<Other>(storage: storage, layout: layout)
  }

  /// The reason why the bytes cannot be seen as elements of another type; nil if ``view(as:)`` works.
  ///
  /// ```swift
  /// let a = NDArray<Float>([1, 2, 3])
  /// print(a.obstacle(toViewingAs: Double.self)!)
  /// // the last axis holds 12 bytes, which is not a multiple of 8
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
