import CStridedKernels
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The threads that help the calling one with a large operation.
///
/// The process has one pool, which runs one job at a time. If the pool is busy, the caller runs its job
/// alone, so nobody waits and threads are never nested. Workers are started when a job first has a seat
/// for them. After a job they spin for a while, then sleep; they end with the process.
@safe
package final class WorkerPool: @unchecked Sendable {
  package typealias Job = (_ part: Int) -> Void

  package static let shared = WorkerPool()

  /// How long a worker looks for the next job before it goes to sleep, in nanoseconds.
  ///
  /// To be woken takes some 30 µs: measured, a loop of sums of 2 million took twice as long where
  /// workers slept after as much.
  private static var workersPatience: Int { 200_000 }

  /// How long the thread that calls looks whether the workers are done before it goes to sleep, in
  /// nanoseconds: longer, as it has nothing else to do and parts are short.
  private static var callersPatience: Int { 2_000_000 }

  /// How soon operations of middle size have to follow each other to wake a worker, in nanoseconds.
  private static var burst: Int { 500_000 }

  private let monitor = Monitor()
  private let hasSeats = Monitor.Condition()
  private let isDone = Monitor.Condition()

  /// Whether the pool has a job.
  private let isTaken = Atomic<Bool>(false)
  /// The parts that nobody has begun, one a bit.
  private let open = Atomic<UInt64>(0)
  /// How many workers may still join; written while the lock is held.
  private let seats = Atomic<Int>(0)
  /// How many workers are at work; written while the lock is held.
  private let busy = Atomic<Int>(0)
  /// How many workers spin, looking for the next job.
  private let spinning = Atomic<Int>(0)
  /// When the last operation began that would be worth a worker only if it spun, in nanoseconds.
  private let lastRequest = Atomic<Int>(0)

  // Guarded by the monitor, and read by those who have joined.
  private var job: UnsafePointer<Job>?
  private var parts = 0
  private var threads = 0
  /// The processor of the thread that calls.
  private var processor: Int32 = -1
  private var workers = 0
  /// How often sleeping workers were woken to spin.
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

  /// Whether a worker spins, so that an operation of middle size is worth it.
  ///
  /// If such operations follow each other closely while the workers sleep, the second one wakes a
  /// worker for those that come.
  ///
  /// - Parameter isRequest: whether such an operation follows; false for those who only ask.
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
    wakes += 1
    hasSeats.broadcast()
    monitor.unlock()
    isTaken.store(false, ordering: .releasing)
    return false
  }

  /// Runs all parts of a job, at most 64, on the calling thread and, with it, up to `threads` in all;
  /// false, and nothing done, where the pool has another job.
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

  /// Runs parts until none is left, from a place of its own on and then from the first.
  ///
  /// A thread so begins with what it had the last time, which its own cache may still hold.
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

  /// Lets nobody join any more and waits for those who did.
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

  /// The life of a worker.
  private func serve() {
    while true {
      spinning.add(1, ordering: .relaxed)
      _ = look(atMost: Self.workersPatience) { seats.load(ordering: .relaxed) > 0 }
      spinning.subtract(1, ordering: .relaxed)
      monitor.lock()
      let seen = wakes
      while seats.load(ordering: .relaxed) == 0, wakes == seen { monitor.wait(for: hasSeats) }
      if seats.load(ordering: .relaxed) == 0 {
        monitor.unlock()
        continue
      }
      seats.subtract(1, ordering: .relaxed)
      busy.add(1, ordering: .relaxed)
      let seat = threads - 1 - seats.load(ordering: .relaxed)
      let (job, parts, threads) = unsafe (self.job, self.parts, self.threads)
      let processor = self.processor
      monitor.unlock()
      strided_leave_processor(processor)
      if let job = unsafe job { unsafe work(job, from: seat * parts / threads) }
      monitor.lock()
      busy.subtract(1, ordering: .releasing)
      if isWaiting { isDone.signal() }
      monitor.unlock()
    }
  }

  /// Looks for a while whether something holds.
  private func look(atMost patience: Int, for isThere: () -> Bool) -> Bool {
    var end: Int?
    while !isThere() {
      let now = Self.nanoseconds
      if now >= end ?? Int.max { return false }
      if end == nil { end = now + patience }
    }
    return true
  }

  /// The present time of a clock that never goes back.
  private static var nanoseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// Starts anew in a forked child, which has no workers and no job; the lock was taken for the fork.
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
  /// Starts a thread that serves the pool; false where the system has none to give.
  ///
  /// The thread leaves signals to the program's own threads, but for those that a mistake of its own
  /// raises.
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
