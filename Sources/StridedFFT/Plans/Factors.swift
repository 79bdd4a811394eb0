import Strided

/// The factors of a number of points, and what transforms cost.
package enum Factors {
  /// The radices of the passes in their order; nil if a prime factor is too large for a pass.
  ///
  /// A radix of 8 or 4 comes first, because its pass is the one that interleaves results in registers, and large
  /// radices before small ones.
  package static func radices(of count: Int) -> [Int]? {
    var (rest, odd) = (count, [Int]())
    let twos = count.trailingZeroBitCount
    rest >>= twos
    var prime = 3
    while rest > 1 {
      if prime * prime > rest { prime = rest }
      while rest % prime == 0 {
        odd.append(prime)
        rest /= prime
      }
      prime += 2
    }
    if let largest = odd.last, largest > FourierLoops.maximumRadix { return nil }
    odd.reverse()
    switch twos {
    case 0: return odd
    case 1: return odd + [2]
    case 2: return [4] + odd
    default:
      // Two passes of 4 cost less than one of 8 and one of 2.
      let fours = [0, 2, 1][twos % 3]
      let eights = (twos - 2 * fours) / 3
      return Array(repeating: 8, count: eights) + Array(repeating: 4, count: fours) + odd
    }
  }

  /// The time of a transform by passes, in units of about a nanosecond for each line of a tile.
  static func cost(_ radices: [Int]) -> Double {
    let count = radices.reduce(1, *)
    return Double(count) * radices.reduce(0) { $0 + cost(ofRadix: $1) }
  }

  /// The time of a pass for each point.
  private static func cost(ofRadix radix: Int) -> Double {
    switch radix {
    case 2, 3, 4: 0.25
    case 5: 0.3
    case 7: 0.4
    case 8: 0.35
    case 11: 0.7
    default: 0.1 * Double(radix)
    }
  }

  /// An even number of points, not below a number, whose transform is fast: the cheapest product of small primes.
  package static func convenientCount(atLeast count: Int) -> Int {
    count == 1 ? 1 : cheapest(atLeast: count, multipleOf: 2).count
  }

  /// The number of points of the convolution by which Bluestein's algorithm transforms `count` points, and its
  /// cost: the cheapest product of small primes that is at least 2 · count - 1.
  package static func convolution(for count: Int) -> (count: Int, cost: Double) {
    let best = cheapest(atLeast: 2 * count - 1, multipleOf: 8)
    return (best.count, 2 * best.cost + 1.5 * Double(best.count))
  }

  /// The cheapest transform of a product of small primes that is at least `count`.
  private static func cheapest(
    atLeast count: Int, multipleOf unit: Int
  ) -> (count: Int, cost: Double) {
    var best = (count: 0, cost: Double.infinity)
    for odd in [1, 3, 5, 7, 9, 11, 15, 21, 25, 27, 33, 35, 45, 75, 125] {
      var size = unit * odd
      while size < count { size *= 2 }
      guard let radices = radices(of: size) else { continue }
      let total = cost(radices)
      if total < best.cost { best = (size, total) }
    }
    return best
  }

  /// The largest divisor of `count` that is at most its square root, made of the factors of `radices`.
  package static func divisorBelowRoot(of count: Int, _ radices: [Int]) -> Int {
    var divisors: Set<Int> = [1]
    for radix in radices {
      let factors = radix == 8 ? [2, 2, 2] : radix == 4 ? [2, 2] : [radix]
      for factor in factors {
        divisors.formUnion(divisors.map { $0 * factor }.filter { $0 * $0 <= count })
      }
    }
    return divisors.max() ?? 1
  }
}
