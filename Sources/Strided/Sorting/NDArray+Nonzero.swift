import StridedKernels
import StridedLayout

extension NDArray {
  /// The number of elements that are not zero; of truth values, of those that are true.
  ///
  /// NaN is not zero, -0 is.
  ///
  /// - Complexity: O(n).
  public func countNonzero() -> Int {
    reduced(Element.nonzeroLoops())
  }

  /// The numbers of elements along an axis that are not zero: fresh memory, without the axis.
  ///
  /// As ``countNonzero()``, for each result.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n).
  public func countNonzero(axis: Int) -> sending NDArray<Int> {
    reduced(Element.nonzeroLoops(), axes: [axis], keepingAxes: false).asSending()
  }

  /// The coordinates of the elements that are not zero, one row each: fresh memory of shape
  /// `(n, rank)`.
  ///
  /// The rows are in C order. ``nonzero()`` gives the same coordinates as an array for each axis,
  /// which can be an index. For a 0-d array the rows have no elements.
  ///
  /// - Complexity: O(n).
  public func argwhere() -> sending NDArray<Int> {
    let places = nonzeroMask().truePlaces()
    let fresh = unsafe NDArray<Int>(unsafeUninitializedShape: [places.count, rank]) { rows in
      var end = 0
      for place in places {
        end += rank
        var rest = place
        for axis in 0..<rank {
          let extent = shape[rank - 1 - axis]
          let (quotient, coordinate) = rest.quotientAndRemainder(dividingBy: extent)
          unsafe rows[end - 1 - axis] = coordinate
          rest = quotient
        }
      }
    }
    return fresh.asSending()
  }

  /// The positions in C order of the elements that are not zero: fresh memory, of one axis.
  ///
  /// ``take(_:)`` takes the elements at these positions. For a 0-d array that is not zero the
  /// position is 0.
  ///
  /// - Complexity: O(n).
  public func flatNonzero() -> sending NDArray<Int> {
    let mask = nonzeroMask()
    let flags = mask.isContiguous(.c) ? mask : mask.copy()
    let total = MaskLoops.countTrue(count, flags.memory)
    let places = NDArray<Int>(uninitialized: NDArray<Int>.freshLayout([total], for: "flatNonzero"))
    defer { withExtendedLifetime((flags.storage, places.storage)) {} }
    if total > 0 { MaskLoops.writePlaces(count, flags.memory, total: total, to: places.memory) }
    return places.asSending()
  }

  /// Where elements are not zero: the array itself if it holds truth values.
  private func nonzeroMask() -> NDArray<Bool> {
    if let truths = ifElements(are: Bool.self) { return truths }
    return self .!= Element._zero
  }
}
