import Strided

/// How the members of an archive are written.
public enum NPZCompression: Sendable, Hashable {
  /// As they are. The elements start at a multiple of 64 bytes, so that they can be mapped.
  case stored
  /// Compressed by deflate, with a level from 1, fast, to 9, small.
  case deflated(level: Int = 6)
}

/// Writes a `.npz` archive of arrays of any element types.
///
/// NumPy's `load` reads it. The file takes its place when the writer is closed, as
/// `NDArray.save(_:byteOrder:isSynchronized:progress:)` describes; a writer that is not closed leaves no file.
/// ``NPZFile`` has an example.
public final class NPZWriter {
  /// The path of the file.
  public let path: String
  /// How the members are written.
  public let compression: NPZCompression
  private var names: Set<String> = []
  /// The members that are complete.
  private var members: [ZipMember] = []
  /// The position of the next member.
  private var position = 0
  /// The file; nil after it was closed.
  private var file: ReplacementFile?
  /// The error of a call that failed.
  private var failure: ArrayFileError?

  /// Starts an archive.
  ///
  /// Traps if the level of the compression is not in 1...9.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file, or of no file yet.
  ///   - compression: how the members are written.
  /// - Throws: ``ArrayFileError`` if the path cannot be written.
  public init(
    _ path: String, compression: NPZCompression = .stored
  ) throws(ArrayFileError) {
    if case .deflated(let level) = compression, !(1...9).contains(level) {
      trap("NPZWriter: the level \(level) is not in 1...9")
    }
    file = try ReplacementFile(path, isSynchronized: true)
    self.path = path
    self.compression = compression
  }

  /// Adds an array; any view.
  ///
  /// Traps if the archive is closed.
  ///
  /// - Parameters:
  ///   - array: the array.
  ///   - name: its name, without the suffix `.npy`.
  ///   - progress: is called after every block.
  /// - Throws: ``ArrayFileError`` if the name is used already, if it is a path out of the archive, or if the file
  ///   cannot be written. After the latter, the writer cannot continue, and closing it throws again.
  public func add<Element: Scalar>(
    _ array: NDArray<Element>, named name: String, progress: ProgressHandler? = nil
  ) throws(ArrayFileError) {
    guard let file else { trap("NPZWriter.add: \(path) is closed") }
    if let failure { throw failure }
    try naming(path) { () throws(ArrayFileError) in
      try NPZName.require(name + NPZName.suffix)
      if !names.insert(name).inserted { throw ArrayFileError(.duplicateMember, member: name) }
    }
    do throws(ArrayFileError) {
      try naming(path) { () throws(ArrayFileError) in try write(array, name, file, progress) }
    } catch {
      failure = error
      throw error
    }
  }

  /// Writes a member: its data, and then the header in front of them, which has the checksum.
  private func write<Element: Scalar>(
    _ array: NDArray<Element>, _ name: String, _ file: ReplacementFile,
    _ progress: ProgressHandler?
  ) throws(ArrayFileError) {
    let isFortran = array.isContiguous(.f) && !array.isContiguous(.c)
    let header = try NPYHeader(
      FileElementType(Element.self), shape: array.shape, order: isFortran ? .f : .c)
    let bytes = header.bytes
    var member = ZipMember(
      name + NPZName.suffix, method: compression == .stored ? 0 : 8, at: position,
      size: bytes.count + header.dataByteCount)
    let start = position + member.localHeader.count
    var output = try MemberOutput(file, at: start, compression)
    var count = TransferCount(of: header.dataByteCount, reportingTo: progress)
    try output.write(bytes)
    let line = isFortran ? array.transposed() : array
    try unsafe line.forEachBlock { (block) throws(ArrayFileError) in
      try unsafe output.write(block)
      try count.add(block.count)
    }
    try output.finish()
    member.compressedSize = output.position - start
    member.checksum = output.checksum.value
    try file.write(member.localHeader, at: position)
    members.append(member)
    position = output.position
  }

  /// Writes the directory of the archive, and puts the file in its place.
  ///
  /// Traps if the archive is closed.
  ///
  /// - Parameter isSynchronized: whether the function waits until the file is on the disk.
  /// - Throws: ``ArrayFileError``; the old file, if there was one, is then unchanged.
  public func close(isSynchronized: Bool = true) throws(ArrayFileError) {
    guard let file else { trap("NPZWriter.close: \(path) is closed") }
    self.file = nil
    if let failure { throw failure }
    try file.write(ZipMember.directory(of: members, at: position), at: position)
    try file.commit(isSynchronized: isSynchronized)
  }
}
