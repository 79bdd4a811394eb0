import StridedLayout

/// The limits of a BLAS call, and the predicates for the rows that it may process.
///
/// BLAS counts in 32 bits, treats increments of 0 in its own way, and assumes that operands do not
/// overlap. Each predicate holds only if a call gives the same result as the plain loop. Portable
/// loops process all other rows.
package struct BLASLimits: Equatable, Sendable {
  /// The maximum number of elements of one call; longer runs are split.
  package var chunk: Int
  /// The maximum magnitude of an increment.
  package var increment: Int

  /// Creates limits of calls.
  ///
  /// The default increment is half of what 32 bits hold: complex numbers are added as pairs of real
  /// numbers, at twice the increment.
  package init(chunk: Int = 1 << 30, increment: Int = Int(Int32.max) / 2) {
    self.chunk = chunk
    self.increment = increment
  }

  /// The limits of a BLAS with 32-bit integers.
  package static var standard: BLASLimits { BLASLimits() }

  /// The maximum number of elements of one call that BLAS runs on a single thread.
  ///
  /// OpenBLAS may use its own threads from 10 000 elements on. 9984 is less, and a multiple of the
  /// unrolling factors of its loops. Strided splits such work over its own threads, in calls that
  /// each stay on one thread. Threads are therefore never nested, and the result does not depend on
  /// their number.
  package static var unthreadedRun: Int { 9984 }

  /// The same limits for a routine that BLAS may split over its own threads.
  package var unthreaded: BLASLimits {
    BLASLimits(chunk: min(chunk, Self.unthreadedRun), increment: increment)
  }

  /// Whether a call can use a byte stride between elements of `width` bytes.
  ///
  /// The stride must not be 0, and its increment must not exceed the limit.
  package func permitsStride(_ stride: Int, width: Int) -> Bool {
    stride != 0 && stride.magnitude <= UInt(increment &* width)
  }

  /// Whether a call is worth its cost: enough elements, no tiles, no streaming stores.
  private func isWorthCalling(_ row: RowForm) -> Bool {
    row.count >= Tuning.worthwhileCall && !row.isTiled && !row.isStreaming
  }

  /// Whether `copy` gives the same result as the plain loop, and is the fastest routine.
  package func permitCopy(_ row: RowForm, width: Int) -> Bool {
    guard isWorthCalling(row), row.isDisjoint, !row.isInPlace else { return false }
    let isLong = row.isContiguous(width: width) && row.count * width >= Tuning.longCopy
    return !isLong && permitsStride(row.strides[0], width: width)
      && permitsStride(row.strides[1], width: width)
  }

  /// Whether `swap` gives the same result as the plain loop.
  package func permitSwap(_ row: RowForm, width: Int) -> Bool {
    isWorthCalling(row) && row.isDisjoint && !row.isInPlace
      && permitsStride(row.strides[0], width: width)
      && permitsStride(row.strides[1], width: width)
  }

  /// Whether `axpy` adds operand 2 to the destination with the same result as the plain loop.
  package func permitAxpy(_ row: RowForm, width: Int) -> Bool {
    isWorthCalling(row) && row.isInPlace && row.isDisjoint
      && permitsStride(row.strides[0], width: width)
      && permitsStride(row.strides[2], width: width)
  }

  /// Whether `dot` can take operands 1 and 2.
  package func permitDot(_ row: RowForm, width: Int) -> Bool {
    permitsStride(row.strides[1], width: width) && permitsStride(row.strides[2], width: width)
  }

  /// Whether `scal` multiplies the destination by a scalar with the same result as the plain loop.
  package func permitScale(_ row: RowForm, width: Int) -> Bool {
    isWorthCalling(row) && row.isInPlace && row.strides[0] > 0
      && permitsStride(row.strides[0], width: width)
  }
}
