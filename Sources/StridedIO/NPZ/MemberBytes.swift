import CMinizip
import Strided

/// The bytes of a member of an archive that is open in minizip, in order.
///
/// Deflated bytes come from minizip. Stored ones are read from the file, which is several times as fast.
@safe
struct MemberBytes {
  private let handle: unzFile?
  private let file: InputFile
  /// The position of stored bytes in the file.
  private let start: Int
  /// The number of bytes.
  private let size: Int
  private let isStored: Bool
  /// The number of bytes that are read.
  private var position = 0
  /// The checksum of stored bytes that are read.
  private(set) var checksum: UInt = 0

  /// Starts at the first byte.
  init(_ handle: unzFile?, _ file: InputFile, from start: Int, size: Int, isStored: Bool) {
    unsafe self.handle = unsafe handle
    self.file = file
    self.start = start
    self.size = size
    self.isStored = isStored
  }

  /// Fills a buffer with the next bytes; throws if there are not enough.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArrayFileError) {
    if buffer.count > size - position {
      throw ArrayFileError(.truncated(needed: position + buffer.count, found: size))
    }
    // Blocks of this size are still in the cache when their checksum is computed.
    let block = 1 << 18
    var done = 0
    while done < buffer.count {
      let end = min(done + block, buffer.count)
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done..<end])
      done += isStored ? try unsafe copy(part) : try unsafe inflate(part)
    }
  }

  private mutating func copy(_ part: UnsafeMutableRawBufferPointer) throws(ArrayFileError) -> Int {
    try unsafe file.read(into: part, at: start + position)
    checksum = unsafe crc32(
      checksum, part.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(part.count))
    position += part.count
    return part.count
  }

  private mutating func inflate(
    _ part: UnsafeMutableRawBufferPointer
  ) throws(ArrayFileError) -> Int {
    let count = unsafe unzReadCurrentFile(handle, part.baseAddress, UInt32(part.count))
    if count < 0 { throw ArrayFileError(.archive(code: Int(count)), offset: position) }
    if count == 0 {
      throw ArrayFileError(.truncated(needed: size, found: position))
    }
    position += Int(count)
    return Int(count)
  }

  /// Reads the rest of the bytes, so that the checksum is that of all.
  mutating func skipRest() throws(ArrayFileError) {
    let block = 1 << 18
    while position < size {
      let buffer = NDArray<UInt8>.zeros([min(block, size - position)])
      try unsafe buffer.withUnsafeMutableBufferPointer { (bytes) throws(ArrayFileError) in
        try unsafe read(into: UnsafeMutableRawBufferPointer(bytes))
      }
    }
  }
}
