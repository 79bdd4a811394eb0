/// A member of an archive that is written: what its local header and its entry in the directory say.
///
/// The records are those of PKWARE's "APPNOTE.TXT". Sizes and positions that do not fit in 32 bits are in a field of
/// ZIP64.
struct ZipMember {
  /// The alignment of stored data.
  private static let alignment = 64
  /// The value of a field of 32 bits whose number is in the field of ZIP64.
  private static let elsewhere = Int(UInt32.max)
  /// The date of each member, 1 January 1980, so that equal arrays give equal files.
  private static let date = 1 << 5 | 1
  /// The permissions of each member: a regular file, 0644.
  private static let permissions = 0o100644
  /// The program that wrote the archive: one on Unix, version 4.5 of the format.
  private static let writer = 3 << 8 | 45

  /// The name.
  let name: [UInt8]
  /// The method of compression: 0, or 8 for deflate.
  let method: Int
  /// The position of the local header in the file.
  let offset: Int
  /// Whether the local header has sizes of 64 bits.
  private let isLarge: Bool
  /// The size of the data in the archive, in bytes.
  var compressedSize = 0
  /// The size of the member, in bytes.
  var size = 0
  /// The checksum of the member.
  var checksum: UInt = 0

  /// Creates a member whose size is known, except for compressed data.
  init(_ name: String, method: Int, at offset: Int, size: Int) {
    self.name = Array(name.utf8)
    self.method = method
    self.offset = offset
    self.size = size
    // Compressed data may be somewhat longer than the bytes themselves.
    isLarge = size + size / 1000 + 1024 >= Self.elsewhere
  }

  /// The local header, which is in front of the data.
  ///
  /// Its length does not depend on the checksum and the size of compressed data.
  var localHeader: [UInt8] {
    var extra: [UInt8] = []
    if isLarge {
      extra.append(1, width: 2)
      extra.append(16, width: 2)
      extra.append(size, width: 8)
      extra.append(compressedSize, width: 8)
    }
    if method == 0 { extra += Self.padding(from: offset + 30 + name.count + extra.count) }
    var bytes: [UInt8] = []
    bytes.append(0x0403_4B50, width: 4)
    return bytes + commonFields(isLarge: isLarge, extra) + name + extra
  }

  /// The entry in the directory.
  var directoryEntry: [UInt8] {
    let isLarge = isLarge || offset >= Self.elsewhere
    var extra: [UInt8] = []
    if isLarge {
      extra.append(1, width: 2)
      extra.append(24, width: 2)
      for number in [size, compressedSize, offset] { extra.append(number, width: 8) }
    }
    var bytes: [UInt8] = []
    bytes.append(0x0201_4B50, width: 4)
    bytes.append(Self.writer, width: 2)
    bytes += commonFields(isLarge: isLarge, extra)
    bytes.append(0, width: 2)  // the length of a comment
    bytes.append(0, width: 2)  // the number of the disk
    bytes.append(0, width: 2)  // internal attributes
    bytes.append(Self.permissions << 16, width: 4)
    bytes.append(isLarge ? Self.elsewhere : offset, width: 4)
    return bytes + name + extra
  }

  /// The fields that both records have.
  private func commonFields(isLarge: Bool, _ extra: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(isLarge ? 45 : 20, width: 2)  // the version that is needed
    bytes.append(name.allSatisfy { $0 < 128 } ? 0 : 1 << 11, width: 2)  // whether the name is UTF-8
    bytes.append(method, width: 2)
    bytes.append(0, width: 2)  // the time
    bytes.append(Self.date, width: 2)
    bytes.append(Int(checksum), width: 4)
    for number in [compressedSize, size] {
      bytes.append(isLarge ? Self.elsewhere : number, width: 4)
    }
    bytes.append(name.count, width: 2)
    bytes.append(extra.count, width: 2)
    return bytes
  }

  /// An extra field at an offset, after which data are aligned.
  ///
  /// Its number is the one that Android's archives use for that purpose; it starts with the alignment.
  private static func padding(from offset: Int) -> [UInt8] {
    let spare = (offset + 6) % alignment
    let zeros = spare == 0 ? 0 : alignment - spare
    return [0x35, 0xD9, UInt8(2 + zeros), 0, UInt8(alignment), 0]
      + Array(repeating: 0, count: zeros)
  }

  /// The directory of an archive: the entries of its members, and the records that say where they are.
  ///
  /// - Parameter offset: the position of the directory in the file.
  static func directory(of members: [ZipMember], at offset: Int) -> [UInt8] {
    var bytes = members.flatMap(\.directoryEntry)
    let (count, size) = (members.count, bytes.count)
    if count >= Int(UInt16.max) || offset + size >= elsewhere {
      bytes.append(0x0606_4B50, width: 4)
      bytes.append(44, width: 8)  // the length of the rest of the record
      bytes.append(writer, width: 2)
      bytes.append(45, width: 2)
      bytes.append(0, width: 8)  // the numbers of two disks
      for number in [count, count, size, offset] { bytes.append(number, width: 8) }
      bytes.append(0x0706_4B50, width: 4)
      bytes.append(0, width: 4)
      bytes.append(offset + size, width: 8)
      bytes.append(1, width: 4)  // the number of disks
    }
    bytes.append(0x0605_4B50, width: 4)
    bytes.append(0, width: 4)  // the numbers of two disks
    for _ in 0..<2 { bytes.append(min(count, Int(UInt16.max)), width: 2) }
    for number in [size, offset] { bytes.append(min(number, elsewhere), width: 4) }
    bytes.append(0, width: 2)  // the length of a comment
    return bytes
  }
}

extension [UInt8] {
  /// Appends the lowest bytes of a number, the least significant one first.
  fileprivate mutating func append(_ number: Int, width: Int) {
    for place in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
