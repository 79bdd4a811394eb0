import StridedKernels

// Positions of extrema of truth values. They are found in the bytes, which are 0 and 1.

extension NDArray<Bool> {
  /// The position, in C order, of the first true element; 0 if there is none.
  ///
  /// ```swift
  /// print((NDArray([3, 8, 9]) .> 5).argmax())  // 1
  /// ```
  ///
  /// Traps if there are no elements.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  public func argmax() -> Int { bytes.argmax() }

  /// The positions of the first true elements along one axis, 0 where there is none: fresh memory.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none, or if it has no elements
  ///     but there are results.
  ///   - keepingAxes: whether the axis is kept with the extent 1.
  /// - Complexity: O(n); the same result for any number of threads.
  public func argmax(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Int> {
    bytes.argmax(axis: axis, keepingAxes: keepingAxes)
  }

  /// The position, in C order, of the first false element; 0 if there is none.
  ///
  /// Traps if there are no elements.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  public func argmin() -> Int { bytes.argmin() }

  /// The positions of the first false elements along one axis, 0 where there is none: fresh memory.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none, or if it has no elements
  ///     but there are results.
  ///   - keepingAxes: whether the axis is kept with the extent 1.
  /// - Complexity: O(n); the same result for any number of threads.
  public func argmin(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Int> {
    bytes.argmin(axis: axis, keepingAxes: keepingAxes)
  }

  /// The truth values as bytes, a read-only view.
  private var bytes: NDArray<UInt8> {
    guard let bytes = view(as: UInt8.self) else {
      preconditionFailure("truth values have the size of bytes")
    }
    return bytes
  }
}
