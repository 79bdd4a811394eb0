import StridedKernels
import StridedLayout

extension NDArray where Element: IntegerScalar {
  /// The number of occurrences of each integer from 0 to the maximum: fresh memory, one axis.
  ///
  /// Traps if an element is negative.
  ///
  /// - Parameter minimumLength: the minimum number of results; traps if it is negative.
  /// - Complexity: O(n + maximum).
  @_alwaysEmitIntoClient
  public func bincount(minimumLength: Int = 0) -> sending NDArray<Int> {
    let counts = NDArray<Int>.zeros([bincountLength(minimumLength)])
    let numbers = raveled(order: .k)
    defer { withExtendedLifetime((counts.storage, numbers.storage)) {} }
    let target = counts.memory.run(at: 0, stride: 1)
    let source = numbers.memory.run(at: 0, stride: numbers.strides[0])
    for index in 0..<numbers.count { target[unit: Int(source[index])] += 1 }
    return counts.asSending()
  }

  /// The sum of the weights of each integer from 0 to the maximum: fresh memory.
  ///
  /// Traps if an element is negative. Weights are summed as `Double`, in C order.
  ///
  /// - Parameters:
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - minimumLength: the minimum number of results; traps if it is negative.
  /// - Complexity: O(n + maximum).
  @_alwaysEmitIntoClient
  public func bincount<Weight: RealScalar>(
    weights: NDArray<Weight>, minimumLength: Int = 0
  ) -> sending NDArray<Weight> {
    requireWeights(weights, for: self, "bincount")
    let sums = NDArray<Double>.zeros([bincountLength(minimumLength)])
    let (numbers, shares) = (rank == 1 ? self : raveled(), rank == 1 ? weights : weights.raveled())
    defer { withExtendedLifetime((sums.storage, numbers.storage, shares.storage)) {} }
    let target = sums.memory.run(at: 0, stride: 1)
    let source = numbers.memory.run(at: 0, stride: numbers.strides[0])
    let terms = shares.memory.run(at: 0, stride: shares.strides[0])
    for index in 0..<numbers.count {
      target[unit: Int(source[index])] += Double(terms[index])
    }
    if let sums = sums as? NDArray<Weight> { return sums.asSending() }
    return NDArray<Weight>(converting: sums).asSending()
  }

  /// The number of results; traps for negative numbers.
  @usableFromInline
  func bincountLength(_ minimumLength: Int) -> Int {
    guard minimumLength >= 0 else {
      trap("bincount: negative minimumLength \(minimumLength), shape \(shape)")
    }
    if count == 0 { return minimumLength }
    let (least, greatest) = minMax()
    guard least >= 0 else { trap("bincount: negative element \(least), shape \(shape)") }
    guard let last = Int(exactly: greatest), last < Int.max else {
      trap("bincount: element \(greatest) is too large, shape \(shape)")
    }
    return Swift.max(last + 1, minimumLength)
  }
}
