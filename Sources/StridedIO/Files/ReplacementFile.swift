import Strided

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new file that replaces the file at a path when it is complete.
///
/// The bytes go to a temporary file in the same folder. `commit` renames it, which the system does at once:
/// a reader finds the old file or the new one. A file that is not committed is removed. A process that is
/// killed leaves the temporary file, `.strided-….tmp`.
///
/// A file that is synchronized is written to the disk by `fsync`; one that takes the place of another one by `rename`,
/// unless its space was reserved. Its way to the disk starts earlier, while the next bytes are written to it.
///
/// A new file gets the permissions that the process gives to new files; a replaced one keeps its own. A
/// symbolic link stays, and the file to which it leads is replaced.
final class ReplacementFile {
  /// The path, as it was given.
  let path: String
  /// The path without symbolic links at the end.
  private let target: String
  /// The path of the temporary file.
  private let temporary: String
  /// The descriptor of the temporary file; nil after the end.
  private var descriptor: Int32?
  /// The number of bytes that are written in order.
  private(set) var position = 0
  /// How far the way of the bytes to the disk has started; nil if the file need not be on the disk at the end.
  private var writeback: FileWriteback?

  /// Whether `commit` will wait for the disk, or may do so.
  private let isSynchronized: Bool

  /// The size of one system call.
  ///
  /// Linux keeps the bytes of a call in pages as large as it can. One byte in each 4 KiB of a mapping of 80 MB is read
  /// in 0.4 ms after calls of 8 MiB, and in 1.2 to 1.8 ms after calls of 1 MiB.
  private static let callBytes = 8 << 20
  /// The size from which on `rename` takes longer than to ask for the space.
  private static let smallestReservation = 1 << 20

