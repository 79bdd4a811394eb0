/// The approximate width of a line of text, on the high side, because the reader's font may differ.
enum TextWidth {
  static func estimate(_ text: String, size: Double = 12, isBold: Bool = false) -> Double {
    (isBold ? 1.12 : 1)
      * text.reduce(0) { width, character in
        switch character {
        case "i", "l", "j", "t", "f", "r", "I", ".", ",", ":", "/", " ", "\u{202F}", "·":
          width + 0.4 * size
        case "m", "w", "M", "W", "×", "µ": width + 0.92 * size
        default: width + 0.62 * size
        }
      }
  }
}
