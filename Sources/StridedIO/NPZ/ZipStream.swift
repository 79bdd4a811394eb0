import CMinizip

/// The bytes under an archive, as minizip reads and writes them through functions.
class ZipStream {
  /// The position of the next byte.
  final var position = 0
  /// The first error; minizip itself only tells that there was one.
  final var failure: ArrayFileError?

  /// The number of bytes.
  var byteCount: Int { 0 }

  /// Reads bytes at the position; the number of them.
  func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }

  /// Writes bytes at the position; the number of them.
  func write(_ buffer: UnsafeRawBufferPointer) -> Int { 0 }

  /// The stream behind a pointer that minizip passes on.
  fileprivate static func from(_ pointer: UnsafeMutableRawPointer?) -> ZipStream? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe Unmanaged<ZipStream>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
    let base = origin == ZLIB_FILEFUNC_SEEK_CUR ? position : origin == 0 ? 0 : byteCount
    guard let distance = Int(exactly: offset),
      case let (target, overflow) = base.addingReportingOverflow(distance), !overflow
    else { return -1 }
    position = target
    return 0
  }

  /// The functions for minizip; the stream must outlive their use.
  final var functions: zlib_filefunc64_def {
    var functions = unsafe zlib_filefunc64_def()
    unsafe functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
    unsafe functions.zread_file = { _, stream, bytes, size in
      let buffer = unsafe UnsafeMutableRawBufferPointer(start: bytes, count: Int(size))
      return unsafe UInt(ZipStream.from(stream)?.read(buffer) ?? 0)
    }
    unsafe functions.zwrite_file = { _, stream, bytes, size in
      let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(size))
      return unsafe UInt(ZipStream.from(stream)?.write(buffer) ?? 0)
    }
    unsafe functions.ztell64_file = { _, stream in
      unsafe UInt64(ZipStream.from(stream)?.position ?? 0)
    }
    unsafe functions.zseek64_file = { _, stream, offset, origin in
      unsafe ZipStream.from(stream)?.seek(offset, origin) ?? -1
    }
    unsafe functions.zclose_file = { _, _ in 0 }
    unsafe functions.zerror_file = { _, stream in
      unsafe ZipStream.from(stream)?.failure == nil ? 0 : 1
    }
    return unsafe functions
  }
}

/// The bytes of a file that is read.
final class ZipInput: ZipStream {
  /// The file.
  let file: InputFile
  /// The bytes that were read last: minizip reads headers byte by byte.
  private var cache: [UInt8] = []
  /// The position of the first of these bytes.
  private var cacheStart = 0

  /// Reads a file.
  init(_ file: InputFile) { self.file = file }

  override var byteCount: Int { file.byteCount }

  override func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let size = max(0, min(buffer.count, byteCount - position))
    // minizip takes the bytes after the end as zeros, unless there is an error.
    if size < buffer.count {
      let reason = ArrayFileError.Reason.truncated(
        needed: position + buffer.count, found: byteCount)
      failure = failure ?? ArrayFileError(reason, file: file.path)
    }
    if size == 0 { return 0 }
    let cacheSize = 4096
    do throws(ArrayFileError) {
      if size >= cacheSize {
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<size])
        try unsafe file.read(into: part, at: position)
      } else {
        if position < cacheStart || position + size > cacheStart + cache.count {
          cache = try file.bytes(at: position, upTo: cacheSize)
          cacheStart = position
        }
        let start = position - cacheStart
        unsafe buffer.copyBytes(from: cache[start..<start + size])
      }
    } catch {
      failure = failure ?? error
      return 0
    }
    position += size
    return size
  }
}

/// The bytes of a file that is written.
final class ZipOutput: ZipStream {
  /// The file.
  private let file: ReplacementFile
  /// The highest position so far.
  private var end = 0

  /// Writes a file.
  init(_ file: ReplacementFile) { self.file = file }

  override var byteCount: Int { end }

  override func write(_ buffer: UnsafeRawBufferPointer) -> Int {
    do throws(ArrayFileError) {
      try unsafe file.write(buffer, at: position)
    } catch {
      failure = failure ?? error
      return 0
    }
    position += buffer.count
    end = max(end, position)
    return buffer.count
  }
}
