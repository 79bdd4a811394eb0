import CZlib

/// The data of a member that is written: stored or deflated bytes, with their checksum.
struct MemberOutput {
  private let file: ReplacementFile
  private let deflater: Deflater?
  /// The position of the next byte in the file.
  private(set) var position: Int
  /// The checksum of the bytes so far.
  private(set) var checksum = Checksum()

  /// Starts at a position in a file.
  init(_ file: ReplacementFile, at position: Int, _ compression: NPZCompression)
    throws(ArrayFileError)
  {
    self.file = file
    self.position = position
    deflater =
      switch compression {
      case .stored: nil
      case .deflated(let level): try Deflater(level: level)
      }
  }

  /// Writes bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(ArrayFileError) {
    // Pieces of this size are still in the cache when they are written.
    let size = 1 << 18
    for start in stride(from: 0, to: bytes.count, by: size) {
      let end = min(start + size, bytes.count)
      let piece = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      unsafe checksum.add(piece)
      if let deflater {
        try unsafe deflater.deflate(piece, Z_NO_FLUSH) { (bytes) throws(ArrayFileError) in
          try unsafe put(bytes)
        }
      } else {
        try unsafe put(piece)
      }
    }
  }

  /// Writes bytes.
  mutating func write(_ bytes: [UInt8]) throws(ArrayFileError) {
    var failure: ArrayFileError?
    unsafe bytes.withUnsafeBytes { buffer in
      do throws(ArrayFileError) { try unsafe write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Writes what is left of deflated data.
  mutating func finish() throws(ArrayFileError) {
    let none = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    try unsafe deflater?.deflate(none, Z_FINISH) { (bytes) throws(ArrayFileError) in
      try unsafe put(bytes)
    }
  }

  private mutating func put(_ bytes: UnsafeRawBufferPointer) throws(ArrayFileError) {
    try unsafe file.write(bytes, at: position)
    position += bytes.count
  }
}

/// A stream of zlib that deflates.
@safe
private final class Deflater {
  /// The state; zlib does not allow that it moves.
  private let stream: UnsafeMutablePointer<z_stream>
  private let buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: 1 << 18, alignment: 16)

  /// Starts a stream without a header of zlib.
  init(level: Int) throws(ArrayFileError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let result = unsafe deflateInit2_(
      stream, Int32(level), Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL - 1, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if result != Z_OK { throw ArrayFileError(.noMemory(byteCount: 1 << 18)) }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
    unsafe buffer.deallocate()
  }

  /// Deflates bytes, and calls `body` with what is complete.
  func deflate(
    _ bytes: UnsafeRawBufferPointer, _ flush: Int32,
    _ body: (UnsafeRawBufferPointer) throws(ArrayFileError) -> Void
  ) throws(ArrayFileError) {
    let first = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: first)
    unsafe stream.pointee.avail_in = UInt32(bytes.count)
    repeat {
      unsafe stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      unsafe stream.pointee.avail_out = UInt32(buffer.count)
      // It only fails where a stream is not one.
      _ = unsafe CZlib.deflate(stream, flush)
      let count = unsafe buffer.count - Int(stream.pointee.avail_out)
      try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    } while unsafe stream.pointee.avail_out == 0
  }
}
