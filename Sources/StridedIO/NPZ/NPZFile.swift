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
  /// The path.
  public let path: String
  /// What the archive may demand.
  public let limits: NPZLimits
  /// The names of the arrays, in the order of the archive.
  public private(set) var names: [String] = []
  /// The members by the names of their arrays.
  private var members: [String: ZipEntry] = [:]
  private let file: InputFile

  /// Opens an archive and reads its directory.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file.
  ///   - limits: what the archive may demand.
  /// - Throws: ``ArrayFileError`` if it is not a ZIP file, if two members have the same name, if a name is a path out of
  ///   the archive, if members overlap, or if there are too many.
  public init(_ path: String, limits: NPZLimits = NPZLimits()) throws(ArrayFileError) {
    self.path = path
    self.limits = limits
    file = try InputFile(path)
    try naming(path) { () throws(ArrayFileError) in try readDirectory() }
  }

  private func readDirectory() throws(ArrayFileError) {
    let entries = try ZipDirectory(file).entries { (entry) throws(ArrayFileError) in
      if entry.isFolder { return }
      if names.count == limits.members {
        throw ArrayFileError(.limit("there are more than \(limits.members) members"))
      }
      try NPZName.require(entry.name)
      let name = NPZName.key(of: entry.name)
      if members.updateValue(entry, forKey: name) != nil {
        throw ArrayFileError(.duplicateMember, member: name)
      }
      names.append(name)
    }
    // Only now is it known where each of them ends.
    for entry in entries where !entry.isFolder { members[NPZName.key(of: entry.name)] = entry }
  }

  /// Calls `body` with a member that may be read; errors get the names of the file and of the member.
  private func reading<Result>(
    _ name: String, _ body: (ZipEntry) throws(ArrayFileError) -> Result
  ) throws(ArrayFileError) -> Result {
    do throws(ArrayFileError) {
      guard let member = members[name] else { throw ArrayFileError(.noMember) }
      if member.isEncrypted { throw ArrayFileError(.encrypted) }
      switch member.method {
      case 0:
        if member.size != member.compressedSize { throw ArrayFileError(.overlappingMembers) }
      case 8:
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

  /// Calls `body` with a function that fills a buffer with the next bytes of a member.
  ///
  /// - Parameter isComplete: whether the rest of the member is read as well, and the checksum compared.
  private func withBytes<Result>(
    of member: ZipEntry, isComplete: Bool,
    _ body: (
      (UnsafeMutableRawBufferPointer) throws(ArrayFileError) -> Void
    ) throws(ArrayFileError) -> Result
  ) throws(ArrayFileError) -> Result {
    var source = try MemberBytes(member, in: file)
    let result = try unsafe body { (buffer) throws(ArrayFileError) in
      try unsafe source.read(into: buffer)
    }
    if isComplete { try source.finish() }
    return result
  }

  /// The header of a `.npy` file that a member starts with.
  private func header(of member: ZipEntry) throws(ArrayFileError) -> NPYHeader {
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
      let start = try member.dataStart(in: file)
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
      let start = try member.dataStart(in: file)
      return try NDArray(
        mapping: file, at: start + header.dataOffset, header.layout, mode)
    }
  }
}
