import Strided

extension NPYHeader {
  /// Reads the header of a file, without its elements.
  ///
  /// - Throws: ``ArrayFileError`` if the file cannot be read, is not a `.npy` file, or holds elements that no
  ///   array of this library has.
  public init(path: String) throws(ArrayFileError) {
    try self.init(InputFile(path))
  }

  /// Reads a header from the start of a file's bytes.
  ///
  /// - Parameter bytes: the bytes of the file, at least those before the elements.
  /// - Throws: ``ArrayFileError`` as ``init(path:)`` does.
  public init(bytes: [UInt8]) throws(ArrayFileError) {
    try self.init(NPYPrefix(bytes), bytes)
  }

  /// Reads the header of a file; its errors name the file.
  init(_ file: InputFile) throws(ArrayFileError) {
    do throws(ArrayFileError) {
      let size = file.byteCount
      // Most headers have 128 bytes, so that one system call reads them.
      let start = try file.bytes(at: 0, upTo: 256)
      try self.init { (count) throws(ArrayFileError) in
        if count > size { throw ArrayFileError(.truncated(needed: count, found: size)) }
        return count <= start.count ? start : try file.bytes(at: 0, upTo: count)
      }
    } catch {
      var error = error
      error.file = file.path
      throw error
    }
  }

  /// Reads a header from bytes that come on demand.
  ///
  /// - Parameter read: gives the first bytes, at least as many as it is asked for, or throws.
  init(
    _ read: (Int) throws(ArrayFileError) -> [UInt8]
  ) throws(ArrayFileError) {
    let start = try read(NPYPrefix.shortest)
    var prefix = try NPYPrefix(start, isPart: true)
    if prefix.isPart { prefix = try NPYPrefix(try read(NPYPrefix.longest)) }
    try self.init(prefix, try read(try prefix.dataOffset))
  }

  /// Parses the text after a prefix.
  private init(_ prefix: NPYPrefix, _ bytes: [UInt8]) throws(ArrayFileError) {
    let end = try prefix.dataOffset
    guard bytes.count >= end else {
      throw ArrayFileError(.truncated(needed: end, found: bytes.count))
    }
    var parser = NPYHeaderParser(bytes, prefix.byteCount..<end)
    let fields = try parser.fields()
    let (type, byteOrder) = try NPYHeader.type(of: fields.descr)
    try self.init(
      type, byteOrder, fields.shape, fields.isFortran ? .f : .c,
      version: prefix.version, dataOffset: end)
  }

  /// The type and the byte order of NumPy's name of a type, such as `<f8`.
  private static func type(
    of text: ArraySlice<UInt8>
  ) throws(ArrayFileError) -> (FileElementType, ByteOrder) {
    let code = text.dropFirst()
    if code.first == UInt8(ascii: "O") { throw ArrayFileError(.pythonObjects) }
    let byteOrder: ByteOrder? =
      switch text.first {
      case UInt8(ascii: "<"): .littleEndian
      case UInt8(ascii: ">"): .bigEndian
      case UInt8(ascii: "="), UInt8(ascii: "|"): .native
      default: nil
      }
    guard let byteOrder, let type = FileElementType(code: code),
      text.first != UInt8(ascii: "|") || type.byteCount == 1
    else { throw ArrayFileError(.elementType(String(decoding: text, as: UTF8.self))) }
    return (type, byteOrder)
  }
}

/// The bytes before the text of the header: the magic, the version and the length of the text.
struct NPYPrefix {
  /// The size of a prefix of version 1.
  static let shortest = 10
  /// The size of a prefix of the other versions.
  static let longest = 12
  /// The largest accepted length of the text.
  ///
  /// The text of an array without fields has less than 1600 characters; version 1 allows 65535.
  static let longestText = 1 << 16
  /// The bytes with which each file starts.
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// The bytes with which archives start: those of the first member, or of the end of an archive without members.
  private static let archiveMagics: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]

  /// The version: 1, 2 or 3.
  let version: Int
  /// The length of the text; nil if the bytes that were given do not tell.
  private let length: Int?

  /// Whether the length is not known yet.
  var isPart: Bool { length == nil }

  /// The number of bytes before the text.
  var byteCount: Int { version == 1 ? Self.shortest : Self.longest }

  /// Reads a prefix.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes of the file.
  ///   - isPart: whether it is no error if a length does not fit in the bytes.
  init(_ bytes: [UInt8], isPart: Bool = false) throws(ArrayFileError) {
    guard !bytes.isEmpty, Self.magic.starts(with: bytes.prefix(6)) else {
      let isArchive = Self.archiveMagics.contains(where: bytes.starts(with:))
      throw ArrayFileError(isArchive ? .isArchive : .notNPY, offset: 0)
    }
    guard bytes.count >= Self.shortest else {
      throw ArrayFileError(.truncated(needed: Self.shortest, found: bytes.count))
    }
    version = Int(bytes[6])
    if !(1...3).contains(version) || bytes[7] != 0 {
      throw ArrayFileError(.version(major: version, minor: Int(bytes[7])), offset: 6)
    }
    let width = version == 1 ? 2 : 4
    if bytes.count >= 8 + width {
      length = (0..<width).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
    } else if isPart {
      length = nil
    } else {
      throw ArrayFileError(.truncated(needed: Self.longest, found: bytes.count))
    }
  }

  /// The position of the elements; throws if the text is too long.
  var dataOffset: Int {
    get throws(ArrayFileError) {
      let length = length ?? 0
      if length > Self.longestText {
        throw ArrayFileError(.header("a text of \(length) bytes is too long"), offset: 8)
      }
      return byteCount + length
    }
  }
}
