/// The positions that sort rows, which are consecutive in memory, and what follows from an order.
package enum OrderedRows {
  /// Writes, for each row, the positions of its elements in sorted order; stable, with NaN last.
  ///
  /// - Parameters:
  ///   - elements: the first element of the first row.
  ///   - rows: the number of rows.
  ///   - length: the number of elements of a row.
  ///   - descending: whether the greatest element comes first.
  ///   - refining: whether `positions` already holds an order, which elements that are equal keep.
  ///   - positions: the first position of the first row.
  package static func sortPositions<Element: Scalar>(
    of elements: ElementPointer<Element>, rows: Int, length: Int, descending: Bool,
    refining: Bool = false, to positions: ElementPointer<Int>
  ) {
    Element.visitOrder(
      Sorting(
        elements: elements.address, rows: rows, length: length, descending: descending,
        refines: refining, positions: positions))
  }

  /// Writes the elements of each row at positions in the row, `count` of them, to another row.
  package static func take(
    _ count: Int, at positions: ElementPointer<Int>, of elements: ElementPointer<some Any>,
    rows: Int, length: Int, to result: ElementPointer<some Any>, width: Int
  ) {
    Taking(
      elements: elements.address, positions: positions, result: result.address, rows: rows,
      length: length, count: count
    ).run(width: width)
  }

  /// Moves the first of each group of equal elements of a sorted row to the front, and returns
  /// their number.
  package static func dropRepetitions<Element: Scalar>(
    _ count: Int, _ elements: ElementPointer<Element>
  ) -> Int {
    Element.visitOrder(DroppingRepetitions(elements: elements.address, count: count))
  }

  /// Whether elements rise or fall; nil if they do neither.
  ///
  /// Equal elements rise.
  package static func direction<Element: Scalar>(
    _ count: Int, _ elements: ElementPointer<Element>, stride: Int
  ) -> OrderDirection? {
    Element.visitOrder(Direction(elements: elements.address, count: count, stride: stride))
  }
}

/// The direction in which elements are sorted.
package enum OrderDirection {
  case rising, falling
}

private struct Sorting: OrderVisitor {
  let elements: Int
  let rows: Int
  let length: Int
  let descending: Bool
  let refines: Bool
  let positions: ElementPointer<Int>

  func visit<Rules: KeyRules>(_ rules: Rules.Type) {
    if Rules.keyWidth <= 32, length <= Int(UInt32.max) {
      sort(by: rules, UInt32.self, UInt32.self)
    } else {
      sort(by: rules, UInt64.self, Int.self)
    }
  }

  @inline(__always)
  private func sort<
    Rules: KeyRules, Key: FixedWidthInteger & UnsignedInteger, Position: FixedWidthInteger
  >(by rules: Rules.Type, _ key: Key.Type, _ position: Position.Type) {
    typealias Item = KeyedPosition<Key, Position>
    let block = Storage.allocate(byteCount: 2 * length * MemoryLayout<Item>.stride)
    defer { withExtendedLifetime(block) {} }
    let items = block.memory(of: Item.self, at: 0).run(at: 0, stride: 1)
    let spare = items.dropping(length)
    let elements = ElementPointer<Rules.Element>(address: self.elements)
    for row in 0..<rows {
      let line = elements.run(at: row * length, stride: 1)
      let places = positions.run(at: row * length, stride: 1)
      for place in 0..<Rules.keyCount {
        let isFirst = place == 0 && !refines
        for index in 0..<length {
          let position = isFirst ? index : places[unit: index]
          let key = Rules.key(place, of: line[unit: position], descending: descending)
          items[unit: index] = Item(
            key: Key(truncatingIfNeeded: key), position: Position(truncatingIfNeeded: position))
        }
        PositionSort<Key, Position>.sort(length, items, spare)
        for index in 0..<length { places[unit: index] = Int(items[unit: index].position) }
      }
    }
  }
}

private struct Taking: BitsOperation {
  let elements: Int
  let positions: ElementPointer<Int>
  let result: Int
  let rows: Int
  let length: Int
  let count: Int

  func callAsFunction<Bits>(_ type: Bits.Type) {
    let elements = ElementPointer<Bits>(address: self.elements)
    let result = ElementPointer<Bits>(address: self.result)
    for row in 0..<rows {
      let line = elements.run(at: row * length, stride: 1)
      let places = positions.run(at: row * length, stride: 1)
      let to = result.run(at: row * count, stride: 1)
      for index in 0..<count { to[unit: index] = line[unit: places[unit: index]] }
    }
  }
}

private struct DroppingRepetitions: OrderVisitor {
  let elements: Int
  let count: Int

  func visit<Rules: KeyRules>(_ rules: Rules.Type) -> Int {
    let line = ElementPointer<Rules.Element>(address: elements).run(at: 0, stride: 1)
    var kept = min(count, 1)
    for index in 1..<max(count, 1) {
      let element = line[unit: index]
      if !Rules.areSame(line[unit: kept - 1], element) {
        line[unit: kept] = element
        kept += 1
      }
    }
    return kept
  }
}

private struct Direction: OrderVisitor {
  let elements: Int
  let count: Int
  let stride: Int

  func visit<Rules: KeyRules>(_ rules: Rules.Type) -> OrderDirection? {
    let line = ElementPointer<Rules.Element>(address: elements).run(at: 0, stride: stride)
    var (rises, falls) = (true, true)
    for index in 1..<max(count, 1) {
      if Rules.precedes(line[index], line[index - 1]) { rises = false }
      if Rules.precedes(line[index - 1], line[index]) { falls = false }
    }
    return rises ? .rising : falls ? .falling : nil
  }
}
