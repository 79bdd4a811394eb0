import Oracle

/// The exact sum of numbers, as an expansion: numbers that do not overlap, the least one first.
///
/// J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates",
/// Discrete & Computational Geometry 18 (1997). Nothing may overflow.
struct ExactSum {
  /// The parts, which add up to the sum without any rounding.
  private(set) var parts: [Double] = []
  /// The sum of the magnitudes, rounded.
  private(set) var magnitude = 0.0

  /// The sum of some numbers.
  init(_ numbers: [Double]) {
    for number in numbers { add(number) }
  }

  /// Adds a number.
  mutating func add(_ number: Double) {
    magnitude += number.magnitude
    var (carried, rest) = (number, [Double]())
    for part in parts {
      let sum = carried + part
      let second = sum - carried
      let error = (carried - (sum - second)) + (part - second)
      if error != 0 { rest.append(error) }
      carried = sum
    }
    parts = carried == 0 ? rest : rest + [carried]
  }

  /// The sum, within one unit in the last place.
  var value: Double { parts.reduce(0, +) }

  /// The distance of a number from the sum, nearly without rounding.
  func distance(of number: Double) -> Double {
    var difference = self
    difference.add(-number)
    return difference.value.magnitude
  }
}

/// Numbers whose sums lose digits.
enum HostileNumbers {
  /// Numbers of very different sizes that cancel, in random order: their sum is about 1.
  ///
  /// - Parameter bits: the logarithm of the greatest magnitude, and so of the condition number.
  static func cancelling(_ count: Int, bits: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    var numbers: [Double] = []
    var sum = ExactSum([])
    func random(_ exponent: Int) -> Double {
      let number = Double(generator.next() >> 11) / Double(1 << 53) * 2 - 1
      return number * Double(sign: .plus, exponent: exponent, significand: 1)
    }
    for place in 0..<count {
      let isFirstHalf = place < count / 2
      let exponent =
        isFirstHalf ? generator.below(bits + 1) : bits * 2 * (count - 1 - place) / count
      var number = random(place == 0 ? bits : exponent)
      if !isFirstHalf { number -= sum.value }
      numbers.append(number)
      sum.add(number)
    }
    numbers.shuffle(using: &generator)
    return numbers
  }
}
