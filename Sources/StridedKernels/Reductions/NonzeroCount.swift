import CStridedKernels
import Numerics

/// The number of elements that are not zero.
enum NonzeroCount<Rule: NonzeroRule>: Reducer {
  static var isAssociative: Bool { true }
  static var identity: Int? { 0 }
  static var blockLength: Int { ReductionLoops.subtreeLength }
  static var blockRows: Int { 64 }

  @inline(__always)
  static func start(_ element: Rule.Element, at position: Int) -> Int {
    Rule.isNonzero(element) ? 1 : 0
  }
  @inline(__always)
  static func add(_ first: Int, _ second: Int) -> Int { first &+ second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Rule.Element>, count: Int) -> Int? {
    guard let mask = Rule.mask else { return nil }
    return unsafe strided_count_nonzero(
      strided_simd_level(), MemoryLayout<Rule.Element>.size, count, elements.base, mask)
  }
  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (totals, terms) = (row.run(0, of: Int64.self), row.run(1, of: Rule.Element.self))
    guard terms.stride == 1, let mask = Rule.mask else {
      return reduceEachRow(row, rows, step: step)
    }
    unsafe strided_count_nonzero_rows(
      strided_simd_level(), MemoryLayout<Rule.Element>.size, row.count, rows, step, terms.base,
      mask, totals.base)
  }

  fileprivate static var loops: ReductionLoops {
    ReductionLoops("countNonzero", Self.self) { total, _, _ in total }
  }
}

/// When an element is not zero.
///
/// NaN is not zero, and -0 is.
protocol NonzeroRule: SendableMetatype {
  associatedtype Element: Scalar

  /// The bits of which an element has one if it is not zero; nil if that is no rule.
  static var mask: UInt64? { get }
  static func isNonzero(_ element: Element) -> Bool
}

/// Integers and truth values, as unsigned integers of their width.
enum NonzeroInteger<Element: FixedWidthInteger & UnsignedInteger & Scalar>: NonzeroRule {
  static var mask: UInt64? { UInt64(Element.max) }

  @inline(__always)
  static func isNonzero(_ element: Element) -> Bool { element != 0 }
}

/// Real numbers, as unsigned integers of their width: the sign does not count.
enum NonzeroReal<Element: FixedWidthInteger & UnsignedInteger & Scalar>: NonzeroRule {
  static var mask: UInt64? { UInt64(Element.max >> 1) }

  @inline(__always)
  static func isNonzero(_ element: Element) -> Bool { element & (Element.max >> 1) != 0 }
}

/// Complex numbers.
enum NonzeroComplex<Part: ComplexPart>: NonzeroRule {
  static var mask: UInt64? { nil }

  @inline(__always)
  static func isNonzero(_ element: Complex<Part>) -> Bool { element != .zero }
}

extension Scalar {
  /// The loops that count the elements that are not zero.
  package static func nonzeroLoops() -> ReductionLoops {
    if Self.self == Complex<Float>.self { return NonzeroCount<NonzeroComplex<Float>>.loops }
    if Self.self == Complex<Double>.self { return NonzeroCount<NonzeroComplex<Double>>.loops }
    if keyFamily == .real {
      return switch MemoryLayout<Self>.size {
      case 2: NonzeroCount<NonzeroReal<UInt16>>.loops
      case 4: NonzeroCount<NonzeroReal<UInt32>>.loops
      default: NonzeroCount<NonzeroReal<UInt64>>.loops
      }
    }
    return switch MemoryLayout<Self>.size {
    case 1: NonzeroCount<NonzeroInteger<UInt8>>.loops
    case 2: NonzeroCount<NonzeroInteger<UInt16>>.loops
    case 4: NonzeroCount<NonzeroInteger<UInt32>>.loops
    default: NonzeroCount<NonzeroInteger<UInt64>>.loops
    }
  }
}
