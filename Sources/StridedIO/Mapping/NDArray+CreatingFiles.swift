import Strided

extension NDArray {
  /// Creates a `.npy` file of zeros and maps it: an array whose memory is the file.
  ///
  /// Writes through any view reach the file, as with `NDArray.init(mapping:_:)` and ``MappingMode/readWrite``. So a
  /// result that is larger than the memory can be computed part by part. An old file at the path is replaced at once;
  /// arrays that are mapped from it do not change.
  ///
  /// ```swift
  /// let table = try NDArray<Double>(creating: "squares.npy", shape: [3, 2])
  /// for row in 0..<3 { table[row, 0...] = NDArray([Double(row), Double(row * row)]) }
  /// print(try NDArray<Double>.load("squares.npy"))
  /// // [[0. 0.]
  /// //  [1. 1.]
  /// //  [2. 4.]]
  /// ```
  ///
  /// The zeros take no space on the disk where the file system has sparse files. If the disk is full when an element of
  /// a new page is written, the program ends with the signal `SIGBUS`.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file, or of no file yet.
  ///   - shape: the extents; traps if no array can have them.
  ///   - order: the order of the elements: `.f`, or otherwise C order.
  /// - Throws: ``ArrayFileError`` if the file cannot be written; the old file, if there was one, is then unchanged.
  /// - Complexity: O(1).
  public init(
    creating path: String, shape: Shape, order: MemoryOrder = .c
  ) throws(ArrayFileError) {
    _ = shape.validatedCount(for: "NDArray(creating:shape:)", width: MemoryLayout<Element>.stride)
    try naming(path) { () throws(ArrayFileError) in
      let header = try NPYHeader(FileElementType(Element.self), shape: shape, order: order)
      let file = try ReplacementFile(path, isSynchronized: false)
      try file.write(header.bytes)
      try file.extend(to: header.dataOffset + header.dataByteCount)
      try file.commit(isSynchronized: false)
    }
    try self.init(mapping: path, .readWrite)
  }
}
