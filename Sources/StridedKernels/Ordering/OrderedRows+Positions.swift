extension OrderedRows {
  /// The bytes of the keys of short rows that are sorted at a time, and stay in the cache.
  private static var chunkBytes: Int { 16 << 10 }
  /// The length up to which few rows are sorted by insertion, without memory for keys.
  fileprivate static var insertedLength: Int { 16 }
  /// The number of elements of such rows.
  private static var insertedCount: Int { 64 }

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
    if length <= insertedLength, rows * length <= insertedCount, Element.keyFamily != nil {
      return Element.visitOrder(
        InsertingPositions(
          elements: elements.address, rows: rows, length: length, descending: descending,
          refining: refining, positions: positions.run(at: 0, stride: 1)))
    }
    let threads = ThreadShare(keys: rows * length, width: 2 * MemoryLayout<UInt64>.size)
    let splitsRows = threads.count == 1 || rows >= threads.parts
    let grain = length <= KeySort<UInt64>.sideBySideLength ? KeySort<UInt64>.lanes : 1
    let rowBytes = length * MemoryLayout<UInt64>.size
    let chunk = splitsRows ? max(chunkBytes / rowBytes / grain, 1) * grain : 1
    let places = Element.keyPlaces(rows * length, elements, refining: refining)
    let sortRange = { (range: Range<Int>) in
      let sorter = PositionSort(length: length, rows: range.count)
      let memory = Storage.allocate(byteCount: 2 * min(chunk, range.count) * rowBytes)
      defer { withExtendedLifetime(memory) {} }
      let keys = memory.memory(of: UInt64.self, at: 0).run(at: 0, stride: 1)
      for first in stride(from: range.lowerBound, to: range.upperBound, by: chunk) {
        let count = min(chunk, range.upperBound - first)
        let former = memory.memory(of: Int.self, at: count * length).run(at: 0, stride: 1)
        let found = positions.advanced(by: first * length).run(at: 0, stride: 1)
        for place in places {
          let isFirst = place == places.lowerBound && !refining
          if !isFirst { found.copy(count * length, to: former) }
          let making = MakingKeys(
            elements: elements.advanced(by: first * length).address, place: place,
            descending: descending, length: length, former: isFirst ? nil : former, keys: keys)
          let keyThreads = splitsRows ? .one : threads
          keyThreads.forEachRange(of: count * length) { Element.makeKeys(making.part($1)) }
          sorter.sort(
            rows: count, keys,
            to: found.reinterpreted(as: UInt64.self),
            on: keyThreads)
          if isFirst { continue }
          for row in 0..<count {
            for index in (row * length)..<((row + 1) * length) {
              found[unit: index] = former[unit: row * length + found[unit: index]]
            }
          }
        }
        if places.lowerBound > 0 {
          Element.visitOrder(
            SortingTies(
              elements: elements.advanced(by: first * length).address, rows: count,
              length: length, descending: descending, keys: keys, positions: found))
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
  /// The keys by which elements are sorted, one after the other, the last one first in order.
  ///
  /// Complex numbers have three keys. If no number has a NaN imaginary part alone, the key of the real
  /// part is enough, except for those with the same real part.
  fileprivate static func keyPlaces(
    _ count: Int, _ elements: ElementPointer<Self>, refining: Bool
  ) -> ClosedRange<Int> {
    if keyFamily != nil { return 0...0 }
    let isPlain =
      !refining && !visitOrder(FindingImaginaryNaN(elements: elements.address, count: count))
    return isPlain ? 1...1 : 0...2
  }
}

extension Scalar {
  /// Writes keys, those in the order of the elements in vectors.
  fileprivate static func makeKeys(_ making: MakingKeys) {
    if making.former != nil || visitKeys(descending: making.descending, making) == nil {
      visitOrder(making)
    }
  }
}

/// Whether the imaginary part alone of a complex number is NaN.
private struct FindingImaginaryNaN: OrderVisitor {
  let elements: Int
  let count: Int

  func visit<Rules: KeyRules>(_ rules: Rules.Type) -> Bool {
    let line = ElementPointer<Rules.Element>(address: elements).run(at: 0, stride: 1)
    return (0..<count).contains { Rules.key(2, of: line[unit: $0], descending: false) == 1 }
  }
}

/// Sorts positions of complex numbers whose real parts have the same key by the imaginary parts.
private struct SortingTies: OrderVisitor {
  let elements: Int
  let rows: Int
  let length: Int
  let descending: Bool
  /// The keys of the real parts.
  let keys: Run<UInt64>
  /// Positions that are sorted by these keys.
  let positions: Run<Int>

  /// The number of positions up to which they are sorted by insertion.
  private static var insertionLength: Int { 16 }

  func visit<Rules: KeyRules>(_ rules: Rules.Type) {
    for row in 0..<rows {
      let line = ElementPointer<Rules.Element>(address: elements)
        .run(at: row * length, stride: 1)
      let (keys, positions) = (keys.dropping(row * length), positions.dropping(row * length))
      var start = 0
      while start < length {
        let key = keys[unit: positions[unit: start]]
        var end = start + 1
        while end < length, keys[unit: positions[unit: end]] == key { end += 1 }
        if end - start > 1 { sort(end - start, positions.dropping(start), rules, line) }
        start = end
      }
    }
  }

  private func sort<Rules: KeyRules>(
    _ count: Int, _ positions: Run<Int>, _ rules: Rules.Type, _ line: Run<Rules.Element>
  ) {
    func key(_ position: Int) -> UInt64 {
      Rules.key(0, of: line[unit: position], descending: descending)
    }
    if count <= Self.insertionLength {
      for index in 1..<count {
        let position = positions[unit: index]
        let own = key(position)
        var place = index
        while place > 0, own < key(positions[unit: place - 1]) {
          positions[unit: place] = positions[unit: place - 1]
          place -= 1
        }
        positions[unit: place] = position
      }
      return
    }
    let memory = Storage.allocate(byteCount: 3 * count * MemoryLayout<UInt64>.stride)
    defer { withExtendedLifetime(memory) {} }
    let keys = memory.memory(of: UInt64.self, at: 0).run(at: 0, stride: 1)
    let (found, former) = (keys.dropping(count), keys.dropping(2 * count))
    for index in 0..<count {
      keys[unit: index] = key(positions[unit: index])
      former[unit: index] = UInt64(positions[unit: index])
    }
    PositionSort(length: count, rows: 1).sort(rows: 1, keys, to: found, on: .one)
    for index in 0..<count {
      positions[unit: index] = Int(former[unit: Int(found[unit: index])])
    }
  }
}

/// Sorts positions of elements of short rows by insertion.
private struct InsertingPositions: OrderVisitor {
  let elements: Int
  let rows: Int
  let length: Int
  let descending: Bool
  let refining: Bool
  let positions: Run<Int>

  func visit<Rules: KeyRules>(_ rules: Rules.Type) {
    let capacity = OrderedRows.insertedLength
    unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { memory in
      let keys = unsafe ElementPointer(memory.baseAddress.unsafelyUnwrapped).run(at: 0, stride: 1)
      for row in 0..<rows {
        let line = ElementPointer<Rules.Element>(address: elements).run(at: row * length, stride: 1)
        let found = positions.dropping(row * length)
        for index in 0..<length {
          let position = refining ? found[unit: index] : index
          let key = Rules.key(0, of: line[unit: position], descending: descending)
          var place = index
          while place > 0, key < keys[unit: place - 1] {
            keys[unit: place] = keys[unit: place - 1]
            found[unit: place] = found[unit: place - 1]
            place -= 1
          }
          keys[unit: place] = key
          found[unit: place] = position
        }
      }
    }
  }
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
    for row in (range.lowerBound / length)..<((range.upperBound + length - 1) / length) {
      let line = line.dropping(row * length)
      let first = max(range.lowerBound, row * length)
      for index in first..<min(range.upperBound, (row + 1) * length) {
        let element = line[unit: former[unit: index]]
        keys[unit: index] = Rules.key(place, of: element, descending: descending)
      }
    }
  }
}

extension MakingKeys: KeyVisitor {
  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) {
    let line = ElementPointer<Key>(address: elements).run(at: range.lowerBound, stride: 1)
    form.writeWideKeys(range.count, line, to: keys.dropping(range.lowerBound))
  }
}
