import Strided

// The coded form has four fields: `version`, 1; `type`, NumPy's name of the element type; `shape`; and
// `elements`, the bytes in C order, little-endian, as Base64.

private enum Field: String, CodingKey {
  case version, type, shape, elements
}

extension NDArray: Encodable {
  /// Encodes the array: its element type, its shape, and its elements as Base64.
  ///
  /// Every bit is kept, those of NaN too. The text has 4 characters for 3 bytes. Any view can be encoded.
  ///
  /// - Complexity: O(n).
  public func encode(to encoder: any Encoder) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * MemoryLayout<Element>.stride)
    try unsafe forEachBlock(.littleEndian) { (block) throws(ArrayFileError) in
      unsafe bytes.append(contentsOf: block)
    }
    var container = encoder.container(keyedBy: Field.self)
    try container.encode(1, forKey: .version)
    try container.encode(FileElementType(Element.self).rawValue, forKey: .type)
    try container.encode(Array(shape), forKey: .shape)
    try container.encode(Base64.encode(bytes), forKey: .elements)
  }
}

extension NDArray: Decodable {
  /// Decodes an array: fresh memory in C order.
  ///
  /// - Throws: `DecodingError.dataCorrupted` if the version is unknown, if the elements have another type than
  ///   `Element`, or if the shape and the elements do not fit together.
  /// - Complexity: O(n).
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Field.self)
    func corrupted(_ field: Field, _ problem: String) -> DecodingError {
      .dataCorruptedError(forKey: field, in: container, debugDescription: problem)
    }
    let version = try container.decode(Int.self, forKey: .version)
    if version != 1 { throw corrupted(.version, "the version \(version) is unknown") }
    let type = FileElementType(Element.self)
    let name = try container.decode(String.self, forKey: .type)
    if name != type.rawValue {
      throw corrupted(.type, "the elements are \(quoted(name)), not \(type.rawValue)")
    }
    let shape = Shape(try container.decode([Int].self, forKey: .shape))
    guard
      let header = try? NPYHeader(type, .littleEndian, shape, .c, version: 1, dataOffset: 0)
    else { throw corrupted(.shape, "no array has the shape \(shape)") }
    guard let bytes = Base64.decode(try container.decode(String.self, forKey: .elements)),
      bytes.count == header.dataByteCount
    else { throw corrupted(.elements, "the text is not that of \(header.dataByteCount) bytes") }
    do throws(ArrayFileError) {
      var position = 0
      self = try unsafe NDArray(header, nil) { (buffer) throws(ArrayFileError) in
        unsafe buffer.copyBytes(from: bytes[position..<position + buffer.count])
        position += buffer.count
      }
    } catch {
      throw corrupted(.elements, "\(error.reason)")
    }
  }
}
