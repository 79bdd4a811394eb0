import StridedLayout

// The minimum and the maximum, and their positions. NaN wins over every number. If elements are equal,
// the first one gives the position.

extension OrderedScalar {
  /// The loops of a reduction.
  public static func _loops(for reduction: OrderedReduction) -> ReductionLoops {
    if Self.self == Int.self { return Int64._loops(for: reduction) }
    if Self.self == UInt.self { return UInt64._loops(for: reduction) }
    return switch reduction {
    case .min: ReductionLoops("min", Extremum<Least<Self>>.self) { total, _, _ in total }
    case .max: ReductionLoops("max", Extremum<Greatest<Self>>.self) { total, _, _ in total }
    case .argmin:
      ReductionLoops("argmin", ExtremumPosition<Least<Self>>.self) { total, _, _ in total.position }
    case .argmax:
      ReductionLoops("argmax", ExtremumPosition<Greatest<Self>>.self) { total, _, _ in
        total.position
      }
    }
  }
}

/// The rule that decides which of two elements wins.
protocol ExtremumRule: SendableMetatype {
  associatedtype Element: OrderedScalar

  /// Whether a later element wins over the winner so far; NaN is handled separately.
  static func precedes(_ element: Element, _ winner: Element) -> Bool
}

enum Least<Element: OrderedScalar>: ExtremumRule {
  @inline(__always)
  static func precedes(_ element: Element, _ winner: Element) -> Bool { element < winner }
}

enum Greatest<Element: OrderedScalar>: ExtremumRule {
  @inline(__always)
  static func precedes(_ element: Element, _ winner: Element) -> Bool { element > winner }
}

/// The element that wins over all others.
enum Extremum<Rule: ExtremumRule>: Reducer {
  // Without AVX-512, there are no vector instructions for extrema of 64-bit integers.
  static var isAssociative: Bool {
    Rule.Element.self is any FixedWidthInteger.Type && MemoryLayout<Rule.Element>.size < 8
  }
  static var identity: Rule.Element? { nil }

  @inline(__always)
  static func start(_ element: Rule.Element, at position: Int) -> Rule.Element { element }
  @inline(__always)
  static func add(_ first: Rule.Element, _ second: Rule.Element) -> Rule.Element {
    Rule.precedes(second, first) || second != second ? second : first
  }
}

/// The position of the element that wins over all others, in logical order.
enum ExtremumPosition<Rule: ExtremumRule>: Reducer {
  /// An element and its position.
  struct Candidate {
    var element: Rule.Element
    var position: Int
  }

  static var keepsOrder: Bool { true }
  static var identity: Candidate? { nil }

  @inline(__always)
  static func start(_ element: Rule.Element, at position: Int) -> Candidate {
    Candidate(element: element, position: position)
  }
  @inline(__always)
  static func add(_ first: Candidate, _ second: Candidate) -> Candidate {
    let (element, winner) = (second.element, first.element)
    let isFirstNaN = element != element && winner == winner
    return Rule.precedes(element, winner) || isFirstNaN ? second : first
  }
}
