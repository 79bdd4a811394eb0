import StridedKernels

// Means and variances of the elements for which a mask is true, written to an existing array.

extension NDArray where Element: RealScalar {
  /// Writes the means along several axes where a mask is true to an existing array.
  ///
  /// The mask is broadcast to this shape. If arrays overlap, the result is as if the others had been copied
  /// first. Traps, before anything is written, if an axis is out of range or given twice, if the shape of the
  /// result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func mean(
    axes: [Int], into result: NDArray, where mask: NDArray<Bool>
  ) {
    result.receive(mean(axes: axes, where: mask), for: "mean")
  }

  /// Writes the means along one axis where a mask is true to an existing array.
  public func mean(
    axis: Int, into result: NDArray, where mask: NDArray<Bool>
  ) {
    mean(axes: [axis], into: result, where: mask)
  }

  /// Writes the variances along several axes where a mask is true to an existing array.
  ///
  /// The mask is broadcast to this shape. If arrays overlap, the result is as if the others had been copied
  /// first. Traps, before anything is written, if an axis is out of range or given twice, if the shape of the
  /// result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func variance(
    axes: [Int], correction: Double = 0, into result: NDArray, where mask: NDArray<Bool>
  ) {
    result.receive(variance(axes: axes, correction: correction, where: mask), for: "variance")
  }

  /// Writes the variances along one axis where a mask is true to an existing array.
  public func variance(
    axis: Int, correction: Double = 0, into result: NDArray, where mask: NDArray<Bool>
  ) {
    variance(axes: [axis], correction: correction, into: result, where: mask)
  }

  /// Writes the standard deviations along several axes where a mask is true to an existing array.
  ///
  /// The mask is broadcast to this shape. If arrays overlap, the result is as if the others had been copied
  /// first. Traps, before anything is written, if an axis is out of range or given twice, if the shape of the
  /// result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func standardDeviation(
    axes: [Int], correction: Double = 0, into result: NDArray, where mask: NDArray<Bool>
  ) {
    result.receive(
      standardDeviation(axes: axes, correction: correction, where: mask), for: "standardDeviation")
  }

  /// Writes the standard deviations along one axis where a mask is true to an existing array.
  public func standardDeviation(
    axis: Int, correction: Double = 0, into result: NDArray, where mask: NDArray<Bool>
  ) {
    standardDeviation(axes: [axis], correction: correction, into: result, where: mask)
  }
}

extension NDArray where Element: IntegerScalar {
  /// Writes the means along several axes where a mask is true to an existing array.
  ///
  /// The mask is broadcast to this shape. If arrays overlap, the result is as if the others had been copied
  /// first. Traps, before anything is written, if an axis is out of range or given twice, if the shape of the
  /// result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func mean(
    axes: [Int], into result: NDArray<Double>, where mask: NDArray<Bool>
  ) {
    result.receive(mean(axes: axes, where: mask), for: "mean")
  }

  /// Writes the means along one axis where a mask is true to an existing array.
  public func mean(
    axis: Int, into result: NDArray<Double>, where mask: NDArray<Bool>
  ) {
    mean(axes: [axis], into: result, where: mask)
  }

  /// Writes the variances along several axes where a mask is true to an existing array.
  ///
  /// The mask is broadcast to this shape. If arrays overlap, the result is as if the others had been copied
  /// first. Traps, before anything is written, if an axis is out of range or given twice, if the shape of the
  /// result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func variance(
    axes: [Int], correction: Double = 0, into result: NDArray<Double>, where mask: NDArray<Bool>
  ) {
    result.receive(variance(axes: axes, correction: correction, where: mask), for: "variance")
  }

  /// Writes the variances along one axis where a mask is true to an existing array.
  public func variance(
    axis: Int, correction: Double = 0, into result: NDArray<Double>, where mask: NDArray<Bool>
  ) {
    variance(axes: [axis], correction: correction, into: result, where: mask)
  }

  /// Writes the standard deviations along several axes where a mask is true to an existing array.
  ///
  /// The mask is broadcast to this shape. If arrays overlap, the result is as if the others had been copied
  /// first. Traps, before anything is written, if an axis is out of range or given twice, if the shape of the
  /// result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func standardDeviation(
    axes: [Int], correction: Double = 0, into result: NDArray<Double>, where mask: NDArray<Bool>
  ) {
    result.receive(
      standardDeviation(axes: axes, correction: correction, where: mask), for: "standardDeviation")
  }

  /// Writes the standard deviations along one axis where a mask is true to an existing array.
  public func standardDeviation(
    axis: Int, correction: Double = 0, into result: NDArray<Double>, where mask: NDArray<Bool>
  ) {
    standardDeviation(axes: [axis], correction: correction, into: result, where: mask)
  }
}
