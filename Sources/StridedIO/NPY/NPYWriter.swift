import Strided

/// Writes a large `.npy` file row by row, without the whole array in memory.
///
/// The number of rows need not be known. It is written to the header when the file is closed. Until then the
/// bytes are in a temporary file, as `NDArray.save(_:byteOrder:isSynchronized:progress:)` describes. A writer that is
/// not closed leaves no file.
///
/// ```swift
/// let writer = try NPYWriter<Double>("rows.npy", rowShape: [2])
/// try writer.append(NDArray([[1, 2], [3, 4]]))
/// try writer.append(NDArray([5, 6]))
/// try writer.close()
/// print(try NDArray<Double>.load("rows.npy").shape)  // (3, 2)
/// ```
public final class NPYWriter<Element: Scalar> {
  /// The path of the file.
  public let path: String
  /// The shape of a row: the extents after the first axis.
  public let rowShape: Shape
  /// The number of rows so far.
  public private(set) var rowCount = 0
  /// The order of the bytes of each number.
  private let byteOrder: ByteOrder
  /// The header for the number of rows so far.
  private var header: NPYHeader
  /// The file; nil after it was closed.
  private var file: ReplacementFile?
  /// The error of a call that failed.
  private var failure: ArrayFileError?

  /// Starts a file.
  ///
  /// - Parameters:
  ///   - path: the path of a regular file, or of no file yet.
  ///   - rowShape: the extents after the first axis; by default the file has one axis.
  ///   - byteOrder: the order of the bytes of each number.
  /// - Throws: ``ArrayFileError`` if the path cannot be written, or no array can have such rows.
  public init(
    _ path: String, rowShape: Shape = [], byteOrder: ByteOrder = .native
  ) throws(ArrayFileError) {
    let (header, file) = try naming(path) { () throws(ArrayFileError) in
      let header = try Self.header(0, rowShape, byteOrder)
      let file = try ReplacementFile(path, isSynchronized: true)
      try file.write(header.bytes)
      return (header, file)
    }
    self.path = path
    self.rowShape = rowShape
    self.byteOrder = byteOrder
    self.header = header
    self.file = file
  }

  private static func header(
    _ rows: Int, _ rowShape: Shape, _ byteOrder: ByteOrder
  ) throws(ArrayFileError) -> NPYHeader {
    try NPYHeader(
      FileElementType(Element.self), byteOrder, Shape([rows] + rowShape), .c, reservingDigits: true)
  }

  /// Appends rows.
  ///
  /// Traps if the file is closed, or if the shape does not fit.
  ///
  /// - Parameter rows: one row of ``rowShape``, or several rows with one more axis before; any view.
  /// - Throws: ``ArrayFileError``. The writer then cannot continue, and closing it throws again.
  public func append(_ rows: NDArray<Element>) throws(ArrayFileError) {
    guard let file else { trap("NPYWriter.append: \(path) is closed") }
    let isSingle = rows.shape == rowShape
    guard isSingle || Shape(rows.shape.dropFirst()) == rowShape && rows.rank > rowShape.count else {
      trap("NPYWriter.append: shape \(rows.shape) is not one or several rows of \(rowShape)")
    }
    let added = isSingle ? 1 : rows.shape[0]
    do throws(ArrayFileError) {
      try naming(path) { () throws(ArrayFileError) in
        header = try Self.header(rowCount + added, rowShape, byteOrder)
        try unsafe rows.forEachBlock(byteOrder) { (block) throws(ArrayFileError) in
          try unsafe file.write(block)
        }
      }
      rowCount += added
    } catch {
      failure = error
      throw error
    }
  }

  /// Writes the number of rows to the header, and puts the file in its place.
  ///
  /// Traps if the file is closed.
  ///
  /// - Parameter isSynchronized: whether the function waits until the file is on the disk.
  /// - Throws: ``ArrayFileError``; the old file, if there was one, is then unchanged.
  public func close(isSynchronized: Bool = true) throws(ArrayFileError) {
    guard let file else { trap("NPYWriter.close: \(path) is closed") }
    self.file = nil
    if let failure { throw failure }
    try file.write(header.bytes, at: 0)
    try file.commit(isSynchronized: isSynchronized)
  }
}
