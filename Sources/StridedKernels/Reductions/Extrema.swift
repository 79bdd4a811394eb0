import StridedLayout

// The least and the greatest elements, and their positions. NaN wins over every number; of equal elements
// the first one gives the position.

extension OrderedScalar {
  /// The loops of a reduction.
  public static func _loops(for reduction: OrderedReduction) -> ReductionLoops {
    if Self.self == Int.self { return Int64._loops(for: reduction) }
    if Self.self == UInt.self { return UInt64._loops(for: reduction) }
    return switch reduction {
    case .min: ReductionLoops(Extremum<Least<Self>>.self)
    case .max: ReductionLoops(Extremum<Greatest<Self>>.self)
    case .argmin: ReductionLoops(ExtremumPosition<Least<Self>>.self)
    case .argmax: ReductionLoops(ExtremumPosition<Greatest<Self>>.self)
    }
  }
}

/// Which of two elements wins.
protocol ExtremumRule: SendableMetatype {
  associatedtype Element: OrderedScalar

  /// The names of the extremum and of its position.
  static var name: StaticString { get }
  static var positionName: StaticString { get }
  /// Whether a later element comes before the winner so far, of numbers.
  static func precedes(_ element: Element, _ winner: Element) -> Bool
}

enum Least<Element: OrderedScalar>: ExtremumRule {
  static var name: StaticString { "min" }
  static var positionName: StaticString { "argmin" }

  @inline(__always)
  static func precedes(_ element: Element, _ winner: Element) -> Bool { element < winner }
}

enum Greatest<Element: OrderedScalar>: ExtremumRule {
  static var name: StaticString { "max" }
  static var positionName: StaticString { "argmax" }

  @inline(__always)
  static func precedes(_ element: Element, _ winner: Element) -> Bool { element > winner }
}

/// The element that wins over all others.
enum Extremum<Rule: ExtremumRule>: Reducer {
  static var name: StaticString { Rule.name }
  static var identity: Rule.Element? { nil }

  @inline(__always)
  static func start(_ element: Rule.Element, at position: Int) -> Rule.Element { element }
  @inline(__always)
  static func add(_ first: Rule.Element, _ second: Rule.Element) -> Rule.Element {
    Rule.precedes(second, first) || second != second ? second : first
  }
  @inline(__always)
  static func finish(
    _ total: Rule.Element, count: Int, _ failure: inout Failure
  ) -> Rule.Element { total }
}

/// The position of the element that wins over all others, in logical order.
enum ExtremumPosition<Rule: ExtremumRule>: Reducer {
  /// An element and where it stands.
  struct Candidate {
    var element: Rule.Element
    var position: Int
  }

  static var name: StaticString { Rule.positionName }
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
  @inline(__always)
  static func finish(_ total: Candidate, count: Int, _ failure: inout Failure) -> Int {
    total.position
  }
}
