/// How the iterations of a nest are split over threads: a value that executes nothing.
///
/// The chunks are consecutive ranges of one loop, and each is a nest. No element of the destination
/// belongs to two chunks. The result therefore does not depend on which thread runs a chunk, or on
/// the order of the chunks.
package struct WorkSplit: Equatable, Sendable {
  /// The number of threads to use, including the calling one.
  package let threads: Int
  /// The number of chunks.
  package let parts: Int
  /// The index of the loop whose iterations are split.
  package let axis: Int

  package init(threads: Int, parts: Int, axis: Int) {
    self.threads = threads
    self.parts = parts
    self.axis = axis
  }

  /// A single chunk on the calling thread.
  package static let serial = WorkSplit(threads: 1, parts: 1, axis: 0)

  /// The number of threads to use for a number of bytes.
  package static func threads(forBytes bytes: Int, _ tuning: Tuning) -> Int {
    let worthwhile = bytes / max(tuning.bytesPerThread, 1)
    return max(1, min(tuning.threads, worthwhile, Tuning.maximumParts))
  }

  /// The number of chunks for a number of threads, if there are enough iterations.
  package static func parts(forThreads threads: Int) -> Int {
    min(Tuning.partsPerThread * threads, Tuning.maximumParts)
  }
}
