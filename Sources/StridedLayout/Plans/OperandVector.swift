/// One integer for each operand of an operation, by index: strides, offsets or addresses.
///
/// Operand 0 is written; the others are read.
@usableFromInline
package struct OperandVector: Sendable, BitwiseCopyable {
  /// The maximum number of operands of an operation: 4.
  @inlinable
  package static var capacity: Int { 4 }

  // `InlineList` has fields of the same names. Their order in memory is the order of the indices.
  @usableFromInline var first: Int
  @usableFromInline var second: Int
  @usableFromInline var third: Int
  @usableFromInline var fourth: Int

  /// Creates a vector of up to four integers; the remaining operands have 0.
  @inlinable
  package init(_ first: Int = 0, _ second: Int = 0, _ third: Int = 0, _ fourth: Int = 0) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// The integer of an operand.
  @inlinable
  package subscript(operand: Int) -> Int {
    @inline(__always) get {
      switch operand {
      case 0: first
      case 1: second
      case 2: third
      default: fourth
      }
    }
    @inline(__always) set {
      switch operand {
      case 0: first = newValue
      case 1: second = newValue
      case 2: third = newValue
      default: fourth = newValue
      }
    }
  }

  /// Moves every operand by `steps` of its own strides.
  @inlinable
  @inline(__always)
  package mutating func advance(along strides: OperandVector, by steps: Int = 1) {
    self[0] &+= strides[0] &* steps
    self[1] &+= strides[1] &* steps
    self[2] &+= strides[2] &* steps
    self[3] &+= strides[3] &* steps
  }

  /// The sum of two vectors, operand by operand.
  @inlinable
  @inline(__always)
  package static func + (first: OperandVector, second: OperandVector) -> OperandVector {
    var sum = first
    sum.advance(along: second)
    return sum
  }

  /// Every integer times a factor.
  @inlinable
  @inline(__always)
  package static func * (vector: OperandVector, factor: Int) -> OperandVector {
    OperandVector(
      vector[0] &* factor, vector[1] &* factor, vector[2] &* factor, vector[3] &* factor)
  }
}

extension OperandVector: Equatable {
  /// Whether both vectors hold the same integers.
  @inlinable
  package static func == (first: OperandVector, second: OperandVector) -> Bool {
    first[0] == second[0] && first[1] == second[1] && first[2] == second[2]
      && first[3] == second[3]
  }
}

extension OperandVector: CustomStringConvertible {
  /// The integers in order.
  @usableFromInline
  package var description: String { "\(self[0]), \(self[1]), \(self[2]), \(self[3])" }
}
