#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The message of the C library for a value of `errno`.
func systemMessage(_ code: Int32) -> String {
  guard let text = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: text)
}

/// The error of a system call that has just failed.
func systemError(_ call: String, _ path: String, offset: Int? = nil) -> ArrayFileError {
  ArrayFileError(.system(call: call, code: errno), file: path, offset: offset)
}

/// Repeats a system call while signals interrupt it; a result below 0 is an error.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

extension String {
  /// Throws unless the text can be the path of a file.
  func requirePath() throws(ArrayFileError) {
    if isEmpty || utf8.last == UInt8(ascii: "/") || hasNullCharacter {
      throw ArrayFileError(.path, file: self)
    }
  }

  /// Whether the system would see only a part of the text.
  var hasNullCharacter: Bool { unsafe withCString { unsafe strlen($0) } != utf8.count }
}

extension stat {
  /// What is not a regular file; nil for a regular file.
  var specialKind: ArrayFileError.FileKind? {
    switch st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: .directory
    case S_IFCHR, S_IFBLK: .device
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    default: .other
    }
  }
}
