/// Reads the text of one recorded program from left to right.
struct GoldenReader {
  private let text: [UInt8]
  private var position = 0

  init(_ text: some Sequence<UInt8>) {
    self.text = Array(text)
  }

  /// Whether all has been read.
  var isAtEnd: Bool {
    position == text.count
  }

  /// The next byte, which is not consumed; 0 at the end.
  var next: UInt8 {
    isAtEnd ? 0 : text[position]
  }

  /// Consumes a byte if it is `character`.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    if isAtEnd || text[position] != UInt8(ascii: character) { return false }
    position += 1
    return true
  }

  /// Consumes a byte that must be there.
  mutating func expect(_ character: Unicode.Scalar) throws {
    if !skip(character) { throw GoldenProblem("'\(character)' is missing at \(position)") }
  }

  /// Consumes one byte.
  mutating func character() throws -> Character {
    guard !isAtEnd else { throw GoldenProblem("the text ends at \(position)") }
    position += 1
    return Character(Unicode.Scalar(text[position - 1]))
  }

  /// Consumes the bytes before the end byte, or all.
  mutating func text(upTo isEnd: (UInt8) -> Bool) -> String {
    let start = position
    while !isAtEnd && !isEnd(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// Consumes an integer, if there is one.
  mutating func integer() -> Int? {
    let start = position
    let isNegative = skip("-")
    var value = 0
    let digits = position
    while !isAtEnd, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) {
      value = value * 10 + Int(text[position] - UInt8(ascii: "0"))
      position += 1
    }
    if position == digits {
      position = start
      return nil
    }
    return isNegative ? -value : value
  }

  /// Consumes integers with a mark between them.
  mutating func integers(separator: Unicode.Scalar = ",") -> [Int] {
    var list: [Int] = []
    while let number = integer() {
      list.append(number)
      if !skip(separator) { break }
    }
    return list
  }

  /// Consumes integers with commas between them, of which some may be absent.
  mutating func optionalIntegers() -> [Int?] {
    var list: [Int?] = []
    while true {
      if skip("~") {
        list.append(nil)
      } else if let number = integer() {
        list.append(number)
      } else {
        return list
      }
      if !skip(",") { return list }
    }
  }
}
