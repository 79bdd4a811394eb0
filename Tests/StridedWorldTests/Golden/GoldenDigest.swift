/// Bytes in the notation of `programs.txt`: in full, or as a digest.
enum GoldenDigest {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The 64-bit FNV-1a hash of some bytes, continued from earlier ones.
  static func hash(_ bytes: [UInt8], from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var state = start
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return state
  }

  /// The notation of some bytes: `=` and hexadecimal digits, or `#` and their whole hash.
  static func data(_ bytes: [UInt8]) -> String {
    if bytes.count > 6 {
      return "#" + text(hash(bytes), digits: 11)
    }
    let hexadecimal = Array("0123456789abcdef".utf8)
    var result = [UInt8(ascii: "=")]
    for byte in bytes {
      result.append(hexadecimal[Int(byte >> 4)])
      result.append(hexadecimal[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The short digest after a step: the hash of the bytes of some arrays, folded.
  static func short(_ arrays: [any GoldenArray]) -> String {
    var state = hash([])
    for array in arrays {
      state = hash(array.bytes, from: state)
    }
    return text(state ^ state >> 18 ^ state >> 36 ^ state >> 54, digits: 3)
  }

  /// Truth values, six per letter, the lowest bit first.
  static func bits(_ flags: [Bool]) -> String {
    let letters = stride(from: 0, to: flags.count, by: 6).map { start in
      let letter = flags[start...].prefix(6).reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
      return digits[letter]
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func text(_ number: UInt64, digits count: Int) -> String {
    let letters = (0..<count).map { digits[Int(number >> UInt64(6 * $0) & 63)] }
    return String(decoding: letters, as: UTF8.self)
  }
}
