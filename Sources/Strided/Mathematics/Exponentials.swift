import StridedKernels

/// e to the power of each element: fresh memory.
///
/// ```swift
/// print(exp(NDArray([0.0, 1])))  // [1.         2.71828183]
/// ```
///
/// Real numbers as the C library computes them, within 1 ulp in glibc; `Float16` in `Float`, rounded
/// once. Complex numbers as swift-numerics computes them.
///
/// - Complexity: O(n).
@inlinable
public func exp<Element: ElementaryScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Element> {
  array.mapped("exp") { Element._innerLoop(for: .exp, $0) }.asSending()
}

/// Writes e to the power of each element of an array to another one, through to its memory.
///
/// The source is broadcast to the result's shape. Whatever overlaps, the result is as if the source had
/// been copied first. Traps, before anything is written, where the shapes do not fit or the result is
/// read-only.
@inlinable
public func exp<Element: ElementaryScalar>(_ array: NDArray<Element>, into result: NDArray<Element>)
{
  result.write("exp", of: array) { Element._innerLoop(for: .exp, $0) }
}
