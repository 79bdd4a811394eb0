extension OrderedRows {
  /// The bytes of the keys of short rows that are sorted at a time, and stay in the cache.
  private static var chunkBytes: Int { 16 << 10 }

  /// Writes, for each row, the positions of its elements in sorted order; stable, with NaN last.
  ///
  /// - Parameters:
  ///   - elements: the first element of the first row.
  ///   - rows: the number of rows.
  ///   - length: the number of elements of a row.
  ///   - descending: whether the greatest element comes first.
  ///   - refining: whether `positions` already holds an order, which elements that are equal keep.
  ///     They may be some of the positions of a longer row.
  ///   - positions: the first position of the first row.
  package static func sortPositions<Element: Scalar>(
    of elements: ElementPointer<Element>, rows: Int, length: Int, descending: Bool,
    refining: Bool = false, to positions: ElementPointer<Int>
  ) {
    if rows == 0 || length == 0 { return }
    let threads = ThreadShare(keys: rows * length, width: 2 * MemoryLayout<UInt64>.size)
    let splitsRows = threads.count == 1 || rows >= threads.parts
    let grain = length <= KeySort<UInt64>.sideBySideLength ? KeySort<UInt64>.lanes : 1
    let rowBytes = length * MemoryLayout<UInt64>.size
    let chunk = splitsRows ? max(chunkBytes / rowBytes / grain, 1) * grain : 1
    let sortRange = { (range: Range<Int>) in
      let sorter = PositionSort(length: length, rows: range.count)
      let memory = Storage.allocate(byteCount: 2 * min(chunk, range.count) * rowBytes)
      defer { withExtendedLifetime(memory) {} }
      let keys = memory.memory(of: UInt64.self, at: 0).run(at: 0, stride: 1)
      for first in stride(from: range.lowerBound, to: range.upperBound, by: chunk) {
        let count = min(chunk, range.upperBound - first)
        let former = memory.memory(of: Int.self, at: count * length).run(at: 0, stride: 1)
        let places = positions.advanced(by: first * length)
        for place in 0..<Element.keyCount {
          let isFirst = place == 0 && !refining
          if !isFirst { places.run(at: 0, stride: 1).copy(count * length, to: former) }
          let making = MakingKeys(
            elements: elements.advanced(by: first * length).address, place: place,
            descending: descending, length: length, former: isFirst ? nil : former, keys: keys)
          let keyThreads = splitsRows ? .one : threads
          keyThreads.forEachRange(of: count * length) { Element.visitOrder(making.part($1)) }
          sorter.sort(
            rows: count, keys,
            to: ElementPointer<UInt64>(address: places.address).run(at: 0, stride: 1),
            on: keyThreads)
          if isFirst { continue }
          let found = places.run(at: 0, stride: 1)
          for row in 0..<count {
            for index in (row * length)..<((row + 1) * length) {
              found[unit: index] = former[unit: row * length + found[unit: index]]
            }
          }
        }
      }
    }
    if splitsRows {
      threads.forEachRange(of: rows, grain: grain) { if !$1.isEmpty { sortRange($1) } }
    } else {
      sortRange(0..<rows)
    }
  }
}

extension Scalar {
  /// The number of keys of an element; elements are ordered by the last key first.
  fileprivate static var keyCount: Int { keyFamily == nil ? 3 : 1 }
}

/// Writes the keys of elements of rows, in their order or in that of positions.
private struct MakingKeys: OrderVisitor {
  let elements: Int
  let place: Int
  let descending: Bool
  let length: Int
  let former: Run<Int>?
  let keys: Run<UInt64>
  var range = 0..<0

  /// The same for some of the keys.
  func part(_ range: Range<Int>) -> MakingKeys {
    var part = self
    part.range = range
    return part
  }

  func visit<Rules: KeyRules>(_ rules: Rules.Type) {
    let line = ElementPointer<Rules.Element>(address: elements).run(at: 0, stride: 1)
    guard let former else {
      for index in range {
        keys[unit: index] = Rules.key(place, of: line[unit: index], descending: descending)
      }
      return
    }
    for index in range {
      let position = index / length * length + former[unit: index]
      keys[unit: index] = Rules.key(place, of: line[unit: position], descending: descending)
    }
  }
}
