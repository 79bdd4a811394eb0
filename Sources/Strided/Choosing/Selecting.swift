import StridedKernels
import StridedLayout

/// The elements of one array where a mask is true, and of another one where it is false: fresh memory,
/// in C order.
///
/// ```swift
/// let a = NDArray([1, -2, 3])
/// print(select(a, 0, where: a .> 0))  // [1 0 3]
/// ```
///
/// All three are broadcast to one shape, which is the result's; traps where they do not fit.
///
/// - Parameters:
///   - whenTrue: the elements for where the mask is true.
///   - whenFalse: the elements for where it is false.
///   - mask: which of the two to take.
/// - Complexity: O(n).
public func select<Element>(
  _ whenTrue: NDArray<Element>,
  _ whenFalse: NDArray<Element>,
  where mask: NDArray<Bool>
) -> sending NDArray<Element> {
  let fresh = unwrittenSelection(whenTrue, whenFalse, where: mask)
  var plan = LoopPlan()
  fresh.begin(&plan)
  _ = mask.add(to: &plan) && whenTrue.add(to: &plan) && whenFalse.add(to: &plan)
  _ = plan.run(.compute, isFresh: true) { _ in
    SelectLoop.choose(width: MemoryLayout<Element>.stride)
  }
  defer { withExtendedLifetime((mask.storage, whenTrue.storage, whenFalse.storage)) {} }
  return fresh.handedOver()
}

/// The unwritten result of a selection; traps where the shapes do not fit.
func unwrittenSelection<Element>(
  _ whenTrue: NDArray<Element>, _ whenFalse: NDArray<Element>, where mask: NDArray<Bool>
) -> NDArray<Element> {
  guard let shape = broadcastShape(whenTrue.shape, whenFalse.shape),
    let shape = broadcastShape(shape, mask.shape), shape.checkedElementCount != nil
  else {
    trap(
      "select: shapes \(whenTrue.shape), \(whenFalse.shape) and \(mask.shape) do not broadcast together"
    )
  }
  return NDArray(uninitialized: NDArray<Element>.freshLayout(shape, for: "select"))
}
