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
/// - Complexity: O(n), without an allocation unless the two overlap. `cblas_?swap` for rows of real
///   and complex numbers.
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
