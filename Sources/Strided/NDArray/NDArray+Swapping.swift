import StridedKernels
import StridedLayout

/// Exchanges the contents of two arrays or views of one shape, through to their memory.
///
/// Swift's `swap(&a, &b)` and the tuple swap `(a, b) = (b, a)` exchange what two names refer to. Of
/// slices, `swap(&a[0, 0...], &a[1, 0...])` and
/// `(a[0, 0...], a[1, 0...]) = (a[1, 0...], a[0, 0...])` write one row over the other, because what is
/// exchanged are views. This function, without `&`, is for all of these cases.
///
/// Where the two overlap, the result is as if both had been copied first, then `first` and then
/// `second` been written. Traps where the shapes differ or one side is read-only.
///
/// - Complexity: O(n), without an allocation unless the two overlap. `cblas_?swap` for runs of real
///   and complex numbers.
public func swap<Element>(_ first: NDArray<Element>, _ second: NDArray<Element>) {
  swap(first, second, limits: .standard)
}

/// ``swap(_:_:)`` with other limits for BLAS calls.
package func swap<Element>(
  _ first: NDArray<Element>,
  _ second: NDArray<Element>,
  limits: BLASLimits
) {
  guard first.shape == second.shape else {
    trap("swap: shapes \(first.shape) and \(second.shape) differ")
  }
  first.requireWritable("swap")
  second.requireWritable("swap")
  let plan = first.plan(second.placement, second, purpose: .replacing)
  defer { withExtendedLifetime((first.storage, second.storage)) {} }
  switch plan.overlap {
  case .none, .interleaved, .identical:
    let kernels = Element._kernels
    let engine = Engine.forSwap(plan, hasBLAS: kernels.blasLetter != nil, limits: limits)
    kernels.swap(plan, engine, first.memory, second.memory)
  case .forward, .backward, .temporary:
    let kept = first.copy(order: .k)
    first.assign(second)
    second.assign(kept)
  }
}
