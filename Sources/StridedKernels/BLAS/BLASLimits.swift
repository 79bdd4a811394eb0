import StridedLayout

/// What one call of this BLAS can take, and for which rows it may be used.
///
/// BLAS counts in 32 bits, reads increments of 0 in its own way, and assumes that operands do not
/// overlap. These predicates say where a call gives what the plain loop gives; portable loops take
/// everything else.
package struct BLASLimits: Equatable, Sendable {
  /// The most elements of one call; longer runs are split.
  package var chunk: Int
  /// The largest magnitude of an increment.
  package var increment: Int

  /// Limits of calls.
  ///
  /// The standard increment is half of what 32 bits hold, because complex numbers are added as pairs
  /// of reals, at twice the increment.
  package init(chunk: Int = 1 << 30, increment: Int = Int(Int32.max) / 2) {
    self.chunk = chunk
    self.increment = increment
  }

  /// The limits of a BLAS that counts in 32 bits.
  package static var standard: BLASLimits { BLASLimits() }

  /// The most elements of one call of a routine that BLAS may spread over threads of its own: fewer
  /// than the 10 000 from which OpenBLAS does, and a multiple of what its loops are unrolled by.
  ///
  /// Such work is split over threads here, in calls that each stay on one. So threads are never nested,
  /// and the result does not depend on their number.
  package static var unthreadedRun: Int { 9984 }

  /// The same limits for a routine that BLAS may spread over threads of its own.
  package var unthreaded: BLASLimits {
    BLASLimits(chunk: min(chunk, Self.unthreadedRun), increment: increment)
  }

  /// Whether a call can step by a byte stride between elements of `width` bytes: not by 0, and not
  /// further than its integers reach.
  package func permitsStride(_ stride: Int, width: Int) -> Bool {
    stride != 0 && stride.magnitude <= UInt(increment &* width)
  }

  /// Whether rows are worth a call and may be written by one: enough elements, not in tiles.
  private func isWorthCalling(_ row: RowForm) -> Bool {
    row.count >= Tuning.worthwhileCall && !row.isTiled && !row.isStreaming
  }

  /// Whether `copy` gives what the plain loop gives, and is the fastest routine.
  package func permitCopy(_ row: RowForm, width: Int) -> Bool {
    guard isWorthCalling(row), row.isDisjoint, !row.isInPlace else { return false }
    let isLong = row.isContiguous(width: width) && row.count * width >= Tuning.longCopy
    return !isLong && permitsStride(row.strides[0], width: width)
      && permitsStride(row.strides[1], width: width)
  }

  /// Whether `swap` gives what the plain loop gives.
  package func permitSwap(_ row: RowForm, width: Int) -> Bool {
    isWorthCalling(row) && row.isDisjoint && !row.isInPlace
      && permitsStride(row.strides[0], width: width)
      && permitsStride(row.strides[1], width: width)
  }

  /// Whether `axpy` adds operand 2 to the destination as the plain loop does.
  package func permitAxpy(_ row: RowForm, width: Int) -> Bool {
    isWorthCalling(row) && row.isInPlace && row.isDisjoint
      && permitsStride(row.strides[0], width: width)
      && permitsStride(row.strides[2], width: width)
  }

  /// Whether `dot` may be asked for the product of operands 1 and 2.
  package func permitDot(_ row: RowForm, width: Int) -> Bool {
    permitsStride(row.strides[1], width: width) && permitsStride(row.strides[2], width: width)
  }

  /// Whether `scal` multiplies the destination by a scalar as the plain loop does.
  package func permitScale(_ row: RowForm, width: Int) -> Bool {
    isWorthCalling(row) && row.isInPlace && row.strides[0] > 0
      && permitsStride(row.strides[0], width: width)
  }
}
