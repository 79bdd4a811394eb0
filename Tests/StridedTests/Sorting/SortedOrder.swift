import Oracle
import Strided
import StridedKernels

/// The order of sorted elements, from its definition.
enum SortedOrder {
  /// Whether the first element comes before the second.
  static func precedes<Element: Scalar>(_ first: Element, _ second: Element) -> Bool {
    precedes(first._scalarValue, second._scalarValue)
  }

  /// Whether the first value comes before the second, of the same type.
  static func precedes(_ first: ScalarValue, _ second: ScalarValue) -> Bool {
    switch (first, second) {
    case (.boolean(let x), .boolean(let y)): !x && y
    case (.signed(let x), .signed(let y)): x < y
    case (.unsigned(let x), .unsigned(let y)): x < y
    case (.half(let x), .half(let y)): isLess(x, y)
    case (.single(let x), .single(let y)): isLess(x, y)
    case (.double(let x), .double(let y)): isLess(x, y)
    case (.complexSingle(let x, let xi), .complexSingle(let y, let yi)): isLess((x, xi), (y, yi))
    case (.complexDouble(let x, let xi), .complexDouble(let y, let yi)): isLess((x, xi), (y, yi))
    default: preconditionFailure("the test itself is wrong")
    }
  }

  /// Whether an element or a part of it is NaN.
  static func isNaN<Element: Scalar>(_ element: Element) -> Bool {
    isNaN(element._scalarValue)
  }

  /// Whether a value or a part of it is NaN.
  static func isNaN(_ value: ScalarValue) -> Bool {
    switch value {
    case .half(let x): x.isNaN
    case .single(let x): x.isNaN
    case .double(let x): x.isNaN
    case .complexSingle(let x, let y): x.isNaN || y.isNaN
    case .complexDouble(let x, let y): x.isNaN || y.isNaN
    case .boolean, .signed, .unsigned: false
    }
  }

  private static func isLess<Real: BinaryFloatingPoint>(_ x: Real, _ y: Real) -> Bool {
    if x.isNaN || y.isNaN { return !x.isNaN }
    return x < y
  }

  /// Numbers, then those whose imaginary part is NaN, then those whose real part is, then those
  /// with two NaN parts.
  private static func isLess<Real: BinaryFloatingPoint>(_ x: (Real, Real), _ y: (Real, Real))
    -> Bool
  {
    let (group, other) = (group(x), self.group(y))
    if group != other { return group < other }
    switch group {
    case 0: return x.0 == y.0 ? x.1 < y.1 : x.0 < y.0
    case 1: return x.0 < y.0
    case 2: return x.1 < y.1
    default: return false
    }
  }

  static func group<Real: BinaryFloatingPoint>(_ x: (Real, Real)) -> Int {
    (x.0.isNaN ? 2 : 0) + (x.1.isNaN ? 1 : 0)
  }

  /// The positions of the elements in sorted order; equal elements keep their order.
  static func places<Element: Scalar>(of elements: [Element]) -> [Int] {
    let values = elements.map(\._scalarValue)
    return values.indices.sorted { first, second in
      if precedes(values[first], values[second]) { return true }
      if precedes(values[second], values[first]) { return false }
      return first < second
    }
  }

  /// Elements with random bits, some of them equal, including special ones.
  static func randomElements<Element: OracleElement>(
    _ count: Int,
    of type: Element.Type,
    using generator: inout SplitMix64
  ) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<count {
      switch generator.below(8) {
      case 0: elements.append(generator.pick(Element.specials))
      case 1, 2: elements.append(Element.random(using: &generator))
      default: elements.append(randomBits(of: type, using: &generator))
      }
    }
    return elements
  }

  private static func randomBits<Element: OracleElement>(
    of type: Element.Type,
    using generator: inout SplitMix64
  ) -> Element {
    if type == Bool.self { return Element.random(using: &generator) }
    var element = Element.right(0)
    withUnsafeMutableBytes(of: &element) { bytes in
      for place in bytes.indices {
        bytes[place] = UInt8(truncatingIfNeeded: generator.next())
      }
    }
    return element
  }
}
