import StridedKernels
import StridedLayout

extension NDArray where Element: OrderedScalar & FixedWidthInteger {
  /// The integers from `start` in steps of `step`, before `stop`: fresh memory.
  ///
  /// It is empty if `stop` is not ahead of `start` in the direction of `step`. Traps if `step` is 0.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func arange(from start: Element = 0, to stop: Element, by step: Element = 1)
    -> sending NDArray
  {
    guard step != 0 else { trap("arange: the step is 0") }
    var count = 0
    if step > 0 ? start < stop : stop < start {
      let difference = step > 0 ? stop &- start : start &- stop
      let distance = Element.Magnitude(truncatingIfNeeded: difference)
      guard let steps = Int(exactly: (distance - 1) / step.magnitude), steps < Int.max else {
        trap("arange: from \(start) to \(stop) by \(step) has too many elements")
      }
      count = steps + 1
    }
    let fresh = unsafe NDArray(unsafeUninitializedShape: [count]) { buffer in
      for index in 0..<count {
        unsafe buffer[index] = start &+ Element(truncatingIfNeeded: index) &* step
      }
    }
    return fresh.asSending()
  }

  /// The integers 0, 1, 2, … before `stop`: fresh memory.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func arange(_ stop: Element) -> sending NDArray {
    arange(from: 0, to: stop, by: 1)
  }
}

extension NDArray where Element: OrderedScalar & BinaryFloatingPoint {
  /// The numbers from `start` in steps of `step`, before `stop`: fresh memory.
  ///
  /// Element `i` is `start + i * step`, computed from `i` in `Double`, so that errors do not add
  /// up. The count is `(stop - start) / step` rounded up; rounding can add one element at or past
  /// `stop`, as in NumPy. It is empty if `stop` is not ahead of `start` in the direction of `step`. Traps
  /// if the count is not a finite number.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func arange(from start: Element = 0, to stop: Element, by step: Element = 1)
    -> sending NDArray
  {
    // Halves avoid an overflow of the distance between the ends.
    let scale = (Double(stop) - Double(start)).isFinite ? 1 : 0.5
    let (first, end) = (Double(start) * scale, Double(stop) * scale)
    let distance = Double(step) * scale
    let length = ((end - first) / distance).rounded(.up)
    guard length.isFinite, let count = Int(exactly: Swift.max(length, 0)) else {
      trap("arange: from \(start) to \(stop) by \(step) has no finite number of elements")
    }
    let fresh = unsafe NDArray(unsafeUninitializedShape: [count]) { buffer in
      for index in 0..<count {
        unsafe buffer[index] = Element((first + Double(index) * distance) / scale)
      }
    }
    return fresh.asSending()
  }

  /// The numbers 0, 1, 2, … before `stop`: fresh memory.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func arange(_ stop: Element) -> sending NDArray {
    arange(from: 0, to: stop, by: 1)
  }

  /// `count` numbers at equal distances from `start` to `stop`: fresh memory.
  ///
  /// Both ends are exact. The numbers between them are within one ulp of the exact values for up to
  /// 2^26 numbers. The sequence is monotonic. If an end is not finite, the numbers between the ends are NaN.
  ///
  /// - Parameters:
  ///   - start: the first number.
  ///   - stop: the last number; if `includingEnd` is false, the number after the last one.
  ///   - count: the number of elements; a negative number traps.
  ///   - includingEnd: whether `stop` is the last element.
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func linspace(
    from start: Element,
    to stop: Element,
    count: Int = 50,
    includingEnd: Bool = true
  ) -> sending NDArray {
    guard count >= 0 else { trap("linspace: negative count \(count)") }
    let spacing = EvenSpacing(
      from: Double(start), to: Double(stop), parts: includingEnd ? count - 1 : count)
    let fresh = unsafe NDArray(unsafeUninitializedShape: [count]) { buffer in
      for index in 0..<count { unsafe buffer[index] = Element(spacing[index]) }
    }
    if count > 0 { fresh[0] = start }
    if includingEnd, count > 1 { fresh[count - 1] = stop }
    return fresh.asSending()
  }
}

extension NDArray {
  /// A matrix with ones on a diagonal and zeros elsewhere: fresh memory.
  ///
  /// Traps if an extent is negative.
  ///
  /// - Parameters:
  ///   - rows: the number of rows.
  ///   - columns: the number of columns; by default the number of rows.
  ///   - offset: the diagonal: 0 is the main one, above 0 to its right, below 0 under it.
  public static func eye(_ rows: Int, columns: Int? = nil, offset: Int = 0) -> sending NDArray {
    let shape: Shape = [rows, columns ?? rows]
    guard rows >= 0, shape[1] >= 0 else { trap("eye: negative extent in shape \(shape)") }
    let fresh = zeros(shape)
    fresh.diagonal(offset: offset).fill(Element._one)
    return fresh.asSending()
  }

  /// A square matrix with the elements of a vector on a diagonal and zeros elsewhere: fresh memory.
  ///
  /// Traps unless `elements` has one axis.
  ///
  /// - Parameters:
  ///   - elements: the elements of the diagonal, which determine the extents.
  ///   - offset: the diagonal: 0 is the main one, above 0 to its right, below 0 under it.
  /// - Complexity: O(n²).
  public init(diagonal elements: NDArray, offset: Int = 0) {
    guard elements.rank == 1 else {
      trap("NDArray(diagonal:): shape \(elements.shape) is not that of a vector")
    }
    let (extent, overflow) = elements.count.addingReportingOverflow(Int(clamping: offset.magnitude))
    if overflow { trap("NDArray(diagonal:): the extent with offset \(offset) overflows Int") }
    self = Self.zeros([extent, extent])
    diagonal(offset: offset).assign(elements)
  }

  /// A square matrix with the elements of a list on a diagonal and zeros elsewhere: fresh memory.
  ///
  /// ```swift
  /// print(NDArray(diagonal: [1, 2], offset: 1))
  /// // [[0 1 0]
  /// //  [0 0 2]
  /// //  [0 0 0]]
  /// ```
  ///
  /// - Parameters:
  ///   - elements: the elements of the diagonal, which determine the extents.
  ///   - offset: the diagonal: 0 is the main one, above 0 to its right, below 0 under it.
  /// - Complexity: O(n²).
  public init(diagonal elements: [Element], offset: Int = 0) {
    self.init(diagonal: NDArray(elements), offset: offset)
  }
}
