/// The distinct elements of a list, in sorted order.
public struct ElementGroups<Element: Sendable>: Sendable {
  /// One element of each group.
  package fileprivate(set) var values: [Element] = []
  /// The position of that element in the list.
  package fileprivate(set) var positions: [Int] = []
  /// The number of elements of each group.
  package fileprivate(set) var counts: [Int] = []
}

/// Finds the distinct elements of a list.
enum Grouping<Rules: OrderRules> where Rules.Element: Sendable {
  typealias Element = Rules.Element

  /// The distinct elements of a contiguous run.
  ///
  /// For each element, the index of its group is written to `numbers`.
  static func groups(
    _ count: Int,
    _ source: ElementPointer<Element>,
    numbers: ElementPointer<Int>
  ) -> ElementGroups<Element> {
    var groups = ElementGroups<Element>()
    if count == 0 { return groups }
    let block = Storage.allocate(byteCount: count * MemoryLayout<Positioned<Element>>.stride)
    defer { withExtendedLifetime(block) {} }
    let memory = block.memory(of: Positioned<Element>.self, at: 0)
    let sorted = memory.run(at: 0, stride: 1)
    let elements = source.run(at: 0, stride: 1)
    for index in 0..<count {
      sorted[unit: index] = Positioned(element: elements[unit: index], position: index)
    }
    StableSort<PositionedOrder<Rules>>.sort(memory, rows: 1, length: count)
    let group = numbers.run(at: 0, stride: 1)
    var start = 0
    while start < count {
      let first = sorted[unit: start]
      var end = start
      repeat {
        group[unit: sorted[unit: end].position] = groups.values.count
        end += 1
      } while end < count && Rules.areSame(first.element, sorted[unit: end].element)
      groups.values.append(first.element)
      groups.positions.append(first.position)
      groups.counts.append(end - start)
      start = end
    }
    return groups
  }
}

/// An element and its position in the list.
private struct Positioned<Element> {
  let element: Element
  let position: Int
}

/// The order of the elements, independent of their positions.
private enum PositionedOrder<Rules: OrderRules>: OrderRules {
  static var digitCount: Int { Rules.digitCount }

  @inline(__always)
  static func digit(_ place: Int, of item: Positioned<Rules.Element>) -> Int {
    Rules.digit(place, of: item.element)
  }

  @inline(__always)
  static func precedes(
    _ first: Positioned<Rules.Element>,
    _ second: Positioned<Rules.Element>
  ) -> Bool {
    Rules.precedes(first.element, second.element)
  }
}
