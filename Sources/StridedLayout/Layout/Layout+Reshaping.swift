extension Layout {
  /// `target` with an extent of -1 replaced by the extent that fits; traps if none does.
  @usableFromInline
  package func resolvedShape(_ target: Shape, operation: String) -> Shape {
    var open: Int?
    for axis in 0..<target.count where target[axis] == -1 {
      if open != nil { trap("\(operation): more than one extent of \(target) is -1") }
      open = axis
    }
    var result = target
    if let axis = open {
      result[axis] = 1
      let known = result.validatedCount(for: operation, width: 1)
      guard known != 0, count % known == 0 else {
        trap("\(operation): shape \(shape) of \(count) elements does not fit \(target)")
      }
      result[axis] = count / known
    }
    guard result.count <= Layout.maximumRank else {
      trap("\(operation): rank \(result.count) exceeds \(Layout.maximumRank)")
    }
    guard result.validatedCount(for: operation, width: 1) == count else {
      trap("\(operation): shape \(shape) of \(count) elements does not fit \(target)")
    }
    return result
  }

  /// The layout of the same elements in another shape; nil if that needs a copy.
  ///
  /// The outermost axes are taken first. Old and new axes are combined into groups of equal
  /// products. The old axes of each group must chain, so that one stride describes them. The new
  /// axes of the group then divide that run.
  ///
  /// - Parameter order: the order in which elements are counted in both shapes: `.c` or `.f`.
  @usableFromInline
  package func reshaped(to target: Shape, order: MemoryOrder) -> Layout? {
    if order == .f {
      return transposed.reshaped(to: Shape(target.reversed()), order: .c)?.transposed
    }
    if count == 0 {
      var result = self.asView
      result.shape = target
      result.strides = target.contiguousStrides()
      return result
    }
    if isContiguous(.c) {
      return Layout(
        view: target, strides: target.contiguousStrides(), offset: offset, count: count,
        isWritable: isWritable)
    }
    let old = droppingUnitAxes
    var strides = Strides(repeating: 0, count: target.count)
    var oldAxis = 0
    var newAxis = 0
    while newAxis < target.count {
      if target[newAxis] == 1 {
        newAxis += 1
        continue
      }
      var oldEnd = oldAxis + 1
      var newEnd = newAxis + 1
      var oldProduct = old.shape[oldAxis]
      var newProduct = target[newAxis]
      while oldProduct != newProduct {
        if oldProduct < newProduct {
          oldProduct *= old.shape[oldEnd]
          oldEnd += 1
        } else {
          newProduct *= target[newEnd]
          newEnd += 1
        }
      }
      for axis in oldAxis..<(oldEnd - 1)
      where old.strides[axis] != old.shape[axis + 1] * old.strides[axis + 1] {
        return nil
      }
      var step = old.strides[oldEnd - 1]
      var axis = newEnd
      while axis > newAxis {
        axis -= 1
        strides[axis] = step
        step *= target[axis]
      }
      oldAxis = oldEnd
      newAxis = newEnd
    }
    return Layout(shape: target, strides: strides, offset: offset, isWritable: isWritable)
  }

  /// The layout without axes of extent 1, whose strides are never used.
  private var droppingUnitAxes: Layout { shape.contains(1) ? squeezed : self }
}
