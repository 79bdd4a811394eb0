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

  /// The first bytes of the file.
  private let bytes: [UInt8]
  /// The position after the text.
  private let end: Int
  /// The position of the next byte.
  private var position: Int

  /// Creates a parser of the text at some positions of a file.
  ///
  /// - Parameter bytes: the first bytes of the file.
  init(_ bytes: [UInt8], _ text: Range<Int>) {
    self.bytes = bytes
    position = text.lowerBound
    end = text.upperBound
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
      let key = try text()
      try expect(":")
      if holds(key, "descr") {
        if descr != nil { throw error("descr comes twice", at: start) }
        descr = try type()
      } else if holds(key, "fortran_order") {
        if isFortran != nil { throw error("fortran_order comes twice", at: start) }
        isFortran = try boolean()
      } else if holds(key, "shape") {
        if shape != nil { throw error("shape comes twice", at: start) }
        shape = try tuple()
      } else {
        let name = String(decoding: bytes[key], as: UTF8.self)
        throw error("the key \(quoted(name)) is unknown", at: start)
      }
      if !accept(",") {
        try expect("}")
        break
      }
    }
    skipSpaces()
    if position < end { throw error("there is text after the dictionary") }
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
      let rest = String(decoding: bytes[start..<end].prefix(40), as: UTF8.self)
      throw ArrayFileError(.elementType(rest), offset: start)
    }
    return bytes[try text()]
  }

  /// The positions of a text in single or double quotes, without escapes.
  private mutating func text() throws(ArrayFileError) -> Range<Int> {
    skipSpaces()
    let start = position
    guard peek("'") || peek("\"") else { throw error("a text in quotes should be here") }
    let quote = bytes[start]
    position += 1
    while position < end, bytes[position] != quote {
      if bytes[position] == 0x5C || bytes[position] == 0x0A { break }
      position += 1
    }
    guard position < end, bytes[position] == quote else {
      throw error("a text in quotes does not end, or has an escape", at: start)
    }
    position += 1
    return start + 1..<position - 1
  }

  private mutating func boolean() throws(ArrayFileError) -> Bool {
    skipSpaces()
    let isTrue = peek("T")
    let word = position..<min(position + (isTrue ? 4 : 5), end)
    guard holds(word, isTrue ? "True" : "False") else {
      throw error("True or False should be here")
    }
    position = word.upperBound
    return isTrue
  }

  /// Whether there is a word at some positions, and nothing else.
  private func holds(_ positions: Range<Int>, _ word: StaticString) -> Bool {
    if positions.count != word.utf8CodeUnitCount { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<letters.count {
        if unsafe letters[index] != bytes[positions.lowerBound + index] { return false }
      }
      return true
    }
  }

  /// A tuple of integers; a single one needs a comma.
  private mutating func tuple() throws(ArrayFileError) -> Shape {
    try expect("(")
    var extents = Shape()
    var hasComma = true
    while !accept(")") {
      if !hasComma { throw error("a comma should be here") }
      extents.values.append(try integer())
      hasComma = accept(",")
    }
    if extents.count == 1 && !hasComma { throw error("a number in parentheses is no tuple") }
    return extents
  }

  private mutating func integer() throws(ArrayFileError) -> Int {
    skipSpaces()
    let start = position
    if peek("-") { position += 1 }
    let digits = position
    var (value, overflows) = (0, false)
    while position < end, (0x30...0x39).contains(bytes[position]) {
      let tens = value.multipliedReportingOverflow(by: 10)
      let sum = tens.partialValue.addingReportingOverflow(Int(bytes[position]) - 0x30)
      overflows = overflows || tens.overflow || sum.overflow
      value = sum.partialValue
      position += 1
    }
    let count = position - digits
    if count == 0 || bytes[digits] == 0x30 && count > 1 {
      throw error("an integer should be here", at: start)
    }
    if overflows || digits > start && value != 0 {
      let text = String(decoding: bytes[start..<position].prefix(24), as: UTF8.self)
      throw ArrayFileError(.shape("with extent \(text)"), offset: start)
    }
    if peek("L") { position += 1 }
    return value
  }

  private mutating func skipSpaces() {
    while position < end, bytes[position] == 0x20 || (9...13).contains(bytes[position]) {
      position += 1
    }
  }

  /// Whether the next byte is a character.
  private func peek(_ character: Unicode.Scalar) -> Bool {
    position < end && bytes[position] == UInt8(ascii: character)
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
