import CStridedKernels
import Testing

/// Streaming stores, at every distance from a cache line and every length around it.
@Suite struct StreamingTests {
  private static let levels = Array(0...strided_simd_level())

  @Test(arguments: levels) func rows(level: Int32) {
    let source = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    var mistakes = 0
    for offset in 0..<65 {
      for length in [0, 1, 7, 63, 64, 65, 127, 128, 129, 200, 256] {
        var target = [UInt8](repeating: 99, count: 1000)
        var expected = target
        for row in 0..<3 {
          for byte in 0..<length {
            expected[offset + row * 300 + byte] = source[2 + row * 260 + byte]
          }
        }
        target.withUnsafeMutableBytes { target in
          source.withUnsafeBytes { source in
            guard let to = target.baseAddress, let from = source.baseAddress else { return }
            strided_stream_rows(level, 3, length, to + offset, 300, from + 2, 260, false)
          }
        }
        if target != expected { mistakes += 1 }
      }
    }
    #expect(mistakes == 0)
  }

  /// Rows long enough for prefetching, from a source with jumps between them.
  @Test(arguments: levels) func longRows(level: Int32) {
    let source = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 8) }
    var mistakes = 0
    for (length, jump) in [(1024, 1500), (1500, -1600), (1999, 3000), (1024, 1024)] {
      var target = [UInt8](repeating: 99, count: 16_000)
      var expected = target
      let start = jump < 0 ? 12_000 : 7
      for row in 0..<6 {
        for byte in 0..<length {
          expected[3 + row * 2000 + byte] = source[start + row * jump + byte]
        }
      }
      target.withUnsafeMutableBytes { target in
        source.withUnsafeBytes { source in
          guard let to = target.baseAddress, let from = source.baseAddress else { return }
          strided_stream_rows(level, 6, length, to + 3, 2000, from + start, jump, true)
        }
      }
      if target != expected { mistakes += 1 }
    }
    #expect(mistakes == 0)
  }

  /// Fills from any address and of any length, with the vectors of every level, write the right
  /// bytes and no others.
  @Test(arguments: [1, 2, 4, 8, 16]) func fills(width: Int) {
    let element = (0..<width).map { UInt8($0 + 1) }
    var mistakes = 0
    for (level, streams) in (0...strided_simd_level()).flatMap({ [($0, false), ($0, true)] }) {
      for offset in 0..<65 {
        for count in Array(0...10) + [31, 32, 40, 63, 64, 65, 129] {
          var target = [UInt8](repeating: 99, count: 2300)
          var expected = target
          target.withUnsafeMutableBytes { target in
            element.withUnsafeBytes { element in
              guard let base = target.baseAddress, let value = element.baseAddress else { return }
              strided_fill(level, base + offset, value, width, count, streams)
            }
          }
          for byte in 0..<count * width { expected[offset + byte] = element[byte % width] }
          if target != expected { mistakes += 1 }
        }
      }
    }
    #expect(mistakes == 0)
  }
}
