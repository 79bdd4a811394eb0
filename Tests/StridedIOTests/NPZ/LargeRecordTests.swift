import Foundation
import Strided
import StridedIO
import Testing

/// Small archives with the records of ZIP64, which large ones need: the fields of 32 bits are saturated.
@Suite struct LargeRecordTests {
  /// An archive of two equal members, made by hand.
  struct Archive {
    /// Whether the sizes and the offset of an entry are in its field of ZIP64.
    var isLarge = [true, true, true]
    /// What the second entry says of its size, the size of its data, and its offset, instead of the truth.
    var numbers: [Int?] = [nil, nil, nil]
    /// The extra fields of the second entry in front of the one of ZIP64.
    var extra: [UInt8] = []
    /// The extra fields of the second entry, instead of the right ones.
    var allExtra: [UInt8]?
    /// The number of the disk in the entries; 0xFFFF if it is in the field.
    var disk = 0
    /// The numbers in the record of ZIP64 instead of the right ones, by their places, of 8 bytes each.
    var record: [Int: Int] = [:]
    /// Bytes between the record and the locator.
    var gap: [UInt8] = []
    /// Where the locator leads, instead of to the record; nil for the record.
    var locator: Int?
    /// The number of disks that the locator tells.
    var disks = 1
    var hasLocator = true
    var comment: [UInt8] = []

    /// The bytes of the file.
    var bytes: [UInt8] {
      let number = HostileArchiveTests.number
      let file = HostileArchiveTests.file
      var (body, directory): ([UInt8], [UInt8]) = ([], [])
      for (index, name) in ["a.npy", "b.npy"].enumerated() {
        var numbers = [file.count, file.count, body.count]
        if index == 1 {
          for place in 0..<3 { numbers[place] = self.numbers[place] ?? numbers[place] }
        }
        let short = numbers.indices.map { isLarge[$0] ? Int(UInt32.max) : numbers[$0] }
        var large = numbers.indices.filter { isLarge[$0] }.flatMap { number(numbers[$0], 8) }
        if disk == Int(UInt16.max) { large += number(0, 4) }
        var extra = number(1, 2) + number(large.count, 2) + large
        if index == 1 { extra = allExtra ?? self.extra + extra }
        let start = number(45, 2) + number(0, 4) + number(0x21_0000, 4)
        let common = start + number(HostileArchiveTests.checksum(file), 4)
        body += Array("PK\u{3}\u{4}".utf8) + common + number(file.count, 4) + number(file.count, 4)
        body += number(5, 2) + number(0, 2) + Array(name.utf8) + file
        directory += Array("PK\u{1}\u{2}".utf8) + number(45, 2) + common
        directory += number(short[1], 4) + number(short[0], 4) + number(5, 2)
        directory += number(extra.count, 2) + number(0, 2) + number(disk, 2) + number(0, 6)
        directory += number(short[2], 4) + Array(name.utf8) + extra
      }
      var record = Array("PK\u{6}\u{6}".utf8) + number(44 + gap.count, 8) + number(45, 2)
      record += number(45, 2) + number(0, 8) + number(2, 8) + number(2, 8)
      record += number(directory.count, 8) + number(body.count, 8)
      for (place, value) in self.record {
        record.replaceSubrange(place..<place + 8, with: number(value, 8))
      }
      let position = locator ?? body.count + directory.count
      var last = Array("PK\u{6}\u{7}".utf8) + number(0, 4) + number(position, 8) + number(disks, 4)
      if !hasLocator { last = [] }
      last += Array("PK\u{5}\u{6}".utf8) + number(0, 4) + number(-1, 12) + number(comment.count, 2)
      return body + directory + record + gap + last + comment
    }

    /// The archive after a change.
    static func with(_ change: (inout Archive) -> Void) -> Archive {
      var archive = Archive()
      change(&archive)
      return archive
    }
  }

  /// The error of loading everything.
  private func opened(_ bytes: [UInt8], _ folder: TemporaryFolder) -> ArrayFileError? {
    let path = folder.write(bytes, to: "large.npz")
    return fileError {
      let archive = try NPZFile(path)
      for name in archive.names { _ = try archive.load(name, as: UInt8.self) }
    }
  }

