import StridedLayout

// Variances in one pass over memory. A block stays in the first-level cache while its mean and the
// squared distances from that mean are computed. The moments of blocks are combined by the update of
// T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for Computing the Sample Variance",
// The American Statistician 37 (1983). It adds positive numbers only, so it loses no digits; means
// keep their rounding errors, so that distances between them are accurate if the means are large.

extension RealScalar {
  /// The loops of a variance, or of its square root.
  public static func _varianceLoops(correction: Double, takesRoot: Bool) -> ReductionLoops {
    func loops<Number: MomentNumber>(in type: Number.Type) -> ReductionLoops {
      Variance<RealTerms<Self, Number>>.loops(correction, takesRoot) { Self($0) }
    }
    return Self.self == Double.self ? loops(in: Double.self) : loops(in: Float.self)
  }
}

extension IntegerScalar {
  /// The loops of a variance, or of its square root; the numbers are converted to `Double`.
  public static func _varianceLoops(correction: Double, takesRoot: Bool) -> ReductionLoops {
    if Self.self == Int.self {
      return Int64._varianceLoops(correction: correction, takesRoot: takesRoot)
    }
    if Self.self == UInt.self {
      return UInt64._varianceLoops(correction: correction, takesRoot: takesRoot)
    }
    return Variance<IntegerTerms<Self>>.loops(correction, takesRoot) { $0 }
  }
}

/// How elements become the numbers of which a variance is computed.
protocol VarianceTerms: SendableMetatype {
  associatedtype Source: Scalar
  associatedtype Number: MomentNumber

  static func number(_ element: Source) -> Number
}

/// Real numbers, converted to a type that is at least as wide.
enum RealTerms<Source: RealScalar, Number: MomentNumber>: VarianceTerms {
  @inline(__always)
  static func number(_ element: Source) -> Number { Number(element) }
}

/// Integers, converted to `Double`.
enum IntegerTerms<Source: IntegerScalar>: VarianceTerms {
  @inline(__always)
  static func number(_ element: Source) -> Double { Double(element) }
}

/// The number, the mean and the squared distances of terms.
struct Moments {
  var count: Double
  /// The mean is the sum of two numbers; `rest` is the rounding error of `mean`.
  var mean: Double
  var rest: Double
  /// The sum of the squared distances from the mean.
  var squares: Double

  /// The moments of no terms.
  static var zero: Moments { Moments(count: 0, mean: 0, rest: 0, squares: 0) }

  /// The moments of terms, from the sum of their distances from a pivot and the sum of the squares.
  ///
  /// If the pivot is the mean of k of n terms, then `square` is at most 1 + n / k times the result, so
  /// the subtraction loses few digits.
  @inline(__always)
  static func around<Number: MomentNumber>(
    _ pivot: Number, count: Int, sum: Number, square: Number
  ) -> Moments {
    let shift = Double(sum) / Double(count)
    let (mean, rest) = added(Double(pivot), shift)
    return Moments(
      count: Double(count), mean: mean, rest: rest,
      squares: max(Double(square) - Double(sum) * shift, 0))
  }

  /// The moments of terms whose squared distances have no finite sum.
  ///
  /// - Parameter isFinite: whether the terms themselves are finite.
  static func around<Number: MomentNumber>(
    _ pivot: Number, count: Int, isFinite: Bool
  ) -> Moments {
    Moments(
      count: Double(count), mean: Double(pivot), rest: 0, squares: isFinite ? .infinity : .nan)
  }

  /// The moments of the terms of two parts together.
  @inline(__always)
  static func combined(_ first: Moments, _ second: Moments) -> Moments {
    let count = first.count + second.count
    let share = second.count / count
    let distance = (second.mean - first.mean) + (second.rest - first.rest)
    let shift =
      distance.isFinite ? distance * share : second.mean * share - first.mean * share
    let (mean, rest) = added(first.mean, shift)
    let squares = distance * distance * (first.count * share)
    return Moments(
      count: count, mean: mean, rest: first.rest + rest,
      squares: first.squares + second.squares + squares)
  }

  /// A sum of two numbers, and its rounding error.
  ///
  /// D. E. Knuth, "The Art of Computer Programming", volume 2, section 4.2.2, theorem B.
  @inline(__always)
  private static func added(_ first: Double, _ second: Double) -> (sum: Double, error: Double) {
    let sum = first + second
    let change = sum - first
    return (sum, (first - (sum - change)) + (second - change))
  }
}

/// The moments of numbers, from which a variance is computed.
enum Variance<Terms: VarianceTerms>: Reducer {
  typealias Source = Terms.Source
  typealias Number = Terms.Number

  static var identity: Moments? { Moments.zero }

  @inline(__always)
  static func start(_ element: Source, at position: Int) -> Moments {
    let number = Double(Terms.number(element))
    // Infinity and NaN have no variance.
    return Moments(count: 1, mean: number, rest: 0, squares: number - number)
  }

