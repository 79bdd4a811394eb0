// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The medians along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func median(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "median") { $0.median(axis: -1) }.asSending()
  }

  /// The medians along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func median(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "median") { $0.median(axis: -1) }.asSending()
  }

  /// Writes the medians along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func median(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.median(axes: axes), for: "median")
  }

  /// Writes the medians along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func median(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.median(axis: axis), for: "median")
  }
}

extension NDArray where Element: IntegerScalar {
  /// The medians along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func median(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    merging(axes, keepingAxes: keepingAxes, for: "median") { $0.median(axis: -1) }.asSending()
  }

  /// The medians along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func median(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Double> {
    merging([axis], keepingAxes: keepingAxes, for: "median") { $0.median(axis: -1) }.asSending()
  }

  /// Writes the medians along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func median(
    axes: [Int], into result: NDArray<Double>
  ) {
    result.receive(self.median(axes: axes), for: "median")
  }

  /// Writes the medians along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func median(
    axis: Int, into result: NDArray<Double>
  ) {
    result.receive(self.median(axis: axis), for: "median")
  }
}
