/// What plans know about the machine, and every threshold that they use.
///
/// The kernels give one value to each plan. Properties vary between machines and scopes; constants
/// are static. Each constant has a reason for its value, and a measurement if there is one (2
/// cores, `Double` unless stated otherwise).
@usableFromInline
package struct Tuning: Equatable, Sendable {
  /// The maximum number of threads of an operation, including the calling one.
  @usableFromInline
  package var threads: Int
  /// The size of the last-level cache in bytes.
  @usableFromInline
  package var lastLevelCache: Int
  /// The number of bytes from which an additional thread is worth its cost.
  @usableFromInline
  package var bytesPerThread: Int

  /// Creates a tuning for a number of threads; by default for workers that sleep.
  package init(
    threads: Int, lastLevelCache: Int = 16 << 20,
    bytesPerThread: Int = Tuning.bytesPerSleepingThread
  ) {
    self.threads = threads
    self.lastLevelCache = lastLevelCache
    self.bytesPerThread = bytesPerThread
  }
}

// Threads.
extension Tuning {
  /// ``bytesPerThread`` while the workers sleep.
  ///
  /// A sleeping thread takes about 30 µs to wake, and its cache is cold. Two threads are slower
  /// than one below 8 MB of traffic, and faster from 16 MB on.
  package static var bytesPerSleepingThread: Int { 6 << 20 }

  /// ``bytesPerThread`` while the workers spin, waiting for the next job.
  ///
  /// `addProduct` on one and on two threads, in µs; ranges are over two runs:
  ///
  /// | elements | one thread | two threads |
  /// | --- | --- | --- |
  /// | 10^5 (2.4 MB of traffic) | 17.7 | 10.0 to 13.0 |
  /// | 5 × 10^4 | 8.0 | 5.5 to 8.3 |
  /// | 33 000 (two threads begin here) | 5.0 | 4.3 to 7.6 |
  package static var bytesPerSpinningThread: Int { 384 << 10 }

  /// The number of elements below which a plan ignores how slow the loop is.
  ///
  /// 4096 elements of the slowest vector function take 25 µs (6 ns each), less than a sleeping worker takes
  /// to wake.
  package static var unweightedCount: Int { 4096 }

  /// The time of a mathematical function relative to an addition.
  ///
  /// Vector functions take 1.6 to 6 ns for each element, an addition 0.15 to 0.3 ns.
  package static var mathematicalWeight: Int { 8 }

  /// The time of a function of the C library relative to an addition.
  ///
  /// They take 10 to 90 ns for each element.
  package static var libraryWeight: Int { 64 }

  /// How many times as long as copying a key, sorting it takes.
  ///
  /// Sorting takes 4 to 10 ns a key of 8 bytes, copying it 0.3 to 0.6.
  package static var sortingWeight: Int { 16 }

  /// The number of chunks for each thread; a thread that starts late takes fewer of them.
  package static var partsPerThread: Int { 4 }

  /// The maximum number of chunks of an operation, one for each bit of a word.
  ///
  /// It also limits the number of threads.
  package static var maximumParts: Int { 64 }

  /// The number of neighbouring elements that stay in one chunk.
  ///
  /// They fill whole cache lines for every element width, so no two threads write to the same line.
  /// The unrolling factor of BLAS loops divides this number. No element therefore moves from the
  /// body of such a loop to its tail, which may round differently.
  package static var splittingGrain: Int { 64 }
}

// Reductions.
extension Tuning {
  /// The bytes of a segment of the terms of a reduction; one thread reduces a segment.
  package static var segmentBytes: Int { 128 << 10 }

  /// The number of results from which threads divide the results.
  ///
  /// With fewer results there are too few grains for two threads. The threads then divide the terms
  /// into segments.
  package static var segmentedResults: Int { 2 * splittingGrain }
}

// Walks.
extension Tuning {
  /// The maximum number of bytes that the operands of a single row span if the plan is skipped.
  ///
  /// Up to this size, a second thread or streaming stores would hardly help.
  @usableFromInline
  package static var shortRowBytes: Int { 2 * bytesPerSpinningThread }

