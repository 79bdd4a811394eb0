import StridedKernels
import StridedLayout

// Messages about an element that could not be computed: its coordinates and its operands.

/// An operand of an operation that failed: an array, or a scalar.
struct FailedOperand {
  /// The address of the first element.
  let address: Int
  /// The layout of the elements; nil for a scalar.
  let layout: Layout?
  /// The size of an element in bytes.
  let width: Int

  /// An array.
  init(_ array: borrowing ArrayCore) {
    address = array.address()
    layout = array.layout
    width = array.width
  }

  /// A scalar of some width at an address.
  init(scalar address: Int, width: Int) {
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

extension ArrayCore {
  /// Traps because elements of this result could not be computed, and names the first one in C order.
  ///
  /// - Parameters:
  ///   - operands: the sources, which the operation has not changed.
  ///   - loop: gives the inner loop of the operation.
  @inline(never)
  func refuse(
    _ context: OperationContext, _ failure: Failure, _ operands: [FailedOperand],
    _ loop: (RowForm) -> InnerLoop
  ) -> Never {
    var strides = OperandVector(width)
    for (index, operand) in operands.enumerated() { strides[index + 1] = operand.width }
    let body = loop(RowForm(count: 1, strides: strides)).body
    var coordinates = Coordinates(repeating: 0, count: layout.rank)
    repeat {
      var addresses = OperandVector(address())
      for (index, operand) in operands.enumerated() {
        addresses[index + 1] = operand.address(at: coordinates, of: layout.shape)
      }
      if Row.with(1, at: addresses, strides: strides, body) != .none {
        let values = operands.indices.map { context.describe(elementAt: addresses[$0 + 1]) }
        let place = layout.rank == 0 ? "" : " at \(coordinates)"
        context.refuse(failure, "\(place), of \(values.joined(separator: " and "))")
      }
    } while coordinates.advance(in: layout.shape)
    context.refuse(failure, "")
  }
}

extension OperationContext {
  /// The element of the operation's type at an address, as messages print it.
  fileprivate func describe(elementAt address: Int) -> String {
    func text<Element: Scalar>(_ type: Element.Type) -> String {
      "\(ElementPointer<Element>(address: address).value)"
    }
    guard let type = type as? any Scalar.Type else { return "an element" }
    return text(type)
  }
}
