import Strided

/// A file could not be read, written or mapped.
///
/// The error names the file, the member of an archive, and the offset in bytes, where there is one. When it
/// is thrown by a function that writes, the file is the old one, or does not exist.
///
/// ```swift
/// do {
///   _ = try NDArray<Double>.load("missing.npy")
/// } catch {
///   print(error)  // missing.npy: open: No such file or directory
/// }
/// ```
public struct ArrayFileError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Reason: Equatable, Sendable {
    /// A system call failed with this code, a value of `errno`.
    case system(call: String, code: Int32)
    /// The path is empty, ends with a slash, or contains a null character.
    case path
    /// The path leads to something else than a regular file, such as a directory or a device.
    case notRegular(FileKind)
    /// The file ends before its contents do: it has `found` bytes and should have `needed` at least.
    case truncated(needed: Int, found: Int)
    /// There is no memory for so many bytes.
    case noMemory(byteCount: Int)
    /// The progress handler cancelled the operation.
    case cancelled
    /// The first bytes are not those of a `.npy` file.
    case notNPY
    /// The file is a ZIP archive, such as a `.npz` file, which ``NPZFile`` reads.
    case isArchive
    /// The version of the `.npy` format is not 1.0, 2.0 or 3.0.
    case version(major: Int, minor: Int)
    /// The header of a `.npy` file is not what the format says.
    case header(String)
    /// The file holds Python objects. They are programs, which this library does not run.
    case pythonObjects
    /// The file holds elements of a type that no array of this library has.
    case elementType(String)
    /// The file holds elements of another type than the one asked for.
    case mismatch(found: FileElementType, requested: FileElementType)
    /// No array can have this shape: an extent is negative, the rank exceeds 64, or the size overflows.
    case shape(String)
    /// A byte of a `Bool` array is neither 0 nor 1.
    case truthValue(UInt8)
    /// The size in bytes is not a multiple of the size of an element.
    case indivisible(byteCount: Int, width: Int)
    /// The elements cannot be mapped, because their bytes are in the order of another machine.
    case byteOrder
    /// The elements cannot be mapped, because they do not start at a multiple of their alignment.
    case misaligned(alignment: Int)
    /// The archive is not what the ZIP format says, or it is split into several files.
    case archive(String)
    /// The archive has no member of this name.
    case noMember
    /// Two members of the archive have the same name.
    case duplicateMember
    /// The name of a member is empty, too long, or a path that leaves its folder.
    case memberName
    /// The bytes of a member do not have the checksum that the archive says.
    case checksum
    /// The members of the archive overlap, or are longer than the archive.
    case overlappingMembers
    /// A member is compressed, or is compressed with a method other than deflate where that is allowed.
    case compression(method: Int)
    /// A member is encrypted.
    case encrypted
    /// A limit of ``NPZLimits`` is exceeded.
    case limit(String)
  }

  /// The kinds of files that are not regular files.
  public enum FileKind: String, Sendable {
    /// A directory.
    case directory
    /// A character or block device.
    case device
    /// A pipe with a name.
    case pipe
    /// A socket.
    case socket
    /// A file of another kind.
    case other = "special file"
  }

  /// The path of the file, as it was given; empty for bytes in memory.
  public internal(set) var file: String
  /// The name of the member of an archive; nil for other files.
  public internal(set) var member: String?
  /// The position in the file or in the member to which the error belongs, in bytes; nil if there is none.
  public let offset: Int?
  /// What went wrong.
  public let reason: Reason

  /// Creates an error.
  init(_ reason: Reason, file: String = "", member: String? = nil, offset: Int? = nil) {
    self.file = file
    self.member = member
    self.offset = offset
    self.reason = reason
  }
}

extension ArrayFileError: CustomStringConvertible {
  /// The file, the member, the offset and the reason, in one line.
  public var description: String {
    var place = file.isEmpty ? "bytes" : file
    if let member { place += "[\(quoted(member))]" }
    if let offset { place += ", byte \(offset)" }
    return "\(place): \(reason)"
  }
}

extension ArrayFileError.Reason: CustomStringConvertible {
  /// The reason in one line.
  public var description: String {
    switch self {
    case .system(let call, let code): return "\(call): \(systemMessage(code))"
    case .path: return "the path names no file"
    case .notRegular(let kind): return "it is a \(kind.rawValue), not a regular file"
    case .truncated(let needed, let found): return "\(needed) bytes are needed, \(found) are there"
    case .noMemory(let byteCount): return "no memory for \(byteCount) bytes"
    case .cancelled: return "cancelled"
    case .notNPY: return "it does not start as a .npy file does"
    case .isArchive: return "it is a ZIP archive, not a .npy file, open it with NPZFile"
    case .version(let major, let minor): return "version \(major).\(minor) of .npy is unknown"
    case .header(let problem): return "the header is malformed: \(problem)"
    case .pythonObjects: return "it holds Python objects, which are not read"
    case .elementType(let text): return "there is no element type for \(quoted(text))"
    case .mismatch(let found, let requested):
      return "it holds \(found.rawValue), not \(requested.rawValue)"
    case .shape(let text): return "no array has the shape \(text)"
    case .truthValue(let byte): return "\(byte) is not a truth value"
    case .indivisible(let byteCount, let width):
      return "\(byteCount) bytes are not a multiple of \(width)"
    case .byteOrder: return "its byte order is not this machine's, load it instead"
    case .misaligned(let alignment):
      return "the elements do not start at a multiple of \(alignment), load it instead"
    case .archive(let problem): return "it is not a valid ZIP file: \(problem)"
    case .noMember: return "there is no such member"
    case .duplicateMember: return "there are two members of this name"
    case .memberName: return "the member has an invalid name"
    case .checksum: return "the checksum differs"
    case .overlappingMembers: return "the members overlap or leave the file"
    case .compression(let method): return "compression method \(method) is not possible here"
    case .encrypted: return "the member is encrypted"
    case .limit(let text): return text
    }
  }
}

/// A text that comes from a file, in quotes, without control characters, and not too long.
func quoted(_ text: String) -> String {
  let long = text.unicodeScalars.count > 80
  let shown = text.unicodeScalars.prefix(80).map {
    $0.properties.generalCategory == .control ? $0.escaped(asASCII: true) : String($0)
  }.joined()
  return "'\(shown)\(long ? "…" : "")'"
}
