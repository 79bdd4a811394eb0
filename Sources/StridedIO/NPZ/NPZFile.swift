import CMinizip
import Strided

/// A `.npz` archive, which holds arrays by their names: a ZIP file of `.npy` files.
///
/// ```swift
/// let writer = try NPZWriter("model.npz")
/// try writer.add(NDArray<Float>([[1, 2], [3, 4]]), named: "weights")
/// try writer.add(NDArray<Int>([5]), named: "steps")
/// try writer.close()
///
/// let archive = try NPZFile("model.npz")
/// print(archive.names, try archive.header("weights").elementType)  // ["weights", "steps"] float32
/// print(try archive.load("steps", as: Int.self))  // [5]
/// ```
///
/// The members may be stored or deflated, with or without the fields of ZIP64. The file is open as long as the
/// object exists. The object is not for several threads at once.
@safe
public final class NPZFile {
  /// What the directory of the archive says about a member.
  private struct Member {
    var position = unz64_file_pos()
    var method = 0
    var isEncrypted = false
    var compressedSize = 0
    var size = 0
    var checksum: UInt = 0
  }

  /// The path.
  public let path: String
  /// What the archive may demand.
  public let limits: NPZLimits
  /// The names of the arrays, in the order of the archive.
  public private(set) var names: [String] = []
  private var members: [String: Member] = [:]
  private let stream: ZipInput
  /// The archive in minizip; nil if it has no members.
  private let handle: unzFile?

  /// Opens an archive and reads its directory.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file.
  ///   - limits: what the archive may demand.
  /// - Throws: ``ArrayFileError`` if it is not a ZIP file, if two members have the same name, if a name is a path out of
  ///   the archive, if members overlap, or if there are too many.
  public init(_ path: String, limits: NPZLimits = NPZLimits()) throws(ArrayFileError) {
    let file = try InputFile(path)
    let stream = ZipInput(file)
    self.path = path
    self.limits = limits
    self.stream = stream
    // minizip looks for a directory in front of the end record, and finds none.
    if try file.bytes(at: 0, upTo: 23) == NPZFile.noMembers {
      unsafe handle = nil
      return
    }
    var functions = unsafe stream.functions
    guard let handle = unsafe unzOpen2_64(nil, &functions) else {
      throw stream.failure ?? ArrayFileError(.archive(code: Int(UNZ_BADZIPFILE)), file: path)
    }
    unsafe self.handle = unsafe handle
    try naming(path) { () throws(ArrayFileError) in try readDirectory() }
  }

  deinit { if let handle = unsafe handle { unsafe unzClose(handle) } }

