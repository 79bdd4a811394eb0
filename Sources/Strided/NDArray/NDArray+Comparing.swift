import StridedKernels
import StridedLayout

infix operator .== : ComparisonPrecedence
infix operator .!= : ComparisonPrecedence
infix operator .< : ComparisonPrecedence
infix operator .<= : ComparisonPrecedence
infix operator .> : ComparisonPrecedence
infix operator .>= : ComparisonPrecedence

extension NDArray: Equatable {
  /// Whether both arrays have the same shape and equal elements, wherever they lie.
  ///
  /// Elements are compared by their own `==`: NaN is not equal to itself, -0 is equal to 0.
  ///
  /// - Complexity: O(n); stops at the first run that differs.
  public static func == (left: NDArray, right: NDArray) -> Bool {
    guard left.shape == right.shape else { return false }
    guard left.count > 0 else { return true }
    defer { withExtendedLifetime((left.storage, right.storage)) {} }
    let nest = LoopNest(left.placement, right.placement)
    return Element._kernels.areEqual(nest, left.memory, right.memory)
  }
}

extension NDArray {
  /// Truth values of a broadcast comparison, in fresh memory.
  ///
  /// - Parameters:
  ///   - row: compares a row of few elements.
  ///   - kernel: compares all elements of a nest.
  @inlinable
  static func marked(
    _ operation: String,
    _ left: NDArray,
    _ right: NDArray,
    row: (Int, Run<Bool>, Run<Element>, Run<Element>) -> Void,
    _ kernel: (LoopNest, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void
  ) -> NDArray<Bool> {
    if let fresh = markedShort(left, right, row) { return fresh }
    let shape = broadcastShape(of: left, right, for: operation)
    guard let first = left.placement.broadcast(to: shape),
      let second = right.placement.broadcast(to: shape)
    else { preconditionFailure("shapes broadcast to what was found for them") }
    let count = shape.elementCount
    let fresh = NDArray<Bool>(uninitialized: Layout(contiguous: shape, count: count))
    if count > 0 {
      defer { withExtendedLifetime((left.storage, right.storage, fresh.storage)) {} }
      let nest = LoopNest(fresh.placement, first, second)
      kernel(nest, fresh.memory, left.memory, right.memory)
    }
    return fresh
  }

  /// Truth values that say whether elements are equal, or whether they differ.
  @inlinable
  static func markedEqual(_ equal: Bool, _ operation: String, _ left: NDArray, _ right: NDArray)
    -> NDArray<Bool>
  {
    let kernels = Element._kernels
    return marked(
      operation, left, right, row: { kernels.markEqualRow(equal, $0, $1, $2, $3) },
      { kernels.markEqual($0, equal, $1, $2, $3) })
  }

  /// Where elements are equal, broadcasting: fresh memory.
  @inlinable
  public static func .== (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    markedEqual(true, ".==", left, right).handedOver()
  }

  /// Where elements are equal to a value: fresh memory.
  @inlinable
  public static func .== (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .== full([], right)
  }

  /// Where elements differ, broadcasting: fresh memory.
  @inlinable
  public static func .!= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    markedEqual(false, ".!=", left, right).handedOver()
  }

  /// Where elements differ from a value: fresh memory.
  @inlinable
  public static func .!= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .!= full([], right)
  }
}

extension NDArray where Element: OrderedScalar {
  @inlinable
  static func compared(
    _ comparison: Comparison,
    _ operation: String,
    _ left: NDArray,
    _ right: NDArray
  ) -> NDArray<Bool> {
    let kernels = Element._arithmetic
    return marked(
      operation, left, right, row: { kernels.rows.compare?(comparison, $0, $1, $2, $3) },
      { kernels.compare?(comparison, $0, $1, $2, $3) })
  }

  /// Where the left element is less, broadcasting: fresh memory.
  ///
  /// False for NaN.
  @inlinable
  public static func .< (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.less, ".<", left, right).handedOver()
  }

  /// Where elements are less than a number: fresh memory.
  ///
  /// False for NaN.
  @inlinable
  public static func .< (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .< full([], right)
  }

  /// Where the left element is less or equal, broadcasting: fresh memory.
  ///
  /// False for NaN.
  @inlinable
  public static func .<= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.lessOrEqual, ".<=", left, right).handedOver()
  }

  /// Where elements are at most a number: fresh memory.
  ///
  /// False for NaN.
  @inlinable
  public static func .<= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .<= full([], right)
  }

  /// Where the left element is greater, broadcasting: fresh memory.
  ///
  /// False for NaN.
  @inlinable
  public static func .> (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.less, ".>", right, left).handedOver()
  }

  /// Where elements are greater than a number: fresh memory.
  ///
  /// False for NaN.
  @inlinable
  public static func .> (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .> full([], right)
  }

  /// Where the left element is greater or equal, broadcasting: fresh memory.
  ///
  /// False for NaN.
  @inlinable
  public static func .>= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.lessOrEqual, ".>=", right, left).handedOver()
  }

  /// Where elements are at least a number: fresh memory.
  ///
  /// False for NaN.
  @inlinable
  public static func .>= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .>= full([], right)
  }
}
