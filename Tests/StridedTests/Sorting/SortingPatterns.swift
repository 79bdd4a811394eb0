import Oracle
import Strided

/// Rows of elements in patterns that are hard for some way of sorting.
enum SortingPatterns {
  /// A row of one type, and its name.
  struct Row<Element: OracleElement> {
    let name: String
    let values: [Element]
  }

  /// Rows of a length: random, sorted, reversed, with few values, and others.
  static func rows<Element: OracleElement>(
    of type: Element.Type, _ length: Int, using generator: inout SplitMix64
  ) -> [Row<Element>] {
    let random = SortedOrder.randomElements(length, of: type, using: &generator)
    let sorted = SortedOrder.places(of: random).map { random[$0] }
    let few = random.prefix(3)
    let evens = stride(from: 0, to: length, by: 2).map { sorted[$0] }
    let odds = stride(from: 1, to: length, by: 2).map { sorted[$0] }
    return [
      Row(name: "random", values: random),
      Row(name: "repeated", values: type.repeatedElements(length, using: &generator)),
      Row(name: "sorted", values: sorted),
      Row(name: "reversed", values: sorted.reversed()),
      Row(name: "organ pipe", values: evens + odds.reversed()),
      Row(name: "halves", values: Array(sorted[(length / 2)...] + sorted[..<(length / 2)])),
      Row(name: "interleaved", values: length == 0 ? [] : interleaved(sorted)),
      Row(name: "few", values: (0..<length).map { _ in few[generator.below(few.count)] }),
      Row(
        name: "constant", values: Array(repeating: random.first ?? Element.left(0), count: length)),
      Row(
        name: "one apart",
        values: (0..<length).map { $0 == length / 2 ? random[0] : random[length - 1] }),
      Row(
        name: "steps down",
        values: (0..<length).map { sorted[length - 1 - $0 / 150 * 150] }),
      Row(name: "small", values: (0..<length).map { _ in Element.random(using: &generator) }),
    ]
  }

  /// The least, the greatest, the next least element and so on: a bad case for middle pivots.
  private static func interleaved<Element>(_ sorted: [Element]) -> [Element] {
    sorted.indices.map { $0 % 2 == 0 ? sorted[$0 / 2] : sorted[sorted.count - 1 - $0 / 2] }
  }
}

extension OracleElement {
  /// Whether two lists have the same bits.
  static func areIdentical(_ first: [Self], _ second: [Self]) -> Bool {
    if first.count != second.count { return false }
    for place in first.indices where !first[place].isIdentical(to: second[place]) { return false }
    return true
  }
}
