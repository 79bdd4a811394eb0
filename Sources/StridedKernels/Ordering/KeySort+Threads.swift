extension KeySort {
  /// Sorts `count` keys on several threads.
  ///
  /// Without a sort in vectors all threads count and split the keys by their highest bits, then sort the parts. A
  /// part with most of the keys is split again in the same way.
  func sort(_ count: Int, _ keys: Run<Key>, on threads: ThreadShare) {
    if let vectorSort { return vectorSort.sort(count, keys, on: threads) }
    defer { withExtendedLifetime(storage) {} }
    sort(count, keys, spare, staysInPlace: true, on: threads)
  }

  private func sort(
    _ count: Int, _ keys: Run<Key>, _ spare: Run<Key>, staysInPlace: Bool,
    on threads: ThreadShare
  ) {
    if threads.count == 1 || count <= Self.shortLength * threads.parts || Key.bitWidth == 8 {
      return sort(count, keys, spare, staysInPlace: staysInPlace)
    }
    let differing = keys.disorder(count, on: threads)
    if differing == 0 {
      if !staysInPlace { keys.copy(count, to: spare) }
      return
    }
    let digit = KeyDigit(differing, count: count, share: Self.shortLength / 4)
    let ends = split(count, keys, to: spare, digit, on: threads)
    if digit.shift == 0 {
      if staysInPlace { spare.copy(count, to: keys) }
      return
    }
    let share = count / threads.parts
    var groups = [Int](), (filled, start) = (0, 0)
    for (value, end) in ends.enumerated() {
      if end - start > count / threads.count {
        sort(
          end - start, spare.dropping(start), keys.dropping(start), staysInPlace: !staysInPlace,
          on: threads)
      }
      filled += end - start
      if filled > share, groups.count < threads.parts - 1 {
        groups.append(value + 1)
        filled = 0
      }
      start = end
    }
    groups.append(ends.count)
    threads.forEach(groups.count) { group in
      // Short rows are sorted in memory of the thread.
      let sorter = KeySort(length: Self.shortLength)
      let first = group == 0 ? 0 : groups[group - 1]
      var start = first == 0 ? 0 : ends[first - 1]
      for value in first..<groups[group] {
        let end = ends[value]
        if end > start, end - start <= count / threads.count {
          sorter.sort(
            end - start, spare.dropping(start), keys.dropping(start), staysInPlace: !staysInPlace)
        }
        start = end
      }
    }
  }

  /// Moves keys to the parts of their digits, and returns where the parts end.
  private func split(
    _ count: Int, _ keys: Run<Key>, to result: Run<Key>, _ digit: KeyDigit<Key>,
    on threads: ThreadShare
  ) -> [Int] {
    let (parts, values) = (threads.parts, digit.valueCount)
    let counters = Storage.allocate(byteCount: parts * values * MemoryLayout<Int>.stride)
    defer { withExtendedLifetime(counters) {} }
    let places = counters.memory(of: Int.self, at: 0).run(at: 0, stride: 1)
    threads.forEachRange(of: count) { part, range in
      digit.count(
        range.count, keys.dropping(range.lowerBound), to: places.dropping(part * values))
    }
    let ends = places.makeStarts(parts: parts, values: values)
    threads.forEachRange(of: count) { part, range in
      digit.split(
        range.count, keys.dropping(range.lowerBound), to: result, places.dropping(part * values))
    }
    return ends
  }
}

extension Run where Element == Int {
  /// Replaces the counts of every value in every chunk by where its keys begin.
  ///
  /// The keys of a value are those of the chunks in their order. Returns where the values end.
  func makeStarts(parts: Int, values: Int) -> [Int] {
    var total = 0
    return (0..<values).map { value in
      for part in 0..<parts {
        let number = self[unit: part * values + value]
        self[unit: part * values + value] = total
        total += number
      }
      return total
    }
  }
}

extension Run where Element: FixedWidthInteger & UnsignedInteger {
  /// The bits in which some of at least one key differ; 0 if the keys are in order.
  func disorder(_ count: Int, on threads: ThreadShare) -> Element {
    let (bits, falls) = differences(count, on: threads)
    return falls ? bits : 0
  }

  /// The bits in which some of at least one key differ, and whether a key is less than the one
  /// before.
  func differences(_ count: Int, on threads: ThreadShare) -> (bits: Element, falls: Bool) {
    if threads.count == 1 { return differences(count) }
    let memory = Storage.allocate(byteCount: 2 * threads.parts * MemoryLayout<Element>.stride)
    defer { withExtendedLifetime(memory) {} }
    let found = memory.memory(of: Element.self, at: 0).run(at: 0, stride: 1)
    threads.forEachRange(of: count) { part, range in
      // Every range begins with the last key of the one before.
      let start = Swift.max(range.lowerBound - 1, 0)
      let (bits, falls) = dropping(start).differences(range.upperBound - start)
      found[unit: 2 * part] = bits | (self[unit: 0] ^ self[unit: start])
      found[unit: 2 * part + 1] = falls ? 1 : 0
    }
    var (bits, falls) = (Element.zero, false)
    for part in 0..<threads.parts {
      bits |= found[unit: 2 * part]
      falls = falls || found[unit: 2 * part + 1] == 1
    }
    return (bits, falls)
  }
}
