import Foundation

/// A colour of the screen, by its three bytes.
struct Colour: Equatable, Sendable {
  let red: Int
  let green: Int
  let blue: Int

  init(_ bytes: Int) {
    red = bytes >> 16 & 255
    green = bytes >> 8 & 255
    blue = bytes & 255
  }

  /// The colour in CSS notation.
  var css: String { String(format: "#%02x%02x%02x", red, green, blue) }

  /// The luminance of the colour, from 0 to 1, as WCAG 2 defines it.
  var luminance: Double {
    func linear(_ byte: Int) -> Double {
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio to another colour, from 1 to 21, as WCAG 2 defines it.
  func contrast(to other: Colour) -> Double {
    let levels = [luminance, other.luminance].sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }
}
