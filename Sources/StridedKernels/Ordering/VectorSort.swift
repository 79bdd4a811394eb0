import CStridedKernels

/// Sorting and selection of elements as they are, in place and in vectors, by the quicksort of C.
///
/// No input order is a slow case. Elements that are equal have the same bits, so the result is the same for any number
/// of threads.
package struct VectorSort<Key: FixedWidthInteger & UnsignedInteger> {
  /// The order of the elements.
  private let order: strided_key_order

  /// The length from which this sort is faster than insertion.
  static var leastLength: Int { 9 }
  /// The length from which rows of few values are sorted by counting them.
  static var countedLength: Int { 1024 }
  /// The number of elements above which a row is divided for several threads.
  private static var leastDivided: Int { 6144 }
  /// The number of elements for each chunk above which several threads divide a row.
  private static var chunkLength: Int { 2048 }
  /// The largest number of elements in a sample for a pivot, and how many elements of a row it has one of.
  private static var sampleCount: Int { 1024 }
  private static var sampleDistance: Int { 64 }

  /// Whether there is such a sort of elements of this width.
  static var isAvailable: Bool {
    strided_has_quicksort(strided_simd_level(), MemoryLayout<Key>.size)
  }

  /// Nil if there is no such sort of elements of this width.
  package init?(_ order: strided_key_order) {
    if !Self.isAvailable { return nil }
    self.order = order
  }

  /// Sorts a row.
  func sort(_ count: Int, _ row: Run<Key>) {
    unsafe strided_quicksort(MemoryLayout<Key>.size, order, count, row.base)
  }

  /// Moves the element of a rank to its place, and those that are less before it.
  func select(_ rank: Int, of count: Int, _ row: Run<Key>) {
    unsafe strided_quickselect(MemoryLayout<Key>.size, order, rank, count, row.base)
  }

  /// Sorts a row on several threads.
  func sort(_ count: Int, _ row: Run<Key>, on threads: ThreadShare) {
    if threads.count == 1 { return sort(count, row) }
    let parts = parts(count, row, for: threads)
    threads.forEach(parts.count) { sort(parts[$0].count, row.dropping(parts[$0].lowerBound)) }
  }

  /// Sorts a long row by counting its elements, if they have few values, and returns whether it did.
  func sortFew(_ count: Int, _ row: Run<Key>) -> Bool {
    if count < Self.countedLength { return false }
    return unsafe strided_sort_few(MemoryLayout<Key>.size, order, count, row.base)
  }

  /// Divides a row until there is a part for each thread: a long row by all threads.
  ///
  /// The parts are in order, and have in each of them the elements that belong there. All other elements are in place.
  package func parts(_ count: Int, _ row: Run<Key>, for threads: ThreadShare) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    divide(0..<count, into: threads.count, row, on: threads, &parts)
    return parts
  }

  /// Divides a range of a row, and appends the parts that are still to be sorted.
  private func divide(
    _ range: Range<Int>, into share: Int, _ row: Run<Key>, on threads: ThreadShare,
    _ parts: inout [Range<Int>]
  ) {
    let (count, line) = (range.count, row.dropping(range.lowerBound))
    if share == 1 || count <= Self.leastDivided {
      parts.append(range)
      return
    }
    let pivot = pivot(share / 2, of: share, count, line)
    let isLong = count > Self.chunkLength * threads.parts
    let dividing = isLong ? threads : .one
    var less = split(count, line, pivot, orEqual: false, on: dividing)
    let isSame = less == 0
    if isSame { less = split(count, line, pivot, orEqual: true, on: dividing) }
    let middle = range.lowerBound + less
    let (low, high) = (range.lowerBound..<middle, middle..<range.upperBound)
    if low.count < count / 16 || high.count < count / 16 {
      // The sample misled, or most elements are equal.
      parts += isSame ? [high] : [low, high]
      return
    }
    let lowShare = min(max((less * share + count / 2) / count, 1), share - 1)
    if !isSame { divide(low, into: lowShare, row, on: threads, &parts) }
    divide(high, into: share - lowShare, row, on: threads, &parts)
  }

  /// An element that probably has about `part` of `parts` equal parts of a row before it.
  private func pivot(_ part: Int, of parts: Int, _ count: Int, _ row: Run<Key>) -> Key {
    let number = min(Self.sampleCount, count / Self.sampleDistance)
    return unsafe withUnsafeTemporaryAllocation(of: Key.self, capacity: number) { memory in
      let sample = unsafe ElementPointer(memory.baseAddress.unsafelyUnwrapped).run(at: 0, stride: 1)
      row.sample(number, of: count, to: sample)
      sort(number, sample)
      return sample[unit: number * part / parts]
    }
  }

  /// Moves the elements that are less than a pivot, or not greater, before the others, and returns how many they are.
  ///
  /// Every thread does so in chunks of its own. Then elements of the first part and of the second one that are in the
  /// place of the other part are exchanged.
  private func split(
    _ count: Int, _ row: Run<Key>, _ pivot: Key, orEqual: Bool, on threads: ThreadShare
  ) -> Int {
    let memory = Storage.allocate(byteCount: threads.parts * MemoryLayout<Int>.stride)
    defer { withExtendedLifetime(memory) {} }
    let numbers = memory.memory(of: Int.self, at: 0).run(at: 0, stride: 1)
    threads.forEachRange(of: count) { part, range in
      numbers[unit: part] = unsafe strided_split(
        MemoryLayout<Key>.size, order, range.count, row.dropping(range.lowerBound).base,
        UInt64(pivot), orEqual)
    }
    let less = (0..<threads.parts).reduce(0) { $0 + numbers[unit: $1] }
    // The ranges before this place that belong after it, and the reverse.
    var late: [Range<Int>] = []
    var early: [Range<Int>] = []
    for part in 0..<threads.parts {
      let range = threads.range(part, of: count)
      let middle = range.lowerBound + numbers[unit: part]
      if middle < less { late.append(middle..<min(range.upperBound, less)) }
      if middle > less { early.append(max(range.lowerBound, less)..<middle) }
    }
    let misplaced = late.reduce(0) { $0 + $1.count }
    threads.forEachRange(of: misplaced) { _, range in row.exchange(range, of: late, with: early) }
    return less
  }
}

