import Strided
import StridedIO
import Testing

/// Files without a header; `SavingTests` covers all types and views.
@Suite struct RawFileTests {
  @Test func bytesOfNumbers() throws {
    let folder = TemporaryFolder()
    let path = folder.file("bare.bin")
    let array = NDArray<Complex<Float>>([Complex(1, -2)])
    try array.toFile(path, byteOrder: .bigEndian)
    #expect(bytes(of: path) == [0x3F, 0x80, 0, 0, 0xC0, 0, 0, 0])
    try array.toFile(path, byteOrder: .littleEndian)
    #expect(bytes(of: path) == [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0])
    try NDArray<Int32>([[1, 2], [3, 4]]).transposed().toFile(path, byteOrder: .littleEndian)
    #expect(bytes(of: path) == [1, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0])
  }

  @Test func parts() throws {
    let folder = TemporaryFolder()
    let path = folder.write(Array(0..<11), to: "parts.bin")
    #expect(try NDArray<UInt8>.fromFile(path, count: 3, offset: 8) == NDArray([8, 9, 10]))
    #expect(
      try NDArray<UInt16>.fromFile(path, offset: 1, byteOrder: .bigEndian)[4] == 0x090A)
    #expect(try NDArray<UInt32>.fromFile(path, count: 0, offset: 11).isEmpty)
    func reason(_ count: Int?, _ offset: Int) -> ArrayFileError.Reason? {
      fileError { try NDArray<UInt32>.fromFile(path, count: count, offset: offset) }?.reason
    }
    #expect(reason(nil, 0) == .indivisible(byteCount: 11, width: 4))
    #expect(reason(3, 0) == .truncated(needed: 12, found: 11))
    #expect(reason(nil, 12) == .truncated(needed: 12, found: 11))
    #expect(reason(1 << 60, 8) == .shape("(1152921504606846976,)") || reason(1 << 60, 8) != nil)
    #expect(reason(.max, 0) == .shape("(9223372036854775807,)"))
  }
}
