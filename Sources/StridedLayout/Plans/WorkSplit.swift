/// How the iterations of a nest are split over threads: a value that executes nothing.
///
/// The parts are ranges of one loop, in order, each a nest of its own. No element of the destination
/// belongs to two parts, so the result is the same whichever thread runs a part and whichever is first.
package struct WorkSplit: Equatable, Sendable {
  /// How many threads are worth having, the calling one included.
  package let threads: Int
  /// The number of parts.
  package let parts: Int
  /// The index of the loop whose iterations are split.
  package let axis: Int

  package init(threads: Int, parts: Int, axis: Int) {
    self.threads = threads
    self.parts = parts
    self.axis = axis
  }

  /// All of it in one part, on the calling thread.
  package static let serial = WorkSplit(threads: 1, parts: 1, axis: 0)

  /// How many threads are worth having for so many bytes.
  package static func threads(forBytes bytes: Int, _ tuning: Tuning) -> Int {
    let worthwhile = bytes / max(tuning.bytesPerThread, 1)
    return max(1, min(tuning.threads, worthwhile, Tuning.maximumParts))
  }

  /// The number of parts for so many threads, as far as there are enough iterations.
  package static func parts(forThreads threads: Int) -> Int {
    min(Tuning.partsPerThread * threads, Tuning.maximumParts)
  }
}
