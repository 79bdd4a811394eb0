import StridedKernels

/// What stands on the left of an in-place operator: an array, also one that a `let` holds.
///
/// In-place operators write through, so a name, a view and a `let` will do:
///
/// ```swift
/// let a = NDArray([1, 2, 3])
/// a += 1
/// a[1...] *= 10
/// print(a)  // [ 2 30 40]
/// ```
///
/// The operators of this protocol take such a value as it is. Those of ``NDArray`` itself, which the
/// compiler prefers, take something that can be assigned to, and so also write what was calculated
/// back through an array of positions or a mask, where reading gives a copy.
public protocol InPlaceOperand {
  /// The type of the array's elements.
  associatedtype Element: Scalar

  /// The array that is written through.
  var _operand: NDArray<Element> { get }
}

extension NDArray: InPlaceOperand {
  /// This array.
  @inlinable public var _operand: NDArray { self }
}
