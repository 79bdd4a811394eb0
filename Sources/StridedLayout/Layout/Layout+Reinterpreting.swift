extension Layout {
  /// Why the bytes cannot be seen as elements of another size; nil where they can.
  ///
  /// - Parameters:
  ///   - width: the size of an element in bytes.
  ///   - other: the size of the other type's elements in bytes, a multiple or a divisor of `width`.
  ///   - alignment: what the other type's addresses must be multiples of.
  ///   - address: the address of the first element.
  package func obstacle(reinterpreting width: Int, as other: Int, alignment: Int, address: Int)
    -> ViewObstacle?
  {
    if width != other, let obstacle = obstacle(resizing: width, to: other) { return obstacle }
    let remainder = count == 0 ? 0 : address % alignment
    return remainder == 0 ? nil : .unalignedAddress(remainder: remainder, alignment: alignment)
  }

  private func obstacle(resizing width: Int, to other: Int) -> ViewObstacle? {
    guard rank > 0 else { return .noAxis }
    let last = rank - 1
    if count > 0, shape[last] != 1, strides[last] != 1 {
      return .lastAxisNotContiguous(stride: strides[last])
    }
    let (bytes, overflow) = shape[last].multipliedReportingOverflow(by: width)
    if overflow { return .overflow(shape: shape) }
    if bytes % other != 0 { return .indivisible(bytes: bytes, width: other) }
    var resized = shape
    resized[last] = bytes / other
    if resized.checkedElementCount == nil { return .overflow(shape: resized) }
    guard count > 0 else { return nil }
    for axis in 0..<last where shape[axis] > 1 && strides[axis] * width % other != 0 {
      return .unalignedStride(axis: axis, bytes: strides[axis] * width, width: other)
    }
    let start = offset * width
    return start % other == 0 ? nil : .unalignedOffset(bytes: start, width: other)
  }

  /// The layout of the same bytes as elements of another size, for which there is no obstacle.
  package func reinterpreted(_ width: Int, as other: Int) -> Layout {
    var result = asView
    if width == other { return result }
    let last = rank - 1
    for axis in 0..<last { result.strides[axis] = rescaled(strides[axis], width, other) }
    result.strides[last] = 1
    result.shape[last] = shape[last] * width / other
    result.offset = offset * width / other
    result.count = result.shape.elementCount
    return result
  }

  /// The layout of one of the equal parts of every element, as of the real part of a complex one.
  ///
  /// - Parameters:
  ///   - part: which part, from 0.
  ///   - parts: how many parts an element has.
  package func part(_ part: Int, of parts: Int) -> Layout {
    var result = asView
    for axis in 0..<rank { result.strides[axis] = rescaled(strides[axis], parts, 1) }
    result.offset = offset * parts + part
    return result
  }

  /// The layout with a last axis over the equal parts of every element.
  package func partsAsAxis(_ parts: Int) -> Layout {
    guard rank < Layout.maximumRank else {
      trap("parts: the rank would exceed \(Layout.maximumRank), shape \(shape)")
    }
    var result = part(0, of: parts)
    result.shape.values.append(parts)
    result.strides.values.append(1)
    result.count = result.shape.validatedCount(for: "parts", width: 1)
    return result
  }

  /// A stride counted in units of another size.
  ///
  /// Only strides that mean nothing can overflow: those of empty arrays and of axes of extent 1.
  private func rescaled(_ stride: Int, _ width: Int, _ other: Int) -> Int {
    let (bytes, overflow) = stride.multipliedReportingOverflow(by: width)
    return overflow ? 0 : bytes / other
  }
}
