/// Stable sorting of rows; no input order is a slow case.
///
/// Long rows are sorted by counting the digits of the keys, the least significant first, in at most
/// as many passes as there are digits. Short rows are sorted by merging. A row that is already in
/// order is left unchanged.
enum StableSort<Rules: OrderRules> {
  typealias Element = Rules.Element

  /// The number of values of a digit.
  private static var radix: Int { 256 }
  /// The length of the pieces that are sorted by insertion before they are merged.
  private static var pieceLength: Int { 16 }
  /// The length from which counting is faster than merging.
  ///
  /// A pass over the digits must be worth the cost of its counters.
  private static var countingLength: Int { 16 * Rules.digitCount }

  /// Sorts `rows` rows of `length` elements, consecutive in memory.
  static func sort(_ elements: ElementPointer<Element>, rows: Int, length: Int) {
    if length < 2 { return }
    let scratch = Storage.allocate(byteCount: length * MemoryLayout<Element>.stride)
    let counters = Storage.allocate(
      byteCount: length < countingLength
        ? 0 : radix * Rules.digitCount * MemoryLayout<Int>.stride)
    defer { withExtendedLifetime((scratch, counters)) {} }
    let spare = scratch.memory(of: Element.self, at: 0).run(at: 0, stride: 1)
    for row in 0..<rows {
      let run = elements.run(at: row * length, stride: 1)
      if isSorted(length, run) { continue }
      if length < countingLength {
        merge(length, run, spare)
      } else {
        count(length, run, spare, counters.memory(of: Int.self, at: 0).run(at: 0, stride: 1))
      }
    }
  }

  private static func isSorted(_ count: Int, _ run: Run<Element>) -> Bool {
    var index = 1
    while index < count, !Rules.precedes(run[unit: index], run[unit: index - 1]) { index += 1 }
    return index == count
  }

  /// Sorts by the digits of the keys, from the least significant.
  ///
  /// In each pass, the position of an element follows from the number of smaller digits. A digit
  /// that is the same in all keys needs no pass.
  private static func count(
    _ count: Int,
    _ elements: Run<Element>,
    _ spare: Run<Element>,
    _ counters: Run<Int>
  ) {
    for index in 0..<(radix * Rules.digitCount) { counters[unit: index] = 0 }
    for index in 0..<count {
      let element = elements[unit: index]
      for place in 0..<Rules.digitCount {
        counters[unit: place * radix + Rules.digit(place, of: element)] += 1
      }
    }
    var (from, to) = (elements, spare)
    for place in 0..<Rules.digitCount {
      let places = counters.dropping(place * radix)
      if places[unit: Rules.digit(place, of: from[unit: 0])] == count { continue }
      var total = 0
      for digit in 0..<radix {
        let number = places[unit: digit]
        places[unit: digit] = total
        total += number
      }
      for index in 0..<count {
        let element = from[unit: index]
        let digit = Rules.digit(place, of: element)
        to[unit: places[unit: digit]] = element
        places[unit: digit] += 1
      }
      swap(&from, &to)
    }
    if !from.starts(with: elements) { move(count, from, to: elements) }
  }

  /// Sorts short pieces by insertion, and merges neighbours until one piece is left.
  private static func merge(_ count: Int, _ elements: Run<Element>, _ spare: Run<Element>) {
    for start in stride(from: 0, to: count, by: pieceLength) {
      insert(min(pieceLength, count - start), elements.dropping(start))
    }
    var (from, to) = (elements, spare)
    var width = pieceLength
    while width < count {
      for start in stride(from: 0, to: count, by: 2 * width) {
        let middle = min(start + width, count)
        let end = min(middle + width, count)
        var (left, right) = (start, middle)
        for index in start..<end {
          // On a tie the left element comes first, which keeps the order of equal elements.
          let takesLeft =
            right == end
            || (left < middle && !Rules.precedes(from[unit: right], from[unit: left]))
          to[unit: index] = from[unit: takesLeft ? left : right]
          if takesLeft { left += 1 } else { right += 1 }
        }
      }
      swap(&from, &to)
      width *= 2
    }
    if !from.starts(with: elements) { move(count, from, to: elements) }
  }

  private static func insert(_ count: Int, _ elements: Run<Element>) {
    for index in 1..<max(count, 1) {
      let element = elements[unit: index]
      var place = index
      while place > 0, Rules.precedes(element, elements[unit: place - 1]) {
        elements[unit: place] = elements[unit: place - 1]
        place -= 1
      }
      elements[unit: place] = element
    }
  }

  private static func move(_ count: Int, _ from: Run<Element>, to: Run<Element>) {
    for index in 0..<count { to[unit: index] = from[unit: index] }
  }
}
