import CStridedKernels

/// Finds the keys of some ranks in a row without sorting it.
///
/// A sample gives two keys that probably enclose those of the wanted ranks, and only the keys between them
/// are looked at again: R. W. Floyd and R. L. Rivest, "Expected time bounds for selection", Communications of the
/// ACM 18 (1975).
///
/// Where the sample misled, or many keys are equal, the keys are counted by the highest bits in which they
/// differ. The counts tell which keys have a wanted rank, and only those are looked at again, by their next bits.
/// Every step takes some bits off, so no input order is a slow case. (Quickselect, C. A. R. Hoare, "Algorithm 65: Find",
/// Communications of the ACM 4 (1961), moves the keys several times, and needs a way out for bad
/// pivots: D. R. Musser, "Introspective sorting and selection algorithms", Software: Practice and
/// Experience 27 (1997).)
struct KeySelection<Key: FixedWidthInteger & UnsignedInteger> {
  /// The threads for long rows.
  let threads: ThreadShare

  /// The keys of some ranks, which are in ascending order, in a row of at least one element.
  func keys(
    at ranks: [Int], of count: Int, _ elements: Run<Key>, _ form: KeyForm<Key>
  ) -> [Key] {
    var found: [Key] = []
    find(ranks[...], before: 0, count, elements, form, &found)
    return found
  }

  /// Appends the keys of ranks in a row; there are `before` smaller keys elsewhere.
  private func find(
    _ ranks: ArraySlice<Int>, before: Int, _ count: Int, _ row: Run<Key>, _ form: KeyForm<Key>,
    _ found: inout [Key]
  ) {
    if count <= KeySort<Key>.shortLength {
      return sort(ranks, before: before, count, row, form, &found)
    }
    // Bytes are found by counting in one pass.
    if Key.bitWidth == 8 {
      return findByCounting(ranks, before: before, count, row, form, &found)
    }
    var rest = ranks
    while let first = rest.first {
      let near = rest.prefix { $0 - first <= count / 16 }
      if !findNear(near, before: before, count, row, form, &found) {
        findByCounting(near, before: before, count, row, form, &found)
      }
      rest = rest.dropFirst(near.count)
    }
  }

  /// Appends the keys of ranks in a long row by counting keys by their highest bits.
  private func findByCounting(
    _ ranks: ArraySlice<Int>, before: Int, _ count: Int, _ row: Run<Key>, _ form: KeyForm<Key>,
    _ found: inout [Key]
  ) {
    let parts = threads.parts
    let memory = Storage.allocate(
      byteCount: parts * MemoryLayout<Int>.stride << KeyDigit<Key>.maximumWidth)
    defer { withExtendedLifetime(memory) {} }
    let counts = memory.memory(of: Int.self, at: 0).run(at: 0, stride: 1)
    let (form, differing) = form.survey(count, row, on: threads)
    if differing == 0 {
      found += ranks.map { _ in form.uniqueKey(row[unit: 0]) }
      return
    }
    let digit = KeyDigit(differing, count: count)
    let values = digit.valueCount
    threads.forEachRange(of: count) { part, range in
      let counts = counts.dropping(part * values)
      for value in 0..<values { counts[unit: value] = 0 }
      for index in range { counts[unit: digit.value(form.uniqueKey(row[unit: index]))] &+= 1 }
    }
    var (start, ranks) = (before, ranks)
    for value in 0..<values where !ranks.isEmpty {
      let number = (0..<parts).reduce(0) { $0 + counts[unit: $1 * values + value] }
      let wanted = ranks.prefix { $0 < start + number }
      if !wanted.isEmpty {
        let memory = Storage.allocate(byteCount: number * MemoryLayout<Key>.stride)
        defer { withExtendedLifetime(memory) {} }
        let chosen = memory.memory(of: Key.self, at: 0).run(at: 0, stride: 1)
        threads.forEachRange(of: count) { part, range in
          var place = (0..<part).reduce(0) { $0 + counts[unit: $1 * values + value] }
          for index in range {
            let key = form.uniqueKey(row[unit: index])
            if digit.value(key) == value {
              chosen[unit: place] = key
              place &+= 1
            }
          }
        }
        find(wanted, before: start, number, chosen, .ofKeys, &found)
        ranks = ranks.dropFirst(wanted.count)
      }
      start += number
    }
  }

  /// The largest number of keys in a sample, which takes less time than a pass over a long row.
  private static var sampleCount: Int { 2048 }

