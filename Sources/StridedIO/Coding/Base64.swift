/// Bytes as text of 64 characters: RFC 4648, section 4.
enum Base64 {
  /// The characters of the values 0 to 63.
  private static let characters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The values of the characters; 0xFF for those that have none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  private static let padding = UInt8(ascii: "=")

  /// The text of some bytes.
  static func encode(_ bytes: [UInt8]) -> String {
    let table = characters
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let size = min(3, bytes.count - start)
      var group = 0
      for index in 0..<3 { group = group << 8 | (index < size ? Int(bytes[start + index]) : 0) }
      for index in 0..<4 {
        text.append(index <= size ? table[group >> (18 - 6 * index) & 63] : padding)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text; nil if it is not the text that `encode` makes of some bytes.
  static func decode(_ text: String) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count % 4 == 0 else { return nil }
    let (table, padding) = (values, padding)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    for start in stride(from: 0, to: characters.count, by: 4) {
      let isLast = start + 4 == characters.count
      var (group, size) = (0, 3)
      for character in characters[start..<start + 4] {
        let value = table[Int(character)]
        if value < 64, size == 3 {
          group = group << 6 | Int(value)
        } else if character == padding, isLast, size > 1 {
          (group, size) = (group << 6, size - 1)
        } else {
          return nil
        }
      }
      for index in 0..<size { bytes.append(UInt8(group >> (16 - 8 * index) & 0xFF)) }
      // Unused bits are 0 in the text of `encode`.
      if group & (1 << (8 * (3 - size)) - 1) != 0 { return nil }
    }
    return bytes
  }
}
