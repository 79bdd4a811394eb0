import Foundation
import Oracle
import Strided
import StridedIO
import Testing

/// Archives that are cut, changed or made to do harm.
@Suite struct HostileArchiveTests {
  /// A local header and an entry of the directory, for archives that no writer makes.
  struct Entry {
    var name = "a.npy"
    var data: [UInt8] = []
    var method = 0
    var flag = 0
    var checksum = 0
    var compressedSize: Int?
    var size: Int?
    var localOffset: Int?
  }

  static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The bytes of an archive.
  static func archive(_ entries: [Entry], count: Int? = nil) -> [UInt8] {
    var (body, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let offset = entry.localOffset ?? body.count
      let common =
        number(20, 2) + number(entry.flag, 2) + number(entry.method, 2) + number(0x21_0000, 4)
        + number(entry.checksum, 4) + number(entry.compressedSize ?? entry.data.count, 4)
        + number(entry.size ?? entry.data.count, 4) + number(entry.name.utf8.count, 2)
        + number(0, 2)
      body += Array("PK\u{3}\u{4}".utf8) + common + Array(entry.name.utf8) + entry.data
      directory += Array("PK\u{1}\u{2}".utf8) + number(20, 2) + common
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4)
      directory += Array(entry.name.utf8)
    }
    let total = number(count ?? entries.count, 2)
    return body + directory + Array("PK\u{5}\u{6}".utf8) + number(0, 4) + total + total
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  /// The bytes of a member.
  static let file =
    NPYHeaderTests.file("{'descr': '|u1', 'fortran_order': False, 'shape': (4,)}")
    + [1, 2, 3, 4]
  /// The checksum of bytes, bit by bit.
  static func checksum(_ bytes: [UInt8]) -> Int {
    var value: UInt32 = .max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }

  private var entry: Entry { Entry(data: Self.file, checksum: Self.checksum(Self.file)) }

  private func opened(_ entries: [Entry], count: Int? = nil, limits: NPZLimits = NPZLimits())
    throws -> ArrayFileError?
  {
    let folder = TemporaryFolder()
    let path = folder.write(Self.archive(entries, count: count), to: "hostile.npz")
    return fileError {
      let archive = try NPZFile(path, limits: limits)
      for name in archive.names { _ = try archive.load(name, as: UInt8.self) }
    }
  }

  private func changed(_ change: (inout Entry) -> Void) -> Entry {
    var changed = entry
    change(&changed)
    return changed
  }

  @Test func goodArchive() throws {
    #expect(try opened([entry, changed { $0.name = "folder/" }]) == nil)
  }

