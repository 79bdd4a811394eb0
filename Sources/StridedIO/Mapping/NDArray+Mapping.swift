import Strided

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension NDArray {
  /// Maps a `.npy` file: an array whose memory is the file.
  ///
  /// Nothing is read but the header. The system reads a page of the file when one of its elements is used first,
  /// and may forget it again. So files that are larger than the memory can be used. The file stays mapped as long
  /// as any view refers to it. Other processes that map it use the same memory.
  ///
  /// With ``MappingMode/readWrite``, writes through any view reach the file; ``flush()`` waits until they are on
  /// the disk. With ``MappingMode/readOnly``, a write traps, as with every read-only view.
  ///
  /// ```swift
  /// try NDArray<Double>.zeros([2, 2]).save("mapped.npy")
  /// let a = try NDArray<Double>(mapping: "mapped.npy", .readWrite)
  /// a[1, 0...] = 7
  /// try a.flush()
  /// print(try NDArray<Double>.load("mapped.npy"))
  /// // [[0. 0.]
  /// //  [7. 7.]]
  /// ```
  ///
  /// The length and the header of the file are checked before it is mapped. If another program makes the file
  /// shorter afterwards, the use of an element past its end ends the program with the signal `SIGBUS`. To replace
  /// a file does no harm: the array keeps the old one. If another program writes to the file, the elements change; a byte of
  /// a `Bool` must then stay 0 or 1.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file.
  ///   - mode: what may be done with the array.
  /// - Throws: ``ArrayFileError``, also if the elements are in another byte order, or not aligned; then the file
  ///   can be loaded.
  /// - Complexity: O(1). The bytes of `Bool` are all read, to see that they are truth values.
  public init(
    mapping path: String, _ mode: MappingMode = .readOnly
  ) throws(ArrayFileError) {
    let file = try InputFile(path, isWritable: mode == .readWrite)
    self = try naming(path) { () throws(ArrayFileError) in
      let header = try NPYHeader(file)
      try header.require(Element.self)
      if header.byteOrder != .native { throw ArrayFileError(.byteOrder) }
      return try NDArray(mapping: file, at: header.dataOffset, header.layout, mode)
    }
  }

  /// Maps a file of bare elements in C order: an array whose memory is the file.
  ///
  /// It is like ``init(mapping:_:)``, but for files without a header.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file.
  ///   - shape: the extents; traps if no array can have them.
  ///   - offset: the position of the first element in bytes.
  ///   - mode: what may be done with the array.
  /// - Throws: ``ArrayFileError``, also if the file is too short, or the offset is not a multiple of the alignment.
  public init(
    mapping path: String, shape: Shape, offset: Int = 0, _ mode: MappingMode = .readOnly
  ) throws(ArrayFileError) {
    let count = shape.validatedCount(
      for: "NDArray(mapping:shape:)", width: MemoryLayout<Element>.stride)
    guard offset >= 0, shape.count <= 64 else {
      trap("NDArray(mapping:shape:): shape \(shape) at byte \(offset)")
    }
    let file = try InputFile(path, isWritable: mode == .readWrite)
    if offset > file.byteCount {
      throw ArrayFileError(.truncated(needed: offset, found: file.byteCount), file: path)
    }
    self = try naming(path) { () throws(ArrayFileError) in
      try NDArray(
        mapping: file, at: offset, Layout(contiguous: shape, count: count), mode)
    }
  }

  /// Waits until the elements of a mapped array are on the disk.
  ///
  /// The writes are visible to every reader of the file before that; a flush makes them survive a loss of power. Of
  /// a view, the pages with its elements are flushed. It has no effect on arrays that are not mapped with
  /// ``MappingMode/readWrite``.
  ///
  /// - Throws: ``ArrayFileError`` if the system cannot write.
  public func flush() throws(ArrayFileError) {
    guard let bounds = layout.bounds else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let isDone = unsafe withUnsafePointer { (first, layout) in
      let lowest = unsafe UnsafeMutableRawPointer(first + (bounds.lowerBound - layout.offset))
      let padding = Int(bitPattern: lowest) % page
      let byteCount = bounds.count * MemoryLayout<Element>.stride
      return unsafe msync(lowest - padding, byteCount + padding, MS_SYNC) == 0
    }
    if !isDone { throw systemError("msync", "mapped array") }
  }
}
