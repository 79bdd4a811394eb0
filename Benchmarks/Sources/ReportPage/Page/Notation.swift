import BenchmarkSupport

/// Writes figures with the typography of a page: powers, multiplication signs and micro.
enum Notation {
  /// A duration: `12.3 ns`, `4.56 µs`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0 else { return Figures.none }
    return microsigned(Figures.duration(seconds))
  }

  /// The duration at an axis, without decimals that are zero: `10 µs`.
  static func tickDuration(_ seconds: Double) -> String {
    let parts = duration(seconds).split(separator: " ")
    guard parts.count == 2, let value = Double(parts[0]) else { return duration(seconds) }
    return "\(plain(value)) \(parts[1])"
  }

  /// A number of elements: `10⁶`, `4 096`.
  static func count(_ count: Int) -> String {
    var mantissa = count
    var exponent = 0
    while mantissa >= 10, mantissa.isMultiple(of: 10) {
      mantissa /= 10
      exponent += 1
    }
    guard exponent >= 3, mantissa < 10 else { return grouped(count) }
    let power = "10\(superscript(exponent))"
    return mantissa == 1 ? power : "\(mantissa)·\(power)"
  }

  /// The extents of an array: `10⁶`, `4096²`, `200 × 300`.
  static func shape(_ shape: [Int]) -> String {
    guard shape.count > 1 else { return count(shape.first ?? 1) }
    if Set(shape).count == 1 { return "\(shape[0])\(superscript(shape.count))" }
    return shape.map(String.init).joined(separator: " × ")
  }

  /// A ratio with a suitable number of digits: `0.97`, `2.4`, `31`.
  static func ratio(_ value: Double) -> String {
    guard value.isFinite else { return Figures.none }
    if abs(value) >= 9_950 { return Figures.rounded(value) }
    let decimals = abs(value) < 1.995 ? 2 : abs(value) < 9.95 ? 1 : 0
    return fixed(value, decimals: decimals)
  }

  /// A bandwidth: `12.9 GB/s`.
  static func bandwidth(_ gigabytesPerSecond: Double) -> String {
    "\(Figures.digits(gigabytesPerSecond)) GB/s"
  }

  /// A number without decimals that are zero: `0.5`, `20`.
  static func plain(_ value: Double) -> String {
    guard value.isFinite else { return Figures.none }
    let magnitude = abs(value)
    if value == value.rounded(), magnitude < 1e6 { return String(Int(value)) }
    guard magnitude >= 1e-4, magnitude < 1e6 else { return Figures.digits(value) }
    var text = fixed(value, decimals: magnitude < 1 ? 4 : 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A small number as superscript: `³`.
  static func superscript(_ number: Int) -> String {
    let digits = ["0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴"]
      .merging(["5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "-": "⁻"]) { first, _ in first }
    return String(number).map { digits[String($0)] ?? String($0) }.joined()
  }

  /// Words as a list: `a, b and c`.
  static func list(_ words: [String], last conjunction: String = "and") -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  private static func grouped(_ count: Int) -> String {
    var rest = String(count)[...]
    var groups: [Substring] = []
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: "\u{202F}")
  }

  private static func microsigned(_ text: String) -> String {
    text.hasSuffix(" us") ? "\(text.dropLast(2))µs" : text
  }
}
