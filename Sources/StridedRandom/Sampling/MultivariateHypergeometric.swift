import Strided

/// How numbers of the multivariate hypergeometric distribution are drawn.
public enum HypergeometricMethod: Sendable {
  /// By the hypergeometric distribution of each color after the other.
  case marginals
  /// By drawing each of the sample from all that there are: for few ones.
  case count
}

extension Generator {
  /// How many of each color are in a sample that is drawn without putting back: fresh memory.
  ///
  /// - Parameters:
  ///   - colors: how many there are of each color: one axis.
  ///   - sample: the size of the sample.
  ///   - shape: the axes before that of the colors.
  ///   - method: how the numbers are drawn.
  ///
  /// Traps if a number is negative, if the sample is larger than all colors together, or if these are a billion or more
  /// for the method `.marginals`.
  @inlinable
  public mutating func multivariateHypergeometric(
    colors: NDArray<Int>, sample: Int, shape: Shape = [],
    method: HypergeometricMethod = .marginals
  ) -> NDArray<Int> {
    let result: NDArray<Int> = freshArray(
      Shape(Array(shape) + [colors.count]), "multivariateHypergeometric")
    multivariateHypergeometric(colors: colors, sample: sample, method: method, into: result)
    return result
  }

  /// Writes how many of each color are in a sample that is drawn without putting back to an existing array.
  ///
  /// Its last axis is that of the colors. Traps in the cases of
  /// ``multivariateHypergeometric(colors:sample:shape:method:)``, or if the array is read-only or its last axis does not
  /// fit.
  @inlinable
  public mutating func multivariateHypergeometric(
    colors: NDArray<Int>, sample: Int, method: HypergeometricMethod = .marginals,
    into destination: NDArray<Int>
  ) {
    let (numbers, total) = Self._checked(colors, sample, method)
    _ = outerShape(destination, count: numbers.count, "multivariateHypergeometric")
    let isMoreThanHalf = sample > total / 2
    let drawn = isMoreThanHalf ? total - sample : sample
    var all =
      method == .count ? numbers.indices.flatMap { Array(repeating: $0, count: numbers[$0]) } : []
    unsafe destination._writeVectors { row in
      unsafe row.update(repeating: 0)
      switch method {
      case .marginals: unsafe _marginals(numbers, total, drawn, row)
      case .count:
        for index in 0..<drawn {
          all.swapAt(index, index + Int(bits._masked(UInt64(total - index - 1))))
        }
        for color in all[..<drawn] { unsafe row[color] += 1 }
      }
      if isMoreThanHalf {
        for color in numbers.indices { unsafe row[color] = numbers[color] - row[color] }
      }
    }
  }

  /// Draws the number of each color from those that are left.
  @inlinable
  mutating func _marginals(
    _ colors: [Int], _ total: Int, _ sample: Int, _ row: UnsafeMutableBufferPointer<Int>
  ) {
    var (left, rest) = (sample, total)
    for color in colors.indices.dropLast() where left > 0 {
      rest -= colors[color]
      let count = Hypergeometric(good: colors[color], bad: rest, sample: left).draw(&bits)
      unsafe row[color] = count
      left -= count
    }
    if left > 0 { unsafe row[colors.count - 1] = left }
  }

  /// The numbers of colors and their sum, or a trap.
  @usableFromInline
  static func _checked(
    _ colors: NDArray<Int>, _ sample: Int, _ method: HypergeometricMethod
  ) -> (numbers: [Int], total: Int) {
    let name = "multivariateHypergeometric"
    if colors.rank != 1 { refuse("\(name): colors of shape \(colors.shape) have not one axis") }
    let numbers = Array(colors)
    var total = 0
    for number in numbers {
      if number < 0 { refuse("\(name): the number \(number) of a color is negative") }
      let (sum, overflows) = total.addingReportingOverflow(number)
      if overflows || (method == .marginals && sum >= 1_000_000_000) {
        refuse("\(name): there are too many colors")
      }
      total = sum
    }
    if sample < 0 || sample > total {
      refuse("\(name): a sample of \(sample) is not in 0...\(total)")
    }
    return (numbers, total)
  }
}
