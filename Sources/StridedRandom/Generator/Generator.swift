import Strided

/// Draws random arrays from a bit generator, with the numbers of NumPy's `numpy.random.Generator`.
///
/// ```swift
/// var generator = Generator(PCG64(seed: 42))
/// print(generator.random(shape: [3]))  // [0.77395605 0.43887844 0.85859792]
/// print(generator.integers(in: 0..<10, shape: [5]))  // [0 6 2 0 5]
/// ```
///
/// Each distribution has three forms: a single draw; an array, of a `shape:` or of the shape to which the
/// parameters broadcast; and `into:` any writable view, whose elements are drawn in C order.
///
/// A generator is a value, and drawing from it is `mutating`. Its copy draws the same numbers again, so pass it
/// `inout`, and give each task a generator of its own; <doc:ParallelStreams> says how. It is generic over the bit
/// generator, so that the compiler makes loops for each one.
public struct Generator<Bits: BitGenerator> {
  /// The source of the random bits.
  public var bits: Bits

  /// A generator that draws from a bit generator.
  @inlinable
  public init(_ bits: Bits) {
    self.bits = bits
  }

  /// Generators for independent streams; each call gives further ones.
  ///
  /// Traps if the bit generator was not seeded by a ``SeedSequence``, or if the count is negative.
  public mutating func spawn(_ count: Int) -> [Generator] {
    bits.spawn(count).map { Generator($0) }
  }
}

extension Generator: Sendable, Equatable {}

extension Generator: RandomNumberGenerator {
  /// The next 64 bits.
  @inlinable
  @inline(__always)
  public mutating func next() -> UInt64 { bits.next() }
}
