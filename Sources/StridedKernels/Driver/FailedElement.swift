import StridedLayout

/// An operand of an operation that failed: an array, or a scalar.
package struct FailedOperand {
  /// The address of the first element.
  let address: Int
  /// The layout of the elements; nil for a scalar.
  let layout: Layout?
  /// The size of an element in bytes.
  let width: Int

  /// An array with its first element at an address.
  package init(_ address: Int, _ layout: Layout, width: Int) {
    self.address = address
    self.layout = layout
    self.width = width
  }

  /// A scalar of some width at an address.
  package init(scalar address: Int, width: Int) {
    self.address = address
    layout = nil
    self.width = width
  }

  /// The address of the element that belongs to a position of a result.
  func address(at coordinates: Coordinates, of shape: Shape) -> Int {
    guard let layout, let seen = layout.broadcast(to: shape) else { return address }
    return address + (seen.position(of: coordinates) - layout.offset) * width
  }
}

/// An element of a result that could not be computed.
package struct FailedElement {
  /// Its coordinates in the result.
  package let coordinates: Coordinates
  /// The addresses of its operands, without the destination.
  package let addresses: [Int]
}

extension FailedElement {
  /// The first element in C order that an operation cannot compute; nil if there is none.
  ///
  /// - Parameters:
  ///   - result: the address of memory for one element, `width` bytes wide, that is written again.
  ///   - operands: the sources, which the operation has not changed.
  ///   - loop: gives the inner loop of the operation.
  package static func first(
    of shape: Shape, result: Int, width: Int, _ operands: [FailedOperand],
    _ loop: (RowForm) -> InnerLoop
  ) -> FailedElement? {
    var strides = OperandVector(width)
    for (index, operand) in operands.enumerated() { strides[index + 1] = operand.width }
    let body = loop(RowForm(count: 1, strides: strides)).body
    var coordinates = Coordinates(repeating: 0, count: shape.count)
    repeat {
      let sources = operands.map { $0.address(at: coordinates, of: shape) }
      var addresses = OperandVector(result)
      for (index, source) in sources.enumerated() { addresses[index + 1] = source }
      if Row.with(1, at: addresses, strides: strides, body) != .none {
        return FailedElement(coordinates: coordinates, addresses: sources)
      }
    } while coordinates.advance(in: shape)
    return nil
  }
}
