import CStridedKernels
import StridedKernels
import Testing

/// Bytes that are folded have the checksum of all of them.
@Suite struct FoldedChecksumTests {
  /// The state of CRC-32 after some bytes, bit by bit.
  private func state(after bytes: some Sequence<UInt8>, from start: UInt32) -> UInt32 {
    bytes.reduce(start) { state, byte in
      (0..<8).reduce(state ^ UInt32(byte)) { state, _ in
        state >> 1 ^ (state & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
  }

  @Test func theBitByBitChecksum() {
    #expect(~state(after: "123456789".utf8, from: .max) == 0xCBF4_3926)
  }

  @Test func everyLengthAndPlace() {
    var random = SplitMix64(seed: 7)
    let bytes = (0..<1024).map { _ in UInt8.random(in: 0...255, using: &random) }
    for level in 0...strided_simd_level() {
      for count in Array(0...300) + [511, 512, 1000] {
        let (offset, start) = (count % 17, UInt32.random(in: 0...(.max), using: &random))
        let part = bytes[offset..<offset + count]
        var sixteen = [UInt8](repeating: 0, count: 16)
        let folded = Array(part).withUnsafeBytes {
          strided_fold_checksum(level, start, $0.baseAddress, count, &sixteen)
        }
        #expect(folded == 0 || folded == count / 64 * 64, "level \(level), \(count) bytes")
        if folded == 0 { continue }
        #expect(level > 0 && count >= 64)
        let found = state(after: sixteen + part.dropFirst(folded), from: 0)
        #expect(found == state(after: part, from: start), "level \(level), \(count) bytes")
      }
    }
  }

  @Test func bytesOfOneBuffer() {
    let bytes = [UInt8](repeating: 0xA5, count: 200)
    bytes.withUnsafeBytes { buffer in
      // Processors without carry-less products have none.
      guard let folded = FoldedBytes(buffer, after: 1) else { return }
      let sixteen = folded.withBytes { Array($0) }
      #expect(folded.count == 192 && sixteen.count == 16)
      #expect(state(after: sixteen, from: 0) == state(after: bytes.prefix(192), from: 1))
      #expect(FoldedBytes(UnsafeRawBufferPointer(rebasing: buffer[..<63]), after: 1) == nil)
    }
  }
}
