import Strided

extension NDArray {
  /// Reads elements from a file without a header: a fresh 1-D array.
  ///
  /// ```swift
  /// try NDArray<UInt16>([1, 2, 3]).toFile("bare.bin", byteOrder: .bigEndian)
  /// print(try NDArray<UInt16>.fromFile("bare.bin", byteOrder: .bigEndian))  // [1 2 3]
  /// print(try NDArray<UInt8>.fromFile("bare.bin", count: 2, offset: 2))  // [0 2]
  /// ```
  ///
  /// - Parameters:
  ///   - path: the path of a regular file.
  ///   - count: the number of elements; by default all from the offset on. A negative number traps.
  ///   - offset: the position of the first element in bytes. A negative number traps.
  ///   - byteOrder: the order of the bytes of each number.
  ///   - progress: is called after every few megabytes.
  /// - Throws: ``ArrayFileError``, also if the file is too short, or if no count is given and the rest of the file
  ///   is not a whole number of elements.
  /// - Complexity: O(n).
  public static func fromFile(
    _ path: String, count: Int? = nil, offset: Int = 0, byteOrder: ByteOrder = .native,
    progress: ProgressHandler? = nil
  ) throws(ArrayFileError) -> sending NDArray {
    guard offset >= 0, count ?? 0 >= 0 else {
      trap("fromFile: count \(count ?? 0), offset \(offset)")
    }
    let file = try InputFile(path)
    nonisolated(unsafe) let fresh = try naming(path) { () throws(ArrayFileError) in
      let width = MemoryLayout<Element>.stride
      if offset > file.byteCount {
        throw ArrayFileError(.truncated(needed: offset, found: file.byteCount))
      }
      let rest = file.byteCount - offset
      if count == nil, rest % width != 0 {
        throw ArrayFileError(.indivisible(byteCount: rest, width: width), offset: offset)
      }
      let header = try NPYHeader(
        FileElementType(Element.self), byteOrder, [count ?? rest / width], .c, version: 1,
        dataOffset: offset)
      try file.require(offset + header.dataByteCount)
      var position = offset
      return try unsafe NDArray(header, progress) { (buffer) throws(ArrayFileError) in
        try unsafe file.read(into: buffer, at: position)
        position += buffer.count
      }
    }
    return unsafe fresh
  }

  /// Writes the elements in C order to a file without a header.
  ///
  /// Any view can be written. The file is replaced at once, as ``save(_:byteOrder:isSynchronized:progress:)``
  /// describes.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file, or of no file yet.
  ///   - byteOrder: the order of the bytes of each number.
  ///   - isSynchronized: whether the function waits until the file is on the disk.
  ///   - progress: is called after every block.
  /// - Throws: ``ArrayFileError``; the old file, if there was one, is then unchanged.
  /// - Complexity: O(n).
  public func toFile(
    _ path: String, byteOrder: ByteOrder = .native, isSynchronized: Bool = true,
    progress: ProgressHandler? = nil
  ) throws(ArrayFileError) {
    try naming(path) { () throws(ArrayFileError) in
      let file = try ReplacementFile(path, isSynchronized: isSynchronized)
      let size = count * MemoryLayout<Element>.stride
      file.reserve(size)
      var transfer = TransferCount(of: size, reportingTo: progress)
      try unsafe forEachBlock(byteOrder) { (block) throws(ArrayFileError) in
        try unsafe file.write(block)
        try transfer.add(block.count)
      }
      try file.commit(isSynchronized: isSynchronized)
    }
  }
}