  /// The shortest row that is walked as the innermost loop although another loop is longer.
  package static var worthwhileRow: Int { 8 }

  /// The shortest row for which calling BLAS or the C library is faster than a loop.
  ///
  /// A call takes 6 ns.
  package static var worthwhileCall: Int { 9 }

  /// The largest element count without tiles if operands disagree about the fastest axis.
  ///
  /// All of them fit in the first-level cache. Copies in register tiles are an exception: they use
  /// tiles at any size.
  package static var untiledCount: Int { 256 }

  /// The number of iterations of the longer loop in a tile of short rows.
  ///
  /// The cache lines of a tile stay in the first-level cache while the short loop runs over them.
  /// Converting a stepped (384, 512, 3) `UInt8` view took 2.9 ms row by row.
  package static var shortRowTile: Int { 512 }

  /// The bytes of one side of a tile.
  ///
  /// Both operands are walked in whole cache lines, and a tile fits in the second-level cache.
  package static var tileSideBytes: Int { 1024 }

  /// The bytes of one side of a tile whose rows share a few cache sets.
  ///
  /// Rows at multiples of 1 KiB share cache sets. Transposing a 1024 × 1024 array took 130 µs, and
  /// 400 µs with sides twice as long.
  package static var crowdedTileSideBytes: Int { 512 }

  /// The distance in bytes at whose multiples rows share a few cache sets.
  package static var crowdingDistance: Int { 1024 }

  /// The minimum and maximum number of elements of a side of a tile.
  package static var tileSideElements: ClosedRange<Int> { 64...256 }
}

// Copies and fills.
extension Tuning {
  /// The maximum number of bytes of both operands of a transposition that uses no buffer.
  ///
  /// The first-level cache holds its lines until they are full.
  package static var unbufferedBytes: Int { 32 << 10 }
}

extension Tuning {
  /// The bytes from which the C library instead of BLAS copies a contiguous row.
  ///
  /// BLAS moves 16 bytes at a time, the C library as many as the processor can. From 8 to 800 KB,
  /// BLAS reached 0.7 to 0.75 of the C library's speed.
  package static var longCopy: Int { 16 << 10 }

  /// The bytes from which a contiguous row is filled with the widest vectors.
  ///
  /// Preparing their pattern takes time. Rows of 800 bytes took 21 ns, and 16 ns in a plain loop;
  /// rows of 8000 bytes took 80 ns, and 155 ns in a plain loop.
  package static var longFill: Int { 2048 }

  /// The fewest bytes of a contiguous row for which a copy uses streaming stores.
  ///
  /// Streaming stores avoid reading the destination's cache lines. Beyond the last-level cache they
  /// reach 36 GB/s, `cblas_dcopy` 27 GB/s and `memcpy` 22 GB/s.
  package static var streamedCopyRow: Int { 1024 }

  /// The fewest bytes of a contiguous row for which fills and tiles use streaming stores.
  package static var streamedTileRow: Int { 256 }

  /// The fewest bytes of a contiguous row for which computed results use streaming stores.
  ///
  /// They pass through a buffer in the first-level cache, unless the inner loop has its own
  /// streaming stores.
  package static var streamedResultRow: Int { 4096 }
}

// Masks.
extension Tuning {
  /// The time to pack an element of a masked operation and to write it back, relative to an addition.
  ///
  /// Packing one or two sources takes 1.5 to 2.5 ns for each element, selected or not, and an addition 0.15 to
  /// 0.3 ns. A vector function (weight 8) is therefore always computed for all elements.
  package static var packingWeight: Int { 8 }

  /// The number of elements of a section of an operation on three arrays with a mask.
  ///
  /// Three sources and a result of 8-byte elements take 512 KiB, which fits in the second-level cache.
  package static var maskedSection: Int { 16 << 10 }
}

