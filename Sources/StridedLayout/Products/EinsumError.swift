/// What is wrong with the subscripts of an Einstein summation, or with the shapes of its operands.
public struct EinsumError: Error, Equatable, CustomStringConvertible {
  /// The subscripts as they were given.
  public let subscripts: String
  /// The number of characters before the one that is wrong; nil if no single one is.
  public let position: Int?
  /// What is wrong.
  public let reason: String

  package init(_ subscripts: String, at position: Int?, _ reason: String) {
    self.subscripts = subscripts
    self.position = position
    self.reason = reason
  }

  /// The error in one line: `"ij,j->k": output subscript 'k' is in no operand, at position 6`.
  public var description: String {
    "\"\(subscripts)\": \(reason)" + (position.map { ", at position \($0)" } ?? "")
  }
}
