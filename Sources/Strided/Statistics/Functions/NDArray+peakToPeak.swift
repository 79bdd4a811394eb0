// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: OrderedScalar {
  /// The maxima minus the minima along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func peakToPeak(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "peakToPeak") { $0.peakToPeak(axis: -1) }.asSending()
  }

  /// The maxima minus the minima along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func peakToPeak(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "peakToPeak") { $0.peakToPeak(axis: -1) }.asSending()
  }

  /// Writes the maxima minus the minima along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func peakToPeak(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.peakToPeak(axes: axes), for: "peakToPeak")
  }

  /// Writes the maxima minus the minima along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func peakToPeak(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.peakToPeak(axis: axis), for: "peakToPeak")
  }
}
