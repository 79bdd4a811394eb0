import StridedKernels

/// The blocks of a list of elements whose bins are found together.
@usableFromInline
struct BinnedBlocks {
  /// The number of elements of a block.
  @_alwaysEmitIntoClient static var length: Int { 1024 }
  /// How many times as long as copying an element it takes to find its bin and to count it.
  private static var weight: Int { 4 }

  private let count: Int
  private let threads: ThreadShare?

  /// The number of parts that threads take; each of them has a table of its own.
  @usableFromInline var parts: Int { threads?.parts ?? 1 }

  /// The blocks of elements that are counted in any order, on several threads if that is worth their cost.
  ///
  /// - Parameters:
  ///   - width: the size of an element in bytes.
  ///   - extent: the number of places that each part counts.
  @usableFromInline
  init(of count: Int, width: Int, extent: Int) {
    self.count = count
    let share = ThreadShare(bytes: count * width * Self.weight)
    threads = share.parts * extent <= count ? share : nil
  }

  /// The blocks of elements that are taken one after the other.
  @usableFromInline
  init(of count: Int) {
    self.count = count
    threads = nil
  }

  /// Calls `body` with every part, the ranges of its blocks, and memory for the places of two blocks.
  @usableFromInline
  func forEach(_ body: (_ part: Int, Range<Int>, _ places: Run<Int32>) -> Void) {
    func run(_ part: Int, _ range: Range<Int>) {
      unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * Self.length) { memory in
        let places = unsafe ElementPointer<Int32>(memory.baseAddress.unsafelyUnwrapped)
          .run(at: 0, stride: 1)
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.length) {
          body(part, start..<min(start + Self.length, range.upperBound), places)
        }
      }
    }
    guard let threads else { return run(0, 0..<count) }
    threads.forEachRange(of: count, grain: Self.length, run)
  }
}
