extension NDArray where Element == Bool {
  /// The position, in C order, of the first true element; 0 if there is none.
  ///
  /// ```swift
  /// let walk = NDArray([1, 2, 1, 2, 3, 4])
  /// print((walk .> 2).argmax(), (walk .< 2).argmin())  // 4 1
  /// ```
  ///
  /// Traps if there are no elements.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  public func argmax() -> Int { bytes.argmax() }

  /// The positions of the first true elements along one axis, 0 where there is none: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. Traps if the axis
  /// is out of range, or if it has no elements to compare.
  ///
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
  /// All other rules are those of `argmax(axis:keepingAxes:)`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  public func argmin(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Int> {
    bytes.argmin(axis: axis, keepingAxes: keepingAxes)
  }

  /// The elements as bytes, which have an order: a view.
  private var bytes: NDArray<UInt8> {
    guard let bytes = view(as: UInt8.self) else { trap("Bool: an element is no byte") }
    return bytes
  }
}
