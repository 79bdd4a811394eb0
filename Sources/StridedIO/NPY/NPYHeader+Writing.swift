import Strided

extension NPYHeader {
  /// The header of a new file of version 1, whose elements start at a multiple of 64 bytes.
  ///
  /// - Parameters:
  ///   - elementType: the type of the elements.
  ///   - shape: the extents; no header can describe some that no array can have.
  ///   - order: the order of the elements: `.f`, or otherwise C order.
  ///   - byteOrder: the order of the bytes of each number.
  /// - Throws: ``ArrayFileError`` if no array can have the shape.
  public init(
    _ elementType: FileElementType, shape: Shape, order: MemoryOrder = .c,
    byteOrder: ByteOrder = .native
  ) throws(ArrayFileError) {
    try self.init(
      elementType, byteOrder, shape, order == .f ? .f : .c, reservingDigits: false)
  }

  /// The header of a new file.
  ///
  /// - Parameter reservingDigits: whether there is space for any other extent of the first axis.
  init(
    _ elementType: FileElementType, _ byteOrder: ByteOrder, _ shape: Shape, _ order: MemoryOrder,
    reservingDigits: Bool
  ) throws(ArrayFileError) {
    // An Int has up to 19 digits.
    let spare = reservingDigits ? 20 : 0
    let text = Self.text(elementType, byteOrder, shape, order)
    let length = NPYPrefix.shortest + text.count + spare + 1
    try self.init(
      elementType, byteOrder, shape, order, version: 1, dataOffset: (length + 63) / 64 * 64)
  }

  /// The bytes of the header in a file of version 1: all bytes before ``dataOffset``.
  ///
  /// Traps if the header was read from a file in which the elements start too early for it.
  public var bytes: [UInt8] {
    let text = Self.text(elementType, byteOrder, shape, order)
    let spaces = dataOffset - NPYPrefix.shortest - text.count - 1
    guard spaces >= 0, dataOffset - NPYPrefix.shortest <= Int(UInt16.max) else {
      let header = String(decoding: text, as: UTF8.self)
      trap("NPYHeader.bytes: \(dataOffset) bytes do not hold the header \(header)")
    }
    let length = dataOffset - NPYPrefix.shortest
    var bytes = NPYPrefix.magic
    bytes.reserveCapacity(dataOffset)
    bytes += [1, 0, UInt8(length & 0xFF), UInt8(length >> 8)]
    bytes += text
    bytes += repeatElement(UInt8(ascii: " "), count: spaces)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The dictionary as NumPy writes it.
  private static func text(
    _ elementType: FileElementType, _ byteOrder: ByteOrder, _ shape: Shape, _ order: MemoryOrder
  ) -> [UInt8] {
    let mark = elementType.byteCount == 1 ? "|" : byteOrder == .littleEndian ? "<" : ">"
    var text: [UInt8] = []
    text.reserveCapacity(96)
    text += "{'descr': '".utf8
    text += mark.utf8
    text += elementType.code
    text += "', 'fortran_order': ".utf8
    text += (order == .f ? "True" : "False").utf8
    text += ", 'shape': ".utf8
    text += shape.description.utf8
    text += ", }".utf8
    return text
  }
}
