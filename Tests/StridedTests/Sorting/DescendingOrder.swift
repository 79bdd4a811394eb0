import Oracle
import Strided
import StridedKernels

extension SortedOrder {
  /// Whether the first element comes before the second in descending order, NaN last.
  static func descends<Element: Scalar>(_ first: Element, _ second: Element) -> Bool {
    descends(first._scalarValue, second._scalarValue)
  }

  /// Whether the first value comes before the second, of the same type, in descending order.
  static func descends(_ first: ScalarValue, _ second: ScalarValue) -> Bool {
    switch (first, second) {
    case (.complexSingle(let x, let xi), .complexSingle(let y, let yi)):
      return descends((Double(x), Double(xi)), (Double(y), Double(yi)))
    case (.complexDouble(let x, let xi), .complexDouble(let y, let yi)):
      return descends((x, xi), (y, yi))
    default:
      if isNaN(first) || isNaN(second) { return !isNaN(first) && isNaN(second) }
      return precedes(second, first)
    }
  }

  private static func descends(_ x: (Double, Double), _ y: (Double, Double)) -> Bool {
    let (group, other) = (group(x), self.group(y))
    if group != other { return group < other }
    switch group {
    case 0: return x.0 == y.0 ? x.1 > y.1 : x.0 > y.0
    case 1: return x.0 > y.0
    case 2: return x.1 > y.1
    default: return false
    }
  }

  /// The positions of the elements in either order; equal elements keep their order.
  static func places<Element: Scalar>(of elements: [Element], descending: Bool) -> [Int] {
    if !descending { return places(of: elements) }
    let values = elements.map(\._scalarValue)
    return values.indices.sorted { first, second in
      if descends(values[first], values[second]) { return true }
      if descends(values[second], values[first]) { return false }
      return first < second
    }
  }

  /// Whether two elements count as the same one of a set.
  static func areSame<Element: Scalar>(_ first: Element, _ second: Element) -> Bool {
    if isNaN(first) || isNaN(second) { return isNaN(first) && isNaN(second) }
    return !precedes(first, second) && !precedes(second, first)
  }

  /// The distinct elements in sorted order, the first of each.
  static func distinct<Element: Scalar>(_ elements: [Element]) -> [Element] {
    var found: [Element] = []
    for place in places(of: elements) {
      if let last = found.last, areSame(last, elements[place]) { continue }
      found.append(elements[place])
    }
    return found
  }

  /// Whether a list has an element.
  static func contains<Element: Scalar>(_ elements: [Element], _ element: Element) -> Bool {
    elements.contains { areSame($0, element) }
  }
}

extension OracleElement {
  /// Random values of this type with many repetitions, including special ones.
  static func repeatedElements(_ count: Int, using generator: inout SplitMix64) -> [Self] {
    let some = SortedOrder.randomElements(1 + count / 3, of: self, using: &generator)
    return (0..<count).map { _ in generator.pick(some) }
  }
}

/// Calls `body` with every axis of a shape, from both ends, and the axis counted from the start.
func forEachAxis(of shape: [Int], _ body: (_ axis: Int, _ place: Int) -> Void) {
  for axis in -shape.count..<shape.count {
    body(axis, axis < 0 ? axis + shape.count : axis)
  }
}

/// The element of lists along an axis, one a lane, at an index of the whole.
func element<Element>(
  of lanes: (shape: [Int], lanes: [[Element]]), along axis: Int, at index: [Int]
) -> Element {
  var rest = index
  let position = rest.remove(at: axis)
  return lanes.lanes[flatPosition(of: rest, in: lanes.shape)][position]
}