// Products.
extension Tuning {
  /// The largest inner extent and number of columns for which the loop for small matrices is used.
  ///
  /// A row of the result is a vector. The product of shapes (384, 512, 3) and (3) took 70 µs,
  /// and NumPy 293 µs.
  package static var smallProductExtent: Int { 8 }

  /// The fewest multiplications for which one triangle of a symmetric product is computed and mirrored.
  ///
  /// Of real matrices of 80 rows and terms, a triangle and its mirror took 0.6 of the time of the whole product; of
  /// 48 rows and 256 terms, 0.9; of 16 rows and 1,000 terms, 1.3.
  package static var worthwhileTriangle: Int { 64 * 64 * 64 }

  /// The fewest terms of each sum for which one triangle of a symmetric product is computed and mirrored.
  ///
  /// A triangle of 64 to 256 rows and 16 terms, with its mirror, took 1.2 to 2.1 of the time of the whole product; of
  /// 64 rows and terms, 0.9 to 1.1.
  package static var worthwhileTriangleTerms: Int { 80 }

  /// The number of elements of small products and their rows below which threads are not considered.
  package static var unsplitProduct: Int { 4096 }

  /// The most multiplications of a product of a stack that runs on one thread of BLAS, and the products of the
  /// stack on several.
  ///
  /// BLAS splits products of more than 64 rows, columns and terms itself. A product of 128 takes about 80 µs on
  /// one thread, which is worth waking a second one.
  package static var wholeStackProduct: Int { 128 * 128 * 128 }

  /// How many times as long as moving a byte, a multiplication of a small product of BLAS or of a portable loop
  /// without vectors takes.
  package static var multiplicationWeight: Int { 16 }

  /// How many times as long as moving a byte, a multiplication of a portable product in vectors takes.
  ///
  /// It takes 0.1 to 0.2 ns.
  package static var vectorMultiplicationWeight: Int { 2 }

  /// The most rows and columns of a real system that is solved without LAPACK.
  ///
  /// Also of a single matrix whose determinant needs no factorisation object.
  ///
  /// Our own loops take as long as LAPACK for some 40 rows: 0.8 of its time for 24 rows, and 1.1 for 48.
  package static var smallFactorization: Int { 40 }

  /// The most rows and columns of a real matrix whose LU or Cholesky factors are computed without BLAS.
  ///
  /// `getrf` takes 2 times as long for 24 to 100 rows, and 1.4 to 1.7 times for 128; `potrf` 1.9 times for 32, 4 for
  /// 64, and 2.6 for 128.
  package static var smallFactors: Int { 128 }

  /// The most rows and columns of a real matrix whose factors are computed without LAPACK, and of one with whose
  /// reflections products are formed.
  ///
  /// For 1000 rows `getrf` takes 1.6 to 1.8 times as long, and `potrf` 1.7 to 2.1 times; for 2000 rows 1.3 and 1.3 to
  /// 1.5 times. Larger ones were not measured.
  package static var blockedFactors: Int { 4096 }

  /// The columns of a block of a Cholesky factor, a multiple of 4.
  ///
  /// 500 rows took 0.93 ms with 96 columns and up to 1.05 ms with 48 to 128 on one thread, 0.71 and up to 0.92 ms on
  /// two; 256 rows took least with 48 or 64.
  package static var choleskyColumns: Int { 96 }

  /// The most columns whose LU factors are computed without matrix products, at least 16.
  package static var luColumns: Int { 48 }

  /// The most rows of U that are computed without matrix products, at least 16.
  package static var solvedRows: Int { 32 }

  /// The most rows and columns of a real matrix whose QR factors are computed without BLAS.
  ///
  /// `geqrf` takes 2.4 times as long for 32 rows, 1.9 times for 64, and 1.6 times for 96. Blocks are faster from there.
  package static var smallReflections: Int { 96 }

  /// The shortest side of a real matrix for whose eigenvectors or singular vectors `sytrd` and `stedc`, or `gebrd` and
  /// `bdsdc`, are called instead of `syevd` or `gesdd`.
  ///
  /// Eigenvectors of 48 and 64 rows took .89 to 1.04 times as long by `syevd`, those of 100 rows 1.21 times.
  package static var smallReduction: Int { 96 }

