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
    let numbers = rank == 1 ? self : raveled(order: .k)
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
  @_alwaysEmitIntoClient
  func bincountLength(_ minimumLength: Int) -> Int {
    if count == 0 {
      if minimumLength >= 0 { return minimumLength }
      refuseBincount(minimumLength, 0, 0)
    }
    let (least, greatest) = minMax()
    guard minimumLength >= 0, least >= 0, let last = Int(exactly: greatest), last < Int.max else {
      refuseBincount(minimumLength, least, greatest)
    }
    return Swift.max(last + 1, minimumLength)
  }

  /// Traps because of a negative number, or of one that is too large.
  @inline(never)
  @usableFromInline
  func refuseBincount(_ minimumLength: Int, _ least: Element, _ greatest: Element) -> Never {
    if minimumLength < 0 {
      trap("bincount: negative minimumLength \(minimumLength), shape \(shape)")
    }
    if least < 0 { trap("bincount: negative element \(least), shape \(shape)") }
    trap("bincount: element \(greatest) is too large, shape \(shape)")
  }
}
