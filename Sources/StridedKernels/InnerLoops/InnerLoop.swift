import StridedLayout

/// A loop that runs one operation over one row, with the name that explanations print.
///
/// Elements are typed inside and untyped outside: the loop is handed a count, and an address and a byte
/// stride for each operand. It reports elements that cannot be computed instead of trapping.
public struct InnerLoop: Sendable {
  /// Runs the operation over a row.
  package typealias Body = @Sendable (Row) -> Failure
  /// Runs the operation over a rectangle of a destination and a source.
  package typealias TileBody = @Sendable (_ rows: Int, _ columns: Int, Tile, Tile) -> Void

  /// The name of the routine, as `cblas_dcopy`.
  package let name: StaticString
  /// The most elements of one call of a routine; nil for loops that call none.
  package let callLength: Int?
  /// Whether stores of the loop bypass the caches.
  package let streams: Bool
  /// What runs over a row.
  package let body: Body
  /// What runs over a tile, for loops that move data between operands that disagree about the fastest
  /// axis.
  package let tileBody: TileBody?

  package init(
    _ name: StaticString, callLength: Int? = nil, streams: Bool = false, tile: TileBody? = nil,
    _ body: @escaping Body
  ) {
    self.name = name
    self.callLength = callLength
    self.streams = streams
    self.body = body
    tileBody = tile
  }

  /// A loop of our own, in Swift.
  @inline(__always)
  package static func portable(_ body: @escaping Body) -> InnerLoop {
    InnerLoop("portable loop", body)
  }
}

/// What a loop reports about elements that cannot be computed.
public enum Failure: UInt8, Sendable {
  /// Nothing: all elements were computed.
  case none
  /// A result does not fit its type.
  case overflow
  /// A divisor is 0.
  case divisionByZero
  /// Elements that are compared differ.
  case difference

  /// What a message says about it.
  package var text: String {
    switch self {
    case .none: "no failure"
    case .overflow: "arithmetic overflow"
    case .divisionByZero: "division by zero"
    case .difference: "elements differ"
    }
  }
}

/// What a lookup of an inner loop knows of the rows: enough to choose a routine.
public struct RowForm: Equatable, Sendable {
  /// The number of elements of a row.
  package var count: Int
  /// The distance from one element to the next of each operand, in bytes; 0 for a scalar.
  package var strides: OperandVector
  /// Whether operand 1 is the destination itself.
  package var isInPlace = false
  /// Whether no other source shares memory with the destination.
  package var isDisjoint = true
  /// Whether stores should bypass the caches.
  package var isStreaming = false
  /// Whether the loop is handed tiles of operands that disagree about the fastest axis.
  package var isTiled = false

  package init(count: Int, strides: OperandVector) {
    self.count = count
    self.strides = strides
  }

  /// Whether the destination and operand 1 are contiguous rows of elements of one width.
  package func isContiguous(width: Int) -> Bool {
    strides[0] == strides[1] && strides[0].magnitude == width.magnitude
  }
}
