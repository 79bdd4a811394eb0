/// What one call of this BLAS can take, and which work it may be given.
///
/// BLAS counts in 32 bits, reads increments of 0 in its own way, and assumes that operands lie
/// apart. These predicates say where a call gives what the plain loop gives; all else takes the
/// portable loop.
@usableFromInline
package struct BLASLimits: Equatable, Sendable {
  /// The most elements of one call; longer runs are split.
  package var chunk: Int
  /// The largest magnitude of an increment.
  package var increment: Int

  /// Limits other than BLAS's own, by which tests reach the edges with small arrays.
  ///
  /// The standard increment is half of what 32 bits hold, because complex numbers are added as pairs
  /// of reals, at twice the increment.
  package init(chunk: Int = 1 << 30, increment: Int = Int(Int32.max) / 2) {
    self.chunk = chunk
    self.increment = increment
  }

  /// The limits of a BLAS that counts in 32 bits.
  @usableFromInline
  package static var standard: BLASLimits { BLASLimits() }

  /// The most elements of one call of a routine that BLAS may spread over threads of its own: fewer
  /// than the 10 000 from which OpenBLAS does, and a multiple of what its loops are unrolled by.
  ///
  /// Such work is dealt out over threads here, in calls that each stay on one. Threads under threads
  /// are avoided so, and the result does not depend on their number.
  package static var unthreadedRun: Int { 9984 }

  /// The same limits for a routine that BLAS may spread over threads of its own.
  package var unthreaded: BLASLimits {
    BLASLimits(chunk: min(chunk, Self.unthreadedRun), increment: increment)
  }

  /// The shortest row for which a call is worth more than a loop.
  package static var worthwhileRun: Int { 8 }

  /// Whether a call can step by `stride`: not by 0, and not further than its integers reach.
  package func permitsIncrement(_ stride: Int) -> Bool {
    stride != 0 && stride.magnitude <= UInt(increment)
  }

  /// Whether a call is worth its cost for runs of `count` elements.
  package func isWorthCalling(count: Int) -> Bool {
    count >= Self.worthwhileRun
  }
}
