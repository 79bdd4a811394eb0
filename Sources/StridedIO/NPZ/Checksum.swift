import CZlib
import Strided

/// The CRC-32 of bytes, as archives have it for each member.
struct Checksum {
  /// The checksum of the bytes so far.
  private(set) var value: UInt = 0

  /// Adds bytes, less than 4 GiB.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    // zlib takes a missing address for the start of a checksum.
    if bytes.count == 0 { return }
    var start = 0
    if let folded = unsafe FoldedBytes(bytes, after: ~UInt32(value)) {
      // zlib inverts the state before and after the bytes.
      value = unsafe folded.withBytes { unsafe Self.value($0, after: UInt(UInt32.max)) }
      start = folded.count
    }
    value = unsafe Self.value(UnsafeRawBufferPointer(rebasing: bytes[start...]), after: value)
  }

  private static func value(_ bytes: UnsafeRawBufferPointer, after value: UInt) -> UInt {
    unsafe crc32(
      value, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(bytes.count))
  }
}
