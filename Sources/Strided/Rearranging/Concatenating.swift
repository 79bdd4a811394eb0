import StridedKernels
import StridedLayout

/// Arrays joined one after the other along an existing axis: fresh memory.
///
/// ```swift
/// let a: NDArray<Int> = [[1, 2], [3, 4]]
/// print(concatenate([a, a[0..<1]]))
/// // [[1 2]
/// //  [3 4]
/// //  [1 2]]
/// ```
///
/// Traps if there is no array, or if shapes differ in rank or outside the axis. The result is in F
/// order if all arrays are F-contiguous but not C-contiguous, otherwise in C order.
///
/// - Parameters:
///   - arrays: the arrays, at least one.
///   - axis: the axis along which extents add up; a negative one counts from the end.
/// - Complexity: O(n), one allocation.
public func concatenate<Element>(
  _ arrays: [NDArray<Element>],
  axis: Int = 0
) -> sending NDArray<Element> {
  guard let first = arrays.first else { trap("concatenate: no arrays are given") }
  let axis = first.layout.resolvedAxis(axis, for: "concatenate")
  return NDArray.joined(arrays, axis: axis, for: "concatenate").asSending()
}

extension NDArray {
  /// Joins arrays, at least one, along an axis that is in range.
  static func joined(_ arrays: [NDArray], axis: Int, for operation: String) -> NDArray {
    var shape = arrays[0].shape
    var extent = 0
    for array in arrays {
      guard array.rank == shape.count else {
        trap("\(operation): shapes \(arrays[0].shape) and \(array.shape) differ in rank")
      }
      shape[axis] = array.shape[axis]
      guard array.shape == shape else {
        trap(
          "\(operation): shapes \(arrays[0].shape) and \(array.shape) differ outside axis \(axis)")
      }
      let (sum, overflow) = extent.addingReportingOverflow(shape[axis])
      if overflow { trap("\(operation): the sum of the extents along axis \(axis) overflows Int") }
      extent = sum
    }
    shape[axis] = extent
    let isFortran = arrays.allSatisfy { $0.layout.resolved(.a) == .f }
    let fresh = NDArray(
      uninitialized: freshLayout(shape, order: isFortran ? .f : .c, for: operation))
    var start = 0
    for array in arrays {
      let count = array.shape[axis]
      fresh.section(along: axis, from: start, count: count).assign(array)
      start += count
    }
    return fresh
  }
}
