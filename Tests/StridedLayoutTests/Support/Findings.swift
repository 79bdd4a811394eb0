import Testing

/// The failures in a large loop: the first few in full, and their number.
struct Findings {
  private var texts: [String] = []
  private var count = 0
  private var cases = 0

  /// Counts a case, and records the text if it is wrong.
  mutating func expect(_ isRight: Bool, _ text: @autoclosure () -> String) {
    cases += 1
    if isRight { return }
    count += 1
    if texts.count < 5 { texts.append(text()) }
  }

  /// Expects no failure in at least `minimum` cases.
  func finish(atLeast minimum: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    let shown = texts.joined(separator: "\n")
    #expect(
      count == 0, "\(count) of \(cases) are wrong:\n\(shown)", sourceLocation: sourceLocation)
    #expect(cases >= minimum, "only \(cases) cases", sourceLocation: sourceLocation)
  }
}

/// A small seeded generator of random numbers (Marsaglia's xorshift).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// A generator whose numbers depend on the seed alone.
  init(seed: UInt64) {
    state = seed | 1 << 63
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
