/// Numbers between 0 and 1 in no order.
enum Scrambled {
  /// Numbers from a hash of their positions, as the peers' script makes them.
  static func numbers(_ count: Int) -> [Double] {
    (0..<count).map { position in
      var hash = UInt32(truncatingIfNeeded: position) &* 2_654_435_761
      hash ^= hash >> 15
      hash &*= 2_246_822_519
      hash ^= hash >> 13
      return Double(hash) / 0x1p32
    }
  }
}
