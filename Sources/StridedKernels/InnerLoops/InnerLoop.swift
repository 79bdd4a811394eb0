import StridedLayout

/// A loop that runs one operation over one row, with the name that explanations print.
///
/// Elements are typed inside and untyped outside: the loop receives a count, and an address and a byte
/// stride for each operand. It reports elements that cannot be computed instead of trapping.
///
/// An inner loop has the size of four words, so that lookups return it in registers.
public struct InnerLoop: Sendable {
  /// Runs the operation over a row.
  @usableFromInline
  package typealias Body = @Sendable (Row) -> Failure

  /// What moves the elements of tiles, if operands disagree about the fastest axis.
  package enum TileMovement: Int, Sendable {
    /// The loop, row by row.
    case none
    /// Register tiles.
    case registers
    /// Streaming stores of whole rows.
    case streams
  }

  /// What runs over a row.
  @usableFromInline
  package let body: Body
  /// The address of the name, a literal.
  private let nameAddress: UInt
  /// The other properties, packed into one word.
  ///
  /// From the highest bit down, these are the call length, whether the loop runs a closure of the caller,
  /// the binary logarithm of the weight, the tile movement, and whether streaming stores are used.
  private let traits: Int

  package init(
    _ name: StaticString, callLength: Int? = nil, streams: Bool = false,
    tiles: TileMovement = .none, weight: Int = 1, runsClosure: Bool = false,
    _ body: @escaping Body
  ) {
    self.body = body
    nameAddress = unsafe UInt(bitPattern: name.utf8Start)
    let weightBits = weight.trailingZeroBitCount
    traits =
      (callLength ?? 0) << 8 | (runsClosure ? 1 << 7 : 0) | weightBits << 3 | tiles.rawValue << 1
      | (streams ? 1 : 0)
  }

  /// Creates a loop that is compiled in the caller's module.
  ///
  /// - Parameter runsClosure: whether it runs a closure of the caller, which may trap or have effects.
  @usableFromInline
  package init(fused body: @escaping Body, runsClosure: Bool) {
    self.init("fused loop", runsClosure: runsClosure, body)
  }

  /// A loop of this package, in Swift.
  @inline(__always)
  package static func portable(_ body: @escaping Body) -> InnerLoop {
    InnerLoop("portable loop", body)
  }

  /// The name of the routine, such as `cblas_dcopy`.
  package var name: String {
    unsafe String(cString: UnsafePointer<CChar>(bitPattern: nameAddress).unsafelyUnwrapped)
  }

  /// The maximum number of elements of one call; nil for loops that call no routine.
  package var callLength: Int? { traits >> 8 == 0 ? nil : traits >> 8 }

  /// Whether the loop runs a closure of the caller, which may trap or have effects.
  package var runsClosure: Bool { traits >> 7 & 1 == 1 }

  /// The time for an element relative to an addition: a power of 2 up to 2^15.
  package var weight: Int { 1 << (traits >> 3 & 15) }

  /// What moves the elements of tiles.
  package var tiles: TileMovement { TileMovement(rawValue: traits >> 1 & 3) ?? .none }

  /// Whether the loop uses streaming stores.
  package var streams: Bool { traits & 1 == 1 }

  /// The call length of a routine that takes rows of any length in one call.
  package static var anyLength: Int { 1 << 54 }
}

/// What a loop reports about elements that cannot be computed.
public enum Failure: UInt8, Sendable {
  /// Nothing: all elements were computed.
  case none
  /// A result does not fit its type.
  case overflow
  /// A divisor is 0.
  case divisionByZero
  /// An integer is raised to a negative power.
  case negativeExponent
  /// A shift is negative.
  case negativeShift
  /// Elements that are compared differ.
  case difference
  /// A sum is infinite or NaN, although the sum of scaled terms may be finite.
  case notFinite

  /// The text for messages.
  package var text: String {
    switch self {
    case .none: "no failure"
    case .overflow: "arithmetic overflow"
    case .divisionByZero: "division by zero"
    case .negativeExponent: "integer to a negative power"
    case .negativeShift: "negative shift"
    case .difference: "elements differ"
    case .notFinite: "the sum is not finite"
    }
  }
}

/// The properties of rows by which an inner loop is chosen.
public struct RowForm: Equatable, Sendable {
  /// The number of elements of a row.
  @usableFromInline
  package var count: Int
  /// The distance from one element to the next of each operand, in bytes; 0 for a scalar.
  @usableFromInline
  package var strides: OperandVector
  /// The properties below, one bit each, so that a row form is read and written in whole words.
  @usableFromInline var flags: Int

  @inlinable
  package init(count: Int, strides: OperandVector, isInPlace: Bool = false, isDisjoint: Bool = true)
  {
    self.count = count
    self.strides = strides
    flags = (isInPlace ? 1 : 0) | (isDisjoint ? 2 : 0)
  }

  /// Whether operand 1 is the destination itself.
  package var isInPlace: Bool {
    get { flags & 1 != 0 }
    set { flags = flags & ~1 | (newValue ? 1 : 0) }
  }

  /// Whether no other source shares memory with the destination.
  package var isDisjoint: Bool {
    get { flags & 2 != 0 }
    set { flags = flags & ~2 | (newValue ? 2 : 0) }
  }

  /// Whether the loop should use streaming stores.
  package var isStreaming: Bool {
    get { flags & 4 != 0 }
    set { flags = flags & ~4 | (newValue ? 4 : 0) }
  }

  /// Whether the loop receives tiles of operands that disagree about the fastest axis.
  package var isTiled: Bool {
    get { flags & 8 != 0 }
    set { flags = flags & ~8 | (newValue ? 8 : 0) }
  }

  /// Whether the destination and operand 1 are contiguous rows of elements of one width.
  package func isContiguous(width: Int) -> Bool {
    strides[0] == strides[1] && strides[0].magnitude == width.magnitude
  }
}
