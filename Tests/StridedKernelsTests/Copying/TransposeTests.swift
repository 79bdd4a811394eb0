import CStridedKernels
import Testing

/// The register tiles against a plain loop over bytes, at every width, level and size of an edge.
@Suite struct TransposeTests {
  private static let widths = [1, 2, 4, 8, 16]

  @Test(arguments: Self.widths) func everySize(width: Int) {
    var mistakes: [String] = []
    for level in 0...strided_simd_level() {
      for rows in Array(0...18) + [31, 32, 33, 40] {
        for columns in Array(0...18) + [31, 32, 33, 40] {
          let world = TransposedBytes(rows, columns, width: width, gaps: (3, 5))
          if world.transposed(level: level, isReversed: false) != world.expected {
            mistakes.append("level \(level), \(rows) x \(columns)")
          }
        }
      }
    }
    #expect(mistakes.isEmpty)
  }

  /// Strides may be negative, as in reversed views.
  @Test(arguments: Self.widths) func reversedRows(width: Int) {
    for level in 0...strided_simd_level() {
      let world = TransposedBytes(37, 21, width: width, gaps: (1, 2))
      #expect(world.transposed(level: level, isReversed: true) == world.reversed)
    }
  }
}

/// A matrix of random bytes with gaps, and its transpose by a plain loop; the gaps must not change.
private struct TransposedBytes {
  let rows, columns, width, pitch, sourcePitch: Int
  let source: [UInt8]

  init(_ rows: Int, _ columns: Int, width: Int, gaps: (Int, Int)) {
    (self.rows, self.columns, self.width) = (rows, columns, width)
    pitch = columns * width + gaps.0
    sourcePitch = rows * width + gaps.1
    var state = UInt64(rows * 1000 + columns + 1)
    source = (0..<max(sourcePitch * columns, 1)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return UInt8(truncatingIfNeeded: state >> 40)
    }
  }

  var expected: [UInt8] { moved { $0 } }
  var reversed: [UInt8] { moved { rows - 1 - $0 } }

  private func moved(_ target: (Int) -> Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 99, count: rows * pitch + 1)
    for row in 0..<rows {
      for column in 0..<columns {
        for byte in 0..<width {
          bytes[target(row) * pitch + column * width + byte] =
            source[row * width + column * sourcePitch + byte]
        }
      }
    }
    return bytes
  }

  func transposed(level: Int32, isReversed: Bool) -> [UInt8] {
    var bytes = [UInt8](repeating: 99, count: rows * pitch + 1)
    bytes.withUnsafeMutableBytes { target in
      source.withUnsafeBytes { source in
        guard let target = target.baseAddress else { return }
        strided_transpose(
          level, width, rows, columns, isReversed ? target + (rows - 1) * pitch : target,
          isReversed ? -pitch : pitch, source.baseAddress, sourcePitch)
      }
    }
    return bytes
  }
}
