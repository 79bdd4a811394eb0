import CStridedKernels

/// Stable sorting of the positions in rows by integer keys; no input order is a slow case.
///
/// A key and a position are packed into one integer, the key in the upper bits. Sorted integers
/// are therefore sorted keys, and equal keys keep their order. Where the bits that differ do not
/// all fit, positions with equal upper bits are sorted again by the bits below. Long rows of few
/// different keys are sorted by counting them.
struct PositionSort {
  /// The number of positions of a row.
  let length: Int
  /// The number of bits of a position.
  private let positionBits: Int
  private let sorter: KeySort<UInt64>

  /// Allocates memory for at most `rows` rows of at least one position.
  init(length: Int, rows: Int) {
    self.length = length
    positionBits = Int.bitWidth - (length - 1).leadingZeroBitCount
    sorter = KeySort(length: length, rows: rows)
  }

  /// Writes the positions that sort each row of keys.
  func sort(
    rows: Int, _ keys: Run<UInt64>, to positions: Run<UInt64>, on threads: ThreadShare
  ) {
    var (bits, falls): (UInt64, Bool) = (0, false)
    for row in 0..<rows {
      let found = keys.dropping(row * length).differences(length, on: threads)
      bits |= found.bits
      falls = falls || found.falls
    }
    if falls, length >= VectorSort<UInt64>.countedLength, placeFew(rows, keys, to: positions) {
      return
    }
    let top = UInt64.bitWidth - bits.leadingZeroBitCount
    let dropped = max(top + positionBits - UInt64.bitWidth, 0)
    let mask = positionMask
    for row in 0..<rows {
      let (keys, items) = (keys.dropping(row * length), positions.dropping(row * length))
      threads.forEachRange(of: length) { _, range in
        unsafe strided_pack_positions(
          strided_simd_level(), range.count, keys.dropping(range.lowerBound).base, Int32(dropped),
          Int32(positionBits), UInt64(range.lowerBound), items.dropping(range.lowerBound).base)
      }
    }
    if falls {
      if rows == 1 {
        sorter.sort(length, positions, on: threads)
      } else {
        sorter.sort(positions, rows: rows, length: length)
      }
      // Some keys may be the same but for the bits that did not fit.
      if dropped > bits.trailingZeroBitCount {
        for row in 0..<rows {
          sortTies(
            length, positions.dropping(row * length), keys.dropping(row * length), below: dropped)
        }
      }
    }
    threads.forEachRange(of: rows * length) { _, range in
      unsafe strided_unpack_positions(
        strided_simd_level(), range.count, positions.dropping(range.lowerBound).base, mask)
    }
  }

  /// Writes the positions that sort each row, if all rows have few different keys.
  private func placeFew(_ rows: Int, _ keys: Run<UInt64>, to positions: Run<UInt64>) -> Bool {
    (0..<rows).allSatisfy { row in
      unsafe strided_place_few(
        length, keys.dropping(row * length).base, positions.dropping(row * length).base)
    }
  }

  private var positionMask: UInt64 {
    positionBits == 0 ? 0 : UInt64.max >> UInt64(UInt64.bitWidth - positionBits)
  }

  /// The bits of a key from `dropped` on, as many as fit, and the position.
  @inline(__always)
  private func packed(_ key: UInt64, dropping dropped: Int, _ position: UInt64) -> UInt64 {
    (key &>> UInt64(dropped)) << UInt64(positionBits) | position
  }

  /// Sorts the positions with the same key in `items` by the lowest `width` bits of their keys.
  private func sortTies(
    _ count: Int, _ items: Run<UInt64>, _ keys: Run<UInt64>, below width: Int
  ) {
    let mask = positionMask
    let dropped = max(width + positionBits - UInt64.bitWidth, 0)
    let kept = UInt64.max >> UInt64(UInt64.bitWidth - width)
    var start = 0
    while true {
      start += unsafe strided_find_tie(
        strided_simd_level(), count - start, items.dropping(start).base, mask)
      if start == count - 1 { return }
      let key = items[unit: start] & ~mask
      var end = start + 2
      while end < count, items[unit: end] & ~mask == key { end += 1 }
      for index in start..<end {
        let position = items[unit: index] & mask
        items[unit: index] = packed(keys[unit: Int(position)] & kept, dropping: dropped, position)
      }
      let tied = items.dropping(start)
      sorter.sort(tied, rows: 1, length: end - start)
      if dropped > 0 { sortTies(end - start, tied, keys, below: dropped) }
      if end == count { return }
      start = end
    }
  }
}
