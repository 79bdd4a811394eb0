import StridedKernels

// Differences, slopes and integrals that are written to an existing array.

extension NDArray where Element: NumericScalar {
  /// Writes the differences of neighbours along an axis to an existing array.
  ///
  /// If arrays overlap, the result is as if this one had been copied first. Traps where the
  /// form that returns an array traps, and if the result has another shape or is read-only; nothing is written then.
  ///
  /// - Complexity: O(n) for each order, with memory for n elements.
  public func differences(order: Int = 1, axis: Int = -1, into result: NDArray) {
    result.receive(differences(order: order, axis: axis), for: "differences")
  }
}

extension NDArray where Element: RealScalar {
  /// Writes the slopes along an axis at equal distances to an existing array.
  ///
  /// If arrays overlap, the result is as if this one had been copied first. Traps where the
  /// form that returns an array traps, and if the result has another shape or is read-only; nothing is written then.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func gradient(spacing: Element = 1, axis: Int = -1, into result: NDArray) {
    result.receive(gradient(spacing: spacing, axis: axis), for: "gradient")
  }

  /// Writes the slopes along an axis at given coordinates to an existing array.
  public func gradient(at coordinates: NDArray, axis: Int = -1, into result: NDArray) {
    result.receive(gradient(at: coordinates, axis: axis), for: "gradient")
  }

  /// Writes the integrals along an axis, which is dropped, by the trapezoidal rule to an existing array.
  ///
  /// If arrays overlap, the result is as if this one had been copied first. Traps where the
  /// form that returns an array traps, and if the result has another shape or is read-only; nothing is written then.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func trapezoid(spacing: Element = 1, axis: Int = -1, into result: NDArray) {
    result.receive(trapezoid(spacing: spacing, axis: axis), for: "trapezoid")
  }

  /// Writes the integrals along an axis by the trapezoidal rule at given coordinates to an existing array.
  public func trapezoid(at coordinates: NDArray, axis: Int = -1, into result: NDArray) {
    result.receive(trapezoid(at: coordinates, axis: axis), for: "trapezoid")
  }
}
