import CStridedKernels

/// Sorts rows of elements, which are consecutive in memory and given as bits of their width.
struct SortedRows<Key: FixedWidthInteger & UnsignedInteger> {
  /// How the bits become keys.
  let form: KeyForm<Key>
  /// The bits of the first element.
  let elements: Run<Key>
  /// The number of rows.
  let rows: Int
  /// The number of elements of a row.
  let length: Int

  /// The number of elements of a long row that are looked at first, by the calling thread.
  private static var firstLength: Int { 1024 }
  /// The length up to which the calling thread alone checks whether a row is in order.
  ///
  /// It takes less time than waking another thread.
  private static var checkedAlone: Int { 1 << 16 }
  /// The bytes of the rows that become keys before they are sorted, and stay in the cache.
  private static var chunkBytes: Int { 16 << 10 }

  /// Sorts the rows; stable.
  func sort() {
    let threads = ThreadShare(keys: rows * length, width: MemoryLayout<Key>.size)
    if threads.count > 1, rows < threads.parts {
      for row in 0..<rows { sortLong(elements.dropping(row * length), on: threads) }
      return
    }
    let lanes = KeySort<Key>.lanes
    let grain = length <= KeySort<Key>.sideBySideLength ? lanes : 1
    let rowBytes = length * MemoryLayout<Key>.size
    let chunk = max(Self.chunkBytes / rowBytes / grain, 1) * grain
    threads.forEachRange(of: rows, grain: grain) { _, range in
      let sorter = KeySort<Key>(length: length, rows: range.count)
      for first in stride(from: range.lowerBound, to: range.upperBound, by: chunk) {
        let count = min(chunk, range.upperBound - first)
        sort(elements.dropping(first * length), rows: count, sorter)
      }
    }
  }

  /// Sorts some rows on one thread.
  private func sort(_ line: Run<Key>, rows: Int, _ sorter: KeySort<Key>) {
    if rows == 1, isRising(length, line) { return }
    if let vectorSort = form.vectorSort, length >= VectorSort<Key>.leastLength,
      length > KeySort<Key>.sideBySideLength || rows <= KeySort<Key>.lanes / 4
    {
      var isSpecial: Bool?
      for row in 0..<rows {
        let next = line.dropping(row * length)
        if vectorSort.sortFew(length, next) { continue }
        let special = isSpecial ?? form.hasSpecials(rows * length, line, on: .one)
        isSpecial = special
        if special { sortSpecial(next, sorter, on: .one) } else { vectorSort.sort(length, next) }
      }
      return
    }
    let isSpecial = makeKeys(rows * length, line)
    if isSpecial {
      makeBits(rows * length, line)
      for row in 0..<rows { sortSpecial(line.dropping(row * length), sorter, on: .one) }
    } else {
      sorter.sort(line, rows: rows, length: length)
      makeBits(rows * length, line)
    }
  }

  /// Sorts one long row on several threads.
  private func sortLong(_ line: Run<Key>, on threads: ThreadShare) {
    let marks = Storage.allocate(byteCount: threads.parts)
    defer { withExtendedLifetime(marks) {} }
    let isSpecial = marks.memory(of: Bool.self, at: 0).run(at: 0, stride: 1)
    if isRising(min(length, Self.firstLength), line) {
      let checking = length <= Self.checkedAlone ? ThreadShare.one : threads
      for part in 0..<threads.parts { isSpecial[unit: part] = false }
      checking.forEachRange(of: length) { part, range in
        // Every range begins with the last element of the one before.
        let start = max(range.lowerBound - 1, 0)
        isSpecial[unit: part] = !isRising(range.upperBound - start, line.dropping(start))
      }
      if !(0..<threads.parts).contains(where: { isSpecial[unit: $0] }) { return }
    }
    if let vectorSort = form.vectorSort {
      if vectorSort.sortFew(length, line) { return }
      if form.hasSpecials(length, line, on: threads) {
        sortSpecial(line, KeySort(length: length), on: threads)
      } else {
        vectorSort.sort(length, line, on: threads)
      }
      return
    }
    let sorter = KeySort<Key>(length: length)
    threads.forEachRange(of: length) { part, range in
      isSpecial[unit: part] = makeKeys(range.count, line.dropping(range.lowerBound))
    }
    func makeBitsAgain() {
      threads.forEachRange(of: length) { makeBits($1.count, line.dropping($1.lowerBound)) }
    }
    if (0..<threads.parts).contains(where: { isSpecial[unit: $0] }) {
      makeBitsAgain()
      sortSpecial(line, sorter, on: threads)
    } else {
      sorter.sort(length, line, on: threads)
      makeBitsAgain()
    }
  }

  /// Whether elements are certainly in order; false at the first one that is not, or is NaN.
  private func isRising(_ count: Int, _ line: Run<Key>) -> Bool {
    unsafe strided_is_rising(
      strided_simd_level(), MemoryLayout<Key>.size, count, line.base, form.cForm)
  }

  /// Replaces bits by keys, and returns whether some keys do not have the order of the elements.
  private func makeKeys(_ count: Int, _ line: Run<Key>) -> Bool {
    if form.isTrivial { return false }
    return unsafe strided_make_keys(
      strided_simd_level(), MemoryLayout<Key>.size, count, line.base, form.cForm)
  }

  private func makeBits(_ count: Int, _ line: Run<Key>) {
    if form.isTrivial { return }
    unsafe strided_make_bits(
      strided_simd_level(), MemoryLayout<Key>.size, count, line.base, form.cForm)
  }

  /// Sorts a row with NaN or -0: zeros keep their order, and so does NaN, which comes last.
  private func sortSpecial(
    _ line: Run<Key>, _ sorter: KeySort<Key>, on threads: ThreadShare
  ) {
    let memory = Storage.allocate(byteCount: 2 * length * MemoryLayout<Key>.stride)
    defer { withExtendedLifetime(memory) {} }
    let zeros = memory.memory(of: Key.self, at: 0).run(at: 0, stride: 1)
    let others = zeros.dropping(length)
    var (count, zeroCount, otherCount) = (0, 0, 0)
    for index in 0..<length {
      let bits = line[unit: index]
      if form.isNaN(bits) {
        others[unit: otherCount] = bits
        otherCount += 1
      } else if form.isZero(bits) {
        zeros[unit: zeroCount] = bits
        zeroCount += 1
      } else {
        line[unit: count] = form.key(bits)
        count += 1
      }
    }
    sorter.sort(count, line, on: threads)
    let zero = form.key(0)
    var less = 0
    while less < count, line[unit: less] < zero { less += 1 }
    makeBits(count, line)
    for index in stride(from: count - 1, through: less, by: -1) {
      line[unit: index + zeroCount] = line[unit: index]
    }
    zeros.copy(zeroCount, to: line.dropping(less))
    others.copy(otherCount, to: line.dropping(length - otherCount))
  }
}
