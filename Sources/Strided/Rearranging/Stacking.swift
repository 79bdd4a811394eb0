import StridedKernels
import StridedLayout

/// Arrays of one shape, joined along a new axis: fresh memory.
///
/// ```swift
/// print(stack([NDArray([1, 2, 3]), NDArray([4, 5, 6])]))
/// // [[1 2 3]
/// //  [4 5 6]]
/// ```
///
/// Traps if there is no array or if shapes differ. The result is in F order if all arrays, with the
/// new axis, are F-contiguous but not C-contiguous, otherwise in C order.
///
/// - Parameters:
///   - arrays: the arrays, at least one.
///   - axis: the position of the new axis in the result; a negative one counts from the new end.
/// - Complexity: O(n), one allocation.
public func stack<Element>(
  _ arrays: [NDArray<Element>],
  axis: Int = 0
) -> sending NDArray<Element> {
  guard let first = arrays.first else { trap("stack: no arrays are given") }
  let place = axis < 0 ? axis + first.rank + 1 : axis
  guard place >= 0 && place <= first.rank else {
    trap("stack: axis \(axis) is out of range for the new rank \(first.rank + 1)")
  }
  guard first.rank < Layout.maximumRank else {
    trap("stack: the rank would exceed \(Layout.maximumRank)")
  }
  for array in arrays where array.shape != first.shape {
    trap("stack: shapes \(first.shape) and \(array.shape) differ")
  }
  let expanded = arrays.map { $0.expandingAxis(at: place) }
  return NDArray.joined(expanded, axis: place, for: "stack").asSending()
}
