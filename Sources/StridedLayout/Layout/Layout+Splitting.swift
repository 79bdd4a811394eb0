extension Layout {
  /// The layouts of the runs between cuts along one axis, in order: one more than there are cuts.
  ///
  /// - Parameter cuts: positions along the axis, ascending and within it.
  package func cut(along axis: Int, at cuts: some Sequence<Int>) -> [Layout] {
    var parts: [Layout] = []
    var start = 0
    for cut in cuts {
      parts.append(section(along: axis, from: start, count: cut - start))
      start = cut
    }
    parts.append(section(along: axis, from: start, count: shape[axis] - start))
    return parts
  }

  /// The layouts of parts of equal extent; traps where there are none.
  package func split(into parts: Int, axis: Int, for operation: String) -> [Layout] {
    let resolved = resolvedAxis(axis, for: operation)
    let extent = shape[resolved]
    guard parts > 0, extent % parts == 0 else {
      trap(
        "\(operation): axis \(axis) of extent \(extent) does not divide into \(parts) equal parts, shape \(shape)"
      )
    }
    let length = extent / parts
    return cut(along: resolved, at: (1..<parts).lazy.map { $0 * length })
  }

  /// The layouts of parts of which the first ones are one longer where the extent does not divide.
  package func split(unevenlyInto parts: Int, axis: Int, for operation: String) -> [Layout] {
    let resolved = resolvedAxis(axis, for: operation)
    guard parts > 0 else {
      trap("\(operation): \(parts) parts of axis \(axis), shape \(shape)")
    }
    let (length, longer) = shape[resolved].quotientAndRemainder(dividingBy: parts)
    return cut(along: resolved, at: (1..<parts).lazy.map { $0 * length + min($0, longer) })
  }

  /// The layouts of the parts between positions; traps unless these ascend within the axis.
  package func split(at positions: [Int], axis: Int, for operation: String) -> [Layout] {
    let resolved = resolvedAxis(axis, for: operation)
    let extent = shape[resolved]
    var last = 0
    let cuts = positions.map { position in
      let cut = position < 0 ? position &+ extent : position
      guard cut >= 0 && cut <= extent else {
        trap(
          "\(operation): position \(position) is out of range for axis \(axis) of extent \(extent), shape \(shape)"
        )
      }
      guard cut >= last else {
        trap("\(operation): position \(position) lies before the one ahead of it in \(positions)")
      }
      last = cut
      return cut
    }
    return cut(along: resolved, at: cuts)
  }

  /// The layout at the first position of an axis, which is dropped.
  package func droppingAxis(_ axis: Int) -> Layout {
    var result = asView
    result.removeAxis(axis)
    result.count = result.shape.elementCount
    return result
  }

  /// Takes an axis from the lists; the count is left as it is.
  mutating func removeAxis(_ axis: Int) {
    shape.values.remove(at: axis)
    strides.values.remove(at: axis)
  }

  /// The same layout some elements further in memory.
  @usableFromInline
  package func shifted(by elements: Int) -> Layout {
    var result = self
    result.offset += elements
    return result
  }
}
