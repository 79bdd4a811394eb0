import CStridedKernels

/// Divides a row by a key: what is less, what has the key, and what is greater, each in its order.
struct KeyPartition<Key: FixedWidthInteger & UnsignedInteger> {
  /// How the bits of elements become keys.
  let form: KeyForm<Key>
  /// The threads for long rows.
  let threads: ThreadShare

  /// Writes the divided elements.
  func divide(_ count: Int, _ row: Run<Key>, by pivot: Key, to result: Run<Key>) {
    forEachRange(of: count, row, pivot) { range, less, same, greater in
      unsafe strided_divide_elements(
        strided_simd_level(), MemoryLayout<Key>.size, range.count,
        row.dropping(range.lowerBound).base, form.cForm, UInt64(pivot), result.dropping(less).base,
        result.dropping(same).base, result.dropping(greater).base)
    }
  }

  /// Writes the positions of the divided elements.
  func dividePositions(_ count: Int, _ row: Run<Key>, by pivot: Key, to result: Run<Int>) {
    let result = result.reinterpreted(as: Int64.self)
    forEachRange(of: count, row, pivot) { range, less, same, greater in
      unsafe strided_divide_positions(
        strided_simd_level(), MemoryLayout<Key>.size, range.lowerBound, range.count,
        row.dropping(range.lowerBound).base, form.cForm, UInt64(pivot), result.dropping(less).base,
        result.dropping(same).base, result.dropping(greater).base)
    }
  }

  /// Calls `body` with each range of a row, and with the places of its elements that are less than the pivot, that
  /// have the key of the pivot, and that are greater.
  private func forEachRange(
    of count: Int, _ row: Run<Key>, _ pivot: Key,
    _ body: (_ range: Range<Int>, _ less: Int, _ same: Int, _ greater: Int) -> Void
  ) {
    let parts = threads.parts
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * parts) { memory in
      let places = unsafe ElementPointer(memory.baseAddress.unsafelyUnwrapped)
        .run(at: 0, stride: 1)
      threads.forEachRange(of: count) { part, range in
        var (less, same) = (0, 0)
        unsafe strided_count_elements(
          strided_simd_level(), MemoryLayout<Key>.size, range.count,
          row.dropping(range.lowerBound).base, form.cForm, UInt64(pivot), &less, &same)
        places[unit: 3 * part] = less
        places[unit: 3 * part + 1] = same
        places[unit: 3 * part + 2] = range.count - less - same
      }
      _ = places.makeStarts(parts: parts, values: 3)
      threads.forEachRange(of: count) { part, range in
        let places = places.dropping(3 * part)
        body(range, places[unit: 0], places[unit: 1], places[unit: 2])
      }
    }
  }

  /// Writes the positions of the first `count` elements in sorted order; equal elements are in the row's order.
  ///
  /// - Parameter last: the key of the last one; of the elements with that key, the first ones are
  ///   taken.
  func first(_ count: Int, of length: Int, _ row: Run<Key>, through last: Key, to result: Run<Int>)
  {
    let parts = threads.parts
    // Each range writes to two lists of its own.
    let room = min(count, threads.range(0, of: length).count) + 7
    let memory = Storage.allocate(byteCount: 2 * parts * (room + 1) * MemoryLayout<Int>.stride)
    defer { withExtendedLifetime(memory) {} }
    let numbers = memory.memory(of: Int.self, at: 0).run(at: 0, stride: 1)
    let lists = numbers.dropping(2 * parts)
    threads.forEachRange(of: length) { part, range in
      let (less, same) = (lists.dropping(2 * part * room), lists.dropping((2 * part + 1) * room))
      unsafe strided_first_positions(
        strided_simd_level(), MemoryLayout<Key>.size, range.lowerBound, range.count,
        row.dropping(range.lowerBound).base, form.cForm, UInt64(last), room - 7,
        less.reinterpreted(as: Int64.self).base, same.reinterpreted(as: Int64.self).base,
        numbers.dropping(2 * part).base)
    }
    var place = 0
    for isSame in 0...1 {
      for part in 0..<parts {
        let list = 2 * part + isSame
        let number = min(numbers[unit: list], count - place)
        lists.dropping(list * room).copy(number, to: result.dropping(place))
        place += number
      }
    }
  }
}
