import CBLAS
import Foundation
import StridedLayout
import Synchronization
import Testing

import StridedKernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The thread pool: every part runs once, one job at a time, on at most the requested threads.
@Suite(.serialized) struct WorkerPoolTests {
  /// The threads that ran each part.
  private final class Record: Sendable {
    let counts: [Counter]
    // A lock that the thread sanitizer recognises.
    private let lock = NSLock()
    nonisolated(unsafe) private var threads: [pthread_t] = []

    init(parts: Int) { counts = (0..<parts).map { _ in Counter() } }

    func note(_ part: Int) {
      counts[part].value.add(1, ordering: .relaxed)
      let thread = pthread_self()
      lock.withLock {
        if !threads.contains(where: { pthread_equal($0, thread) != 0 }) { threads.append(thread) }
      }
    }

    var isOnceEach: Bool { counts.allSatisfy { $0.value.load(ordering: .relaxed) == 1 } }
    var threadCount: Int { lock.withLock { threads.count } }
  }

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }

  /// Runs a job on a pool that other tests may also use.
  private func run(parts: Int, threads: Int, _ job: (Int) -> Void) {
    while !WorkerPool.shared.run(parts: parts, threads: threads, job) { sched_yield() }
  }

  @Test func everyPartRunsOnce() {
    for parts in [1, 2, 3, 8, 63, 64] {
      for threads in 1...5 {
        for _ in 0..<20 {
          let record = Record(parts: parts)
          run(parts: parts, threads: threads, record.note)
          #expect(record.isOnceEach)
          #expect(record.threadCount <= threads)
        }
      }
    }
  }

  @Test func severalThreadsHelp() {
    // Parts that wait for each other end only if two threads run them.
    let arrived = Atomic<Int>(0)
    run(parts: 2, threads: 2) { _ in
      arrived.add(1, ordering: .relaxed)
      while arrived.load(ordering: .relaxed) < 2 { sched_yield() }
    }
    #expect(arrived.load(ordering: .relaxed) == 2)
    #expect(WorkerPool.shared.startedThreads >= 1)
  }

  @Test func nestedJobsGetNoHelp() {
    let nested = Atomic<Int>(0)
    run(parts: 8, threads: 3) { _ in
      if WorkerPool.shared.run(parts: 2, threads: 2, { _ in }) {
        nested.add(1, ordering: .relaxed)
      }
    }
    #expect(nested.load(ordering: .relaxed) == 0)
  }

  @Test func callersAtTheSameTime() async {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for round in 0..<200 {
            let record = Record(parts: 1 + round % 7)
            let isDone = WorkerPool.shared.run(
              parts: record.counts.count, threads: 1 + round % 4, record.note)
            #expect(isDone ? record.isOnceEach : record.threadCount == 0)
          }
        }
      }
    }
  }

  // The thread sanitizer does not support a fork with threads in it.
  @Test(.enabled(if: TestScale.sanitizer != "thread"))
  func forkedChildrenStartTheirOwnThreads() async {
    await #expect(processExitsWith: .success) {
      let total = Atomic<Int>(0)
      func add() {
        _ = WorkerPool.shared.run(parts: 8, threads: 3) { total.add($0, ordering: .relaxed) }
      }
      add()
      guard WorkerPool.shared.startedThreads == 2 else { exit(2) }
      let child = fork()
      if child == 0 {
        guard WorkerPool.shared.startedThreads == 0 else { _exit(3) }
        add()
        guard WorkerPool.shared.startedThreads == 2 else { _exit(4) }
        _exit(total.load(ordering: .relaxed) == 56 ? 0 : 5)
      }
      var status: Int32 = 1
      unsafe waitpid(child, &status, 0)
      add()
      exit(status == 0 && total.load(ordering: .relaxed) == 56 ? 0 : 6)
    }
  }

  @Test func workersDoNotKeepAProcess() async {
    await #expect(processExitsWith: .exitCode(7)) {
      _ = WorkerPool.shared.run(parts: 8, threads: 4) { _ in }
      // Ends while other threads are inside jobs.
      for _ in 0..<3 {
        Task.detached {
          while true { _ = WorkerPool.shared.run(parts: 4, threads: 2) { _ in sched_yield() } }
        }
      }
      usleep(20_000)
      exit(7)
    }
  }
}
