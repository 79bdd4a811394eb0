import StridedKernels
import StridedLayout

/// The slices of an array along one axis: a collection of views, each without that axis.
///
/// ```swift
/// let a = NDArray([[1, 2], [3, 4]])
/// for row in a.slices() { row[0] = 0 }
/// print(a)
/// // [[0 2]
/// //  [0 4]]
/// ```
///
/// The views share the array's memory, so writes through them change the array. The slices of an
/// array of one axis are 0-d; ``NDArray/elements`` gives the elements themselves.
public struct AxisSlices<Component: Scalar> {
  /// The memory that all slices share.
  @usableFromInline let storage: Storage
  /// The layout of the first slice.
  @usableFromInline let first: Layout
  /// The distance between neighbouring slices, in elements.
  @usableFromInline let stride: Int
  /// The axis that the slices do not have.
  @usableFromInline let axis: Int
  /// The number of slices.
  @usableFromInline let extent: Int
  /// The shape of the array.
  @usableFromInline let shape: Shape

  /// Creates the slices of an array along an axis, which must exist.
  init(_ array: NDArray<Component>, axis: Int) {
    storage = array.storage
    first = array.layout.droppingAxis(axis)
    stride = array.strides[axis]
    extent = array.shape[axis]
    shape = array.shape
    self.axis = axis
  }
}

extension AxisSlices: RandomAccessCollection {
  /// The position of the first slice: 0.
  @_alwaysEmitIntoClient public var startIndex: Int { 0 }

  /// The position after the last slice: the extent of the axis.
  @_alwaysEmitIntoClient public var endIndex: Int { extent }

  /// The slice at a position, a view; traps out of range.
  ///
  /// - Complexity: O(1), no heap allocation for slices of rank 4 or less.
  @_alwaysEmitIntoClient
  public subscript(position: Int) -> NDArray<Component> {
    if position < 0 || position >= endIndex { refuse(position) }
    return NDArray(storage: storage, layout: first.shifted(by: position &* stride))
  }

  /// Traps because a position is out of range.
  @inline(never)
  @usableFromInline
  func refuse(_ position: Int) -> Never {
    trap(
      "slices: position \(position) is out of range for axis \(axis) of extent \(endIndex), shape \(shape)"
    )
  }
}
