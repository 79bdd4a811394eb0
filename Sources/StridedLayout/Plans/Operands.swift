/// The operands of an elementwise operation, by index: where they lie, how wide their elements are, and
/// the loops over them.
///
/// Operand 0 is the destination, whose shape the sources broadcast to.
package struct Operands: Sendable {
  /// The loops, an axis each, not normalized.
  package private(set) var nest: LoopNest
  /// The addresses of the operands' first logical elements.
  package private(set) var addresses: OperandVector
  /// The size of an element of each operand, in bytes.
  package private(set) var widths: OperandVector
  /// The number of operands.
  package private(set) var count = 1
  /// The number of elements of the destination.
  package let elementCount: Int

  /// The operands of an operation, of which the destination is known so far.
  package init(destination: borrowing Layout, at address: Int, width: Int) {
    nest = LoopNest(destination, width: width)
    addresses = OperandVector(address)
    widths = OperandVector(width)
    elementCount = destination.count
  }

  /// Adds a source, broadcast to the destination's shape.
  ///
  /// - Returns: false if it does not broadcast to that shape.
  package mutating func add(_ source: borrowing Layout, at address: Int, width: Int) -> Bool {
    guard nest.add(source, width: width, as: count) else { return false }
    addScalar(at: address, width: width)
    return true
  }

  /// Adds a source of a single value.
  package mutating func addScalar(at address: Int, width: Int) {
    addresses[count] = address
    widths[count] = width
    count += 1
  }
}
