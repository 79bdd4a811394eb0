import StridedKernels
import StridedLayout

extension NDArray where Element: FixedWidthInteger {
  /// Real numbers as integers, truncated toward zero: fresh memory in the source's order.
  ///
  /// Traps, before anything is written, if a number is NaN, infinite or out of range.
  ///
  /// ```swift
  /// print(NDArray<Int>(truncating: NDArray([1.5, -1.5])))  // [ 1 -1]
  /// ```
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: BinaryFloatingPoint>(truncating source: NDArray<Source>) {
    let conversion = IntegerConversion<Element>()
    if source.union({ conversion.fault(Double($0)) }) != 0 {
      let position = source.firstPosition { conversion.fault(Double($0)) }
      source.refuseConversion("NDArray(truncating:)", at: position, to: Element.self)
    }
    self.init(mapping: source, for: "NDArray(truncating:)") {
      IntegerConversion.truncated(Double($0))
    }
  }

  /// Real numbers as integers, rounded to the nearest, half to even: fresh memory in the source's order.
  ///
  /// Traps, before anything is written, if a number is NaN, infinite or rounds out of range.
  ///
  /// ```swift
  /// print(NDArray<Int>(rounding: NDArray([0.5, 1.5, 1.6])))  // [0 2 2]
  /// ```
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: BinaryFloatingPoint>(rounding source: NDArray<Source>) {
    typealias Conversion = IntegerConversion<Element>
    let conversion = Conversion()
    if source.union({ conversion.fault(Conversion.rounded(Double($0))) }) != 0 {
      let position = source.firstPosition { conversion.fault(Conversion.rounded(Double($0))) }
      source.refuseConversion("NDArray(rounding:)", at: position, to: Element.self)
    }
    self.init(mapping: source, for: "NDArray(rounding:)") {
      Conversion.whole(Conversion.rounded(Double($0)))
    }
  }
}

extension NDArray {
  /// Traps because the element at a position in C order has no value in another type.
  @inline(never)
  @usableFromInline
  func refuseConversion<Target>(_ operation: String, at position: Int, to type: Target.Type)
    -> Never
  {
    trap(
      "\(operation): \(elements[position]) at \(coordinates(at: position)) is out of range for \(type), shape \(shape)"
    )
  }
}
