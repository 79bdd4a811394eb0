import StridedKernels
import StridedLayout

// Messages about an element that could not be computed: its coordinates and its operands.
extension ArrayCore {
  /// This array as an operand of an operation that failed.
  var asFailedOperand: FailedOperand { FailedOperand(address(), layout, width: width) }

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
    guard
      let failed = FailedElement.first(
        of: layout.shape, result: address(), width: width, operands, loop)
    else { context.refuse(failure, "") }
    let values = failed.addresses.map { context.describe(elementAt: $0) }
    let place = layout.rank == 0 ? "" : " at \(failed.coordinates)"
    context.refuse(failure, "\(place), of \(values.joined(separator: " and "))")
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