  @Test func harm() throws {
    let cases: [(ArrayFileError.Reason, [Entry])] = [
      (.checksum, [changed { $0.checksum += 1 }]),
      (.duplicateMember, [entry, entry]),
      (.duplicateMember, [entry, changed { $0.name = "a" }]),
      (.memberName, [changed { $0.name = "../a.npy" }]),
      (.memberName, [changed { $0.name = "/etc/a.npy" }]),
      (.memberName, [changed { $0.name = "a\\..\\b" }]),
      (.memberName, [changed { $0.name = "" }]),
      (.encrypted, [changed { $0.flag = 1 }]),
      (.compression(method: 12), [changed { $0.method = 12 }]),
      (.overlappingMembers, [changed { $0.size = 1 << 30 }]),
      (.overlappingMembers, [changed { $0.compressedSize = 1 << 30 }]),
      (
        .overlappingMembers,
        (0..<20).map { n in
          changed { ($0.name, $0.localOffset, $0.data, $0.compressedSize) = ("\(n)", 0, [], 500) }
        }
      ),
      (.notNPY, [Entry()]),
    ]
    for (reason, entries) in cases {
      let error = try opened(entries)
      if case .notNPY = reason { continue }
      #expect(
        error?.reason == reason && error?.member != nil, "\(reason): \(String(describing: error))")
    }
    #expect(try opened([Entry()])?.reason == .truncated(needed: 10, found: 0))
    #expect(try opened([Entry(data: Array("no array here".utf8))])?.reason == .notNPY)
  }

  @Test func limits() throws {
    var limits = NPZLimits()
    limits.members = 1
    #expect(
      try opened([entry, changed { $0.name = "b" }], limits: limits)?.reason
        == .limit("there are more than 1 members"))
    let bomb = changed { ($0.method, $0.size) = (8, 1 << 30) }
    #expect(
      try opened([bomb])?.reason == .limit("\(Self.file.count) bytes would become 1073741824"))
    limits.inflatedBytes = 1 << 29
    #expect(
      try opened([bomb], limits: limits)?.reason
        == .limit("1073741824 bytes exceed the limit of 536870912"))
  }

  /// Deflated data that are damaged, cut off, or longer than their member.
  @Test func deflatedData() throws {
    func deflated(_ first: UInt8 = 1, _ bytes: [UInt8] = Self.file) -> Entry {
      changed {
        // A block that is stored, and whose first byte says whether it is the last one.
        ($0.method, $0.size) = (8, Self.file.count)
        $0.data = [first] + Self.number(bytes.count, 2) + Self.number(~bytes.count, 2) + bytes
      }
    }
    #expect(try opened([deflated()]) == nil)
    let unfinished = ArrayFileError.Reason.archive("the deflated data do not end with the member")
    #expect(try opened([deflated(0)])?.reason == unfinished)
    #expect(try opened([deflated(1, Self.file + [0])])?.reason == unfinished)
    #expect(try opened([deflated(7)])?.reason == .archive("the deflated data are damaged"))
    let count = Self.file.count
    #expect(
      try opened([deflated(1, Self.file.dropLast())])?.reason
        == .truncated(needed: count, found: count - 1))
    var cut = deflated()
    cut.data.removeLast()
    let error = try opened([cut])
    #expect(error?.reason == .truncated(needed: count, found: count - 1) && error?.member == "a")
    var other = deflated()
    other.checksum ^= 1
    #expect(try opened([other])?.reason == .checksum)
  }

  /// A deflated member that says it is larger than it is.
  @Test func realBomb() throws {
    let folder = TemporaryFolder()
    let path = folder.file("bomb.npz")
    let writer = try NPZWriter(path, compression: .deflated(level: 9))
    try writer.add(NDArray<UInt8>.zeros([50_000_000]), named: "a")
    try writer.close(isSynchronized: false)
    #expect(try NPZFile(path).load("a", as: UInt8.self).count == 50_000_000)
    var limits = NPZLimits()
    limits.ratio = 100
    guard
      case .limit = fileError({ try NPZFile(path, limits: limits).load("a", as: UInt8.self) })?
        .reason
    else {
      Issue.record("no limit")
      return
    }
  }

  @Test(arguments: [NPZCompression.stored, .deflated()])
  func cutAndChanged(compression: NPZCompression) throws {
    let folder = TemporaryFolder()
    let path = folder.file("good.npz")
    let writer = try NPZWriter(path, compression: compression)
    try writer.add(NDArray<Int16>([[1, 2], [3, 4]]), named: "a")
    try writer.add(NDArray<Int16>.arange(300), named: "b")
    try writer.close()
    let good = bytes(of: path)
    func tryAll(_ bytes: [UInt8]) {
      let path = folder.write(bytes, to: "bad.npz")
      guard let archive = try? NPZFile(path) else { return }
      for name in archive.names {
        _ = try? archive.load(name, as: Int16.self)
        _ = try? archive.map(name, as: Int16.self).sum()
        _ = try? archive.isMappable(name)
      }
    }
    for end in 0..<good.count {
      let path = folder.write(Array(good[..<end]), to: "cut.npz")
      #expect(fileError { try NPZFile(path) } != nil, "\(end)")
    }
    for place in stride(from: 0, to: good.count, by: TestScale.isFull ? 1 : 7) {
      for value in [0, 1, 0x80, 0xFF] as [UInt8] {
        var changed = good
        changed[place] = value
        tryAll(changed)
      }
    }
  }
}
