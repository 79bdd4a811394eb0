import Strided

extension NDArray {
  /// Loads a `.npy` file: fresh memory with the file's elements.
  ///
  /// All versions, byte orders and memory orders are read. The array has the memory order of the file. A file with
  /// other elements than `Element` throws; ``NPYFile`` tells the type. Bytes after the elements are ignored.
  ///
  /// ```swift
  /// try NDArray<Double>([1, 2, 3]).save("three.npy")
  /// print(try NDArray<Double>.load("three.npy"))  // [1. 2. 3.]
  /// ```
  ///
  /// - Parameters:
  ///   - path: the path of a regular file.
  ///   - progress: is called after every few megabytes.
  /// - Throws: ``ArrayFileError``. Memory is only allocated after the header and the length of the file have been
  ///   checked, and no more than the file has.
  /// - Complexity: O(n), with the system call `pread` into the memory of the array. Several threads share large reads.
  public static func load(
    _ path: String, progress: ProgressHandler? = nil
  ) throws(ArrayFileError) -> sending NDArray {
    let file = try InputFile(path)
    let header = try NPYHeader(file)
    let memory = try naming(path) { () throws(ArrayFileError) in
      try header.require(Element.self)
      try file.require(header.dataOffset + header.dataByteCount)
      var position = header.dataOffset
      return try unsafe header.elements(progress) { (buffer) throws(ArrayFileError) in
        try unsafe file.read(into: buffer, at: position)
        position += buffer.count
      }
    }
    nonisolated(unsafe) let fresh = NDArray(storage: memory, layout: header.layout)
    return unsafe fresh
  }

  /// Saves the array as a `.npy` file of version 1.
  ///
  /// Any view can be saved. The elements of an F-contiguous array are written in Fortran order, all others in C
  /// order. Contiguous elements are written from where they are; others are gathered in blocks of one megabyte.
  ///
  /// The bytes go to a temporary file in the same folder, which then takes the place of an old file. After a crash
  /// there is the old file or the new one, never half of it. Arrays that are mapped from the old file do not
  /// change.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file, or of no file yet; the file behind a symbolic link is replaced.
  ///   - byteOrder: the order of the bytes of each number.
  ///   - isSynchronized: whether the function waits until the file is on the disk, so that it also survives a
  ///     loss of power. Otherwise a loss of power soon after the call can leave zeros in the place of the elements.
  ///   - progress: is called after every block.
  /// - Throws: ``ArrayFileError``; the old file, if there was one, is then unchanged.
  /// - Complexity: O(n).
  public func save(
    _ path: String, byteOrder: ByteOrder = .native, isSynchronized: Bool = true,
    progress: ProgressHandler? = nil
  ) throws(ArrayFileError) {
    try naming(path) { () throws(ArrayFileError) in
      let isFortran = !isContiguous(.c) && isContiguous(.f)
      let header = try NPYHeader(
        FileElementType(Element.self), shape: shape, order: isFortran ? .f : .c,
        byteOrder: byteOrder)
      let file = try ReplacementFile(path, isSynchronized: isSynchronized)
      file.reserve(header.bytes.count + header.dataByteCount)
      try file.write(header.bytes)
      var count = TransferCount(of: header.dataByteCount, reportingTo: progress)
      let line = isFortran ? transposed() : self
      try unsafe line.forEachBlock(byteOrder) { (block) throws(ArrayFileError) in
        try unsafe file.write(block)
        try count.add(block.count)
      }
      try file.commit(isSynchronized: isSynchronized)
    }
  }
}

/// Calls `body`; its errors get the name of a file if they have none.
func naming<Result>(
  _ path: String, _ body: () throws(ArrayFileError) -> Result
) throws(ArrayFileError) -> Result {
  do throws(ArrayFileError) {
    return try body()
  } catch {
    var error = error
    if error.file.isEmpty { error.file = path }
    throw error
  }
}
