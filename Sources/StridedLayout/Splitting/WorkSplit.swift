/// How the turns of a nest are dealt out over threads: a value that executes nothing.
///
/// The parts are pieces of one loop, in order, each a nest of its own. What is written decides: no
/// element of the destination belongs to two parts, so the result is the same whichever thread runs a
/// part and whichever is first.
package struct WorkSplit: Equatable, Sendable {
  /// How many threads are worth starting, the calling one included.
  package let threads: Int
  /// The number of parts; more than threads, so that a thread that comes late takes fewer.
  package let parts: Int
  /// The index of the loop whose turns are dealt out.
  package let axis: Int

  package init(threads: Int, parts: Int, axis: Int) {
    self.threads = threads
    self.parts = parts
    self.axis = axis
  }

  /// All of it in one piece, on the calling thread.
  package static let serial = WorkSplit(threads: 1, parts: 1, axis: 0)

  /// The parts for so many threads, where there are enough turns: four for each, as far as that goes.
  package static func parts(forThreads threads: Int) -> Int {
    min(4 * threads, maximumParts)
  }

  /// The most parts, one for each bit of a word; and so the most threads.
  package static var maximumParts: Int { 64 }

  /// How many bytes a thread has to move to be worth waking.
  ///
  /// A thread that sleeps takes some 30 microseconds to come, and finds nothing of the data in its
  /// cache: measured, two threads lost below 8 MB of traffic, and won from 16 MB on.
  package static var bytesPerThread: Int { 6 << 20 }

  /// How many threads are worth starting for so many bytes, at most `limit`.
  package static func threads(
    forBytes bytes: Int, limit: Int, bytesPerThread: Int = bytesPerThread
  ) -> Int {
    max(1, min(limit, bytes / max(bytesPerThread, 1), maximumParts))
  }
}
