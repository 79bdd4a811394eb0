/// The groups of equal elements of a list, in sorted order.
package struct ElementGroups {
  /// The position of the first element of each group.
  package let positions: [Int]
  /// The number of elements of each group.
  package let counts: [Int]
}

extension OrderedRows {
  /// The groups of equal elements of a contiguous row.
  ///
  /// For each element, the index of its group is written to `numbers`.
  package static func groups<Element: Scalar>(
    _ count: Int, _ elements: ElementPointer<Element>, numbers: ElementPointer<Int>
  ) -> ElementGroups {
    let memory = Storage.allocate(byteCount: count * MemoryLayout<Int>.stride)
    defer { withExtendedLifetime(memory) {} }
    let order = memory.memory(of: Int.self, at: 0)
    sortPositions(of: elements, rows: 1, length: count, descending: false, to: order)
    let (positions, counts) = Element.visitOrder(
      Grouping(
        elements: elements.address, count: count, order: order.run(at: 0, stride: 1),
        numbers: numbers.run(at: 0, stride: 1)))
    return ElementGroups(positions: positions, counts: counts)
  }
}

/// Divides sorted positions into groups of the same element.
private struct Grouping: OrderVisitor {
  let elements: Int
  let count: Int
  let order: Run<Int>
  let numbers: Run<Int>

  func visit<Rules: KeyRules>(_ rules: Rules.Type) -> (positions: [Int], counts: [Int]) {
    let row = ElementPointer<Rules.Element>(address: elements).run(at: 0, stride: 1)
    var (positions, counts): ([Int], [Int]) = ([], [])
    var start = 0
    while start < count {
      let first = row[unit: order[unit: start]]
      var end = start
      repeat {
        numbers[unit: order[unit: end]] = positions.count
        end += 1
      } while end < count && Rules.areSame(first, row[unit: order[unit: end]])
      positions.append(order[unit: start])
      counts.append(end - start)
      start = end
    }
    return (positions, counts)
  }
}
