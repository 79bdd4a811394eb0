extension Layout {
  /// The lowest and the highest position of an element; nil for an empty layout.
  package var bounds: ClosedRange<Int>? {
    if count == 0 { return nil }
    var lowest = offset
    var highest = offset
    for axis in 0..<rank {
      let reach = (shape[axis] - 1) * strides[axis]
      if reach < 0 { lowest += reach } else { highest += reach }
    }
    return lowest...highest
  }

  /// Whether all elements are in memory for `capacity` elements: the invariant of every array.
  @usableFromInline
  package func fits(capacity: Int) -> Bool {
    guard let bounds else { return true }
    return bounds.lowerBound >= 0 && bounds.upperBound < capacity
  }
}
