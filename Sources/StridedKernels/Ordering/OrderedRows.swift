/// Rows that are consecutive in memory: sorting them, the positions that sort them, and what else
/// follows from the order of their elements.
package enum OrderedRows {
  /// Sorts each row in place; stable, with NaN last.
  ///
  /// - Parameters:
  ///   - elements: the first element of the first row.
  ///   - rows: the number of rows.
  ///   - length: the number of elements of a row.
  ///   - descending: whether the greatest element comes first.
  package static func sort<Element: Scalar>(
    _ elements: ElementPointer<Element>, rows: Int, length: Int, descending: Bool = false
  ) {
    if rows == 0 || length < 2 { return }
    let sorting = Sorting(elements: elements.address, rows: rows, length: length)
    if Element.visitKeys(descending: descending, sorting) != nil { return }
    // Complex numbers have no key of one integer.
    let threads = ThreadShare(keys: rows * length, width: 2 * MemoryLayout<UInt64>.size)
    if threads.count > 1, rows < threads.parts {
      sortByPositions(elements, rows: rows, length: length, descending: descending, on: threads)
    } else {
      threads.forEachRange(of: rows, grain: 1) { _, range in
        sortByPositions(
          elements.advanced(by: range.lowerBound * length), rows: range.count, length: length,
          descending: descending, on: .one)
      }
    }
  }

  /// Sorts rows by the positions that sort them, some rows at a time, so that these need little memory.
  private static func sortByPositions<Element: Scalar>(
    _ elements: ElementPointer<Element>, rows: Int, length: Int, descending: Bool,
    on threads: ThreadShare
  ) {
    if rows == 0 { return }
    let width = MemoryLayout<Element>.stride
    let chunk = min(max(4096 / length, 1), rows)
    let memory = Storage.allocate(byteCount: chunk * length * (MemoryLayout<Int>.stride + width))
    defer { withExtendedLifetime(memory) {} }
    let copy = memory.memory(of: Element.self, at: 0)
    let positions = ElementPointer<Int>(address: copy.address + chunk * length * width)
    for first in stride(from: 0, to: rows, by: chunk) {
      let count = min(chunk, rows - first)
      let lines = elements.advanced(by: first * length)
      sortPositions(of: lines, rows: count, length: length, descending: descending, to: positions)
      threads.forEachRange(of: count * length) { _, range in
        lines.run(at: range.lowerBound, stride: 1)
          .copy(range.count, to: copy.run(at: range.lowerBound, stride: 1))
      }
      if count == 1 {
        threads.forEachRange(of: length) { _, range in
          take(
            range.count, at: positions.advanced(by: range.lowerBound), of: copy, rows: 1,
            length: length, to: lines.advanced(by: range.lowerBound), width: width)
        }
      } else {
        take(length, at: positions, of: copy, rows: count, length: length, to: lines, width: width)
      }
    }
  }

  /// Writes the elements of each row at `count` positions in the row to another row.
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

private struct Sorting: KeyVisitor {
  let elements: Int
  let rows: Int
  let length: Int

  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) {
    SortedRows(
      form: form, elements: ElementPointer<Key>(address: elements).run(at: 0, stride: 1),
      rows: rows, length: length
    ).sort()
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
      let places = positions.run(at: row * count, stride: 1)
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
