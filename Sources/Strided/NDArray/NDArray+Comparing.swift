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
  private static func marked(
    _ operation: String,
    _ left: NDArray,
    _ right: NDArray,
    _ kernel: (LoopNest, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void
  ) -> NDArray<Bool> {
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

  /// Where elements are equal, broadcasting: fresh memory.
  public static func .== (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    let fresh = marked(".==", left, right) {
      Element._kernels.markEqual($0, true, $1, $2, $3)
    }
    return fresh.handedOver()
  }

  /// Where elements are equal to a value: fresh memory.
  public static func .== (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .== full([], right)
  }

  /// Where elements differ, broadcasting: fresh memory.
  public static func .!= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    let fresh = marked(".!=", left, right) {
      Element._kernels.markEqual($0, false, $1, $2, $3)
    }
    return fresh.handedOver()
  }

  /// Where elements differ from a value: fresh memory.
  public static func .!= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .!= full([], right)
  }
}

extension NDArray where Element: OrderedScalar {
  private static func compared(
    _ comparison: Comparison,
    _ operation: String,
    _ left: NDArray,
    _ right: NDArray
  ) -> NDArray<Bool> {
    marked(operation, left, right) {
      Element._arithmetic.compare?(comparison, $0, $1, $2, $3)
    }
  }

  /// Where the left element is less, broadcasting: fresh memory.
  ///
  /// False for NaN.
  public static func .< (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.less, ".<", left, right).handedOver()
  }

  /// Where elements are less than a number: fresh memory.
  ///
  /// False for NaN.
  public static func .< (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .< full([], right)
  }

  /// Where the left element is less or equal, broadcasting: fresh memory.
  ///
  /// False for NaN.
  public static func .<= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.lessOrEqual, ".<=", left, right).handedOver()
  }

  /// Where elements are at most a number: fresh memory.
  ///
  /// False for NaN.
  public static func .<= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .<= full([], right)
  }

  /// Where the left element is greater, broadcasting: fresh memory.
  ///
  /// False for NaN.
  public static func .> (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.less, ".>", right, left).handedOver()
  }

  /// Where elements are greater than a number: fresh memory.
  ///
  /// False for NaN.
  public static func .> (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .> full([], right)
  }

  /// Where the left element is greater or equal, broadcasting: fresh memory.
  ///
  /// False for NaN.
  public static func .>= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.lessOrEqual, ".>=", right, left).handedOver()
  }

  /// Where elements are at least a number: fresh memory.
  ///
  /// False for NaN.
  public static func .>= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left .>= full([], right)
  }
}
