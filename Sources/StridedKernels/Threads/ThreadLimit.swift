import StridedLayout
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The thread limit that applies to an operation.
@usableFromInline
package struct ThreadLimit: Sendable {
  /// The maximum number of threads.
  package var threads: Int
  /// The number of bytes from which a thread is worth its cost; nil for the value of ``Tuning``.
  package var bytesPerThread: Int?

  package init(threads: Int, bytesPerThread: Int? = nil) {
    self.threads = threads
    self.bytesPerThread = bytesPerThread
  }

  /// The limit of the process.
  static let ofProcess = Atomic<Int>(initial)
  /// The limit of the innermost scope; nil outside of all scopes.
  private static let ofScope = TaskLocal<ThreadLimit?>(wrappedValue: nil)
  /// The number of active scopes that set ``bytesPerThread``.
  private static let smallScopes = Atomic<Int>(0)

  /// The limit that applies in the current task.
  package static var current: ThreadLimit {
    ofScope.get() ?? ThreadLimit(threads: ofProcess.load(ordering: .relaxed))
  }

  /// The number of threads that were started in this process.
  package static var startedThreads: Int { WorkerPool.shared.startedThreads }

  /// Whether a scope somewhere may split operations of any size over threads.
  @usableFromInline
  static var isSmallWorkSplit: Bool { smallScopes.load(ordering: .relaxed) > 0 }

  /// Calls `body` under this limit, on this thread and in tasks that it starts.
  package func hold<Result>(_ body: () throws -> Result) rethrows -> Result {
    if bytesPerThread != nil { Self.smallScopes.add(1, ordering: .relaxed) }
    defer { if bytesPerThread != nil { Self.smallScopes.subtract(1, ordering: .relaxed) } }
    return try Self.ofScope.withValue(self, operation: body)
  }

  /// Calls an asynchronous `body` under this limit, on any thread that runs the task.
  func hold<Result>(
    isolation: isolated (any Actor)?, _ body: () async throws -> Result
  ) async rethrows -> Result {
    try await Self.ofScope.withValue(self, operation: body, isolation: isolation)
  }

  static func require(_ limit: Int, for name: String) {
    if limit < 1 { trap("\(name): the limit is \(limit) threads, but must be at least 1") }
  }

  /// The limit before it is set for the first time.
  private static var initial: Int {
    guard let wish = environmentWish else { return BLASThreads.shared.ceiling }
    BLASThreads.shared.set(wish)
    return wish
  }

  /// The number in the environment; nil if it is missing or not a positive number.
  private static var environmentWish: Int? {
    guard let text = unsafe getenv("STRIDED_NUM_THREADS"),
      let number = unsafe Int(String(cString: text)), number >= 1
    else { return nil }
    return number
  }
}
