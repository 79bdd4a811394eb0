import Strided

extension NPZFile {
  /// Saves arrays by their names as a `.npz` archive; any views, of any element types.
  ///
  /// ```swift
  /// let weights = NDArray<Float>([[1, 2], [3, 4]])
  /// try NPZFile.save("state.npz", ("weights", weights), ("steps", NDArray([5])))
  /// print(try NPZFile("state.npz").names)  // ["weights", "steps"]
  /// ```
  ///
  /// ``NPZWriter`` adds one array after the other, and reports its progress.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file, or of no file yet.
  ///   - arrays: pairs of a name, without the suffix `.npy`, and an array.
  ///   - compression: how the arrays are written.
  ///   - isSynchronized: whether the function waits until the file is on the disk.
  /// - Throws: ``ArrayFileError``, also if two names are equal; the old file, if there was one, is then unchanged.
  /// - Complexity: O(n).
  public static func save<each Element: Scalar>(
    _ path: String, _ arrays: repeat (String, NDArray<each Element>),
    compression: NPZCompression = .stored, isSynchronized: Bool = true
  ) throws(ArrayFileError) {
    let writer = try NPZWriter(path, compression: compression)
    for (name, array) in repeat each arrays { try writer.add(array, named: name) }
    try writer.close(isSynchronized: isSynchronized)
  }
}
