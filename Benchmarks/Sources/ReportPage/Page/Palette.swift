/// The colours of the page on a light or a dark background.
struct Palette: Sendable {
  let ground: Colour
  /// The background of panels, tables and boxes.
  let surface: Colour
  let text: Colour
  /// Secondary text.
  let quiet: Colour
  let line: Colour
  /// The background of figures that are slower than a rival.
  let warning: Colour
  let inks: [Ink: Colour]

  static let light = Palette(
    ground: Colour(0xF6F5F1), surface: Colour(0xFFFFFF), text: Colour(0x1B1F27),
    quiet: Colour(0x575E6B), line: Colour(0xDEDCD4), warning: Colour(0xFBE9DF),
    inks: [
      .blue: Colour(0x1F4FD1), .orange: Colour(0xA8480A), .purple: Colour(0x8424A8),
      .slate: Colour(0x586272), .green: Colour(0x0C6C4C),
    ]
  )

  static let dark = Palette(
    ground: Colour(0x0F1217), surface: Colour(0x181C23), text: Colour(0xE9ECF1),
    quiet: Colour(0xA2ABB9), line: Colour(0x333A45), warning: Colour(0x3A2620),
    inks: [
      .blue: Colour(0x82AEFF), .orange: Colour(0xFFAD66), .purple: Colour(0xDCA3FF),
      .slate: Colour(0xAAB5C4), .green: Colour(0x67D6A8),
    ]
  )

  /// The colours as CSS variables.
  var declarations: String {
    let named = [
      ("ground", ground), ("surface", surface), ("text", text), ("quiet", quiet), ("line", line),
      ("warning", warning),
    ]
    let inked = Ink.allCases.compactMap { ink in inks[ink].map { (ink.rawValue, $0) } }
    return (named + inked).map { "--\($0.0): \($0.1.css);" }.joined(separator: " ")
  }
}
