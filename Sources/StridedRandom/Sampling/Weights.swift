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

/// The number of elements of a sorted list that are at most a number.
@inlinable
func countAtMost(_ number: Double, _ sorted: [Double]) -> Int {
  var (low, high) = (0, sorted.count)
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] <= number { low = middle + 1 } else { high = middle }
  }
  return low
}