  /// Appends the keys of ranks that are close to each other; false, without any effect, if the sample did not enclose
  /// them, or enclosed too many keys.
  private func findNear(
    _ ranks: ArraySlice<Int>, before: Int, _ count: Int, _ row: Run<Key>, _ form: KeyForm<Key>,
    _ found: inout [Key]
  ) -> Bool {
    let (first, last) = (ranks[ranks.startIndex], ranks[ranks.endIndex - 1])
    let (low, high) = enclosing(first - before, last - before, of: count, row, form)
    let parts = threads.parts
    let memory = Storage.allocate(
      byteCount: count * MemoryLayout<Key>.stride + 2 * parts * MemoryLayout<Int>.stride)
    defer { withExtendedLifetime(memory) {} }
    let numbers = memory.memory(of: Int.self, at: 0).run(at: 0, stride: 1)
    let chosen = numbers.dropping(2 * parts).reinterpreted(as: Key.self)
    // Each range writes to its own part of the memory, most of which is never touched.
    threads.forEachRange(of: count) { part, range in
      var less = 0
      numbers[unit: 2 * part] = unsafe strided_choose_keys(
        strided_simd_level(), MemoryLayout<Key>.size, range.count,
        row.dropping(range.lowerBound).base, form.cForm, UInt64(low), UInt64(high),
        chosen.dropping(range.lowerBound).base, &less)
      numbers[unit: 2 * part + 1] = less
    }
    let number = (0..<parts).reduce(0) { $0 + numbers[unit: 2 * $1] }
    let start = (0..<parts).reduce(before) { $0 + numbers[unit: 2 * $1 + 1] }
    if first < start || last >= start + number { return false }
    if low == high {
      found += ranks.map { _ in low }
      return true
    }
    if number > count / 2 { return false }
    var place = numbers[unit: 0]
    for part in 1..<max(parts, 1) {
      let range = threads.range(part, of: count)
      unsafe chosen.dropping(place).base.update(
        from: chosen.dropping(range.lowerBound).base, count: numbers[unit: 2 * part])
      place += numbers[unit: 2 * part]
    }
    find(ranks, before: start, number, chosen, .ofKeys, &found)
    return true
  }

  /// Two keys that probably enclose those of the ranks from `first` to `last`.
  ///
  /// The sample has a key of each of as many ranges of the row, at a place that does not follow a pattern.
  private func enclosing(
    _ first: Int, _ last: Int, of count: Int, _ row: Run<Key>, _ form: KeyForm<Key>
  ) -> (low: Key, high: Key) {
    let sampled = min(Self.sampleCount, count / 16)
    let memory = Storage.allocate(byteCount: sampled * MemoryLayout<Key>.stride)
    defer { withExtendedLifetime(memory) {} }
    let sample = memory.memory(of: Key.self, at: 0).run(at: 0, stride: 1)
    row.sample(sampled, of: count, to: sample)
    form.writeKeys(sampled, sample, to: sample)
    // The rank of a key of the sample varies with a standard deviation of at most half of this root.
    let margin = 2 * Int(Double(sampled).squareRoot()) + 1
    let low = Int(Double(first) / Double(count) * Double(sampled)) - margin
    let high = Int(Double(last) / Double(count) * Double(sampled)) + margin
    place([low, high].filter { $0 >= 0 && $0 < sampled }, of: sampled, sample)
    return (
      low < 0 ? 0 : sample[unit: low], high >= sampled ? Key.max : sample[unit: high]
    )
  }

  /// Appends the keys of ranks in a short row.
  private func sort(
    _ ranks: ArraySlice<Int>, before: Int, _ count: Int, _ row: Run<Key>, _ form: KeyForm<Key>,
    _ found: inout [Key]
  ) {
    let memory = Storage.allocate(byteCount: count * MemoryLayout<Key>.stride)
    defer { withExtendedLifetime(memory) {} }
    let keys = memory.memory(of: Key.self, at: 0).run(at: 0, stride: 1)
    form.writeKeys(count, row, to: keys)
    place(ranks.map { $0 - before }, of: count, keys)
    found += ranks.map { keys[unit: $0 - before] }
  }

  /// Moves the keys of some ranks, which are in ascending order, to their places.
  private func place(_ ranks: [Int], of count: Int, _ keys: Run<Key>) {
    guard ranks.count <= 2, let vectorSort = VectorSort<Key>(strided_order_unsigned) else {
      return KeySort<Key>(length: count, rows: 1).sort(keys, rows: 1, length: count)
    }
    var start = 0
    for rank in ranks where rank >= start {
      vectorSort.select(rank - start, of: count - start, keys.dropping(start))
      start = rank + 1
    }
  }
}
