import StridedLayout

extension Tuning {
  /// The current tuning for an operation that moves at most a number of bytes.
  ///
  /// The thread limit and the state of the pool are read only if a second thread may be worth its
  /// cost.
  ///
  /// - Parameter isRequest: whether the operation follows; false for explanations, which wake no
  ///   worker.
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
