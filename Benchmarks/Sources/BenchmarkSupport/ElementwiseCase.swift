/// An elementwise function on operands of a layout, with the equivalent statements of the peers.
package struct ElementwiseCase: Hashable, Sendable {
  /// The name of the function: `add`.
  package let function: String
  /// The family of the function, if it belongs to one.
  package let family: ElementwiseFamily?
  package let layout: ElementwiseLayout
  /// The number of operands: 1 for `a`, 2 for `a` and `b`.
  package let operandCount: Int
  /// The statement of each peer over `a` and `b`.
  package let statements: [Peer: String]
  /// What a peer does after it made the operands, before the statement is timed.
  package let preparations: [Peer: String]

  package init(
    function: String,
    family: ElementwiseFamily? = nil,
    layout: ElementwiseLayout,
    operandCount: Int,
    statements: [Peer: String],
    preparations: [Peer: String] = [:]
  ) {
    self.function = function
    self.family = family
    self.layout = layout
    self.operandCount = operandCount
    self.statements = statements
    self.preparations = preparations
  }

  /// The name of the case after the slash in `--cases`: `add-row`.
  package var name: String { "\(function)-\(layout.rawValue)" }

  /// One line for the report: the statement of NumPy and the layout.
  package var summary: String {
    [statements[.numpy], layout.summary].compactMap { $0 }.joined(separator: ": ")
  }

  /// The code for a peer: a statement that makes the operands, and the statement that is timed.
  ///
  /// Nil if the peer has no such function or no such view.
  package func script(for peer: Peer) -> (setup: String, statement: String)? {
    guard let statement = statements[peer], let operand = layout.operand(in: peer) else {
      return nil
    }
    let end = preparations[peer].map { "; \($0)" } ?? ""
    guard operandCount == 2 else { return ("a = \(operand)\(end)", statement) }
    guard let first = layout.firstOperand(in: peer) else { return nil }
    return ("a = \(first); b = \(operand)\(end)", statement)
  }
}
