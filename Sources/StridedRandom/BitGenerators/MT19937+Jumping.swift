extension MT19937 {
  /// The generator after `count` jumps of 2^128 words: a stream that does not overlap.
  ///
  /// As NumPy's `jumped`, it takes the words of the state as they stand, also in the middle of a block. Traps if
  /// the count is negative.
  ///
  /// Source: Haramoto, Matsumoto, Nishimura, Panneton and L'Ecuyer, "Efficient jump ahead for F2-linear random
  /// number generators" (2008).
  ///
  /// - Complexity: O(count), about 10 ms each.
  public func jumped(_ count: Int = 1) -> MT19937 {
    if count < 0 { refuse("jumped: a count of \(count) is negative") }
    var result = self
    for _ in 0..<count { result.jump() }
    return result
  }

  /// Applies the polynomial of a jump to the state, by Horner's rule.
  private mutating func jump() {
    let start = _position == 624 ? 0 : _position
    func isSet(_ power: Int) -> Bool { jumpPolynomial[power / 64] >> UInt64(power % 64) & 1 == 1 }
    guard var power = (0..<19937).last(where: isSet) else { return }
    var (key, position) = (_key, start)
    while power > 0 {
      let (next, other) = ((position + 1) % 624, (position + 397) % 624)
      key[position] = Self._twisted(key[position], key[next], key[other])
      position = next
      power -= 1
      guard isSet(power) else { continue }
      // The word at a distance from one position is added to the word at the same distance from the other.
      for distance in 0..<624 {
        key[(position + distance) % 624] ^= _key[(start + distance) % 624]
      }
    }
    (_key, _position) = (key, position)
  }
}
