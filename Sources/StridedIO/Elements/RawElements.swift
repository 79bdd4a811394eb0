// The bytes of elements in memory: their order, and those of truth values.

extension UnsafeMutableRawBufferPointer {
  /// Reverses the bytes of each number of `width` bytes.
  func reverseBytes(ofEach width: Int) {
    switch width {
    case 2: unsafe reverseBytes(of: UInt16.self)
    case 4: unsafe reverseBytes(of: UInt32.self)
    case 8: unsafe reverseBytes(of: UInt64.self)
    default: return
    }
  }

  private func reverseBytes<Number: FixedWidthInteger>(of type: Number.Type) {
    let numbers = unsafe bindMemory(to: Number.self)
    for index in 0..<numbers.count { unsafe numbers[index] = numbers[index].byteSwapped }
  }
}

extension UnsafeRawBufferPointer {
  /// The position of the first byte that is neither 0 nor 1; nil if there is none.
  var firstThatIsNoTruthValue: Int? {
    let block = 4096
    var start = 0
    while start < count {
      let end = Swift.min(start + block, count)
      var union: UInt8 = 0
      for index in start..<end { unsafe union |= self[index] }
      if union > 1 { return (start..<end).first { unsafe self[$0] > 1 } }
      start = end
    }
    return nil
  }
}
