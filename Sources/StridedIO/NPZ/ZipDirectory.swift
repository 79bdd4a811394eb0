/// The directory of an archive that is read.
///
/// The records are those of PKWARE's "APPNOTE.TXT". Every position and size is compared with the length of the file
/// before it is used. Numbers of 64 bits that exceed `Int.max` become `Int.max`, which no file has.
struct ZipDirectory {
  /// The file.
  private let file: InputFile
  /// The number of entries.
  private let count: Int
  /// The position of the first entry.
  private let start: Int
  /// The position after the last entry.
  private let end: Int

  /// Finds the directory of an archive through the record at the end of the file.
  init(_ file: InputFile) throws(ArrayFileError) {
    self.file = file
    let largest = EndRecord.byteCount + Int(UInt16.max)
    let tail = try file.bytes(at: max(0, file.byteCount - largest), upTo: largest)
    // A comment follows the record, up to the end of the file.
    let places = stride(from: tail.count - EndRecord.byteCount, through: 0, by: -1)
    let place = places.first { place in
      tail.number(at: place, width: 4) == 0x0605_4B50
        && tail.number(at: place + 20, width: 2) == tail.count - place - EndRecord.byteCount
    }
    guard let place else { throw ArrayFileError(.archive("it has no end record")) }
    var limit = file.byteCount - tail.count + place
    var record = EndRecord(tail[place...])
    if record.isSaturated, let large = try EndRecord.large(in: file, before: limit) {
      (record, limit) = large
    }
    if record.disk != 0 || record.directoryDisk != 0 || record.countHere != record.count {
      throw ArrayFileError(.archive("it is split"))
    }
    if record.start > limit || record.size > limit - record.start
      || record.count > record.size / ZipEntry.byteCount
    {
      throw ArrayFileError(.archive("its directory leaves the file"))
    }
    count = record.count
    start = record.start
    end = record.start + record.size
  }

  /// Reads the entries, in their order.
  ///
  /// - Parameter body: is called with each entry before the next one is read, so that it can refuse more.
  /// - Throws: ``ArrayFileError``, also if two members overlap.
  func entries(
    _ body: (ZipEntry) throws(ArrayFileError) -> Void
  ) throws(ArrayFileError) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    var position = start
    // A part of the directory, which starts at `pieceStart`.
    var (piece, pieceStart): ([UInt8], Int) = ([], start)
    for _ in 0..<count {
      var length = ZipEntry.byteCount
      // The first round finds the fixed fields, the second one the whole entry.
      for _ in 0..<2 {
        if length > end - position { throw damaged(position) }
        if position + length > pieceStart + piece.count {
          piece = try file.bytes(at: position, upTo: min(end - position, max(length, 1 << 16)))
          pieceStart = position
        }
        length = ZipEntry.length(piece[(position - pieceStart)...])
      }
      let bytes = piece[(position - pieceStart)...].prefix(length)
      guard bytes.number(at: 0, width: 4) == 0x0201_4B50 else { throw damaged(position) }
      let entry = try ZipEntry(bytes)
      try body(entry)
      entries.append(entry)
      position += length
    }
    if position != end { throw damaged(position) }
    // From the last member in the file to the first one: each of them ends before the next one starts.
    var next = start
    for index in entries.indices.sorted(by: { entries[$0].offset > entries[$1].offset }) {
      try entries[index].setEnd(next)
      next = entries[index].offset
    }
    return entries
  }

  private func damaged(_ position: Int) -> ArrayFileError {
    ArrayFileError(.archive("its directory is damaged"), offset: position)
  }
}

/// The record that ends an archive, or the one of ZIP64 with the same fields.
private struct EndRecord {
  /// The size of the record of 32 bits, without the comment.
  static let byteCount = 22
  /// The sizes of the locator, which is in front of that record, and of the record of ZIP64.
  private static let (locatorByteCount, largeByteCount) = (20, 56)

  let disk: Int
  let directoryDisk: Int
  let countHere: Int
  let count: Int
  let size: Int
  let start: Int

  /// Reads the record of 32 bits.
  init(_ bytes: ArraySlice<UInt8>) {
    disk = bytes.number(at: 4, width: 2)
    directoryDisk = bytes.number(at: 6, width: 2)
    countHere = bytes.number(at: 8, width: 2)
    count = bytes.number(at: 10, width: 2)
    size = bytes.number(at: 12, width: 4)
    start = bytes.number(at: 16, width: 4)
  }

  /// Reads the record of ZIP64.
  private init(large bytes: ArraySlice<UInt8>) {
    disk = bytes.number(at: 16, width: 4)
    directoryDisk = bytes.number(at: 20, width: 4)
    countHere = bytes.number(at: 24, width: 8)
    count = bytes.number(at: 32, width: 8)
    size = bytes.number(at: 40, width: 8)
    start = bytes.number(at: 48, width: 8)
  }

  /// Whether a field has the value that stands for one in the record of ZIP64.
  var isSaturated: Bool {
    [disk, directoryDisk, countHere, count].contains(Int(UInt16.max))
      || [size, start].contains(Int(UInt32.max))
  }

  /// The record of ZIP64 and its position; nil if there is no locator, so that the fields mean what they say.
  ///
  /// - Parameter end: the position of the record of 32 bits.
  static func large(in file: InputFile, before end: Int) throws(ArrayFileError) -> (Self, Int)? {
    let place = end - locatorByteCount
    if place < 0 { return nil }
    let locator = try file.bytes(at: place, upTo: locatorByteCount)[...]
    if locator.number(at: 0, width: 4) != 0x0706_4B50 { return nil }
    if locator.number(at: 4, width: 4) != 0 || locator.number(at: 16, width: 4) > 1 {
      throw ArrayFileError(.archive("it is split"))
    }
    let position = locator.number(at: 8, width: 8)
    if position <= place - largeByteCount {
      let bytes = try file.bytes(at: position, upTo: largeByteCount)[...]
      let length = bytes.number(at: 4, width: 8)
      if bytes.number(at: 0, width: 4) == 0x0606_4B50, length >= largeByteCount - 12,
        length <= place - position - 12
      {
        return (EndRecord(large: bytes), position)
      }
    }
    throw ArrayFileError(.archive("it has no record of ZIP64 where the locator leads"))
  }
}

extension Collection<UInt8> where Index == Int {
  /// The number of some bytes from a place on, the least significant one first; `Int.max` if it is larger.
  func number(at place: Int, width: Int) -> Int {
    var number: UInt64 = 0
    for step in (0..<width).reversed() {
      number = number << 8 | UInt64(self[startIndex + place + step])
    }
    return Int(clamping: number)
  }
}
