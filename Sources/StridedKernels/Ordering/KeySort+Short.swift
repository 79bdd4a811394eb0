import CStridedKernels

// Short rows are sorted in columns of vectors, all columns of a block at a time.

extension KeySort {
  /// Sorts up to ``lanes`` rows of `length` keys, each in a column of its own.
  func sortSideBySide(_ rows: Int, _ keys: Run<Key>, length: Int) {
    let width = MemoryLayout<Key>.stride
    let level = strided_simd_level()
    let (from, to) = unsafe (
      UnsafeMutableRawPointer(keys.base), UnsafeMutableRawPointer(block.base)
    )
    unsafe strided_transpose(level, width, length, rows, to, 64, from, length * width)
    unsafe strided_sort_columns(level, width, length, to)
    unsafe strided_transpose(level, width, rows, length, from, length * width, to, 64)
  }

  /// Sorts the parts of a list that are short, as many at a time as a block has columns.
  ///
  /// - Parameters:
  ///   - ends: where the parts end.
  ///   - count: the number of parts.
  func sortShortParts(
    _ ends: Run<Int>, _ count: Int, _ keys: Run<Key>, to result: Run<Key>
  ) {
    var (first, chosen, longest) = (0, 0, 0)
    for part in 0..<count {
      let length = ends[unit: part] - (part == 0 ? 0 : ends[unit: part - 1])
      if length <= Self.partLength {
        chosen += length > 1 ? 1 : 0
        longest = max(longest, length)
        if length == 1 { result[unit: ends[unit: part] - 1] = keys[unit: ends[unit: part] - 1] }
      }
      if chosen == Self.lanes || (part == count - 1 && chosen > 0) {
        sortParts(ends, first...part, longest, keys, to: result)
        (first, chosen, longest) = (part + 1, 0, 0)
      }
    }
  }

  /// Sorts those of some parts that are short, side by side; there are no more than columns.
  private func sortParts(
    _ ends: Run<Int>, _ parts: ClosedRange<Int>, _ longest: Int, _ keys: Run<Key>,
    to result: Run<Key>
  ) {
    var row = 0
    for part in parts {
      let start = part == 0 ? 0 : ends[unit: part - 1]
      let length = ends[unit: part] - start
      if length < 2 || length > Self.partLength { continue }
      let line = merged.dropping(row * longest)
      keys.dropping(start).copy(length, to: line)
      for index in length..<longest { line[unit: index] = Key.max }
      row += 1
    }
    sortSideBySide(row, merged, length: longest)
    row = 0
    for part in parts {
      let start = part == 0 ? 0 : ends[unit: part - 1]
      let length = ends[unit: part] - start
      if length < 2 || length > Self.partLength { continue }
      merged.dropping(row * longest).copy(length, to: result.dropping(start))
      row += 1
    }
  }

  /// Sorts one row in a block.
  func sortShort(_ count: Int, _ keys: Run<Key>, to result: Run<Key>) {
    let rows = Self.blockRows(count)
    keys.copy(count, to: block)
    for index in count..<(rows * Self.lanes) { block[unit: index] = Key.max }
    let (width, level) = (MemoryLayout<Key>.stride, strided_simd_level())
    let (from, to) = unsafe (
      UnsafeMutableRawPointer(block.base), UnsafeMutableRawPointer(merged.base)
    )
    unsafe strided_sort_block(level, width, rows, from)
    unsafe strided_transpose(level, width, Self.lanes, rows, to, rows * width, from, 64)
    merged.copy(count, to: result)
  }

  /// The number of rows of a block in which `count` keys are sorted: a power of two, and at least two.
  static func blockRows(_ count: Int) -> Int {
    let rows = max((count + lanes - 1) / lanes, 2)
    return 1 << (Int.bitWidth - (rows - 1).leadingZeroBitCount)
  }
}

extension Run where Element: FixedWidthInteger & UnsignedInteger {
  /// Sorts keys by insertion, to themselves or elsewhere.
  func insert(_ count: Int, to result: Run<Element>) {
    for index in 0..<count {
      let key = self[unit: index]
      var place = index
      while place > 0, key < result[unit: place &- 1] {
        result[unit: place] = result[unit: place &- 1]
        place &-= 1
      }
      result[unit: place] = key
    }
  }

  /// The bits in which some of at least one key differ; 0 if the keys are in order.
  func disorder(_ count: Int) -> Element {
    let (bits, falls) = differences(count)
    return falls ? bits : 0
  }

  /// The bits in which some of at least one key differ, and whether a key is less than the one
  /// before.
  func differences(_ count: Int) -> (bits: Element, falls: Bool) {
    var bits: UInt64 = 0
    let falls = unsafe strided_key_differences(
      strided_simd_level(), MemoryLayout<Element>.size, count, base, &bits)
    return (Element(truncatingIfNeeded: bits), falls)
  }
}

extension Run {
  /// Copies elements to another run, unless it is this one.
  func copy(_ count: Int, to result: Run<Element>) {
    if starts(with: result) { return }
    unsafe result.base.update(from: base, count: count)
  }
}
