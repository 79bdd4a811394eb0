import StridedKernels
import StridedLayout

/// An immutable array, which can be sent to other tasks and stored in a global constant.
///
/// Swift does not allow an ``NDArray`` there, because two tasks could write to its memory at the same
/// time. Nothing can write to the memory of a frozen array. It is made from a copy, or from an array to
/// which nothing else refers, and all its views are read-only.
///
/// ```swift
/// let weights: FrozenArray<Double> = [0.25, 0.5, 0.25]
/// print(weights.array * 4)  // [1. 2. 1.]
/// print(weights.array.isWritable, weights.array.copy().isWritable)  // false true
/// ```
public struct FrozenArray<Element: Scalar>: @unchecked Sendable {
  /// The elements: a read-only view.
  ///
  /// - Complexity: O(rank), without an allocation up to rank 4.
  public let array: NDArray<Element>

  /// Freezes an array to which nothing else refers, without a copy.
  ///
  /// - Parameter array: the array, which the caller gives away.
  public init(_ array: sending NDArray<Element>) {
    self.array = array.readOnly()
  }

  /// Freezes a copy of an array.
  ///
  /// - Complexity: O(n).
  public init(copying array: NDArray<Element>) {
    self.array = array.copy(order: .k).readOnly()
  }

  /// The extents, one for each axis.
  public var shape: Shape { array.shape }

  /// The number of elements.
  public var count: Int { array.count }
}

extension FrozenArray: ExpressibleByArrayLiteral {
  /// A frozen array from a literal, nested as deep as it has axes.
  public init(arrayLiteral items: NestedElements<Element>...) {
    array = NDArray(nested: .list(items)).readOnly()
  }
}

extension FrozenArray: Equatable {
  /// Whether both arrays have the same shape and equal elements.
  public static func == (left: FrozenArray, right: FrozenArray) -> Bool {
    left.array == right.array
  }
}

extension FrozenArray: CustomStringConvertible {
  /// The elements, printed as an ``NDArray`` prints them.
  public var description: String { array.description }
}