  @Test func good() throws {
    let folder = TemporaryFolder()
    var archives = (0..<8).map { bits in
      Archive.with { $0.isLarge = (0..<3).map { bits >> $0 & 1 == 1 } }
    }
    archives += [
      .with { $0.comment = Array("A comment".utf8) },
      .with { $0.comment = Array(repeating: 0x50, count: 65_535) },
      .with { $0.extra = [0x55, 0x54, 3, 0, 1, 2, 3] },
      .with { $0.gap = [1, 2, 3] },
      .with { $0.disk = 0xFFFF },
      .with { $0.disks = 0 },
    ]
    for (index, archive) in archives.enumerated() {
      let path = folder.write(archive.bytes, to: "good.npz")
      let file = try NPZFile(path)
      #expect(file.names == ["a", "b"], "\(index)")
      for name in file.names {
        #expect(try file.load(name) == NDArray<UInt8>([1, 2, 3, 4]), "\(index)")
        #expect(try file.map(name) == NDArray<UInt8>([1, 2, 3, 4]), "\(index)")
      }
      // Python knows no record with more fields.
      if Python.isThere, archive.gap.isEmpty {
        let text = try Python.run(
          "import numpy as np, sys; a = np.load(sys.argv[1]); print(a.files, a['b'])", path)
        #expect(text == "['a', 'b'] [1 2 3 4]\n", "\(index)")
      }
    }
  }

  @Test func entriesThatLie() throws {
    let folder = TemporaryFolder()
    let count = Archive().bytes.count
    for (place, values) in [
      [0, count, 1 << 40, .max, .min, -1], [0, count, 1 << 40, .max, .min, -1],
      [0, 1, 20, count, 1 << 40, .max - 10, .max, .min, -1],
    ].enumerated() {
      for value in values {
        let error = opened(Archive.with { $0.numbers[place] = value }.bytes, folder)
        #expect(error?.reason == .overlappingMembers, "\(place), \(value): \(error as Any)")
        #expect(error?.member != nil && error?.file.hasSuffix("large.npz") == true)
      }
    }
    let cases: [(String, Archive)] = [
      (
        "its field of ZIP64 is too short",
        .with { $0.allExtra = [1, 0, 16, 0] + Array(repeating: 0, count: 16) }
      ),
      ("its field of ZIP64 is too short", .with { $0.allExtra = [1, 0, 0, 0] }),
      ("an extra field is cut off", .with { $0.allExtra = [1, 0, 24, 0, 1] }),
      ("an extra field is cut off", .with { $0.extra = [9, 9, 255, 255] }),
      ("it is split", .with { $0.disk = 1 }),
      (
        "the header of the member is damaged",
        .with { $0.numbers[2] = HostileArchiveTests.file.count + 36 }
      ),
    ]
    for (problem, archive) in cases {
      let error = opened(archive.bytes, folder)
      #expect(
        error?.reason == .archive(problem) && error?.member != nil, "\(problem): \(error as Any)")
    }
    // Without the field, the numbers mean what they say.
    #expect(opened(Archive.with { $0.allExtra = [] }.bytes, folder)?.reason == .overlappingMembers)
  }

  @Test func endsThatLie() throws {
    let folder = TemporaryFolder()
    let count = Archive().bytes.count
    func check(_ problem: String, _ change: (inout Archive) -> Void) {
      let error = opened(Archive.with(change).bytes, folder)
      #expect(error?.reason == .archive(problem), "\(problem): \(error as Any)")
      #expect(error?.file.hasSuffix("large.npz") == true)
    }
    for place in [0, 1, count - 42, count, 1 << 40, .max, .min, -1] {
      check("it has no record of ZIP64 where the locator leads") { $0.locator = place }
    }
    for length in [0, 43, 45, 1 << 40, .max, -1] {
      check("it has no record of ZIP64 where the locator leads") { $0.record = [4: length] }
    }
    for members in [count, 1 << 40, .max, -1] {
      check("its directory leaves the file") { $0.record = [24: members, 32: members] }
    }
    for members in [0, 1, 3] {
      check("its directory is damaged") { $0.record = [24: members, 32: members] }
    }
    for value in [count, 1 << 40, .max, .min, -1] {
      check("its directory leaves the file") { $0.record = [40: value] }
      check("its directory leaves the file") { $0.record = [48: value] }
      check("its directory leaves the file") { $0.record = [40: value, 48: .max] }
    }
    check("its directory is damaged") { $0.record = [48: 0] }
    check("it is split") { $0.record = [24: 1] }
    check("it is split") { $0.record = [16: 1] }
    check("it is split") { $0.record = [16: 1 << 32] }
    check("it is split") { $0.disks = 2 }
    check("its directory leaves the file") { $0.hasLocator = false }
    let good = Archive().bytes
    #expect(opened(good + [0], folder)?.reason == .archive("it has no end record"))
    #expect(opened([], folder)?.reason == .archive("it has no end record"))
  }

  /// Every archive that is cut is refused, and no byte that is changed leads out of the file.
  @Test func cutAndChanged() throws {
    let folder = TemporaryFolder()
    let good = Archive.with { $0.extra = [0x55, 0x54, 1, 0, 1] }.bytes
    for end in 0..<good.count { #expect(opened(Array(good[..<end]), folder) != nil, "\(end)") }
    for place in good.indices {
      for value in [good[place] ^ 0x80, 0xFF] {
        var bytes = good
        bytes[place] = value
        _ = opened(bytes, folder)
      }
    }
  }
}