  /// The most rows of a tridiagonal matrix whose eigenvectors are computed by `stedc`.
  ///
  /// `stedc` divides larger ones as well; its loops for the vectors of two halves take half of its time.
  package static var dividedEigenproblem: Int { 25 }

  /// The reflections that are applied together.
  ///
  /// For 256 rows Q·C took 0.94 ms with 64, 1.01 with 32 and 1.07 with 96; for 1000 rows 30, 36 and 33 ms.
  package static var reflections: Int { 64 }

  /// The most reflections whose triangle T is computed at once, not from those of two halves.
  ///
  /// T of 64 reflections takes 16 µs at once; that of 32 takes 3 µs, and joining two takes 5 µs and a product.
  package static var unjoinedReflections: Int { 32 }

  /// The most columns of a block whose reflections are computed without matrix products.
  ///
  /// Products of fewer columns take longer than the loops. Other numbers were not measured.
  package static var panelReflections: Int { 8 }

  /// The most rows of a matrix that is inverted without LAPACK.
  ///
  /// For 16 rows, our own loops take 5.3 µs, and LAPACK takes 4.4 µs.
  package static var smallInverse: Int { 8 }

  /// The most rows and columns of a complex matrix that is factorised without LAPACK, whose divisions are faster.
  package static var smallComplexFactorization: Int { 4 }

  /// The most rows of a real symmetric matrix whose eigenvalues and eigenvectors are computed without LAPACK.
  ///
  /// `syevd` takes 1.9 times as long for 3 rows, and 1.7 times for 8.
  package static var smallEigenproblem: Int { 8 }

  /// The longest shorter side of a real matrix whose singular values and vectors are computed without LAPACK.
  ///
  /// `gesdd` takes 2.9 times as long for 4 x 4, 2.1 times for 8 x 8, 1.3 times for 12 x 12, and .7 times for 16 x 16.
  package static var smallSVD: Int { 12 }

  /// The longest longer side of such a matrix.
  ///
  /// `gesdd` takes 2.4 times as long for 24 x 4, 1.6 times for 32 x 8, and 1.5 times for 24 x 12.
  package static var longSmallSVD: Int { 32 }

  /// The most elements of a matrix that is copied for LAPACK element by element.
  ///
  /// The plan of a copy that exchanges rows and columns, and its vectors, take as long as about 1,600 elements.
  package static var smallCopy: Int { 1600 }

  /// The most rows of a Hermitian matrix whose norm is computed number by number, without vectors.
  package static var smallNorm: Int { 16 }

  /// The most rows of a triangular matrix whose square root is computed element by element.
  ///
  /// A call of `trsyl` for a block, with its views, takes 3 µs: as long as the elements of 16 rows.
  package static var smallRoot: Int { 16 }

  /// The fewest floating-point operations of a call of LAPACK for which OpenBLAS may use several threads.
  ///
  /// Below, its threads cost more than they save: two threads of OpenBLAS 0.3.21 take 67 µs for a Cholesky
  /// factorisation of 100 rows, where one takes 38 µs; for 256 rows 0.5 ms and 0.29 ms. The eigenvectors of 256 rows
  /// take 9.0 ms and 6.3 ms, and an LU factorisation of 256 rows 0.68 ms and 0.72 ms.
  package static var threadedLAPACKOperations: Double { 40_000_000 }

  /// The fewest floating-point operations of a call of LAPACK for which OpenBLAS may look for threads.
  ///
  /// A system of 8 rows with 8 right sides has as many. OpenBLAS splits triangular systems from there, and all other
  /// products only when they are larger.
  package static var unthreadedLAPACKOperations: Double { 1024 }

  /// The fewest floating-point operations on a stack of matrices that are split over threads.
  ///
  /// A sleeping thread comes after some 30 µs, in which one core does about 10^5 operations on small matrices.
  package static var splitStackOperations: Double { 400_000 }
}
