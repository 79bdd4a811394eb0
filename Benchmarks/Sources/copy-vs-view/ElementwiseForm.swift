import BenchmarkSupport
import Strided

/// The memory that an elementwise function reads and writes.
///
/// It reads `a`, and `b` if it has two operands, and writes fresh memory if it returns an array.
enum ElementwiseForm: CaseIterable {
  /// Copies `a` to fresh memory.
  case copy
  /// Writes fresh memory, computed from `a`.
  case unary
  /// Writes fresh memory, computed from `a` and `b`.
  case binary
  /// Writes truth values to fresh memory, computed from `a` and `b`.
  case comparison
  /// Updates `a` with `b`.
  case update
  /// Overwrites `a` with `b`.
  case assignment
  /// Overwrites `a` with a number.
  case fill
  /// Reads `a` and returns a number.
  case reduction

  /// The number of operands that are arrays.
  var operandCount: Int {
    switch self {
    case .copy, .unary, .fill, .reduction: 1
    case .binary, .comparison, .update, .assignment: 2
    }
  }

  /// Whether the result is in fresh memory.
  var isFresh: Bool {
    switch self {
    case .copy, .unary, .binary, .comparison: true
    case .update, .assignment, .fill, .reduction: false
    }
  }

  /// The default layouts of a function; its row of the table can name others.
  var layouts: [ElementwiseLayout] {
    operandCount == 1 ? ElementwiseLayout.ofOneOperand : ElementwiseLayout.ofTwoOperands
  }

  /// The bytes that one call reads and writes.
  func bytes<Element>(of operands: ElementwiseOperands<Element>) -> Int {
    let width = MemoryLayout<Element>.stride
    let a = operands.a.count * width
    let b = operands.b.count * width
    return switch self {
    case .copy, .unary: 2 * a
    case .binary, .update: 2 * a + b
    case .comparison: a + b + operands.a.count * MemoryLayout<Bool>.stride
    case .assignment: a + b
    case .fill, .reduction: a
    }
  }
}