extension Run where Element: FixedWidthInteger & UnsignedInteger {
  /// Writes an element of each of `number` ranges of a row, at a place that does not follow a pattern.
  func sample(_ number: Int, of count: Int, to sample: Run<Element>) {
    let distance = count / number
    var state: UInt64 = 0
    for index in 0..<number {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let offset = Int((state >> 32) &* UInt64(distance) >> 32)
      sample[unit: index] = self[unit: index &* distance &+ offset]
    }
  }

  /// Exchanges elements of some ranges with those of other ones.
  ///
  /// - Parameter numbers: the elements to exchange, counted in the order of the ranges.
  fileprivate func exchange(
    _ numbers: Range<Int>, of ranges: [Range<Int>], with others: [Range<Int>]
  ) {
    var number = 0
    var (mine, theirs) = (0, 0)
    var (start, otherStart) = (0, 0)
    while number < numbers.upperBound {
      // The two ranges that hold this number, and where their first elements are counted.
      let (range, other) = (ranges[mine], others[theirs])
      let end = Swift.min(start + range.count, otherStart + other.count)
      let first = Swift.max(number, numbers.lowerBound)
      let last = Swift.min(end, numbers.upperBound)
      if first < last {
        let a = dropping(range.lowerBound + first - start)
        let b = dropping(other.lowerBound + first - otherStart)
        for index in 0..<(last - first) {
          let element = a[unit: index]
          a[unit: index] = b[unit: index]
          b[unit: index] = element
        }
      }
      number = end
      if start + range.count == end { (mine, start) = (mine + 1, end) }
      if otherStart + other.count == end { (theirs, otherStart) = (theirs + 1, end) }
    }
  }
}
