extension String {
  /// This text with `fill` before it, so that it is at least `width` ASCII characters long.
  func leftPadded(to width: Int, with fill: Character = " ") -> String {
    String(repeating: fill, count: max(0, width - utf8.count)) + self
  }

  /// This text with `fill` after it, so that it is at least `width` ASCII characters long.
  func rightPadded(to width: Int, with fill: Character = " ") -> String {
    self + String(repeating: fill, count: max(0, width - utf8.count))
  }
}
