import Strided

/// What a `.npy` file says about its array: element type, byte order, shape and memory order.
///
/// It is read without the elements.
///
/// ```swift
/// try NDArray<Double>.zeros([3, 4]).save("matrix.npy")
/// let header = try NPYHeader(path: "matrix.npy")
/// print(header)  // float64 (3, 4), littleEndian, C order, .npy version 1, data at byte 128
/// ```
///
/// The format is NEP 1 of NumPy, "A Simple File Format for NumPy Arrays", with versions 2 and 3.
public struct NPYHeader: Equatable, Sendable {
  /// The type of the elements.
  public let elementType: FileElementType
  /// The order of the bytes of each number; the machine's own for elements of one byte.
  public let byteOrder: ByteOrder
  /// The extents.
  public let shape: Shape
  /// The order of the elements: `.c` or `.f`.
  public let order: MemoryOrder
  /// The version of the format: 1, 2 or 3.
  public let version: Int
  /// The position of the first element in the file, in bytes.
  public let dataOffset: Int

  /// Creates a header; throws if no array can have the shape.
  init(
    _ elementType: FileElementType, _ byteOrder: ByteOrder, _ shape: Shape, _ order: MemoryOrder,
    version: Int, dataOffset: Int
  ) throws(ArrayFileError) {
    guard shape.count <= 64, let span = shape.checkedByteSpan(width: elementType.byteCount),
      !span.addingReportingOverflow(dataOffset).overflow
    else { throw ArrayFileError(.shape(shape.count > 64 ? "of \(shape.count) axes" : "\(shape)")) }
    self.elementType = elementType
    self.byteOrder = elementType.orderedByteCount == 1 ? .native : byteOrder
    self.shape = shape
    self.order = order
    self.version = version
    self.dataOffset = dataOffset
  }

  /// The number of elements.
  public var count: Int { shape.elementCount }

  /// The size of the elements in bytes.
  public var dataByteCount: Int { count * elementType.byteCount }

  /// The layout of an array with these elements in one block of memory.
  var layout: Layout { Layout(contiguous: shape, count: count, order: order) }

  /// Throws unless arrays of `Element` can hold the elements.
  func require<Element: Scalar>(_ type: Element.Type) throws(ArrayFileError) {
    if elementType.rawValue != Element._typeName {
      throw ArrayFileError(.mismatch(found: elementType, requested: FileElementType(type)))
    }
  }
}

extension NPYHeader: CustomStringConvertible {
  /// The header in one line.
  public var description: String {
    let order = order == .f ? "Fortran order" : "C order"
    return "\(elementType.rawValue) \(shape), \(byteOrder), \(order), .npy version \(version), "
      + "data at byte \(dataOffset)"
  }
}
