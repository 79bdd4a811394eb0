// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The products of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanProduct") { $0.nanProduct(axis: -1) }.asSending()
  }

  /// The products of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanProduct") { $0.nanProduct(axis: -1) }.asSending()
  }

  /// Writes the products of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.nanProduct(axes: axes), for: "nanProduct")
  }

  /// Writes the products of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.nanProduct(axis: axis), for: "nanProduct")
  }

  /// The product of the elements that are not NaN and for which a mask is true.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanProduct(
    where mask: NDArray<Bool>
  ) -> Element {
    masked(by: mask, else: .nan, for: "nanProduct").nanProduct()
  }

  /// The products of the elements that are not NaN and for which a mask is true, along one axis: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanProduct").nanProduct(axes: [axis], keepingAxes: keepingAxes)
  }

  /// Writes to an existing array the products of the elements that are not NaN and for which a mask is true, along one axis.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axis: Int, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanProduct").nanProduct(axes: [axis], into: result)
  }

  /// The products of the elements that are not NaN and for which a mask is true, along several axes: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanProduct").nanProduct(axes: axes, keepingAxes: keepingAxes)
  }

  /// Writes to an existing array the products of the elements that are not NaN and for which a mask is true, along several axes.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axes: [Int], into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanProduct").nanProduct(axes: axes, into: result)
  }
}
