/// Finds the keys of some ranks in a row without sorting it.
///
/// The keys are counted by the highest bits in which they differ. The counts tell which keys have a
/// wanted rank, and only those are looked at again, by their next bits. Every step takes some bits
/// off, so no input order is a slow case. (Quickselect, C. A. R. Hoare, "Algorithm 65: Find",
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

  /// Appends the keys of ranks in a short row.
  private func sort(
    _ ranks: ArraySlice<Int>, before: Int, _ count: Int, _ row: Run<Key>, _ form: KeyForm<Key>,
    _ found: inout [Key]
  ) {
    let memory = Storage.allocate(byteCount: count * MemoryLayout<Key>.stride)
    defer { withExtendedLifetime(memory) {} }
    let keys = memory.memory(of: Key.self, at: 0).run(at: 0, stride: 1)
    for index in 0..<count { keys[unit: index] = form.uniqueKey(row[unit: index]) }
    KeySort<Key>(length: count).sort(keys, rows: 1, length: count)
    found += ranks.map { keys[unit: $0 - before] }
  }
}
