import StridedLayout

/// The threads that share the steps of a sort, a selection, a scan or a product, which no loop plan describes.
package struct ThreadShare: Sendable {
  /// The number of threads, with the calling one.
  let count: Int

  /// The calling thread alone.
  static let one = ThreadShare(count: 1)

  private init(count: Int) { self.count = count }

  /// The threads that are worth their cost for sorting a number of keys, each of `width` bytes.
  init(keys: Int, width: Int) {
    let (bytes, overflow) = keys.multipliedReportingOverflow(by: width * Tuning.sortingWeight)
    self.init(bytes: overflow ? .max : bytes)
  }

  /// The threads that are worth their cost for multiplications, each of which takes as long as moving
  /// `weight` bytes.
  init(multiplications: Int, weight: Int) {
    let (bytes, overflow) = multiplications.multipliedReportingOverflow(by: weight)
    self.init(bytes: overflow ? .max : bytes)
  }

  /// The threads that are worth their cost for moving a number of bytes.
  package init(bytes: Int) {
    count = WorkSplit.threads(forBytes: bytes, Tuning.current(forBytes: bytes))
  }

  /// The number of chunks.
  package var parts: Int { count == 1 ? 1 : WorkSplit.parts(forThreads: count) }

  /// Calls `body` with every chunk from 0 on, on these threads if the pool is free.
  package func forEach(_ parts: Int, _ body: (_ part: Int) -> Void) {
    if count > 1, parts > 1, WorkerPool.shared.run(parts: parts, threads: count, body) { return }
    for part in 0..<parts { body(part) }
  }

  /// Calls `body` with consecutive ranges that cover `total` elements.
  ///
  /// - Parameter grain: the number that all ranges but the last are multiples of.
  package func forEachRange(
    of total: Int, grain: Int = 64, _ body: (_ part: Int, Range<Int>) -> Void
  ) {
    forEach(parts) { part in body(part, range(part, of: total, grain: grain)) }
  }

  /// The range of a chunk, which may be empty.
  func range(_ part: Int, of total: Int, grain: Int = 64) -> Range<Int> {
    let grains = (total + grain - 1) / grain
    let (size, rest) = grains.quotientAndRemainder(dividingBy: parts)
    let first = part * size + min(part, rest)
    let last = first + size + (part < rest ? 1 : 0)
    return min(first * grain, total)..<min(last * grain, total)
  }
}
