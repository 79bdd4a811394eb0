import StridedLayout
import Testing

/// When operations use streaming stores.
@Suite struct StreamingTests {
  private let line = Layout(shape: [4096], strides: [1])
  private let value = Layout(shape: [], strides: [])

  /// Whether an operation streams, with a last-level cache of `cache` bytes.
  private func streams(
    _ destination: Layout, _ source: Layout, _ purpose: LoopPlan.Purpose, cache: Int,
    displacement: Int = 1 << 40
  ) -> Bool {
    let tuning = Tuning(threads: 1, lastLevelCache: cache)
    let source = Source(source, displacement: displacement)
    return LoopPlan(destination, [source], purpose, tuning).isStreaming
  }

  @Test func destinationsBeyondTheCacheStream() {
    let bytes = 4096 * 8
    // Both operands of a copy count; for other operations only the result counts.
    #expect(streams(line, line, .copy, cache: 2 * bytes - 1))
    #expect(!streams(line, line, .copy, cache: 2 * bytes))
    for (source, purpose) in [(value, LoopPlan.Purpose.copy), (line, .compute), (value, .compute)] {
      #expect(streams(line, source, purpose, cache: bytes - 1))
      #expect(!streams(line, source, purpose, cache: bytes))
    }
    for purpose in [LoopPlan.Purpose.swap, .read] {
      #expect(!streams(line, line, purpose, cache: 1))
    }
  }

  @Test func sharedMemoryDoesNotStream() {
    #expect(!streams(line, line, .compute, cache: 1, displacement: 0))
    #expect(!streams(line, line, .copy, cache: 1, displacement: 8))
    #expect(!streams(line, line, .copy, cache: 1, displacement: -8))
  }

  /// The shortest row that streams, for every kind of operation.
  @Test func shortAndStridedRowsDoNotStream() {
    func gapped(_ row: Int) -> Layout { Layout(shape: [64, row], strides: [2 * row, 1]) }
    for (purpose, isFill, least) in [
      (LoopPlan.Purpose.copy, false, 128), (.copy, true, 32), (.compute, false, 512),
      (.compute, true, 512),
    ] {
      for (row, expected) in [(least, true), (least - 1, false)] {
        let source = isFill ? value : gapped(row)
        #expect(
          streams(gapped(row), source, purpose, cache: 1) == expected, "\(purpose), row of \(row)")
      }
    }
    let stepped = Layout(shape: [4096], strides: [2])
    #expect(!streams(stepped, line, .copy, cache: 1))
    #expect(!streams(stepped, line, .compute, cache: 1))
    #expect(!streams(line, stepped, .copy, cache: 1))
    #expect(streams(line, stepped, .compute, cache: 1))
    // Tiles of a transposed source.
    let matrix = Layout(shape: [64, 64], strides: [64, 1])
    #expect(streams(matrix, matrix.transposed, .copy, cache: 1))
  }
}