  /// The bytes of an archive without members: the record that ends a directory.
  private static let noMembers: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)

  private func readDirectory() throws(ArrayFileError) {
    var result = unsafe unzGoToFirstFile(handle)
    var (total, entryCount) = (0, 0)
    var archive = unz_global_info64()
    try check(unsafe unzGetGlobalInfo64(handle, &archive))
    var name = [CChar](repeating: 0, count: 1 << 16 + 1)
    while result == UNZ_OK {
      var facts = unz_file_info64()
      result = unsafe unzGetCurrentFileInfo64(
        handle, &facts, &name, UInt(name.count), nil, 0, nil, 0)
      try check(result)
      let bytes = name.prefix(Int(facts.size_filename)).map { UInt8(bitPattern: $0) }
      let text = String(decoding: bytes, as: UTF8.self)
      var member = Member()
      result = unsafe unzGetFilePos64(handle, &member.position)
      try check(result)
      let limit = UInt64(stream.byteCount)
      total += Int(min(facts.compressed_size, limit))
      if facts.compressed_size > limit || total > stream.byteCount {
        throw ArrayFileError(.overlappingMembers, member: text)
      }
      member.method = Int(facts.compression_method)
      member.isEncrypted = facts.flag & 1 != 0
      member.compressedSize = Int(facts.compressed_size)
      member.size = Int(clamping: facts.uncompressed_size)
      member.checksum = facts.crc
      if !text.hasSuffix("/") { try add(member, text) }
      entryCount += 1
      result = unsafe unzGoToNextFile(handle)
      // minizip looks for more members after 65535, because old programs wrote this number for all larger ones.
      let isAtEnd = entryCount == Int(UInt16.max) && archive.number_entry == UInt16.max
      if isAtEnd, result != UNZ_OK {
        stream.failure = nil
        return
      }
    }
    if result != UNZ_END_OF_LIST_OF_FILE { try check(result) }
  }

  private func add(_ member: Member, _ text: String) throws(ArrayFileError) {
    if names.count == limits.members {
      throw ArrayFileError(.limit("there are more than \(limits.members) members"))
    }
    try NPZName.require(text)
    let name = NPZName.key(of: text)
    if members.updateValue(member, forKey: name) != nil {
      throw ArrayFileError(.duplicateMember, member: name)
    }
    names.append(name)
  }

  /// Throws for a result of minizip that is an error.
  private func check(_ result: Int32) throws(ArrayFileError) {
    if let failure = stream.failure { throw failure }
    if result == UNZ_CRCERROR { throw ArrayFileError(.checksum) }
    if result < 0 { throw ArrayFileError(.archive(code: Int(result))) }
  }

  /// Calls `body` with a member that may be read; errors get the names of the file and of the member.
  private func reading<Result>(
    _ name: String, _ body: (Member) throws(ArrayFileError) -> Result
  ) throws(ArrayFileError) -> Result {
    // An error of another member does not concern this one.
    stream.failure = nil
    do throws(ArrayFileError) {
      guard let member = members[name] else { throw ArrayFileError(.noMember) }
      if member.isEncrypted { throw ArrayFileError(.encrypted) }
      switch member.method {
      case 0:
        if member.size != member.compressedSize { throw ArrayFileError(.overlappingMembers) }
      case Int(Z_DEFLATED):
        if member.size > limits.inflatedBytes {
          throw ArrayFileError(
            .limit("\(member.size) bytes exceed the limit of \(limits.inflatedBytes)"))
        }
        // A stream of 11 bytes can already hold 258 equal ones.
        if member.size / max(1, limits.ratio) > member.compressedSize + 64 {
          throw ArrayFileError(
            .limit("\(member.compressedSize) bytes would become \(member.size)"))
        }
      default: throw ArrayFileError(.compression(method: member.method))
      }
      return try body(member)
    } catch {
      var error = error
      if error.file.isEmpty { error.file = path }
      error.member = error.member ?? name
      throw error
    }
  }

  /// The position of the data of a member in the file; the member is then open in minizip.
  private func open(_ member: Member) throws(ArrayFileError) -> Int {
    var position = member.position
    try check(unsafe unzGoToFilePos64(handle, &position))
    try check(unsafe unzOpenCurrentFile(handle))
    let start = unsafe unzGetCurrentFileZStreamPos64(handle)
    let end = start.addingReportingOverflow(UInt64(member.compressedSize))
    if end.overflow || end.partialValue > UInt64(stream.byteCount) {
      unsafe unzCloseCurrentFile(handle)
      throw ArrayFileError(.overlappingMembers)
    }
    return Int(start)
  }

  /// Calls `body` with a function that fills a buffer with the next bytes of a member.
  ///
  /// - Parameter isComplete: whether the rest of the member is read as well, and the checksum compared.
  private func withBytes<Result>(
    of member: Member, isComplete: Bool,
    _ body: (
      (UnsafeMutableRawBufferPointer) throws(ArrayFileError) -> Void
    ) throws(ArrayFileError) -> Result
  ) throws(ArrayFileError) -> Result {
    let start = try open(member)
    var source = unsafe MemberBytes(
      handle, stream.file, from: start, size: member.size, isStored: member.method == 0)
    var isOpen = true
    defer { if isOpen { unsafe unzCloseCurrentFile(handle) } }
    let result = try unsafe body { (buffer) throws(ArrayFileError) in
      try unsafe source.read(into: buffer)
    }
    if isComplete {
      try source.skipRest()
      isOpen = false
      let closed = unsafe unzCloseCurrentFile(handle)
      if member.method != 0 { try check(closed) }
      if member.method == 0, source.checksum != member.checksum { throw ArrayFileError(.checksum) }
    }
    return result
  }

  /// The header of a `.npy` file that a member starts with.
  private func header(of member: Member) throws(ArrayFileError) -> NPYHeader {
    try unsafe withBytes(of: member, isComplete: false) { (read) throws(ArrayFileError) in
      var bytes: [UInt8] = []
      let header = try NPYHeader { (count) throws(ArrayFileError) in
        if count > member.size {
          throw ArrayFileError(.truncated(needed: count, found: member.size))
        }
        let added = NDArray<UInt8>.zeros([max(0, count - bytes.count)])
        try unsafe added.withUnsafeMutableBufferPointer { (buffer) throws(ArrayFileError) in
          try unsafe read(UnsafeMutableRawBufferPointer(buffer))
        }
        bytes += Array(added)
        return Array(bytes.prefix(count))
      }
      let needed = header.dataOffset + header.dataByteCount
      if needed > member.size {
        throw ArrayFileError(.truncated(needed: needed, found: member.size))
      }
      return header
    }
  }

  /// The header of an array, without its elements.
  ///
  /// - Throws: ``ArrayFileError`` if there is no such array, or if the member is not a `.npy` file.
  public func header(_ name: String) throws(ArrayFileError) -> NPYHeader {
    try reading(name) { (member) throws(ArrayFileError) in try header(of: member) }
  }

  /// Loads an array: fresh memory.
  ///
  /// - Parameters:
  ///   - name: one of ``names``.
  ///   - type: the type of the elements.
  ///   - progress: is called after every few megabytes.
  /// - Throws: ``ArrayFileError`` if there is no such array, if it has other elements, if a limit is exceeded, or
  ///   if the checksum of the member differs.
  /// - Complexity: O(n).
  public func load<Element: Scalar>(
    _ name: String, as type: Element.Type = Element.self, progress: ProgressHandler? = nil
  ) throws(ArrayFileError) -> sending NDArray<Element> {
    nonisolated(unsafe) let fresh = try reading(name) { (member) throws(ArrayFileError) in
      let header = try header(of: member)
      return try unsafe withBytes(of: member, isComplete: true) { (read) throws(ArrayFileError) in
        let start = NDArray<UInt8>.zeros([header.dataOffset])
        try unsafe start.withUnsafeMutableBufferPointer { (buffer) throws(ArrayFileError) in
          try unsafe read(UnsafeMutableRawBufferPointer(buffer))
        }
        return try unsafe NDArray<Element>(header, progress, read)
      }
    }
    return unsafe fresh
  }

  /// Whether the elements of an array can be mapped: they are stored, aligned, and in this machine's byte order.
  ///
  /// - Throws: ``ArrayFileError`` as ``header(_:)`` does.
  public func isMappable(_ name: String) throws(ArrayFileError) -> Bool {
    try reading(name) { (member) throws(ArrayFileError) in
      let header = try header(of: member)
      let start = try open(member)
      unsafe unzCloseCurrentFile(handle)
      let alignment = header.elementType.orderedByteCount
      return member.method == 0 && header.byteOrder == .native
        && (start + header.dataOffset) % alignment == 0
    }
  }

  /// Maps an array: a view of the file, as `NDArray.init(mapping:_:)` makes one.
  ///
  /// The checksum of the member is not compared, because that would read it. A member that is written through
  /// ``MappingMode/readWrite`` no longer has the checksum of the archive, so only the other modes are allowed.
  /// ``NPZWriter`` aligns the members that it stores. Those of NumPy are at odd positions and have to be loaded.
  ///
  /// - Parameters:
  ///   - name: one of ``names``.
  ///   - type: the type of the elements.
  ///   - mode: `.readOnly` or `.copyOnWrite`; the other one traps.
  /// - Throws: ``ArrayFileError`` if there is no such array, if it has other elements, or if ``isMappable(_:)`` is false.
  /// - Complexity: O(1), as for `NDArray.init(mapping:_:)`.
  public func map<Element: Scalar>(
    _ name: String, as type: Element.Type = Element.self, _ mode: MappingMode = .readOnly
  ) throws(ArrayFileError) -> NDArray<Element> {
    if mode == .readWrite { trap("NPZFile.map: the members of an archive cannot be written") }
    return try reading(name) { (member) throws(ArrayFileError) in
      let header = try header(of: member)
      try header.require(type)
      if member.method != 0 { throw ArrayFileError(.compression(method: member.method)) }
      if header.byteOrder != .native { throw ArrayFileError(.byteOrder) }
      let start = try open(member)
      unsafe unzCloseCurrentFile(handle)
      return try NDArray(
        mapping: stream.file, at: start + header.dataOffset, header.layout, mode)
    }
  }
}
