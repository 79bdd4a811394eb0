import StridedLayout

extension Tuning {
  /// The tuning for an operation here and now that moves at most so many bytes.
  ///
  /// The limit of threads and the state of the pool are asked for only if a second thread may be
  /// worth it.
  ///
  /// - Parameter isRequest: whether the operation follows; false for explanations, which wake nobody.
  package static func current(forBytes bytes: Int, isRequest: Bool = true) -> Tuning {
    if ThreadLimit.isSmallWorkSplit {
      let limit = ThreadLimit.current
      return Tuning(
        threads: limit.threads, lastLevelCache: CacheSize.lastLevel,
        bytesPerThread: limit.bytesPerThread ?? bytesPerSleepingThread)
    }
    if bytes < 2 * bytesPerSpinningThread {
      return Tuning(threads: 1, lastLevelCache: CacheSize.lastLevel)
    }
    let threads = ThreadLimit.current.threads
    if bytes < 2 * bytesPerSleepingThread || threads == 1 {
      let isSpinning =
        threads > 1 && WorkerPool.shared.isSpinning(forThreads: threads, isRequest: isRequest)
      return Tuning(
        threads: isSpinning ? threads : 1, lastLevelCache: CacheSize.lastLevel,
        bytesPerThread: bytesPerSpinningThread)
    }
    let isSpinning = WorkerPool.shared.isSpinning(forThreads: threads, isRequest: isRequest)
    return Tuning(
      threads: threads, lastLevelCache: CacheSize.lastLevel,
      bytesPerThread: isSpinning ? bytesPerSpinningThread : bytesPerSleepingThread)
  }
}
