import Strided

/// The bytes of a member of an archive, in order.
struct MemberBytes {
  private let file: InputFile
  private let entry: ZipEntry
  /// The position of the data in the file.
  private let start: Int
  /// The stream of deflated data; nil for stored ones.
  private let inflater: Inflater?
  /// The number of bytes that are read.
  private var position = 0
  /// The checksum of these bytes.
  private var checksum = Checksum()

  /// Starts at the first byte.
  init(_ entry: ZipEntry, in file: InputFile) throws(ArrayFileError) {
    self.file = file
    self.entry = entry
    start = try entry.dataStart(in: file)
    inflater =
      entry.method == 0 ? nil : try Inflater(file, start..<start + entry.compressedSize)
  }

  /// Fills a buffer with the next bytes; throws if there are not enough.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArrayFileError) {
    if buffer.count > entry.size - position {
      throw ArrayFileError(.truncated(needed: position + buffer.count, found: entry.size))
    }
    // Blocks of this size are still in the cache when their checksum is computed.
    let block = 1 << 18
    for first in stride(from: 0, to: buffer.count, by: block) {
      let end = min(first + block, buffer.count)
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[first..<end])
      if let inflater {
        let count = try unsafe inflater.inflate(into: part)
        if count < part.count {
          throw ArrayFileError(.truncated(needed: entry.size, found: position + count))
        }
      } else {
        try unsafe file.read(into: part, at: start + position)
      }
      unsafe checksum.add(UnsafeRawBufferPointer(part))
      position += part.count
    }
  }

  /// Reads the rest of the bytes; throws unless the data end after them and have the checksum of the member.
  mutating func finish() throws(ArrayFileError) {
    let buffer = NDArray<UInt8>.zeros([min(1 << 18, max(1, entry.size - position))])
    try unsafe buffer.withUnsafeMutableBufferPointer { (bytes) throws(ArrayFileError) in
      let bytes = UnsafeMutableRawBufferPointer(bytes)
      while position < entry.size {
        let count = min(bytes.count, entry.size - position)
        try unsafe read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<count]))
      }
      if let inflater {
        let count = try unsafe inflater.inflate(
          into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<1]))
        if count > 0 || !inflater.isComplete {
          throw ArrayFileError(.archive("the deflated data do not end with the member"))
        }
      }
    }
    if checksum.value != entry.checksum { throw ArrayFileError(.checksum) }
  }
}
