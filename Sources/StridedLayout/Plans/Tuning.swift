/// What plans know of the machine, and every threshold they use.
///
/// The kernels hand one value to each plan. Members are what differs between machines and scopes;
/// constants are static. Each says why it has its value, and which measurement set it where there is
/// one (2 cores, `Double` unless said).
@usableFromInline
package struct Tuning: Equatable, Sendable {
  /// The most threads of an operation, the calling one included.
  @usableFromInline
  package var threads: Int
  /// The size of the last cache before memory, in bytes.
  @usableFromInline
  package var lastLevelCache: Int
  /// The bytes that a thread has to move to be worth having.
  @usableFromInline
  package var bytesPerThread: Int

  /// A tuning for a number of threads; by default for workers that sleep.
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
  /// A sleeping thread takes some 30 µs to wake and finds nothing in its cache: two threads lost below
  /// 8 MB of traffic and won from 16 MB on.
  package static var bytesPerSleepingThread: Int { 6 << 20 }

  /// ``bytesPerThread`` while the workers spin, waiting for the next job.
  ///
  /// `addProduct` on one and on two threads, two runs, in µs: of 10^5 elements (2.4 MB of traffic) 17.7
  /// and 10.0 to 13.0; of 5 × 10^4 8.0 and 5.5 to 8.3; of 33 000, where two threads begin, 5.0 and 4.3 to
  /// 7.6.
  package static var bytesPerSpinningThread: Int { 384 << 10 }

  /// The number of parts for each thread, so that a thread that comes late takes fewer of them.
  package static var partsPerThread: Int { 4 }

  /// The most parts of an operation, one for each bit of a word; and so the most threads.
  package static var maximumParts: Int { 64 }

  /// Neighbouring elements that stay in one part.
  ///
  /// They fill whole cache lines for every element width, so no two threads write to one line. BLAS
  /// unrolls its loops by a divisor of it, so no element moves from the body of such a loop to its
  /// tail, which may round differently.
  package static var splittingGrain: Int { 64 }
}

// Reductions.
extension Tuning {
  /// The bytes of a segment of the terms of a reduction, which one thread reduces alone.
  package static var segmentBytes: Int { 128 << 10 }

  /// From this number of results on, threads share the results; below it, where these are too few grains
  /// for two threads, they share segments of the terms.
  package static var segmentedResults: Int { 2 * splittingGrain }
}

// Walks.
extension Tuning {
  /// The most bytes that the operands of a single row span for which the plan is skipped: a second
  /// thread or streaming stores would hardly help.
  @usableFromInline
  package static var shortRowBytes: Int { 2 * bytesPerSpinningThread }

  /// The shortest row that is walked as the innermost loop if another loop is longer.
  package static var worthwhileRow: Int { 8 }

  /// The shortest row for which a call of BLAS or of the C library costs less than a loop: a call
  /// takes 6 ns.
  package static var worthwhileCall: Int { 9 }

  /// The most elements of operands that disagree about the fastest axis which are walked without
  /// tiles, except copies that register tiles move: all of them fit in the first-level cache.
  package static var untiledCount: Int { 256 }

  /// The iterations of the longer loop in a tile of short rows: its lines stay in the first-level
  /// cache while the short loop runs over them.
  ///
  /// Converting a stepped (384, 512, 3) `UInt8` view took 2.9 ms row by row.
  package static var shortRowTile: Int { 512 }

  /// The bytes of one side of a tile: both operands are walked in whole cache lines, and a tile fits
  /// in the second-level cache.
  package static var tileSideBytes: Int { 1024 }

  /// The bytes of a side of a tile whose rows lie at multiples of 1 KiB and so share a few cache sets:
  /// a transposed 1024 × 1024 took 130 µs, and 400 µs with twice the side.
  package static var crowdedTileSideBytes: Int { 512 }

  /// The distance in bytes at multiples of which rows share a few cache sets.
  package static var crowdingDistance: Int { 1024 }

  /// The least and the most elements of a side of a tile.
  package static var tileSideElements: ClosedRange<Int> { 64...256 }
}

// Movement.
extension Tuning {
  /// The most bytes of both operands of a transposition which is moved without a buffer: the
  /// first-level cache holds its lines until they are full.
  package static var unbufferedBytes: Int { 32 << 10 }
}

extension Tuning {
  /// The bytes from which a contiguous row is copied by the C library instead of BLAS.
  ///
  /// BLAS moves 16 bytes at a time, the C library as many as the processor can: BLAS reached 0.7 to
  /// 0.75 of its speed from 8 to 800 KB.
  package static var longCopy: Int { 16 << 10 }

  /// The bytes from which a contiguous row is filled in the widest vectors, whose pattern takes a while to
  /// lay out: rows of 800 bytes took 21 ns, and 16 in a plain loop; of 8000 bytes 80 ns, and 155.
  package static var longFill: Int { 2048 }

  /// The fewest bytes of a contiguous row for which a copy uses streaming stores.
  ///
  /// Beyond the last-level cache they avoid reading the destination's cache lines: 36 GB/s, where
  /// `cblas_dcopy` has 27 and `memcpy` 22.
  package static var streamedCopyRow: Int { 1024 }

  /// The fewest bytes of a contiguous row for which fills and tiles use streaming stores.
  package static var streamedTileRow: Int { 256 }

  /// The fewest bytes of a contiguous row for which calculated results use streaming stores, through
  /// a buffer in the first-level cache unless the inner loop has streaming stores of its own.
  package static var streamedResultRow: Int { 4096 }
}
