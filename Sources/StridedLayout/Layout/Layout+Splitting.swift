extension Layout {
  /// The layouts between cuts along one axis, in order: one more than there are cuts.
  ///
  /// - Parameter cuts: positions along the axis, ascending and in range.
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

  /// The layouts of sections of equal extent; traps if the extent is not divisible.
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

  /// The layouts of sections of nearly equal extent; the first ones are longer by one if needed.
  package func split(unevenlyInto parts: Int, axis: Int, for operation: String) -> [Layout] {
    let resolved = resolvedAxis(axis, for: operation)
    guard parts > 0 else {
      trap("\(operation): axis \(axis) does not split into \(parts) parts, shape \(shape)")
    }
    let (length, longer) = shape[resolved].quotientAndRemainder(dividingBy: parts)
    return cut(along: resolved, at: (1..<parts).lazy.map { $0 * length + min($0, longer) })
  }

  /// The layouts of the sections between positions; traps unless these ascend and are in range.
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
        trap("\(operation): positions \(positions) do not ascend at \(position)")
      }
      last = cut
      return cut
    }
    return cut(along: resolved, at: cuts)
  }

  /// The layout at position 0 of an axis, without that axis.
  package func droppingAxis(_ axis: Int) -> Layout {
    var result = asView
    result.removeAxis(axis)
    result.count = result.shape.elementCount
    return result
  }

  /// Removes an axis from the shape and the strides; does not update the count.
  mutating func removeAxis(_ axis: Int) {
    shape.values.remove(at: axis)
    strides.values.remove(at: axis)
  }

  /// The same layout, moved by some elements in memory.
  @usableFromInline
  package func shifted(by elements: Int) -> Layout {
    var result = self
    result.offset += elements
    return result
  }
}
