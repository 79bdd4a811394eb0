import StridedKernels
import StridedLayout

/// What the wings, such as `StridedLinearAlgebra`, use of the floors below `Strided`.
///
/// A wing imports `Strided` alone. Besides the public interface it uses these functions, the `package`
/// initializers `NDArray(uninitialized:)` and `NDArray(storage:layout:)`, and `trap`.
@usableFromInline
package enum Wings {
  /// The memory of arrays, which lives as long as something refers to it.
  package typealias Memory = Storage

  /// A value that threads share under a lock.
  package typealias Locked = StridedKernels.Locked

  /// Uninitialized memory of a number of bytes; traps if the system has none.
  package static func memory(byteCount: Int) -> Memory { Storage.allocate(byteCount: byteCount) }

  /// Uninitialized memory of a number of bytes; nil if the system has none.
  package static func memory(ifThereAre byteCount: Int) -> Memory? {
    Storage.allocateIfPossible(byteCount: byteCount)
  }

  /// Runs `body`, which calls BLAS or LAPACK, while OpenBLAS uses at most `Threads.limit` threads.
  package static func callingBLAS(_ body: () -> Void) {
    BLASThreads.bounded(body)
  }

  /// Runs `body`, which calls BLAS or LAPACK, for ranges that contain every index below `count` once, split over
  /// threads.
  ///
  /// OpenBLAS runs each of several calls on one thread, also if the calling thread runs `body` for all indices, because
  /// the work is small or the threads have another job. The results therefore do not depend on the number of threads or
  /// on other jobs. A single call may use several threads of OpenBLAS if it is large.
  ///
  /// - Parameters:
  ///   - count: the number of calls, which are independent of each other.
  ///   - work: the number of floating-point operations of all calls together, about.
  package static func callingBLAS(
    forRangesBelow count: Int, work: Double, _ body: (Range<Int>) -> Void
  ) {
    if count < 2 {
      if work < Tuning.unthreadedLAPACKOperations {
        BLASThreads.waitWhereTheProcessEnds()
        return body(0..<count)
      }
      let threads = work < Tuning.threadedLAPACKOperations ? 1 : Int.max
      return BLASThreads.bounded(to: threads) { body(0..<count) }
    }
    let threads = threadCount(count, work)
    ThreadLimit(threads: 1).hold {
      BLASThreads.bounded {
        if threads > 1, split(count, threads, body) { return }
        body(0..<count)
      }
    }
  }

  /// Runs `body`, which does not call BLAS, for every index below `count`, split over threads.
  ///
  /// The rules and the parameters are those of `callingBLAS(forRangesBelow:work:_:)`.
  ///
  /// - Parameter withArrays: whether `body` runs operations of arrays. Each of them then runs on one thread, unless
  ///   `count` is 1.
  package static func computing(
    forEachBelow count: Int, work: Double, withArrays: Bool = false, _ body: (Int) -> Void
  ) {
    let (threads, isLimited) = (threadCount(count, work), withArrays && count > 1)
    if threads > 1, split(count, threads, { run($0, isLimited, body) }) { return }
    run(0..<count, isLimited, body)
  }

  /// Runs `body` for the indices of a range, under a limit of one thread if `isLimited`.
  ///
  /// A thread of the pool does not inherit the limit of the thread that waits for it.
  private static func run(_ range: Range<Int>, _ isLimited: Bool, _ body: (Int) -> Void) {
    if isLimited { return ThreadLimit(threads: 1).hold { run(range, false, body) } }
    for index in range { body(index) }
  }

  /// Runs `body` for ranges that cover `byteCount` bytes, which it reads and writes, split over as many threads as that
  /// is worth.
  ///
  /// - Parameter grain: the number that all ranges but the last are multiples of.
  package static func copying(
    _ byteCount: Int, grain: Int, _ body: (_ part: Range<Int>) -> Void
  ) {
    let (moved, overflow) = byteCount.multipliedReportingOverflow(by: 2)
    ThreadShare(bytes: overflow ? .max : moved).forEachRange(of: byteCount, grain: grain) {
      body($1)
    }
  }

  /// The layout of a fresh array in C order, or of matrices in column-major order, the last two axes.
  ///
  /// Traps, naming `operation`, if the size of elements of `width` bytes overflows.
  @usableFromInline
  package static func layout(
    _ shape: Shape, isColumnMajor: Bool, width: Int, for operation: String
  ) -> Layout {
    let count = shape.validatedCount(for: operation, width: width)
    var layout = Layout(contiguous: shape, count: count)
    if isColumnMajor { layout.makeColumnMajor() }
    return layout
  }

  /// The number of threads for `count` calls.
  private static func threadCount(_ count: Int, _ work: Double) -> Int {
    if count < 2 || work < Tuning.splitStackOperations { return 1 }
    return min(ThreadLimit.current.threads, count, 64)
  }

  /// Runs `body` for a range of indices on each thread; false, without any effect, if they have another job.
  private static func split(_ count: Int, _ threads: Int, _ body: (Range<Int>) -> Void) -> Bool {
    WorkerPool.shared.run(parts: threads, threads: threads) { part in
      body(part * count / threads..<(part + 1) * count / threads)
    }
  }
}

extension NDArray {
  /// An array of uninitialized matrices, its last two axes, each of them contiguous in column-major order.
  ///
  /// The matrices follow each other in memory in C order of the axes before the last two. Traps, naming
  /// `operation`, if the size overflows.
  @_alwaysEmitIntoClient
  package static func columnMajor(_ shape: Shape, for operation: String) -> NDArray {
    NDArray(
      uninitialized: Wings.layout(
        shape, isColumnMajor: true, width: MemoryLayout<Element>.stride, for: operation))
  }

  /// One uninitialized matrix in column-major order; traps, naming `operation`, if the size overflows.
  @_alwaysEmitIntoClient
  package static func columnMajor(_ rows: Int, _ columns: Int, for operation: String) -> NDArray {
    // Extents whose product cannot overflow need no check.
    if (rows | columns) >> 28 == 0 {
      return NDArray(uninitialized: Layout(columnMajor: rows, columns))
    }
    return columnMajor([rows, columns], for: operation)
  }

  /// An uninitialized vector, whose length is an extent of another array.
  @_alwaysEmitIntoClient
  package static func uninitialized(vector count: Int) -> NDArray {
    NDArray(uninitialized: Layout(vector: count))
  }

  /// An uninitialized array in C order; traps, naming `operation`, if the size overflows.
  @_alwaysEmitIntoClient
  package static func uninitialized(_ shape: Shape, for operation: String) -> NDArray {
    NDArray(
      uninitialized: Wings.layout(
        shape, isColumnMajor: false, width: MemoryLayout<Element>.stride, for: operation))
  }
}
