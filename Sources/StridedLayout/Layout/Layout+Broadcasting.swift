extension Layout {
  /// The layout repeated with stride 0 to fill `target`; nil if it does not broadcast to it.
  ///
  /// The result is read-only: elements may share an address.
  @usableFromInline
  package func broadcast(to target: Shape) -> Layout? {
    if shape == target {
      return Layout(
        view: shape, strides: strides, offset: offset, count: count, isWritable: false)
    }
    let missing = target.count - rank
    if missing < 0 { return nil }
    var strides = Strides(repeating: 0, count: target.count)
    for axis in 0..<rank {
      let extent = target[axis + missing]
      if shape[axis] == extent {
        strides[axis + missing] = self.strides[axis]
      } else if shape[axis] != 1 {
        return nil
      }
    }
    return Layout(shape: target, strides: strides, offset: offset, isWritable: false)
  }

  /// The layout broadcast as the source of an assignment to `target`.
  ///
  /// Surplus leading axes of extent 1 are removed first.
  @usableFromInline
  package func broadcastForAssignment(to target: Shape) -> Layout? {
    if shape == target { return self }
    var source = self
    while source.rank > target.count, source.shape[0] == 1 {
      source.shape.values.remove(at: 0)
      source.strides.values.remove(at: 0)
    }
    return source.broadcast(to: target)
  }

  /// Whether the layout broadcasts to the shape of another one.
  package borrowing func broadcasts(like other: borrowing Layout) -> Bool {
    let rank = shape.values.count
    let missing = other.shape.values.count &- rank
    if missing < 0 { return false }
    for axis in 0..<rank {
      let extent = shape.values[axis]
      if extent != other.shape.values[axis &+ missing], extent != 1 { return false }
    }
    return true
  }
}
