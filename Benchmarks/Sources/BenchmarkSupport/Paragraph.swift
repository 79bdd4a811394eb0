/// Running text, broken into lines.
package enum Paragraph {
  /// Breaks text at spaces so that no line is longer than a width, except a single long word.
  package static func wrapped(_ text: String, width: Int = 90) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
