import CStridedKernels
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The threads that help the calling thread with a large operation.
///
/// The process has one pool, which runs one job at a time. If the pool is busy, the caller runs its
/// job alone. No thread therefore waits for the pool, and threads are never nested. A worker is
/// started when a job first needs it. After a job, workers spin for a while, then sleep. They end
/// with the process.
@safe
package final class WorkerPool: @unchecked Sendable {
  package typealias Job = (_ part: Int) -> Void

  package static let shared = WorkerPool()

  /// How long a worker spins for the next job before it sleeps, in nanoseconds.
  ///
  /// Waking takes about 30 µs. A loop of sums of 2 million elements took twice as long when workers
  /// slept after 30 µs (measured).
  private static var workersPatience: Int { 200_000 }

  /// How long the calling thread spins for its workers before it sleeps, in nanoseconds.
  ///
  /// This is longer, because the calling thread has nothing else to do and chunks are short.
  private static var callersPatience: Int { 2_000_000 }

  /// How soon medium-sized operations must follow each other to wake the workers, in nanoseconds; the workers then
  /// spin as long.
  private static var burst: Int { 500_000 }

  private let monitor = Monitor()
  private let hasSeats = Monitor.Condition()
  private let isDone = Monitor.Condition()

  /// Whether the pool has a job.
  private let isTaken = Atomic<Bool>(false)
  /// The chunks that no thread has begun, one for each bit.
  private let open = Atomic<UInt64>(0)
  /// The number of workers that may still join; written while the lock is held.
  private let seats = Atomic<Int>(0)
  /// The number of workers at work; written while the lock is held.
  private let busy = Atomic<Int>(0)
  /// The number of workers that spin, waiting for the next job.
  private let spinning = Atomic<Int>(0)
  /// The time in nanoseconds of the last operation that is worth splitting only if a worker spins.
  private let lastRequest = Atomic<Int>(0)

  // Guarded by the monitor, and read by workers that have joined.
  private var job: UnsafePointer<Job>?
  private var parts = 0
  private var threads = 0
  /// The processor of the calling thread.
  private var processor: Int32 = -1
  private var workers = 0
  /// How many times sleeping workers were woken to spin.
  private var wakes = 0
  private var isWaiting = false

  private init() {
    _ = pthread_atfork(
      { WorkerPool.shared.monitor.lock() },
      { WorkerPool.shared.monitor.unlock() },
      { WorkerPool.shared.renew() })
  }

  /// The number of threads that have been started.
  package var startedThreads: Int { monitor.locked { workers } }

  /// Whether a worker spins, which makes a medium-sized operation worth splitting.
  ///
  /// If such operations follow each other closely while the workers sleep, the second one wakes the
  /// workers for the next operation.
  ///
  /// - Parameter isRequest: whether such an operation follows; false for explanations.
  func isSpinning(forThreads threads: Int, isRequest: Bool = true) -> Bool {
    if spinning.load(ordering: .relaxed) > 0 { return true }
    if !isRequest { return false }
    let now = Self.nanoseconds
    let last = lastRequest.exchange(now, ordering: .relaxed)
    guard threads > 1, now - last < Self.burst,
      isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else { return false }
    monitor.lock()
    if workers == 0, startWorker() { workers = 1 }
    processor = strided_current_processor()
    wakes += 1
    hasSeats.broadcast()
    monitor.unlock()
    isTaken.store(false, ordering: .releasing)
    return false
  }

  /// Runs all chunks of a job on the calling thread and on workers, on up to `threads` threads.
  ///
  /// - Parameter parts: the number of chunks, at most 64.
  /// - Returns: false, without any effect, if the pool has another job.
  package func run(parts: Int, threads: Int, _ job: Job) -> Bool {
    guard isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else { return false }
    withoutActuallyEscaping(job) { job in
      unsafe withUnsafePointer(to: job) { place in
        unsafe begin(place, parts, threads)
        unsafe work(place, from: 0)
        end()
      }
    }
    isTaken.store(false, ordering: .releasing)
    return true
  }

  private func begin(_ job: UnsafePointer<Job>, _ parts: Int, _ threads: Int) {
    monitor.lock()
    defer { monitor.unlock() }
    while workers < threads - 1, startWorker() { workers += 1 }
    unsafe self.job = job
    self.parts = parts
    self.threads = min(threads, workers + 1)
    processor = strided_current_processor()
    open.store(UInt64.max >> (64 - parts), ordering: .relaxed)
    seats.store(self.threads - 1, ordering: .releasing)
    for _ in 1..<self.threads { hasSeats.signal() }
  }

  /// Runs chunks until none is left, starting at `home`, then from the first.
  ///
  /// A thread therefore begins with the chunk it had the last time, which its own cache may still
  /// hold.
  private func work(_ job: UnsafePointer<Job>, from home: Int) {
    while true {
      let left = open.load(ordering: .relaxed)
      if left == 0 { return }
      let ahead = left >> UInt64(home)
      let part = ahead != 0 ? home + ahead.trailingZeroBitCount : left.trailingZeroBitCount
      let mark = UInt64(1) << UInt64(part)
      guard open.bitwiseAnd(~mark, ordering: .relaxed).oldValue & mark != 0 else { continue }
      unsafe job.pointee(part)
    }
  }

  /// Lets no more workers join, and waits for those that have joined.
  private func end() {
    monitor.locked { seats.store(0, ordering: .relaxed) }
    _ = look(atMost: Self.callersPatience) { busy.load(ordering: .acquiring) == 0 }
    monitor.lock()
    defer { monitor.unlock() }
    isWaiting = true
    while busy.load(ordering: .relaxed) > 0 { monitor.wait(for: isDone) }
    isWaiting = false
    unsafe job = nil
  }

  /// The loop that a worker runs.
  ///
  /// The system often wakes a worker on the processor of the thread that woke it, where the two would take turns. The
  /// worker therefore leaves it, also before it spins, so that the next job finds it at work on another one. Without
  /// that, 7 of 10 runs of loads of 10^5 numbers hardly used a second thread; with it, 2 of 16.
  private func serve() {
    strided_leave_processor(monitor.locked { processor })
    var patience = Self.workersPatience
    while true {
      spinning.add(1, ordering: .relaxed)
      _ = look(atMost: patience) { seats.load(ordering: .relaxed) > 0 }
      spinning.subtract(1, ordering: .relaxed)
      monitor.lock()
      let seen = wakes
      while seats.load(ordering: .relaxed) == 0, wakes == seen { monitor.wait(for: hasSeats) }
      let processor = self.processor
      if seats.load(ordering: .relaxed) == 0 {
        monitor.unlock()
        strided_leave_processor(processor)
        // The operation that woke the worker runs on one thread. The next one may follow when it ends.
        patience = Self.burst
        continue
      }
      patience = Self.workersPatience
      seats.subtract(1, ordering: .relaxed)
      busy.add(1, ordering: .relaxed)
      let seat = threads - 1 - seats.load(ordering: .relaxed)
      let (job, parts, threads) = unsafe (self.job, self.parts, self.threads)
      monitor.unlock()
      strided_leave_processor(processor)
      if let job = unsafe job { unsafe work(job, from: seat * parts / threads) }
      monitor.lock()
      busy.subtract(1, ordering: .releasing)
      if isWaiting { isDone.signal() }
      monitor.unlock()
    }
  }

  /// Polls a condition for at most `patience` nanoseconds, and returns whether it holds.
  private func look(atMost patience: Int, for isThere: () -> Bool) -> Bool {
    var end: Int?
    while !isThere() {
      let now = Self.nanoseconds
      if now >= end ?? Int.max { return false }
      if end == nil { end = now + patience }
    }
    return true
  }

  /// The time of a monotonic clock in nanoseconds.
  private static var nanoseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// Resets the pool in a forked child, which has no workers and no job.
  ///
  /// The lock was taken before the fork.
  private func renew() {
    workers = 0
    unsafe job = nil
    seats.store(0, ordering: .relaxed)
    busy.store(0, ordering: .relaxed)
    spinning.store(0, ordering: .relaxed)
    isWaiting = false
    isTaken.store(false, ordering: .relaxed)
    hasSeats.renew()
    isDone.renew()
    monitor.unlock()
  }
}

extension WorkerPool {
  /// Starts a worker thread; returns false if the system cannot create one.
  ///
  /// The thread blocks all signals except those that its own faults raise. The program's other
  /// threads receive the blocked signals.
  private func startWorker() -> Bool {
    var (mask, former) = (sigset_t(), sigset_t())
    unsafe sigfillset(&mask)
    for signal in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS] {
      unsafe sigdelset(&mask, signal)
    }
    unsafe pthread_sigmask(SIG_SETMASK, &mask, &former)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = unsafe pthread_create(
      &thread, &attributes,
      { _ in
        WorkerPool.shared.serve()
        return nil
      }, nil)
    return failure == 0
  }
}
