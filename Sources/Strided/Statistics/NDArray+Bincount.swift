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
  /// Traps if an element is negative. Weights are summed as `Double`, in the order of `scatterAdd`.
  ///
  /// - Parameters:
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - minimumLength: the minimum number of results; traps if it is negative.
  /// - Complexity: O(n + maximum), with memory for copies of elements that are not `Int`, and of weights that are
  ///   not `Double`.
  @_alwaysEmitIntoClient
  public func bincount<Weight: RealScalar>(
    weights: NDArray<Weight>, minimumLength: Int = 0
  ) -> sending NDArray<Weight> {
    requireWeights(weights, for: self, "bincount")
    let sums = NDArray<Double>.zeros([bincountLength(minimumLength)])
    sums.scatterAdd(
      weights as? NDArray<Double> ?? NDArray<Double>(converting: weights),
      at: self as? NDArray<Int> ?? NDArray<Int>(wrapping: self))
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
