import StridedLayout
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What holds for an operation: the most threads, and what is worth one.
@usableFromInline
package struct ThreadLimit: Sendable {
  package var threads: Int
  package var bytesPerThread = WorkSplit.bytesPerThread

  /// The limit of the process.
  static let ofProcess = Atomic<Int>(initial)
  /// The limit of the innermost scope; nil outside of all.
  static let ofScope = TaskLocal<ThreadLimit?>(wrappedValue: nil)
  /// How many scopes there are in which less than usual is worth a thread.
  static let smallScopes = Atomic<Int>(0)

  /// What holds here.
  package static var current: ThreadLimit {
    ofScope.get() ?? ThreadLimit(threads: ofProcess.load(ordering: .relaxed))
  }

  /// The number of threads that were started in this process.
  package static var startedThreads: Int { WorkerPool.shared.startedThreads }

  /// Whether so many bytes may be worth a second thread anywhere: asked first, as it costs nothing.
  @inline(__always)
  static func mayApply(toBytes bytes: Int) -> Bool {
    bytes >= 2 * WorkSplit.bytesPerThread || smallScopes.load(ordering: .relaxed) > 0
  }

  /// Whether operations on few elements may do without a plan: not in scopes that are made to test
  /// plans with small arrays.
  @usableFromInline
  package static var takesShortCuts: Bool { smallScopes.load(ordering: .relaxed) == 0 }

  static func require(_ limit: Int, for name: String) {
    if limit < 1 { trap("\(name): \(limit) threads: there is always the one that calls") }
  }

  /// The limit before anyone sets one.
  private static var initial: Int {
    guard let wish = environmentWish else { return BLASThreads.shared.ceiling }
    BLASThreads.shared.set(wish)
    return wish
  }

  /// The environment's number; nil where there is none, or something else.
  private static var environmentWish: Int? {
    guard let text = unsafe getenv("STRIDED_NUM_THREADS"),
      let number = unsafe Int(String(cString: text)), number >= 1
    else { return nil }
    return number
  }
}
