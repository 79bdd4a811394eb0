import StridedKernels
import StridedLayout

/// Exchanges the contents of two arrays or views of one shape, in place.
///
/// Swift's `swap(&a, &b)` and the tuple swap `(a, b) = (b, a)` exchange the handles, not the
/// elements. With slices, `swap(&a[0, 0...], &a[1, 0...])` and
/// `(a[0, 0...], a[1, 0...]) = (a[1, 0...], a[0, 0...])` overwrite one row with the other, because
/// they exchange views. Use this function, without `&`, instead.
///
/// If the two overlap, the result is as if both had been copied first, and then `first` written
/// before `second`. Traps if the shapes differ or one side is read-only.
///
/// - Complexity: O(n). Makes a temporary copy only if the two overlap. `cblas_?swap` for rows of
///   `Float`, `Double` and complex numbers.
public func swap<Element>(_ first: NDArray<Element>, _ second: NDArray<Element>) {
  guard first.shape == second.shape else {
    trap("swap: shapes \(first.shape) and \(second.shape) differ")
  }
  first.requireWritable("swap")
  second.requireWritable("swap")
  var plan = LoopPlan()
  first.begin(&plan)
  _ = second.add(to: &plan)
  defer { withExtendedLifetime((first.storage, second.storage)) {} }
  if plan.run(.swap, { Element._swapLoop($0) }) == .finished(.none) { return }
  let kept = first.copy(order: .k)
  first.assign(second)
  second.assign(kept)
}
