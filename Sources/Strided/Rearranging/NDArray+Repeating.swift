import StridedKernels
import StridedLayout

extension NDArray {
  /// Every position along an axis, repeated a number of times: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3]).repeated(2))  // [1 1 2 2 3 3]
  /// ```
  ///
  /// Traps if the number is negative. The result is in F order if this array is F-contiguous but
  /// not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - count: the number of repetitions of each position.
  ///   - axis: the axis; a negative one counts from the end. By default the array is first
  ///     flattened in C order, and each element is repeated.
  /// - Complexity: O(n) of the result.
  public func repeated(_ count: Int, axis: Int? = nil) -> sending NDArray {
    let (source, axis) = repeatedAxis(axis)
    guard count >= 0 else { trap("repeated: negative number \(count) for shape \(shape)") }
    let (extent, overflow) = source.shape[axis].multipliedReportingOverflow(by: count)
    if overflow { trap("repeated: shape \(source.shape) repeated \(count) times overflows Int") }
    let fresh = source.unwritten(
      source.shape(withExtent: extent, along: axis), for: "repeated")
    guard fresh.count > 0 else { return fresh.asSending() }
    // A few long strided rows are faster than many short contiguous ones.
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

  /// Every position along an axis, repeated as often as a list says: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3]).repeated([2, 0, 1]))  // [1 1 3]
  /// ```
  ///
  /// Traps if a number is negative, or if there is not one number per position. A single number
  /// applies to all positions. The result is in F order if this array is F-contiguous but not
  /// C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - counts: the number of repetitions of each position.
  ///   - axis: the axis; a negative one counts from the end. By default the array is first
  ///     flattened in C order, and each element is repeated.
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

  /// Every position along an axis, repeated as often as a vector says: fresh memory.
  ///
  /// ```swift
  /// let lengths = NDArray([0, 2, 5]).differences()
  /// print(NDArray([7, 8]).repeated(lengths))  // [7 7 8 8 8]
  /// ```
  ///
  /// Traps if `counts` has several axes. All other rules are those of `repeated(_:axis:)` with a list.
  ///
  /// - Parameters:
  ///   - counts: the number of repetitions of each position.
  ///   - axis: the axis; a negative one counts from the end. By default the array is first
  ///     flattened in C order, and each element is repeated.
  /// - Complexity: O(n) of the result.
  public func repeated(_ counts: NDArray<Int>, axis: Int? = nil) -> sending NDArray {
    guard counts.rank <= 1 else {
      trap("repeated: numbers of shape \(counts.shape) for shape \(shape)")
    }
    return repeated(Array(counts), axis: axis)
  }

  /// The array whose positions are repeated, and the axis.
  private func repeatedAxis(_ axis: Int?) -> (NDArray, Int) {
    guard let axis else { return (raveled(), 0) }
    return (self, layout.resolvedAxis(axis, for: "repeated"))
  }
}
