/// What makes elements from random bits, as a type, so that the compiler makes one loop of it and a generator.
///
/// It can gather facts about the numbers that it sees.
public protocol _Transform {
  /// What it reads: words of 32 or 64 bits, or numbers in [0, 1).
  associatedtype Source
  /// The type of the elements.
  associatedtype Value

  /// The element that a number gives.
  mutating func element(_ number: Source) -> Value
}

/// Two values side by side, which come from the two halves of a word.
@frozen
@usableFromInline
struct Pair<Value> {
  @usableFromInline var first: Value
  @usableFromInline var second: Value

  @inlinable
  init(_ first: Value, _ second: Value) {
    self.first = first
    self.second = second
  }
}

/// Two elements from the halves of a word, the low one first.
@frozen
@usableFromInline
struct HalvesTransform<Half: _Transform>: _Transform where Half.Source == UInt32 {
  @usableFromInline var half: Half

  @inlinable
  init(_ half: Half) { self.half = half }

  @inlinable
  @inline(__always)
  mutating func element(_ word: UInt64) -> Pair<Half.Value> {
    let first = half.element(UInt32(truncatingIfNeeded: word))
    return Pair(first, half.element(UInt32(truncatingIfNeeded: word >> 32)))
  }
}

/// Elements from the numbers in [0, 1) that the high bits of words give.
@frozen
@usableFromInline
struct DoublesTransform<Number: _Transform>: _Transform where Number.Source == Double {
  @usableFromInline var number: Number

  @inlinable
  init(_ number: Number) { self.number = number }

  @inlinable
  @inline(__always)
  mutating func element(_ word: UInt64) -> Number.Value {
    number.element(Double(Int64(bitPattern: word >> 11)) * 0x1p-53)
  }
}

/// The numbers in [0, 1) themselves.
@frozen
@usableFromInline
struct UnitTransform: _Transform {
  @inlinable
  init() {}

  @inlinable
  @inline(__always)
  mutating func element(_ number: Double) -> Double { number }
}

/// Numbers from `low` on, below `low` + `extent`.
@frozen
@usableFromInline
struct RangeTransform: _Transform {
  @usableFromInline let low: Double
  @usableFromInline let extent: Double

  @inlinable
  init(low: Double, extent: Double) {
    self.low = low
    self.extent = extent
  }

  @inlinable
  @inline(__always)
  mutating func element(_ number: Double) -> Double { low + extent * number }
}

/// Numbers of single precision in [0, 1), from the high 24 bits of halves.
@frozen
@usableFromInline
struct SingleTransform: _Transform {
  @inlinable
  init() {}

  @inlinable
  @inline(__always)
  mutating func element(_ half: UInt32) -> Float { Float(Int32(bitPattern: half >> 8)) * 0x1p-24 }
}

/// The halves themselves, in the order of bytes that is the same everywhere.
@frozen
@usableFromInline
struct BytesTransform: _Transform {
  @inlinable
  init() {}

  @inlinable
  @inline(__always)
  mutating func element(_ half: UInt32) -> UInt32 { half.littleEndian }
}
