import Strided

extension NDArray {
  /// The size of the blocks through which elements are gathered, in bytes.
  private static var blockBytes: Int { 1 << 20 }

  /// Calls `body` with the bytes of all elements in C order, a block at a time.
  ///
  /// Contiguous elements are not copied. Others are gathered in a buffer of one megabyte.
  ///
  /// - Parameter order: the order of the bytes of each number.
  func forEachBlock(
    _ order: ByteOrder = .native,
    _ body: (UnsafeRawBufferPointer) throws(ArrayFileError) -> Void
  ) throws(ArrayFileError) {
    if isEmpty { return }
    let width = order == .native ? 1 : FileElementType(Element.self).orderedByteCount
    let isReversed = width > 1
    if isContiguous(.c) && !isReversed {
      return try unsafe withUnsafeBufferPointer { (buffer) throws(ArrayFileError) in
        let bytes = UnsafeRawBufferPointer(buffer)
        for start in stride(from: 0, to: bytes.count, by: TransferCount.blockBytes) {
          let end = Swift.min(start + TransferCount.blockBytes, bytes.count)
          try unsafe body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        }
      }
    }
    let capacity = Swift.max(1, Self.blockBytes / MemoryLayout<Element>.stride)
    let size = Swift.min(capacity, count)
    let buffer = NDArray(uninitialized: Layout(contiguous: [size], count: size))
    try forEachSection(upTo: capacity) { (section) throws(ArrayFileError) in
      let block = buffer.view(through: Layout(contiguous: section.shape, count: section.count))
      block.assign(section)
      try unsafe block.withUnsafeMutableBufferPointer { (elements) throws(ArrayFileError) in
        let bytes = UnsafeMutableRawBufferPointer(elements)
        if isReversed { unsafe bytes.reverseBytes(ofEach: width) }
        try unsafe body(UnsafeRawBufferPointer(bytes))
      }
    }
  }

  /// Calls `body` with views of at most `capacity` elements that follow each other in C order.
  ///
  /// Each is a range of one axis: of the first axis for which a single position is not too large.
  private func forEachSection(
    upTo capacity: Int,
    _ body: (NDArray) throws(ArrayFileError) -> Void
  ) throws(ArrayFileError) {
    if rank == 0 { return try body(self) }
    var axis = rank - 1
    var inner = 1
    while axis > 0, inner * shape[axis] <= capacity {
      inner *= shape[axis]
      axis -= 1
    }
    let step = Swift.max(1, capacity / inner)
    let outer = Shape(shape[..<axis])
    var coordinates = Coordinates(repeating: 0, count: axis)
    repeat {
      var section = layout
      for outerAxis in 0..<axis {
        section = section.section(along: outerAxis, from: coordinates[outerAxis], count: 1)
      }
      for start in stride(from: 0, to: shape[axis], by: step) {
        let extent = Swift.min(step, shape[axis] - start)
        try body(view(through: section.section(along: axis, from: start, count: extent)))
      }
    } while coordinates.advance(in: outer)
  }
}
