// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The maxima of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMax(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanMax") { $0.nanMax(axis: -1) }.asSending()
  }

  /// The maxima of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanMax(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanMax") { $0.nanMax(axis: -1) }.asSending()
  }

  /// Writes the maxima of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMax(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.nanMax(axes: axes), for: "nanMax")
  }

  /// Writes the maxima of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanMax(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.nanMax(axis: axis), for: "nanMax")
  }

  /// The maxima of the elements that are not NaN where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  ///
  /// - Complexity: that of the form without a mask, with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMax(
    where mask: NDArray<Bool>
  ) -> Element {
    masked(by: mask, else: .nan, for: "nanMax").nanMax()
  }

  /// The maxima of the elements that are not NaN along one axis where a mask is true: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  ///
  /// - Complexity: that of the form without a mask, with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMax(
    axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanMax").nanMax(axes: [axis], keepingAxes: keepingAxes)
  }

  /// Writes the maxima of the elements that are not NaN along one axis where a mask is true to an existing array.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out. If
  /// arrays overlap, the result is as if the others had been copied first. Traps, before anything is
  /// written, if an axis is out of range or repeats, if the shape of the result differs, or if the
  /// result is read-only.
  @_alwaysEmitIntoClient
  public func nanMax(
    axis: Int, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanMax").nanMax(axes: [axis], into: result)
  }

  /// The maxima of the elements that are not NaN along several axes where a mask is true: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  ///
  /// - Complexity: that of the form without a mask, with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMax(
    axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanMax").nanMax(axes: axes, keepingAxes: keepingAxes)
  }

  /// Writes the maxima of the elements that are not NaN along several axes where a mask is true to an existing array.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out. If
  /// arrays overlap, the result is as if the others had been copied first. Traps, before anything is
  /// written, if an axis is out of range or repeats, if the shape of the result differs, or if the
  /// result is read-only.
  @_alwaysEmitIntoClient
  public func nanMax(
    axes: [Int], into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanMax").nanMax(axes: axes, into: result)
  }
}
