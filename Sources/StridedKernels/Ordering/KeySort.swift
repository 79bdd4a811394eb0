import CStridedKernels

/// Sorting of unsigned integers, in memory of its own; no input order is a slow case.
///
/// Equal keys cannot be told apart, so the order of the steps does not matter: the result is the
/// same for any number of threads.
struct KeySort<Key: FixedWidthInteger & UnsignedInteger> {
  /// The length up to which a row is sorted by insertion.
  static var insertionLength: Int { 16 }
  /// The length up to which a row is sorted without splitting it by the bits of its keys.
  static var shortLength: Int { 2048 }
  /// The length up to which rows are sorted side by side.
  static var sideBySideLength: Int { VectorSort<Key>.isAvailable ? 64 : 256 }
  /// The length up to which the parts of a row are sorted side by side.
  static var partLength: Int { 128 }
  /// The number of keys in a vector of 64 bytes.
  static var lanes: Int { 64 / MemoryLayout<Key>.size }

  /// The sort in vectors, which does without the memory below, if there is one.
  let vectorSort: VectorSort<Key>?
  /// The memory of the runs below.
  let storage: Storage
  /// Memory for keys that are split, as many as the longest row has.
  let spare: Run<Key>
  /// An aligned block of vectors for short rows.
  let block: Run<Key>
  /// Where the columns of a block are merged.
  let merged: Run<Key>

  /// Allocates memory to sort rows of at most `length` keys.
  ///
  /// - Parameter rows: the number of rows, if it is known.
  init(length: Int, rows: Int = .max) {
    let width = MemoryLayout<Key>.stride
    vectorSort = VectorSort(strided_order_unsigned)
    let isLong = length > Self.shortLength && vectorSort == nil
    let short = vectorSort == nil ? Self.blockRows(min(length, Self.shortLength)) : 0
    let isWide = rows > Self.lanes / 4 || isLong
    let blockCount = max(short, isWide ? min(length, Self.sideBySideLength) : 0) * Self.lanes
    let spareCount = isLong ? length : 0
    storage = Storage.allocate(byteCount: (2 * blockCount + spareCount) * width)
    block = storage.memory(of: Key.self, at: 0).run(at: 0, stride: 1)
    merged = block.dropping(blockCount)
    spare = merged.dropping(blockCount)
  }

  /// Sorts `rows` rows of `length` keys, consecutive in memory.
  func sort(_ keys: Run<Key>, rows: Int, length: Int) {
    defer { withExtendedLifetime(storage) {} }
    if length < 2 { return }
    var row = 0
    // A block of rows takes as long as some of them, one after the other.
    while length <= Self.sideBySideLength, rows - row > Self.lanes / 4 {
      let count = min(Self.lanes, rows - row)
      sortSideBySide(count, keys.dropping(row * length), length: length)
      row += count
    }
    while row < rows {
      let line = keys.dropping(row * length)
      if length >= VectorSort<Key>.leastLength, let vectorSort {
        vectorSort.sort(length, line)
      } else {
        sort(length, line, spare)
      }
      row += 1
    }
  }

  /// Sorts `count` keys.
  ///
  /// The result is in `keys` if it stays in place, else in `spare`. The other one is scratch.
  func sort(_ count: Int, _ keys: Run<Key>, _ spare: Run<Key>, staysInPlace: Bool = true) {
    let result = staysInPlace ? keys : spare
    if count <= Self.insertionLength { return keys.insert(count, to: result) }
    if Key.bitWidth == 8 { return sortByCounting(count, keys, to: result) }
    if count <= Self.shortLength { return sortShort(count, keys, to: result) }
    let differing = keys.disorder(count)
    if differing == 0 { return keys.copy(count, to: result) }
    let ends = Storage.allocate(byteCount: MemoryLayout<Int>.stride << KeyDigit<Key>.maximumWidth)
    defer { withExtendedLifetime(ends) {} }
    let digit = KeyDigit(differing, count: count)
    let places = ends.memory(of: Int.self, at: 0).run(at: 0, stride: 1)
    digit.count(count, keys, to: places)
    places.makeStarts(digit.valueCount)
    digit.split(count, keys, to: spare, places)
    if digit.shift == 0 {
      // Equal digits are equal keys.
      if staysInPlace { spare.copy(count, to: keys) }
      return
    }
    sortShortParts(places, digit.valueCount, spare, to: staysInPlace ? keys : spare)
    var start = 0
    for value in 0..<digit.valueCount {
      let end = places[unit: value]
      if end - start > Self.partLength {
        sort(end - start, spare.dropping(start), keys.dropping(start), staysInPlace: !staysInPlace)
      }
      start = end
    }
  }

  /// Sorts bytes by the number of times that each value occurs.
  private func sortByCounting(_ count: Int, _ keys: Run<Key>, to result: Run<Key>) {
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { memory in
      let counts = unsafe ElementPointer(memory.baseAddress.unsafelyUnwrapped)
        .run(at: 0, stride: 1)
      for value in 0..<256 { counts[unit: value] = 0 }
      for index in 0..<count { counts[unit: Int(keys[unit: index])] &+= 1 }
      var place = 0
      for value in 0..<256 {
        let end = place &+ counts[unit: value]
        while place < end {
          result[unit: place] = Key(truncatingIfNeeded: value)
          place &+= 1
        }
      }
    }
  }
}

/// Some neighbouring bits of keys, by which a list is split into parts.
struct KeyDigit<Key: FixedWidthInteger & UnsignedInteger> {
  /// The largest number of bits.
  ///
  /// With more, the places to write to do not fit into the first-level cache. With fewer, random
  /// `Double`s, whose highest bits differ least, need another split. 10^7 keys on one thread, in ns
  /// each (random `Double`s, random `Int`s): 11 bits 9.9, 13.1; 9 bits 11.9, 8.5.
  static var maximumWidth: Int { 10 }

  /// The number of bits.
  let width: Int
  /// The number of bits below them.
  let shift: Int

  /// The highest bits in which `count` keys differ.
  ///
  /// - Parameter share: the least number of keys for each value, if they are spread evenly.
  init(_ differing: Key, count: Int, share: Int = 32) {
    let top = Key.bitWidth - differing.leadingZeroBitCount
    let wanted = max(4, Int.bitWidth - 1 - (count / share).leadingZeroBitCount)
    width = min(top, wanted, Self.maximumWidth)
    shift = top - width
  }

  /// The number of values.
  var valueCount: Int { 1 &<< width }

  @inline(__always)
  func value(_ key: Key) -> Int {
    Int(truncatingIfNeeded: key &>> Key(truncatingIfNeeded: shift)) & ((1 &<< width) &- 1)
  }

  /// Counts the keys with each value.
  func count(_ count: Int, _ keys: Run<Key>, to counts: Run<Int>) {
    for value in 0..<valueCount { counts[unit: value] = 0 }
    for index in 0..<count { counts[unit: value(keys[unit: index])] &+= 1 }
  }

  /// Moves keys to the places of their values, which move on.
  func split(_ count: Int, _ keys: Run<Key>, to result: Run<Key>, _ places: Run<Int>) {
    for index in 0..<count {
      let key = keys[unit: index]
      let value = value(key)
      let place = places[unit: value]
      result[unit: place] = key
      places[unit: value] = place &+ 1
    }
  }
}

extension Run where Element == Int {
  /// Replaces counts by the sums of those before.
  func makeStarts(_ count: Int) {
    var total = 0
    for index in 0..<count {
      let number = self[unit: index]
      self[unit: index] = total
      total &+= number
    }
  }
}
