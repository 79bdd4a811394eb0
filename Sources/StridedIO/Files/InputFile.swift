import Strided

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file that is open for reading, or for reading and writing.
final class InputFile {
  /// The path, as it was given.
  let path: String
  /// The descriptor.
  let descriptor: Int32
  /// The size when the file was opened.
  let byteCount: Int

  /// Opens a file; throws unless it is a regular file.
  ///
  /// A pipe is refused without waiting for its other end.
  init(_ path: String, isWritable: Bool = false) throws(ArrayFileError) {
    if path.isEmpty || path.hasNullCharacter { throw ArrayFileError(.path, file: path) }
    let access = isWritable ? O_RDWR : O_RDONLY
    // `withCString` passes the bytes of a string as they are. Without it, the call would get a copy.
    let descriptor = uninterrupted {
      unsafe path.withCString { unsafe open($0, access | O_CLOEXEC | O_NONBLOCK) }
    }
    if descriptor < 0 { throw systemError("open", path) }
    self.path = path
    self.descriptor = descriptor
    var facts = stat()
    let result = unsafe fstat(descriptor, &facts)
    byteCount = Int(facts.st_size)
    if result != 0 { throw systemError("fstat", path) }
    if let kind = facts.specialKind { throw ArrayFileError(.notRegular(kind), file: path) }
  }

  deinit { _ = close(descriptor) }

  /// Fills a buffer with the bytes from an offset on.
  ///
  /// Several threads share large reads: most bytes are in the memory of the system already, and are copied.
  ///
  /// Throws if the file ends before. Of several errors it is the one of the lowest offset.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(ArrayFileError) {
    let all = 0..<buffer.count
    if buffer.count < InputFile.smallestSplit {
      return try unsafe read(all, of: buffer, at: offset)
    }
    let failure = Wings.Locked<(place: Int, error: ArrayFileError)?>(nil)
    Wings.copying(buffer.count, grain: InputFile.pageBytes) { range in
      do throws(ArrayFileError) {
        try unsafe read(range, of: buffer, at: offset)
      } catch {
        failure.withLock { first in
          if range.lowerBound < first?.place ?? .max { first = (range.lowerBound, error) }
        }
      }
    }
    if let (_, error) = failure.withLock({ $0 }) { throw error }
  }

  /// Fills a part of a buffer on the calling thread.
  private func read(
    _ part: Range<Int>, of buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(ArrayFileError) {
    var position = part.lowerBound
    while position < part.upperBound {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[position..<part.upperBound])
      let size = min(rest.count, InputFile.largestCall)
      let count = uninterrupted {
        unsafe pread(descriptor, rest.baseAddress, size, off_t(offset + position))
      }
      if count < 0 { throw systemError("read", path, offset: offset + position) }
      if count == 0 {
        throw ArrayFileError(
          .truncated(needed: offset + buffer.count, found: offset + position), file: path)
      }
      position += count
    }
  }

  /// The bytes from an offset on, as many as there are, `count` at most.
  func bytes(at offset: Int, upTo count: Int) throws(ArrayFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, byteCount - offset)))
    var failure: ArrayFileError?
    unsafe bytes.withUnsafeMutableBytes { buffer in
      do throws(ArrayFileError) { try unsafe read(into: buffer, at: offset) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Throws unless the file has so many bytes.
  func require(_ needed: Int) throws(ArrayFileError) {
    if byteCount < needed {
      throw ArrayFileError(.truncated(needed: needed, found: byteCount), file: path)
    }
  }

  /// The size from which on several threads may share a read.
  private static let smallestSplit = 256 << 10

  /// The parts of a shared read start at multiples of this size.
  private static let pageBytes = 4096

  /// The largest size of one system call; Linux moves 2 GiB at most, and macOS fails above.
  static let largestCall = 1 << 30
}
