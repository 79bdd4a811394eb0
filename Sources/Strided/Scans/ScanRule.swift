import StridedKernels

/// A scan: the result of the first element of a line, and of each further one.
///
/// It is a type rather than closures, which the compiler does not inline into loops that call them in several
/// places.
@usableFromInline
protocol ScanRule: SendableMetatype {
  associatedtype Element: Scalar
  associatedtype Result: Scalar

  /// The result of one element.
  static func start(_ element: Element) -> Result
  /// The result of another element after those of `result`, and whether it overflows.
  static func step(_ result: Result, _ element: Element) -> (result: Result, overflow: Bool)
  /// Writes the results of a contiguous line, and returns whether one overflows.
  ///
  /// It is nil, without any effect, if there is no loop in vectors for the line.
  static func scanInVectors(_ count: Int, _ elements: Run<Element>, to results: Run<Result>)
    -> Bool?
}

extension ScanRule {
  @inlinable
  @inline(__always)
  static func scanInVectors(
    _ count: Int, _ elements: Run<Element>, to results: Run<Result>
  ) -> Bool? { nil }
}

/// Sums of integers.
@usableFromInline
enum IntegerSums<Element: IntegerScalar>: ScanRule
where Element.Sum: IntegerScalar {
  @inlinable
  @inline(__always)
  static func start(_ element: Element) -> Element.Sum { Element.Sum(truncatingIfNeeded: element) }

  @inlinable
  @inline(__always)
  static func step(_ result: Element.Sum, _ element: Element) -> (
    result: Element.Sum, overflow: Bool
  ) {
    let next = result.addingReportingOverflow(Element.Sum(truncatingIfNeeded: element))
    return (next.partialValue, next.overflow)
  }

  @inlinable
  @inline(__always)
  static func scanInVectors(
    _ count: Int, _ elements: Run<Element>, to results: Run<Element.Sum>
  ) -> Bool? { ScanLoops.sums(count, elements, to: results) }
}

/// Products of integers.
@usableFromInline
enum IntegerProducts<Element: IntegerScalar>: ScanRule
where Element.Sum: IntegerScalar {
  @inlinable
  @inline(__always)
  static func start(_ element: Element) -> Element.Sum { Element.Sum(truncatingIfNeeded: element) }

  @inlinable
  @inline(__always)
  static func step(_ result: Element.Sum, _ element: Element) -> (
    result: Element.Sum, overflow: Bool
  ) {
    let next = result.multipliedReportingOverflow(by: Element.Sum(truncatingIfNeeded: element))
    return (next.partialValue, next.overflow)
  }
}

/// Numbers of true elements.
@usableFromInline
enum TruthSums: ScanRule {
  @inlinable
  @inline(__always)
  static func start(_ element: Bool) -> Int { element ? 1 : 0 }

  @inlinable
  @inline(__always)
  static func step(_ result: Int, _ element: Bool) -> (result: Int, overflow: Bool) {
    (result &+ (element ? 1 : 0), false)
  }
}

/// Sums of real or complex numbers.
@usableFromInline
enum NumberSums<Element: NumericScalar>: ScanRule {
  @inlinable
  @inline(__always)
  static func start(_ element: Element) -> Element { element }

  @inlinable
  @inline(__always)
  static func step(_ result: Element, _ element: Element) -> (result: Element, overflow: Bool) {
    (result + element, false)
  }

  @inlinable
  @inline(__always)
  static func scanInVectors(
    _ count: Int, _ elements: Run<Element>, to results: Run<Element>
  ) -> Bool? { ScanLoops.sums(count, elements, to: results) }
}

/// Products of real or complex numbers.
@usableFromInline
enum NumberProducts<Element: NumericScalar>: ScanRule {
  @inlinable
  @inline(__always)
  static func start(_ element: Element) -> Element { element }

  @inlinable
  @inline(__always)
  static func step(_ result: Element, _ element: Element) -> (result: Element, overflow: Bool) {
    (result * element, false)
  }
}

/// The least elements; NaN wins.
@usableFromInline
enum LeastSoFar<Element: OrderedScalar>: ScanRule {
  @inlinable
  @inline(__always)
  static func start(_ element: Element) -> Element { element }

  @inlinable
  @inline(__always)
  static func step(_ result: Element, _ element: Element) -> (result: Element, overflow: Bool) {
    (element < result || element != element ? element : result, false)
  }

  @inlinable
  @inline(__always)
  static func scanInVectors(
    _ count: Int, _ elements: Run<Element>, to results: Run<Element>
  ) -> Bool? { ScanLoops.extrema(count, elements, to: results, isGreatest: false) }
}

/// The greatest elements; NaN wins.
@usableFromInline
enum GreatestSoFar<Element: OrderedScalar>: ScanRule {
  @inlinable
  @inline(__always)
  static func start(_ element: Element) -> Element { element }

  @inlinable
  @inline(__always)
  static func step(_ result: Element, _ element: Element) -> (result: Element, overflow: Bool) {
    (element > result || element != element ? element : result, false)
  }

  @inlinable
  @inline(__always)
  static func scanInVectors(
    _ count: Int, _ elements: Run<Element>, to results: Run<Element>
  ) -> Bool? { ScanLoops.extrema(count, elements, to: results, isGreatest: true) }
}
