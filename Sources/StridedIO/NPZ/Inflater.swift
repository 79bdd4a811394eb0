import CZlib

/// A part of a file that holds deflated data, which zlib inflates.
@safe
final class Inflater {
  /// The state; zlib does not allow that it moves.
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private let file: InputFile
  /// The part of the file that is not read yet.
  private var rest: Range<Int>
  /// Whether the data came to their end.
  private(set) var isComplete = false

  /// Starts at the first byte of a part of a file.
  init(_ file: InputFile, _ part: Range<Int>) throws(ArrayFileError) {
    self.file = file
    rest = part
    unsafe input = .allocate(byteCount: max(1, min(part.count, 1 << 16)), alignment: 16)
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let result = unsafe inflateInit2_(
      stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if result != Z_OK { throw ArrayFileError(.noMemory(byteCount: 1 << MAX_WBITS)) }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe input.deallocate()
  }

  /// Fills a buffer of less than 4 GiB; the number of bytes, which is smaller only where the data end.
  func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(ArrayFileError) -> Int {
    unsafe stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(buffer.count)
    while unsafe !isComplete && stream.pointee.avail_out > 0 {
      if unsafe stream.pointee.avail_in == 0 { try refill() }
      let result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      // Nothing was read or written: the data are cut off.
      if result == Z_BUF_ERROR { break }
      if result == Z_STREAM_END {
        isComplete = true
      } else if result != Z_OK {
        throw ArrayFileError(.archive("the deflated data are damaged"))
      }
    }
    return unsafe buffer.count - Int(stream.pointee.avail_out)
  }

  private func refill() throws(ArrayFileError) {
    let count = unsafe min(input.count, rest.count)
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: input[..<count])
    try unsafe file.read(into: part, at: rest.lowerBound)
    rest = rest.dropFirst(count)
    unsafe stream.pointee.next_in = part.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_in = UInt32(count)
  }
}
