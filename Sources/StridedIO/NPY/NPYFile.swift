import Strided

/// A `.npy` file: its header, and functions that load or map its array as the type that it holds.
///
/// `NDArray.load(_:progress:)` is enough where the type is known.
///
/// ```swift
/// try NDArray<Int32>([[1, 2], [3, 4]]).save("table.npy")
/// let file = try NPYFile("table.npy")
/// print(file.elementType, file.shape)  // int32 (2, 2)
/// let table = try file.load(as: Int32.self)
/// print(table.sum())  // 10
/// ```
///
/// The file is not open between two calls. Each call reads the header anew.
public struct NPYFile: Sendable {
  /// The path.
  public let path: String
  /// The header, as it was when the value was created.
  public let header: NPYHeader

  /// Reads the header of a file; throws if the file is shorter than its header says.
  public init(_ path: String) throws(ArrayFileError) {
    let file = try InputFile(path)
    self.path = path
    header = try NPYHeader(file)
    try file.require(header.dataOffset + header.dataByteCount)
  }

  /// The type of the elements.
  public var elementType: FileElementType { header.elementType }

  /// The extents.
  public var shape: Shape { header.shape }

  /// Loads the array: fresh memory; like `NDArray.load(_:progress:)`.
  public func load<Element: Scalar>(
    as type: Element.Type, progress: ProgressHandler? = nil
  ) throws(ArrayFileError) -> sending NDArray<Element> {
    try NDArray<Element>.load(path, progress: progress)
  }

  /// Maps the array: a view of the file; like `NDArray.init(mapping:_:)`.
  public func map<Element: Scalar>(
    as type: Element.Type, _ mode: MappingMode = .readOnly
  ) throws(ArrayFileError) -> NDArray<Element> {
    try NDArray<Element>(mapping: path, mode)
  }
}
