import StridedKernels
import StridedLayout

infix operator .== : ComparisonPrecedence
infix operator .!= : ComparisonPrecedence
infix operator .< : ComparisonPrecedence
infix operator .<= : ComparisonPrecedence
infix operator .> : ComparisonPrecedence
infix operator .>= : ComparisonPrecedence

extension NDArray: Equatable {
  /// Whether both arrays have the same shape and equal elements, in any layout.
  ///
  /// Elements are compared by their own `==`: a real NaN is not equal to itself, -0 is equal to 0. All complex
  /// numbers that are not finite are equal to each other, as in swift-numerics, which counts them as one
  /// point at infinity; `isNaN` and `isInfinite` tell them apart by their parts.
  ///
  /// - Complexity: O(n); stops at the first row that differs.
  public static func == (left: NDArray, right: NDArray) -> Bool {
    guard left.shape == right.shape else { return false }
    var plan = LoopPlan()
    left.begin(&plan)
    _ = right.add(to: &plan)
    defer { withExtendedLifetime((left.storage, right.storage)) {} }
    return plan.run(.read) { Element._differenceLoop($0) } == .finished(.none)
  }
}

extension NDArray {
  /// Truth values that say where elements are equal, or where they differ.
  @_alwaysEmitIntoClient
  static func compared(
    _ comparison: EqualityComparison, _ left: borrowing NDArray, _ right: borrowing NDArray
  ) -> NDArray<Bool> {
    combined(comparison.rawValue, left, right, isInCOrder: true) {
      Element._innerLoop(for: comparison, $0)
    }
  }

  /// Truth values that say where elements are equal to a value, or where they differ.
  @_alwaysEmitIntoClient
  borrowing func compared(_ comparison: EqualityComparison, _ value: Element) -> NDArray<Bool> {
    combined(comparison.rawValue, with: value, isInCOrder: true) {
      Element._innerLoop(for: comparison, $0)
    }
  }

  /// Where elements are equal, broadcasting: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .== (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.equal, left, right).asSending()
  }

  /// Where elements are equal to a value: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .== (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left.compared(.equal, right).asSending()
  }

  /// Where elements differ, broadcasting: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .!= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.notEqual, left, right).asSending()
  }

  /// Where elements differ from a value: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .!= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left.compared(.notEqual, right).asSending()
  }

  /// Like `.==` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .== (left: Element, right: NDArray) -> sending NDArray<Bool> {
    right.compared(.equal, left).asSending()
  }

  /// Like `.!=` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .!= (left: Element, right: NDArray) -> sending NDArray<Bool> {
    right.compared(.notEqual, left).asSending()
  }
}

extension NDArray where Element: OrderedScalar {
  /// Truth values that say how elements compare.
  @_alwaysEmitIntoClient
  static func compared(
    _ comparison: OrderComparison, _ operation: OperationName, _ left: borrowing NDArray,
    _ right: borrowing NDArray
  ) -> NDArray<Bool> {
    combined(operation, left, right, isInCOrder: true) { Element._innerLoop(for: comparison, $0) }
  }

  /// Truth values that say how elements compare with a number.
  ///
  /// The number is on the left of the comparison if `isReversed`.
  @_alwaysEmitIntoClient
  borrowing func compared(
    _ comparison: OrderComparison, _ operation: OperationName, _ value: Element, isReversed: Bool
  ) -> NDArray<Bool> {
    combined(operation, with: value, onTheLeft: isReversed, isInCOrder: true) {
      Element._innerLoop(for: comparison, $0)
    }
  }

  /// Where the left element is less, broadcasting: fresh memory.
  ///
  /// It is false for NaN.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .< (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.less, ".<", left, right).asSending()
  }

  /// Where elements are less than a number: fresh memory.
  ///
  /// It is false for NaN.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .< (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left.compared(.less, ".<", right, isReversed: false).asSending()
  }

  /// Where the left element is less or equal, broadcasting: fresh memory.
  ///
  /// It is false for NaN.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .<= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.lessOrEqual, ".<=", left, right).asSending()
  }

  /// Where elements are at most a number: fresh memory.
  ///
  /// It is false for NaN.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .<= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left.compared(.lessOrEqual, ".<=", right, isReversed: false).asSending()
  }

  /// Where the left element is greater, broadcasting: fresh memory.
  ///
  /// It is false for NaN.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .> (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.less, ".>", right, left).asSending()
  }

  /// Where elements are greater than a number: fresh memory.
  ///
  /// It is false for NaN.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .> (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left.compared(.less, ".>", right, isReversed: true).asSending()
  }

  /// Where the left element is greater or equal, broadcasting: fresh memory.
  ///
  /// It is false for NaN.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .>= (left: NDArray, right: NDArray) -> sending NDArray<Bool> {
    compared(.lessOrEqual, ".>=", right, left).asSending()
  }

  /// Where elements are at least a number: fresh memory.
  ///
  /// It is false for NaN.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .>= (left: NDArray, right: Element) -> sending NDArray<Bool> {
    left.compared(.lessOrEqual, ".>=", right, isReversed: true).asSending()
  }

  /// Like `.<` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .< (left: Element, right: NDArray) -> sending NDArray<Bool> {
    right.compared(.less, ".<", left, isReversed: true).asSending()
  }

  /// Like `.<=` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .<= (left: Element, right: NDArray) -> sending NDArray<Bool> {
    right.compared(.lessOrEqual, ".<=", left, isReversed: true).asSending()
  }

  /// Like `.>` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .> (left: Element, right: NDArray) -> sending NDArray<Bool> {
    right.compared(.less, ".>", left, isReversed: false).asSending()
  }

  /// Like `.>=` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func .>= (left: Element, right: NDArray) -> sending NDArray<Bool> {
    right.compared(.lessOrEqual, ".>=", left, isReversed: false).asSending()
  }
}
