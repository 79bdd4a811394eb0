import CMinizip

/// The bytes of an archive, as minizip reads them through functions.
final class ZipInput {
  /// The file.
  let file: InputFile
  /// The first error; minizip itself only tells that there was one.
  var failure: ArrayFileError?
  /// The position of the next byte.
  private var position = 0
  /// The bytes that were read last: minizip reads headers byte by byte.
  private var cache: [UInt8] = []
  /// The position of the first of these bytes.
  private var cacheStart = 0

  /// Reads a file.
  init(_ file: InputFile) { self.file = file }

  /// The number of bytes.
  var byteCount: Int { file.byteCount }

  /// The functions for minizip; the object must outlive their use.
  var functions: zlib_filefunc64_def {
    var functions = unsafe zlib_filefunc64_def()
    unsafe functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
    unsafe functions.zread_file = { _, stream, bytes, size in
      let buffer = unsafe UnsafeMutableRawBufferPointer(start: bytes, count: Int(size))
      return unsafe UInt(ZipInput.from(stream)?.read(buffer) ?? 0)
    }
    unsafe functions.ztell64_file = { _, stream in
      unsafe UInt64(ZipInput.from(stream)?.position ?? 0)
    }
    unsafe functions.zseek64_file = { _, stream, offset, origin in
      unsafe ZipInput.from(stream)?.seek(offset, origin) ?? -1
    }
    unsafe functions.zclose_file = { _, _ in 0 }
    unsafe functions.zerror_file = { _, stream in
      unsafe ZipInput.from(stream)?.failure == nil ? 0 : 1
    }
    return unsafe functions
  }

  /// The object behind a pointer that minizip passes on.
  private static func from(_ pointer: UnsafeMutableRawPointer?) -> ZipInput? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe Unmanaged<ZipInput>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
    let base = origin == ZLIB_FILEFUNC_SEEK_CUR ? position : origin == 0 ? 0 : byteCount
    guard let distance = Int(exactly: offset),
      case let (target, overflow) = base.addingReportingOverflow(distance), !overflow
    else { return -1 }
    position = target
    return 0
  }

  /// Reads bytes at the position; the number of them.
  private func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
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
