import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The least element.
  ///
  /// ```swift
  /// let a = NDArray([[3, 1], [2, 4]])
  /// print(a.min(), a.min(axis: 0), a.argmin(), a.argmin(axis: 0))  // 1 [2 1] 1 [1 0]
  /// ```
  ///
  /// NaN if an element is NaN. Traps where there are no elements.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func min() -> Element { reduced(Element._loops(for: .min)) }

  /// The least elements along an axis, which is dropped: fresh memory.
  ///
  /// NaN where an element is NaN. Traps where the axis has no elements but there are results.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n).
  @inlinable
  public func min(axis: Int) -> sending NDArray {
    reduced(Element._loops(for: .min), axis: axis).asSending()
  }

  /// Writes the least elements along an axis to another array, through to its memory; as
  /// ``sum(axis:into:)`` and ``min(axis:)``.
  @inlinable
  public func min(axis: Int, into result: NDArray) {
    reduce(Element._loops(for: .min), axis: axis, into: result)
  }

  /// The greatest element.
  ///
  /// NaN if an element is NaN. Traps where there are no elements.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func max() -> Element { reduced(Element._loops(for: .max)) }

  /// The greatest elements along an axis, which is dropped: fresh memory.
  ///
  /// NaN where an element is NaN. Traps where the axis has no elements but there are results.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n).
  @inlinable
  public func max(axis: Int) -> sending NDArray {
    reduced(Element._loops(for: .max), axis: axis).asSending()
  }

  /// Writes the greatest elements along an axis to another array, through to its memory; as
  /// ``sum(axis:into:)`` and ``max(axis:)``.
  @inlinable
  public func max(axis: Int, into result: NDArray) {
    reduce(Element._loops(for: .max), axis: axis, into: result)
  }

  /// The position of the least element, the first of several, counted in C order.
  ///
  /// That of the first NaN if there is one. Traps where there are no elements.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func argmin() -> Int { reduced(Element._loops(for: .argmin)) }

  /// The positions along an axis, which is dropped, of the least elements: fresh memory.
  ///
  /// As ``argmin()``, for each result. Traps where the axis has no elements but there are results.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n).
  @inlinable
  public func argmin(axis: Int) -> sending NDArray<Int> {
    reduced(Element._loops(for: .argmin), axis: axis).asSending()
  }

  /// Writes the positions along an axis of the least elements to another array, through to its memory;
  /// as ``sum(axis:into:)`` and ``argmin(axis:)``.
  @inlinable
  public func argmin(axis: Int, into result: NDArray<Int>) {
    reduce(Element._loops(for: .argmin), axis: axis, into: result)
  }

  /// The position of the greatest element, the first of several, counted in C order.
  ///
  /// That of the first NaN if there is one. Traps where there are no elements.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func argmax() -> Int { reduced(Element._loops(for: .argmax)) }

  /// The positions along an axis, which is dropped, of the greatest elements: fresh memory.
  ///
  /// As ``argmax()``, for each result. Traps where the axis has no elements but there are results.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n).
  @inlinable
  public func argmax(axis: Int) -> sending NDArray<Int> {
    reduced(Element._loops(for: .argmax), axis: axis).asSending()
  }

  /// Writes the positions along an axis of the greatest elements to another array, through to its
  /// memory; as ``sum(axis:into:)`` and ``argmax(axis:)``.
  @inlinable
  public func argmax(axis: Int, into result: NDArray<Int>) {
    reduce(Element._loops(for: .argmax), axis: axis, into: result)
  }
}
