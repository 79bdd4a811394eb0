import Strided

/// Parses the text of a header: the literal of a Python dictionary with three keys.
///
/// It accepts what NumPy writes, in any order of the keys, with any spaces and quotes, and with the suffix `L`
/// that integers had in Python 2. It evaluates nothing.
struct NPYHeaderParser {
  /// The values of the three keys.
  struct Fields {
    /// NumPy's name of the element type.
    let descr: ArraySlice<UInt8>
    /// Whether the first axis varies fastest.
    let isFortran: Bool
    /// The extents.
    let shape: Shape
  }

  /// The text, with its position in the file.
  private let bytes: ArraySlice<UInt8>
  /// The position of the next byte.
  private var position: Int

  /// Creates a parser of a text.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Parses the whole text.
  mutating func fields() throws(ArrayFileError) -> Fields {
    var descr: ArraySlice<UInt8>?
    var isFortran: Bool?
    var shape: Shape?
    try expect("{")
    while !accept("}") {
      skipSpaces()
      let start = position
      let key = String(decoding: try text(), as: UTF8.self)
      try expect(":")
      switch key {
      case "descr" where descr == nil: descr = try type()
      case "fortran_order" where isFortran == nil: isFortran = try boolean()
      case "shape" where shape == nil: shape = try tuple()
      case "descr", "fortran_order", "shape": throw error("\(key) comes twice", at: start)
      default: throw error("the key \(quoted(key)) is unknown", at: start)
      }
      if !accept(",") {
        try expect("}")
        break
      }
    }
    skipSpaces()
    if position < bytes.endIndex { throw error("there is text after the dictionary") }
    guard let descr else { throw error("descr is missing") }
    guard let isFortran else { throw error("fortran_order is missing") }
    guard let shape else { throw error("shape is missing") }
    return Fields(descr: descr, isFortran: isFortran, shape: shape)
  }

  /// A name of a type; fields and subarrays are not supported.
  private mutating func type() throws(ArrayFileError) -> ArraySlice<UInt8> {
    skipSpaces()
    let start = position
    if peek("[") || peek("(") {
      let rest = String(decoding: bytes[start...].prefix(40), as: UTF8.self)
      throw ArrayFileError(.elementType(rest), offset: start)
    }
    return try text()
  }

  /// A text in single or double quotes, without escapes.
  private mutating func text() throws(ArrayFileError) -> ArraySlice<UInt8> {
    skipSpaces()
    let start = position
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "'") || peek("\"") else {
      throw error("a text in quotes should be here")
    }
    let quote = bytes[position]
    position += 1
    let rest = bytes[position...]
    guard let end = rest.firstIndex(where: { $0 == quote || $0 == 0x5C || $0 == 0x0A }),
      bytes[end] == quote
    else { throw error("a text in quotes does not end, or has an escape", at: start) }
    position = end + 1
    return rest[..<end]
  }

  private mutating func boolean() throws(ArrayFileError) -> Bool {
    skipSpaces()
    for (word, value) in [("True", true), ("False", false)]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw error("True or False should be here")
  }

  /// A tuple of integers; a single one needs a comma.
  private mutating func tuple() throws(ArrayFileError) -> Shape {
    try expect("(")
    var extents: [Int] = []
    var hasComma = true
    while !accept(")") {
      if !hasComma { throw error("a comma should be here") }
      extents.append(try integer())
      hasComma = accept(",")
    }
    if extents.count == 1 && !hasComma { throw error("a number in parentheses is no tuple") }
    return Shape(extents)
  }

  private mutating func integer() throws(ArrayFileError) -> Int {
    skipSpaces()
    let start = position
    if peek("-") { position += 1 }
    let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
    position += digits.count
    let isNegative = digits.startIndex > start
    if digits.isEmpty || digits.first == 0x30 && digits.count > 1 {
      throw error("an integer should be here", at: start)
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Int(text), !isNegative || value == 0 else {
      throw ArrayFileError(.shape("with extent \(text.prefix(24))"), offset: start)
    }
    if peek("L") { position += 1 }
    return value
  }

  private mutating func skipSpaces() {
    while position < bytes.endIndex, bytes[position] == 0x20 || (9...13).contains(bytes[position]) {
      position += 1
    }
  }

  /// Whether the next byte is a character.
  private func peek(_ character: Unicode.Scalar) -> Bool {
    position < bytes.endIndex && bytes[position] == UInt8(ascii: character)
  }

  /// Skips spaces and then a character, if it is there.
  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard peek(character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(ArrayFileError) {
    if !accept(character) { throw error("'\(character)' should be here") }
  }

  private func error(_ problem: String, at place: Int? = nil) -> ArrayFileError {
    ArrayFileError(.header(problem), offset: place ?? position)
  }
}
