import CStridedKernels
import StridedLayout

/// The arithmetic of portable products.
protocol ProductRules {
  associatedtype Element
  /// The type in which products are added, and of packed columns.
  associatedtype Total
  /// The type of packed elements of the first operand.
  associatedtype Factor = Total
  /// What notes overflow.
  associatedtype Mark

  static var zero: Total { get }
  static var noMark: Mark { get }
  /// The number of columns whose sums are one `Total`.
  static var columnsPerTotal: Int { get }
  /// Whether blocks are usually added in vectors.
  static var usesVectors: Bool { get }
  static func total(_ element: Element) -> Total
  static func element(_ total: Total) -> Element
  /// `sum + x y`
  static func adding(_ sum: Total, _ x: Total, _ y: Total, _ mark: inout Mark) -> Total
  static func failure(_ mark: Mark) -> Failure

  /// The dot product of `count` elements.
  static func dot(_ count: Int, _ x: Run<Element>, _ y: Run<Element>, _ mark: inout Mark) -> Total
  /// Writes a row of a panel with `count` columns.
  static func pack(_ count: Int, _ source: Run<Element>, to panel: Run<Total>, lanes: Int)
  /// Writes `count` factors.
  static func packFactors(_ count: Int, _ source: Run<Element>, to factors: Run<Factor>)
  /// Adds the product of packed blocks to their sums.
  static func add(_ block: PackedBlock<Self>, _ mark: inout Mark)
  /// Writes `count` sums of a row of a panel to the result, multiplied and added to the old values.
  static func finish(
    _ count: Int, _ sums: Run<Total>, _ result: Run<Element>, _ alpha: Total?, _ beta: Total?,
    _ mark: inout Mark)
}

extension ProductRules {
  static var columnsPerTotal: Int { 1 }
  static var usesVectors: Bool { true }

  @inline(__always)
  static func dot(_ count: Int, _ x: Run<Element>, _ y: Run<Element>, _ mark: inout Mark) -> Total {
    var sum = zero
    for i in 0..<count { sum = adding(sum, total(x[i]), total(y[i]), &mark) }
    return sum
  }

  @inline(__always)
  static func pack(_ count: Int, _ source: Run<Element>, to panel: Run<Total>, lanes: Int) {
    if source.stride == 1 {
      for i in 0..<count { panel[unit: i] = total(source[unit: i]) }
    } else {
      for i in 0..<count { panel[unit: i] = total(source[i]) }
    }
    for i in count..<lanes { panel[unit: i] = zero }
  }

  /// A sum times `alpha` plus the old value times `beta`.
  @inline(__always)
  static func finished(
    _ sum: Total, _ old: @autoclosure () -> Element, _ alpha: Total?, _ beta: Total?,
    _ mark: inout Mark
  ) -> Element {
    var value = sum
    if let alpha { value = adding(zero, alpha, value, &mark) }
    if let beta { value = adding(value, beta, total(old()), &mark) }
    return element(value)
  }

  @inline(__always)
  static func finish(
    _ count: Int, _ sums: Run<Total>, _ result: Run<Element>, _ alpha: Total?, _ beta: Total?,
    _ mark: inout Mark
  ) {
    for i in 0..<count { result[i] = finished(sums[unit: i], result[i], alpha, beta, &mark) }
  }
}

extension ProductRules where Factor == Total {
  @inline(__always)
  static func packFactors(_ count: Int, _ source: Run<Element>, to factors: Run<Factor>) {
    for i in 0..<count { factors[unit: i] = total(source[i]) }
  }
}

/// Integers, whose overflow is noted.
enum IntegerProductRules<Element: NumericScalar & FixedWidthInteger>: ProductRules {
  @inline(__always) static var zero: Element { 0 }
  @inline(__always) static var noMark: Element { 0 }
  @inline(__always) static func total(_ element: Element) -> Element { element }
  @inline(__always) static func element(_ total: Element) -> Element { total }

  @inline(__always)
  static func adding(_ sum: Element, _ x: Element, _ y: Element, _ mark: inout Element) -> Element {
    Element.addNoting(sum, Element.multiplyNoting(x, y, &mark), &mark)
  }

  @inline(__always)
  static func failure(_ mark: Element) -> Failure { Element.overflow(mark) }

