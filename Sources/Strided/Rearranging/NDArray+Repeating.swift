import StridedKernels
import StridedLayout

extension NDArray {
  /// Every position along an axis many times in a row: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3]).repeated(2))  // [1 1 2 2 3 3]
  /// ```
  ///
  /// Traps where the number is negative. The result is in F order where this array is in that order
  /// alone, else in C order.
  ///
  /// - Parameters:
  ///   - count: how many times each position stands in the result.
  ///   - axis: the axis; a negative one counts from the end. By default the array is flattened in C
  ///     order first, and each element repeated.
  /// - Complexity: O(n) of the result.
  public func repeated(_ count: Int, axis: Int? = nil) -> sending NDArray {
    let (source, axis) = repeatedAxis(axis)
    guard count >= 0 else { trap("repeated: negative number \(count) for shape \(shape)") }
    let (extent, overflow) = source.shape[axis].multipliedReportingOverflow(by: count)
    if overflow { trap("repeated: shape \(source.shape) repeated \(count) times overflows Int") }
    let fresh = source.unwritten(
      source.shape(withExtent: extent, along: axis), for: "repeated")
    guard fresh.count > 0 else { return fresh.asSending() }
    // A few long runs with a step are quicker than many short ones without.
    let few = 8
    if count <= few {
      for start in 0..<count {
        fresh.section(along: axis, from: start, count: source.shape[axis], by: count)
          .assign(source)
      }
    } else {
      fresh.view(through: fresh.layout.dividingAxis(axis, by: count)).assign(
        source.view(through: source.layout.dividingAxis(axis, by: 1)))
    }
    return fresh.asSending()
  }

  /// Every position along an axis as often as the list says, in a row: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3]).repeated([2, 0, 1]))  // [1 1 3]
  /// ```
  ///
  /// Traps where a number is negative, or where there are not as many numbers as positions; a single
  /// number stands for all of them. The result is in F order where this array is in that order alone,
  /// else in C order.
  ///
  /// - Parameters:
  ///   - counts: for each position, how many times it stands in the result.
  ///   - axis: the axis; a negative one counts from the end. By default the array is flattened in C
  ///     order first, and each element repeated.
  /// - Complexity: O(n) of the result.
  public func repeated(_ counts: [Int], axis: Int? = nil) -> sending NDArray {
    let (source, axis) = repeatedAxis(axis)
    if let number = counts.first(where: { $0 < 0 }) {
      trap("repeated: negative number \(number) for shape \(shape)")
    }
    let extent = source.shape[axis]
    guard counts.count != 1 else { return source.repeated(counts[0], axis: axis) }
    guard counts.count == extent else {
      trap(
        "repeated: \(counts.count) numbers for axis \(axis) of extent \(extent), shape \(source.shape)"
      )
    }
    var transfers: [AxisTransfer] = []
    var total = 0
    for (position, count) in counts.enumerated() {
      let step = count == 1 ? 1 : 0
      transfers.add(AxisTransfer(from: position, to: total, count: count, step: step))
      let (sum, overflow) = total.addingReportingOverflow(count)
      if overflow { trap("repeated: the sum of the numbers overflows Int") }
      total = sum
    }
    let fresh = source.unwritten(
      source.shape(withExtent: total, along: axis), for: "repeated")
    fresh.write(transfers, of: source, along: axis)
    return fresh.asSending()
  }

  /// The array whose positions are repeated, and along which of its axes.
  private func repeatedAxis(_ axis: Int?) -> (NDArray, Int) {
    guard let axis else { return (raveled(), 0) }
    return (self, layout.resolvedAxis(axis, for: "repeated"))
  }
}
