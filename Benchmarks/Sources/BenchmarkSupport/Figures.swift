import Foundation

/// Writes figures for people: few digits, and a suitable unit.
package enum Figures {
  /// The text for a missing figure.
  package static let none = "-"

  /// A duration: `12.3 ns`, `4.56 ms`.
  package static func duration(_ seconds: Double) -> String {
    let units = [(1e-9, "ns"), (1e-6, "us"), (1e-3, "ms"), (1, "s")]
    let unit = units.last { $0.0 <= seconds * 1.0005 } ?? units[0]
    return "\(digits(seconds / unit.0)) \(unit.1)"
  }

  /// An amount of memory, in decimal units: `800 MB`.
  package static func bytes(_ count: Int) -> String {
    let units = [(1.0, "bytes"), (1e3, "kB"), (1e6, "MB"), (1e9, "GB"), (1e12, "TB")]
    let unit = units.last { $0.0 <= Double(count) * 1.0005 } ?? units[0]
    return "\(digits(Double(count) / unit.0)) \(unit.1)"
  }

  /// A number of elements, as `--sizes` takes it: `1e6`, `4096`.
  package static func count(_ count: Int) -> String {
    var mantissa = count
    var exponent = 0
    while mantissa >= 10, mantissa.isMultiple(of: 10) {
      mantissa /= 10
      exponent += 1
    }
    return exponent >= 3 && mantissa < 10 ? "\(mantissa)e\(exponent)" : "\(count)"
  }

  /// A number with three significant digits: `0.0123`, `1.23`, `123`, `1.2e6`.
  package static func digits(_ value: Double) -> String {
    let magnitude = abs(value)
    if magnitude == 0 { return "0" }
    if magnitude < 0.0095 || magnitude >= 99_999.5 {
      let exponent = Int(log10(magnitude).rounded(.down))
      return String(format: "%.1fe%d", value / pow(10, Double(exponent)), exponent)
    }
    let decimals = magnitude < 0.9995 ? 3 : magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0
    return String(format: "%.\(decimals)f", value)
  }

  /// A figure, or a dash if there is none.
  package static func digits(ifAny value: Double?) -> String {
    value.map { digits($0) } ?? none
  }

  /// A count, without decimals if it is whole: `2`, `0.5`.
  package static func tally(ifAny value: Double?) -> String {
    guard let value else { return none }
    return value == value.rounded() && value < 1e15 ? "\(Int(value))" : digits(value)
  }

  /// A number with two significant digits and separated thousands: `1 700 000`.
  package static func rounded(_ value: Double) -> String {
    guard value >= 10, value < 1e15 else { return digits(value) }
    var unit = 1.0
    while value / unit >= 99.5 { unit *= 10 }
    var rest = String(Int((value / unit).rounded() * unit))[...]
    var groups: [Substring] = []
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: " ")
  }

  /// A number of passes: `1 pass`, `4 passes`.
  package static func passes(_ count: Int) -> String {
    count == 1 ? "1 pass" : "\(count) passes"
  }
}
