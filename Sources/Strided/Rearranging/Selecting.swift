import StridedKernels
import StridedLayout

/// The elements of one array if a mask is true, and of another if it is false: fresh memory, in C order.
///
/// ```swift
/// let a = NDArray([1, -2, 3])
/// print(select(a, 0, where: a .> 0))  // [1 0 3]
/// ```
///
/// All three are broadcast to the shape of the result. Traps if they do not fit.
///
/// - Parameters:
///   - whenTrue: the elements for true.
///   - whenFalse: the elements for false.
///   - mask: the choice for each element.
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
  return fresh.asSending()
}

/// The elements of an array if a mask is true, and one element if it is false: fresh memory, in C order.
public func select<Element>(
  _ whenTrue: NDArray<Element>, _ whenFalse: Element, where mask: NDArray<Bool>
) -> sending NDArray<Element> {
  select(whenTrue, NDArray(whenFalse), where: mask)
}

/// One element if a mask is true, and the elements of an array if it is false: fresh memory, in C order.
public func select<Element>(
  _ whenTrue: Element, _ whenFalse: NDArray<Element>, where mask: NDArray<Bool>
) -> sending NDArray<Element> {
  select(NDArray(whenTrue), whenFalse, where: mask)
}

/// One element if a mask is true, and another one if it is false: fresh memory, in C order.
///
/// ```swift
/// print(select(1, -1, where: NDArray([true, false])))  // [ 1 -1]
/// ```
public func select<Element: Scalar>(
  _ whenTrue: Element, _ whenFalse: Element, where mask: NDArray<Bool>
) -> sending NDArray<Element> {
  select(NDArray(whenTrue), NDArray(whenFalse), where: mask)
}

/// The unwritten result of a selection; traps if the shapes do not fit.
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
