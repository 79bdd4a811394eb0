import CMinizip
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
@safe
public final class NPZWriter {
  /// The path of the file.
  public let path: String
  /// How the members are written.
  public let compression: NPZCompression
  private var names: Set<String> = []
  private let stream: ZipOutput
  private let file: ReplacementFile
  /// The archive in minizip; nil after it was closed.
  private var handle: zipFile?
  /// The error of a call that failed.
  private var failure: ArrayFileError?

  /// The alignment of stored members.
  private static let alignment = 64

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
    file = try ReplacementFile(path)
    stream = ZipOutput(file)
    self.path = path
    self.compression = compression
    var functions = unsafe stream.functions
    unsafe handle = unsafe zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions)
    if unsafe handle == nil { throw error(ZIP_INTERNALERROR) }
  }

  deinit {
    if let handle = unsafe handle { unsafe zipClose(handle, nil) }
  }

  private func error(_ result: Int32) -> ArrayFileError {
    stream.failure ?? ArrayFileError(.archive(code: Int(result)), file: path)
  }

  private func check(_ result: Int32) throws(ArrayFileError) {
    if result != ZIP_OK || stream.failure != nil { throw error(result) }
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
    guard let handle = unsafe handle else { trap("NPZWriter.add: \(path) is closed") }
    try naming(path) { () throws(ArrayFileError) in
      try NPZName.require(name + NPZName.suffix)
      if !names.insert(name).inserted { throw ArrayFileError(.duplicateMember, member: name) }
    }
    let isFortran = array.isContiguous(.f) && !array.isContiguous(.c)
    do throws(ArrayFileError) {
      try naming(path) { () throws(ArrayFileError) in
        let header = try NPYHeader(
          FileElementType(Element.self), shape: array.shape, order: isFortran ? .f : .c)
        var count = TransferCount(of: header.dataByteCount, reportingTo: progress)
        try unsafe open(
          handle, name + NPZName.suffix, size: header.dataOffset + header.dataByteCount)
        try unsafe write(handle, header.bytes)
        let line = isFortran ? array.transposed() : array
        try unsafe line.forEachBlock { (block) throws(ArrayFileError) in
          try unsafe write(handle, block)
          try count.add(block.count)
        }
        try check(unsafe zipCloseFileInZip(handle))
      }
    } catch {
      failure = failure ?? error
      throw error
    }
  }

  private func write(_ handle: zipFile, _ bytes: [UInt8]) throws(ArrayFileError) {
    try check(unsafe zipWriteInFileInZip(handle, bytes, UInt32(bytes.count)))
  }

  /// Writes bytes of the member that is open.
  private func write(
    _ handle: zipFile, _ bytes: UnsafeRawBufferPointer
  ) throws(ArrayFileError) {
    // minizip reads its input twice: for the checksum, and to copy it. A piece is in the cache the second time.
    let size = 1 << 17
    for start in stride(from: 0, to: bytes.count, by: size) {
      let end = min(start + size, bytes.count)
      let piece = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      try unsafe check(zipWriteInFileInZip(handle, piece.baseAddress, UInt32(piece.count)))
    }
  }

  /// Starts a member.
  private func open(_ handle: zipFile, _ name: String, size: Int) throws(ArrayFileError) {
    // Compressed data may be somewhat longer than the bytes themselves.
    let isLarge: Int32 = size + size / 1000 + 1024 >= Int(UInt32.max) ? 1 : 0
    var facts = zip_fileinfo()
    // The date is 1 January 1980, so that equal arrays give equal files; the permissions are 0644.
    facts.dosDate = 1 << 21 | 1 << 16
    facts.external_fa = 0o100644 << 16
    let (method, level): (Int32, Int32) =
      switch compression {
      case .stored: (0, 0)
      case .deflated(let level): (Z_DEFLATED, Int32(level))
      }
    // The fixed part of a local header has 30 bytes; minizip adds 20 for the sizes of a large member.
    let start = stream.position + 30 + name.utf8.count + (isLarge == 1 ? 20 : 0)
    let extra = compression == .stored ? Self.extraField(from: start) : []
    let isASCII = name.utf8.allSatisfy { $0 < 128 }
    try check(
      unsafe zipOpenNewFileInZip4_64(
        handle, name, &facts, extra, UInt32(extra.count), nil, 0, nil, method, level, 0,
        -MAX_WBITS, MAX_MEM_LEVEL - 1, Z_DEFAULT_STRATEGY, nil, 0, 3 << 8 | 45,
        isASCII ? 0 : 1 << 11, isLarge))
  }

  /// An extra field after which data are aligned, which would otherwise start at an offset.
  ///
  /// Its number is the one that Android's archives use for that purpose; it starts with the alignment.
  private static func extraField(from offset: Int) -> [UInt8] {
    let spare = (offset + 6) % alignment
    let zeros = spare == 0 ? 0 : alignment - spare
    return [0x35, 0xD9, UInt8(2 + zeros), 0, UInt8(alignment), 0]
      + Array(repeating: 0, count: zeros)
  }

  /// Writes the directory of the archive, and puts the file in its place.
  ///
  /// Traps if the archive is closed.
  ///
  /// - Parameter isSynchronized: whether the function waits until the file is on the disk.
  /// - Throws: ``ArrayFileError``; the old file, if there was one, is then unchanged.
  public func close(isSynchronized: Bool = true) throws(ArrayFileError) {
    guard let handle = unsafe handle else { trap("NPZWriter.close: \(path) is closed") }
    unsafe self.handle = nil
    let result = unsafe zipClose(handle, nil)
    do throws(ArrayFileError) {
      if let failure { throw failure }
      try check(result)
      try file.commit(isSynchronized: isSynchronized)
    } catch {
      file.discard()
      throw error
    }
  }
}
