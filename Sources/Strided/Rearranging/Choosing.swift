import StridedKernels
import StridedLayout

/// For each selector, the element of the array at that index in a list: fresh memory, in C order.
///
/// ```swift
/// let tens = NDArray([10, 20, 30])
/// print(choose(NDArray([0, 1, 0]), from: [tens, tens + 5]))  // [10 25 30]
/// ```
///
/// The selectors and all arrays are broadcast to the shape of the result. Traps, before anything is
/// computed, if they do not fit, if there is no array, or if a selector is out of range.
///
/// - Parameters:
///   - selectors: indices in the list, from 0; negative ones trap.
///   - arrays: the arrays to take elements from.
/// - Complexity: O(n) for each array.
public func choose<Element>(
  _ selectors: NDArray<Int>,
  from arrays: [NDArray<Element>]
) -> sending NDArray<Element> {
  guard let first = arrays.first else { trap("choose: no arrays are given") }
  var shape = selectors.shape
  for array in arrays {
    guard let next = broadcastShape(shape, array.shape) else {
      trap("choose: shapes \(shape) and \(array.shape) do not broadcast together")
    }
    shape = next
  }
  for selector in Array(selectors) where selector < 0 || selector >= arrays.count {
    trap("choose: selector \(selector) is out of range for \(arrays.count) arrays")
  }
  let fresh = NDArray<Element>(
    uninitialized: NDArray<Element>.freshLayout(shape, for: "choose"))
  guard fresh.count > 0 else { return fresh.asSending() }
  fresh.assign(first)
  for place in arrays.indices.dropFirst() {
    var plan = LoopPlan()
    fresh.begin(&plan)
    // Elements that are not overwritten keep their value, so the destination is also a source.
    _ = selectors.add(to: &plan) && arrays[place].add(to: &plan) && fresh.add(to: &plan)
    _ = plan.run(.compute) { _ in
      SelectLoop.overwrite(at: place, width: MemoryLayout<Element>.stride)
    }
  }
  withExtendedLifetime((selectors, arrays)) {}
  return fresh.asSending()
}
