import Strided

/// The probabilities of a choice, checked.
@usableFromInline
struct Weights {
  /// The probabilities.
  @usableFromInline var probabilities: [Double]

  /// Checks the probabilities of a choice among `count`; traps, naming `choice`, if they are none.
  @usableFromInline
  init(_ array: NDArray<Double>, count: Int) {
    if array.rank != 1 || array.count != count {
      refuse("choice: probabilities of shape \(array.shape) do not fit a choice among \(count)")
    }
    probabilities = Array(array)
    for number in probabilities where !(number >= 0) {
      refuse("choice: the probability \(number) is negative or NaN")
    }
    let sum = compensatedSum(probabilities[...])
    // The tolerance is the square root of the distance of 1 to the next number.
    if !(abs(sum - 1) <= 0x1p-26) {
      refuse("choice: the sum of the probabilities is \(sum), not 1")
    }
  }

  /// The number of probabilities that are not 0.
  @usableFromInline
  var positiveCount: Int { probabilities.count { $0 > 0 } }

  /// The cumulative probabilities, the last of which is 1.
  @usableFromInline
  var cumulative: [Double] {
    var (sum, sums) = (0.0, probabilities)
    for index in sums.indices {
      sum = index == 0 ? sums[0] : sum + sums[index]
      sums[index] = sum
    }
    return sums.map { $0 / sum }
  }
}

/// The sum of numbers with the compensation of Kahan (1965).
@usableFromInline
func compensatedSum(_ numbers: ArraySlice<Double>) -> Double {
  guard var sum = numbers.first else { return 0 }
  var lost = 0.0
  for number in numbers.dropFirst() {
    let next = number - lost
    let total = sum + next
    lost = (total - sum) - next
    sum = total
  }
  return sum
}

/// The position that a number in [0, 1) takes among cumulative probabilities.
@frozen
@usableFromInline
struct ChoiceTransform: _Transform {
  /// The cumulative probabilities.
  @usableFromInline let sums: [Double]
  /// How many of them are at most k / `scale`, for every k up to `scale`.
  @usableFromInline let counts: [Int]
  /// A power of two.
  @usableFromInline let scale: Double

  @inlinable
  init(_ sums: [Double]) {
    self.sums = sums
    var places = 1
    while places < sums.count { places *= 2 }
    scale = Double(places)
    var (count, counts) = (0, [Int]())
    counts.reserveCapacity(places + 1)
    for place in 0...places {
      while count < sums.count, sums[count] <= Double(place) / scale { count += 1 }
      counts.append(count)
    }
    self.counts = counts
  }

  /// The number of cumulative probabilities that are at most a number.
  @inlinable
  @inline(__always)
  mutating func element(_ number: Double) -> Int {
    let place = Int(number * scale)
    return countAtMost(number, sums, in: counts[place]..<counts[place + 1])
  }
}

/// The number of elements of a sorted list that are at most a number, which lies in a range.
@inlinable
@inline(__always)
func countAtMost(_ number: Double, _ sorted: [Double], in range: Range<Int>) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] <= number { low = middle + 1 } else { high = middle }
  }
  return low
}