  @inline(__always)
  static func add(_ first: Moments, _ second: Moments) -> Moments {
    Moments.combined(first, second)
  }

  /// The loops of the variance, or of its square root.
  @inline(__always)
  static func loops<Result>(
    _ correction: Double, _ takesRoot: Bool, _ result: @escaping @Sendable (Double) -> Result
  ) -> ReductionLoops {
    ReductionLoops(takesRoot ? "standardDeviation" : "variance", Self.self) { moments, count, _ in
      let divisor = Double(count) - correction
      let variance = divisor > 0 ? moments.squares / divisor : .nan
      return result(takesRoot ? variance.squareRoot() : variance)
    }
  }
}

// Blocks.
extension Variance {
  @inline(__always)
  static func block(_ elements: Run<Source>, count: Int) -> Moments? {
    if Source.self == Number.self, elements.stride == 1 {
      return moments(elements.reinterpreted(as: Number.self), count: count)
    }
    return withNumbers(count) { numbers in
      for index in 0..<count { numbers[unit: index] = Terms.number(elements[index]) }
      return moments(numbers, count: count)
    }
  }

  /// The moments of a contiguous block, in two passes.
  @inline(never)
  private static func moments(_ numbers: Run<Number>, count: Int) -> Moments {
    var mean = Number.sum(numbers, count: count) / Number(count)
    if !mean.isFinite { mean = scaledMean(numbers, count: count) }
    let (sum, square) = Number.moments(numbers, count: count, from: mean)
    if square.isFinite { return .around(mean, count: count, sum: sum, square: square) }
    let isFinite = (0..<count).allSatisfy { numbers[unit: $0].isFinite }
    return .around(mean, count: count, isFinite: isFinite)
  }

  /// The mean of numbers whose sum overflows; not finite if a number is not.
  private static func scaledMean(_ numbers: Run<Number>, count: Int) -> Number {
    let scale = Number(ReductionLoops.blockLength)
    var (total, least, greatest) = (Number.zero, numbers[unit: 0], numbers[unit: 0])
    for index in 0..<count {
      let number = numbers[unit: index]
      total += number / scale
      least = min(least, number)
      greatest = max(greatest, number)
    }
    if !total.isFinite { return total }
    // Rounding must not take the mean beyond the numbers.
    return min(max(total / Number(count) * scale, least), greatest)
  }

  // A combination of moments takes as long as many terms.
  static var blockRows: Int { 64 }

  /// The number of rows whose mean is the pivot of a block of rows.
  private static var pivotRows: Int { 8 }

  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (totals, terms) = (row.run(0, of: Moments.self), row.run(1, of: Source.self))
    let count = row.count
    withNumbers(4 * count) { numbers in
      let (pivots, sums) = (numbers, numbers.moved(by: count))
      let (squares, converted) = (numbers.moved(by: 2 * count), numbers.moved(by: 3 * count))
      /// Calls `body` with each of the first rows as contiguous numbers.
      func forEachRow(_ rows: Int, _ body: (Run<Number>) -> Void) {
        for index in 0..<rows {
          let row = terms.moved(by: index * step)
          if Source.self == Number.self, row.stride == 1 {
            body(row.reinterpreted(as: Number.self))
          } else {
            for place in 0..<count { converted[unit: place] = Terms.number(row[place]) }
            body(converted)
          }
        }
      }
      for index in 0..<3 * count { numbers[unit: index] = 0 }
      let pivotRows = min(rows, pivotRows)
      forEachRow(pivotRows) { row in
        for index in 0..<count { pivots[unit: index] += row[unit: index] }
      }
      forEachRow(1) { row in
        for index in 0..<count {
          let pivot = pivots[unit: index] / Number(pivotRows)
          pivots[unit: index] = pivot.isFinite ? pivot : row[unit: index]
        }
      }
      forEachRow(rows) { row in
        Number.addMoments(row, count: count, from: pivots, to: sums, squares)
      }
      for index in 0..<count {
        let (pivot, square) = (pivots[unit: index], squares[unit: index])
        if square.isFinite {
          totals[unit: index] = .around(pivot, count: rows, sum: sums[unit: index], square: square)
        } else {
          let isFinite = (0..<rows).allSatisfy {
            Terms.number(terms.moved(by: $0 * step)[index]).isFinite
          }
          totals[unit: index] = .around(pivot, count: rows, isFinite: isFinite)
        }
      }
    }
  }

  /// Calls `body` with temporary memory for some numbers.
  @inline(__always)
  private static func withNumbers<Result>(_ count: Int, _ body: (Run<Number>) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: Number.self, capacity: count) { buffer in
      unsafe body(Run(base: buffer.baseAddress.unsafelyUnwrapped, stride: 1))
    }
  }
}
