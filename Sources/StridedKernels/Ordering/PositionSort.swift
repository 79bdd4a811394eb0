/// An integer key of an element, and the element's position.
struct KeyedPosition<Key, Position> {
  /// The key.
  let key: Key
  /// The position.
  let position: Position
}

/// Stable sorting of positions by integer keys; no input order is a slow case.
///
/// A list is split by the highest bits in which its keys differ, and then each part by the next
/// bits. Parts soon fit into the cache. Short parts are sorted by insertion, and a part that is in
/// order already is left so.
enum PositionSort<Key: FixedWidthInteger & UnsignedInteger, Position> {
  typealias Item = KeyedPosition<Key, Position>

  /// The length up to which a list is sorted by insertion.
  private static var insertionLength: Int { 24 }
  /// The numbers of bits of which a split is made.
  private static var digitWidths: ClosedRange<Int> { 4...10 }

  /// Sorts `count` items.
  ///
  /// The result is in `items` if it stays in place, else in `spare`. The other one is scratch.
  static func sort(
    _ count: Int, _ items: Run<Item>, _ spare: Run<Item>, staysInPlace: Bool = true
  ) {
    let result = staysInPlace ? items : spare
    if count <= insertionLength { return insert(count, items, to: result) }
    let differing = disorder(count, items)
    if differing == 0 { return move(count, items, to: result) }
    let top = Key.bitWidth - differing.leadingZeroBitCount
    // About 8 items for each part, where the keys are spread evenly.
    let wanted = Int.bitWidth - count.leadingZeroBitCount - 4
    let width = min(top, max(digitWidths.lowerBound, min(digitWidths.upperBound, wanted)))
    let ends = Storage.allocate(byteCount: MemoryLayout<Int>.stride << width)
    defer { withExtendedLifetime(ends) {} }
    let parts = Parts(
      ends: ends.memory(of: Int.self, at: 0).run(at: 0, stride: 1), width: width,
      shift: top - width)
    split(count, items, to: spare, parts)
    if parts.shift == 0 {
      // Equal digits are equal keys.
      if staysInPlace { move(count, spare, to: items) }
      return
    }
    var start = 0
    for part in 0..<(1 << width) {
      let end = parts.ends[unit: part]
      if end > start {
        sort(
          end - start, spare.dropping(start), items.dropping(start), staysInPlace: !staysInPlace)
      }
      start = end
    }
  }

  /// The bits in which some keys differ; 0 if the keys are in order.
  private static func disorder(_ count: Int, _ items: Run<Item>) -> Key {
    let first = items[unit: 0].key
    var (differing, falls, previous) = (Key.zero, false, first)
    for index in 1..<count {
      let key = items[unit: index].key
      differing |= key ^ first
      falls = (key < previous) || falls
      previous = key
    }
    return falls ? differing : 0
  }

  /// The parts into which a list is split by a digit of its keys.
  private struct Parts {
    /// Where each part ends.
    let ends: Run<Int>
    /// The number of bits of the digit.
    let width: Int
    /// The number of bits below the digit.
    let shift: Int

    @inline(__always)
    func part(of key: Key) -> Int {
      Int(truncatingIfNeeded: key &>> Key(truncatingIfNeeded: shift)) & ((1 &<< width) &- 1)
    }
  }

  /// Moves items to their parts, and notes where each part ends.
  private static func split(
    _ count: Int, _ items: Run<Item>, to result: Run<Item>, _ parts: Parts
  ) {
    let places = parts.ends
    for part in 0..<(1 << parts.width) { places[unit: part] = 0 }
    for index in 0..<count { places[unit: parts.part(of: items[unit: index].key)] &+= 1 }
    var total = 0
    for part in 0..<(1 << parts.width) {
      let number = places[unit: part]
      places[unit: part] = total
      total &+= number
    }
    for index in 0..<count {
      let item = items[unit: index]
      let part = parts.part(of: item.key)
      let place = places[unit: part]
      result[unit: place] = item
      places[unit: part] = place &+ 1
    }
  }

  /// Sorts by insertion, to the items themselves or elsewhere.
  private static func insert(_ count: Int, _ items: Run<Item>, to result: Run<Item>) {
    for index in 0..<count {
      let item = items[unit: index]
      var place = index
      while place > 0, item.key < result[unit: place - 1].key {
        result[unit: place] = result[unit: place - 1]
        place -= 1
      }
      result[unit: place] = item
    }
  }

  private static func move(_ count: Int, _ items: Run<Item>, to result: Run<Item>) {
    if items.starts(with: result) { return }
    for index in 0..<count { result[unit: index] = items[unit: index] }
  }
}