  /// Adds in vectors that ignore overflow if no sum can overflow, whatever the order of its terms.
  static func add(_ block: PackedBlock<Self>, _ mark: inout Element) {
    if let factors = largestFactor(block, foldedMagnitude)
      ?? largestFactor(block, exactMagnitude)
    {
      block.addInVectors(arithmetic(factors))
    } else {
      block.addInOrder { adding($0, $1, $2, &mark) }
    }
  }

  /// A bound of the factors in both operands of a block; nil if a sum may overflow.
  private static func largestFactor(
    _ block: PackedBlock<Self>, _ magnitude: (Int, Run<Element>) -> UInt64
  ) -> UInt64? {
    let lanes = PackedBlock<Self>.lanes
    let sums = magnitude(block.panels * block.rows * lanes, block.sums)
    let first = magnitude(block.rows * block.inner, block.factors)
    let second = magnitude(block.panels * block.inner * lanes, block.columns)
    let (product, overflow) = first.multipliedReportingOverflow(by: second)
    let (terms, isTooLarge) = product.multipliedReportingOverflow(by: UInt64(block.inner))
    let (largest, isLarger) = terms.addingReportingOverflow(sums)
    if overflow || isTooLarge || isLarger || largest > UInt64(Element.max) { return nil }
    return max(first, second)
  }

  /// A bound of the magnitudes of some numbers, less than twice the largest one plus 2.
  private static func foldedMagnitude(_ count: Int, _ numbers: Run<Element>) -> UInt64 {
    var bits: Element = 0
    for i in 0..<count {
      let number = numbers[unit: i]
      bits |= Element.isSigned ? number ^ (number >> (Element.bitWidth - 1)) : number
    }
    return UInt64(bits) + (Element.isSigned ? 1 : 0)
  }

  /// The largest magnitude of some numbers, for which the compiler has fewer vectors.
  private static func exactMagnitude(_ count: Int, _ numbers: Run<Element>) -> UInt64 {
    var (least, greatest): (Element, Element) = (0, 0)
    for i in 0..<count {
      least = min(least, numbers[unit: i])
      greatest = max(greatest, numbers[unit: i])
    }
    return UInt64(max(least.magnitude, greatest.magnitude))
  }

  /// The arithmetic of factors of at most some magnitude.
  private static func arithmetic(_ magnitude: UInt64) -> strided_panel_arithmetic {
    switch Element.bitWidth {
    case 8: strided_panel_8
    case 16: strided_panel_16
    case 32: strided_panel_32
    default: magnitude <= UInt64(Int32.max) ? strided_panel_32_to_64 : strided_panel_64
    }
  }
}

/// Real and complex numbers.
enum FieldProductRules<Element: NumericScalar>: ProductRules {
  @inline(__always) static var zero: Element { 0 }
  @inline(__always) static var noMark: Void { () }
  @inline(__always) static var usesVectors: Bool { false }
  @inline(__always) static func total(_ element: Element) -> Element { element }
  @inline(__always) static func element(_ total: Element) -> Element { total }

  @inline(__always)
  static func adding(_ sum: Element, _ x: Element, _ y: Element, _ mark: inout Void) -> Element {
    sum + x * y
  }

  static func add(_ block: PackedBlock<Self>, _ mark: inout Void) {
    block.addInOrder { $0 + $1 * $2 }
  }

  @inline(__always) static func failure(_ mark: Void) -> Failure { .none }
}

/// `Float16`, added in `Float` and rounded once.
enum HalfProductRules: ProductRules {
  @inline(__always) static var zero: Float { 0 }
  @inline(__always) static var noMark: Void { () }
  @inline(__always) static func total(_ element: Float16) -> Float { Float(element) }
  @inline(__always) static func element(_ total: Float) -> Float16 { Float16(total) }

  @inline(__always)
  static func adding(_ sum: Float, _ x: Float, _ y: Float, _ mark: inout Void) -> Float {
    sum + x * y
  }

  static func pack(_ count: Int, _ source: Run<Float16>, to panel: Run<Float>, lanes: Int) {
    packFactors(count, source, to: panel)
    for i in count..<lanes { panel[unit: i] = 0 }
  }

  static func packFactors(_ count: Int, _ source: Run<Float16>, to factors: Run<Float>) {
    unsafe strided_widen(
      strided_simd_level(), count, factors.base, source.base,
      source.stride * MemoryLayout<Float16>.stride)
  }

  static func add(_ block: PackedBlock<Self>, _ mark: inout Void) {
    block.addInVectors(strided_panel_float)
  }

  @inline(__always) static func failure(_ mark: Void) -> Failure { .none }
}
