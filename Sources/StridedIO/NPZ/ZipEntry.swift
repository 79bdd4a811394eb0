/// A member of an archive that is read: what its entry in the directory says.
struct ZipEntry {
  /// The size of the entry without the name, the extra fields and the comment.
  static let byteCount = 46
  /// The size of the local header without the name and the extra fields.
  private static let headerByteCount = 30

  /// The name.
  let name: String
  /// The method of compression: 0, or 8 for deflate.
  let method: Int
  /// Whether the data are encrypted.
  let isEncrypted: Bool
  /// The checksum of the member.
  let checksum: UInt
  /// The size of the member, in bytes.
  let size: Int
  /// The size of the data in the archive, in bytes.
  let compressedSize: Int
  /// The position of the local header in the file.
  let offset: Int
  /// The length of the name, in bytes.
  private let nameCount: Int
  /// The position that the data do not exceed: that of the next member or of the directory.
  private var end = 0

  /// The length of an entry, from its fixed fields.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    byteCount + [28, 30, 32].reduce(0) { $0 + bytes.number(at: $1, width: 2) }
  }

  /// Reads an entry of that length.
  init(_ bytes: ArraySlice<UInt8>) throws(ArrayFileError) {
    nameCount = bytes.number(at: 28, width: 2)
    let rest = bytes.dropFirst(Self.byteCount)
    name = String(decoding: rest.prefix(nameCount), as: UTF8.self)
    // Bit 0 is for all kinds of encryption, 6 for the strong one, and 13 for an encrypted directory.
    isEncrypted = bytes.number(at: 8, width: 2) & 0x2041 != 0
    method = bytes.number(at: 10, width: 2)
    checksum = UInt(bytes.number(at: 16, width: 4))
    var numbers = [24, 20, 42].map { bytes.number(at: $0, width: 4) }
    numbers.append(bytes.number(at: 34, width: 2))
    do throws(ArrayFileError) {
      let extra = rest.dropFirst(nameCount).prefix(bytes.number(at: 30, width: 2))
      try Self.replaceSaturated(&numbers, extra)
      if numbers[3] != 0 { throw ArrayFileError(.archive("it is split")) }
    } catch {
      throw ArrayFileError(error.reason, member: name)
    }
    (size, compressedSize, offset) = (numbers[0], numbers[1], numbers[2])
  }

  /// Replaces numbers that do not fit in the entry by those of the field of ZIP64.
  ///
  /// The field has the numbers that are saturated, and only those. Without the field, they mean what they say.
  ///
  /// - Parameter numbers: the two sizes, the offset, and the number of the disk.
  private static func replaceSaturated(
    _ numbers: inout [Int], _ extra: ArraySlice<UInt8>
  ) throws(ArrayFileError) {
    var fields = extra
    while fields.count >= 4 {
      let length = fields.number(at: 2, width: 2)
      if length > fields.count - 4 { throw ArrayFileError(.archive("an extra field is cut off")) }
      var field = fields.dropFirst(4).prefix(length)
      if fields.number(at: 0, width: 2) == 1 {
        for (index, width) in [4, 4, 4, 2].enumerated()
        where numbers[index] == 1 << (8 * width) - 1 {
          if field.count < 2 * width {
            throw ArrayFileError(.archive("its field of ZIP64 is too short"))
          }
          numbers[index] = field.number(at: 0, width: 2 * width)
          field = field.dropFirst(2 * width)
        }
        return
      }
      fields = fields.dropFirst(4 + length)
    }
  }

  /// Whether it is a folder.
  var isFolder: Bool { name.hasSuffix("/") }

  /// Sets the position that the data do not exceed; throws unless the member can end there.
  mutating func setEnd(_ end: Int) throws(ArrayFileError) {
    if compressedSize > end - min(offset, end) - Self.headerByteCount {
      throw ArrayFileError(.overlappingMembers, member: name)
    }
    self.end = end
  }

  /// The position of the data, which are after the local header.
  func dataStart(in file: InputFile) throws(ArrayFileError) -> Int {
    let fixed = Self.headerByteCount
    let header = try file.bytes(at: offset, upTo: fixed + nameCount)
    let isSame =
      header.number(at: 0, width: 4) == 0x0403_4B50 && header.number(at: 8, width: 2) == method
      && header.number(at: 26, width: 2) == nameCount
      && String(decoding: header[fixed...], as: UTF8.self) == name
    if !isSame {
      throw ArrayFileError(.archive("the header of the member is damaged"), offset: offset)
    }
    let start = offset + fixed + nameCount + header.number(at: 28, width: 2)
    if compressedSize > end - start { throw ArrayFileError(.overlappingMembers) }
    return start
  }
}
