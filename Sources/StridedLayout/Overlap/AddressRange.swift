/// The addresses from the lowest to the highest byte of a view, which answer most questions about overlap.
@usableFromInline
package struct AddressRange: Equatable, Sendable {
  /// The address of the first byte of the lowest element.
  @usableFromInline package var lowest: Int
  /// The address after the last byte of the highest element.
  @usableFromInline package var end: Int

  /// Creates a range of addresses.
  @inlinable
  package init(lowest: Int, end: Int) {
    self.lowest = lowest
    self.end = end
  }

  /// Whether a byte may belong to both; false is certain.
  @inlinable
  @inline(__always)
  package func meets(_ other: AddressRange) -> Bool { lowest < other.end && other.lowest < end }
}

extension Layout {
  /// The range of a layout whose first logical element is at an address.
  ///
  /// - Parameter width: the size of an element in bytes.
  package func addressRange(at address: Int, width: Int) -> AddressRange {
    var (lowest, highest) = (0, 0)
    func add(_ extent: Int, _ stride: Int) {
      let span = (extent &- 1) &* stride
      if span < 0 { lowest &+= span } else { highest &+= span }
    }
    // Reading the fields of a list that is stored inline copies nothing.
    let rank = shape.values.count
    if rank > InlineList<Int>.inlineCapacity {
      for axis in 0..<rank { add(shape.values[axis], strides.values[axis]) }
    } else {
      if rank > 0 { add(shape.values.place0, strides.values.place0) }
      if rank > 1 { add(shape.values.place1, strides.values.place1) }
      if rank > 2 { add(shape.values.place2, strides.values.place2) }
      if rank > 3 { add(shape.values.place3, strides.values.place3) }
    }
    return AddressRange(
      lowest: address &+ lowest &* width, end: address &+ (highest &+ 1) &* width)
  }
}
