/// The memory layout of the operands of an elementwise case, here and in the peers.
package enum ElementwiseLayout: String, CaseIterable, Sendable {
  case contiguous
  case row
  case column
  case transposed
  case step2
  case reversed
  case scrambled

  /// The layouts with the shape of the result, which functions of one operand use.
  package static let ofOneOperand: [ElementwiseLayout] = [
    .contiguous, .transposed, .step2, .reversed,
  ]

  /// The layouts of functions of two operands.
  package static let ofTwoOperands: [ElementwiseLayout] = [
    .contiguous, .row, .column, .transposed, .step2, .reversed,
  ]

  /// One line for the help and the report.
  package var summary: String {
    switch self {
    case .contiguous: "contiguous vectors"
    case .row: "a contiguous matrix, and a row that is broadcast to it"
    case .column: "a contiguous matrix, and a column that is broadcast to it"
    case .transposed: "a transposed matrix; the first of two is contiguous"
    case .step2: "every second element of vectors"
    case .reversed: "vectors in reverse order"
    case .scrambled: "contiguous vectors of different numbers in no order"
    }
  }

  /// The layout of the last operand as a view; contiguous if it is broadcast.
  package var viewLayout: ViewLayout {
    switch self {
    case .contiguous, .row, .column, .scrambled: .contiguous
    case .transposed: .transposed
    case .step2: .step2
    case .reversed: .reversed
    }
  }

  /// The last or only operand as a Python expression, or nil if a peer has no such view.
  ///
  /// The peers' script defines the names in it.
  func operand(in peer: Peer) -> String? {
    switch self {
    case .contiguous: "ones(n)"
    case .row: "ones(columns)"
    case .column: "ones(rows, 1)"
    case .transposed: "ones(rows, columns).T"
    case .step2: "ones(2 * n)[::2]"
    case .reversed: peer == .pytorch ? nil : "ones(n)[::-1]"
    case .scrambled: "scrambled(n)"
    }
  }

  /// The first of two operands as a Python expression, or nil if a peer has no such view.
  func firstOperand(in peer: Peer) -> String? {
    switch self {
    case .contiguous, .step2, .reversed, .scrambled: operand(in: peer)
    case .row, .column: "ones(rows, columns)"
    case .transposed: "ones(columns, rows)"
    }
  }
}