  /// Creates the temporary file; throws if the path cannot be written.
  ///
  /// - Parameter isSynchronized: whether `commit` will wait for the disk, or may do so.
  init(_ path: String, isSynchronized: Bool) throws(ArrayFileError) {
    // `withCString` passes the bytes of a string as they are. Without it, each call would get a copy.
    try path.requirePath()
    self.path = path
    self.isSynchronized = isSynchronized
    var old = stat()
    let exists = unsafe path.withCString { unsafe lstat($0, &old) } == 0
    if !exists && errno != ENOENT { throw systemError("stat", path) }
    target = exists ? try Self.target(of: path, &old) : path
    if exists {
      if let kind = old.specialKind { throw ArrayFileError(.notRegular(kind), file: path) }
      let access = unsafe path.withCString { unsafe faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) }
      if access != 0 { throw systemError("open", path) }
    }
    let start = Self.folder(of: target) + "/.strided-"
    var (name, descriptor) = ("", Int32(-1))
    for _ in 0..<100 {
      name = start + String(UInt64.random(in: 0 ... .max), radix: 36) + ".tmp"
      descriptor = uninterrupted {
        unsafe name.withCString {
          unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        }
      }
      if descriptor >= 0 || errno != EEXIST { break }
    }
    if descriptor < 0 { throw systemError("create", path) }
    temporary = name
    self.descriptor = descriptor
    if exists || isSynchronized { writeback = FileWriteback() }
    if exists { try keepAttributes(of: old, descriptor) }
  }

  /// Gives the temporary file the owner and the permissions of the old file, where they differ.
  private func keepAttributes(of old: stat, _ descriptor: Int32) throws(ArrayFileError) {
    var new = stat()
    if unsafe fstat(descriptor, &new) != 0 { throw systemError("fstat", path) }
    if new.st_uid != old.st_uid || new.st_gid != old.st_gid {
      // Only the superuser can keep another owner; the file is then replaced by one of the caller.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
    }
    if new.st_mode != old.st_mode, fchmod(descriptor, old.st_mode & 0o7777) != 0 {
      throw systemError("chmod", path)
    }
  }

  deinit { discard() }

  /// The path to which a symbolic link leads; other paths as they are.
  ///
  /// - Parameter facts: those of `path`; of a link, those of its target after the call.
  private static func target(of path: String, _ facts: inout stat) throws(ArrayFileError) -> String
  {
    if facts.st_mode & S_IFMT != S_IFLNK { return path }
    guard let resolved = unsafe realpath(path, nil) else { throw systemError("realpath", path) }
    defer { unsafe free(resolved) }
    if unsafe stat(resolved, &facts) != 0 { throw systemError("stat", path) }
    return unsafe String(cString: resolved)
  }

  /// The folder of a file.
  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Asks for the disk space of the whole file; if there is not enough, the writes will say so.
  ///
  /// The C library writes a zero to each block on a file system that has no such call.
  ///
  /// A file system such as ext4 otherwise chooses the blocks late, and `rename` then sends all of them to the disk first.
  func reserve(_ byteCount: Int) {
    #if os(Linux)
      guard let descriptor, byteCount >= Self.smallestReservation,
        posix_fallocate(descriptor, 0, off_t(byteCount)) == 0
      else { return }
      if !isSynchronized { writeback = nil }
    #endif
  }

  /// Writes bytes after those that are written.
  func write(_ buffer: UnsafeRawBufferPointer) throws(ArrayFileError) {
    try unsafe write(buffer, at: position)
    position += buffer.count
  }

  /// Writes bytes after those that are written.
  func write(_ bytes: [UInt8]) throws(ArrayFileError) {
    try write(bytes, at: position)
    position += bytes.count
  }

  /// Writes bytes at an offset.
  func write(_ bytes: [UInt8], at offset: Int) throws(ArrayFileError) {
    var failure: ArrayFileError?
    unsafe bytes.withUnsafeBytes { buffer in
      do throws(ArrayFileError) { try unsafe write(buffer, at: offset) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Writes bytes at an offset; all bytes before it are written, or will be soon.
  func write(_ buffer: UnsafeRawBufferPointer, at offset: Int) throws(ArrayFileError) {
    guard let descriptor else { trap("\(path): write to a file that is closed") }
    var done = 0
    while done < buffer.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
      let size = min(rest.count, Self.callBytes)
      let count = uninterrupted {
        unsafe pwrite(descriptor, rest.baseAddress, size, off_t(offset + done))
      }
      if count < 0 { throw systemError("write", path, offset: offset + done) }
      done += count
      writeback?.start(descriptor, upTo: offset + done)
    }
  }

  /// Makes the file longer; the new bytes are zeros.
  func extend(to byteCount: Int) throws(ArrayFileError) {
    guard let descriptor else { trap("\(path): extend a file that is closed") }
    if uninterrupted({ ftruncate(descriptor, off_t(byteCount)) }) != 0 {
      throw systemError("ftruncate", path, offset: byteCount)
    }
  }

  /// Puts the file in its place.
  ///
  /// - Parameter isSynchronized: whether the bytes are on the disk before the file is in its place, and the
  ///   name is on the disk at the return.
  func commit(isSynchronized: Bool) throws(ArrayFileError) {
    guard let descriptor else { trap("\(path): commit of a file that is closed") }
    if isSynchronized, uninterrupted({ fsync(descriptor) }) != 0 {
      throw systemError("fsync", path)
    }
    self.descriptor = nil
    let isRenamed = unsafe temporary.withCString { from in
      unsafe target.withCString { unsafe close(descriptor) == 0 && rename(from, $0) == 0 }
    }
    if !isRenamed {
      let error = systemError("rename", path)
      unsafe unlink(temporary)
      throw error
    }
    if isSynchronized { try synchronizeFolder() }
  }

  /// Puts the name on the disk; some file systems cannot do that with a folder, and need not.
  private func synchronizeFolder() throws(ArrayFileError) {
    let folder = uninterrupted {
      unsafe open(Self.folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    if folder < 0 { return }
    defer { _ = close(folder) }
    if uninterrupted({ fsync(folder) }) != 0, errno != EINVAL { throw systemError("fsync", path) }
  }

  /// Removes the temporary file, unless it was committed.
  func discard() {
    guard let descriptor else { return }
    self.descriptor = nil
    _ = close(descriptor)
    unsafe unlink(temporary)
  }
}
