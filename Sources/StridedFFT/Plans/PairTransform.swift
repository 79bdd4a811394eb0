/// A transform in numbers of about 106 bits, for the tables of plans.
struct PairTransform {
  private let roots: [ComplexPair]

  /// - Parameter count: the number of points, a product of small primes.
  init(count: Int) {
    let all = Roots(count: count)
    roots = (0..<count).map { k in
      var root = all.pair(k)
      root.imaginary = -root.imaginary
      return root
    }
  }

  /// The transform of as many numbers as there are points.
  func callAsFunction(_ numbers: [ComplexPair]) -> [ComplexPair] {
    transform(numbers, first: 0, step: 1, count: numbers.count)
  }

  /// The transform of every `step`-th number from the first on, by recursion over the prime factors (Cooley and
  /// Tukey, An algorithm for the machine calculation of complex Fourier series, 1965).
  private func transform(
    _ numbers: [ComplexPair], first: Int, step: Int, count: Int
  ) -> [ComplexPair] {
    if count == 1 { return [numbers[first]] }
    let radix = (2...count).first { count % $0 == 0 } ?? count
    let length = count / radix
    let parts = (0..<radix).map {
      transform(numbers, first: first + $0 * step, step: step * radix, count: length)
    }
    var result = parts.flatMap { $0 }
    for k in 0..<length {
      let terms = (0..<radix).map { $0 == 0 ? parts[0][k] : roots[$0 * k * step] * parts[$0][k] }
      if radix == 2 {
        (result[k], result[k + length]) = (terms[0] + terms[1], terms[0] - terms[1])
        continue
      }
      for j in 0..<radix {
        result[k + j * length] = (1..<radix).reduce(terms[0]) {
          $0 + roots[$1 * j % radix * (length * step)] * terms[$1]
        }
      }
    }
    return result
  }
}
