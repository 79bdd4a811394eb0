extension Layout {
  /// The layout of the same bytes as elements of another size, which must be possible.
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

  /// The layout of one of the equal parts of every element, such as the real part.
  ///
  /// - Parameters:
  ///   - part: the index of the part.
  ///   - parts: the number of parts of an element.
  package func part(_ part: Int, of parts: Int) -> Layout {
    var result = asView
    for axis in 0..<rank { result.strides[axis] = rescaled(strides[axis], parts, 1) }
    result.offset = offset * parts + part
    return result
  }

  /// The layout with a last axis over the equal parts of every element.
  package func partsAsAxis(_ parts: Int, for operation: String) -> Layout {
    guard rank < Layout.maximumRank else {
      trap("\(operation): the rank would exceed \(Layout.maximumRank), shape \(shape)")
    }
    var result = part(0, of: parts)
    result.shape.values.append(parts)
    result.strides.values.append(1)
    result.count = result.shape.validatedCount(for: operation, width: 1)
    return result
  }

  /// A stride converted to a unit of another size.
  ///
  /// Only strides that are never used can overflow: those of empty arrays and of axes of extent 1.
  private func rescaled(_ stride: Int, _ width: Int, _ other: Int) -> Int {
    let (bytes, overflow) = stride.multipliedReportingOverflow(by: width)
    return overflow ? 0 : bytes / other
  }
}
