import StridedKernels

/// The left operand of an in-place operator: an array, which may be in a `let`.
///
/// In-place operators write through to memory, so the operand can be a variable, a `let` or a view:
///
/// ```swift
/// let a = NDArray([1, 2, 3])
/// a += 1
/// a[1...] *= 10
/// print(a)  // [ 2 30 40]
/// ```
///
/// The operators of this protocol take any array. The compiler prefers the operators of ``NDArray`` for an
/// operand that can be assigned to. These also write the result back through an index array or a mask, for
/// which reading gives a copy.
public protocol InPlaceOperand {
  /// The type of the array's elements.
  associatedtype Element: Scalar

  /// The array that is written through.
  var _operand: NDArray<Element> { get }
}

extension NDArray: InPlaceOperand {
  /// This array.
  @_alwaysEmitIntoClient public var _operand: NDArray { self }
}
