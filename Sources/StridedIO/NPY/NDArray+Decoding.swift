import Strided

extension NDArray {
  /// An array with the elements of a `.npy` file: fresh memory in the order of the file.
  ///
  /// - Parameters:
  ///   - header: the header of the file. The caller has checked that the file is long enough.
  ///   - progress: is called after each block.
  ///   - read: fills a buffer with the next bytes.
  init(
    _ header: NPYHeader, _ progress: ProgressHandler?,
    _ read: (UnsafeMutableRawBufferPointer) throws(ArrayFileError) -> Void
  ) throws(ArrayFileError) {
    try header.require(Element.self)
    self.init(storage: try unsafe header.elements(progress, read), layout: header.layout)
  }
}

extension NPYHeader {
  /// Fresh memory with the elements of the file, in its order, as they are in an array.
  ///
  /// - Parameters:
  ///   - progress: is called after each block.
  ///   - read: fills a buffer with the next bytes.
  func elements(
    _ progress: ProgressHandler?,
    _ read: (UnsafeMutableRawBufferPointer) throws(ArrayFileError) -> Void
  ) throws(ArrayFileError) -> Wings.Memory {
    let byteCount = dataByteCount
    guard let memory = Wings.memory(ifThereAre: byteCount) else {
      throw ArrayFileError(.noMemory(byteCount: byteCount))
    }
    let isReversed = byteOrder != .native
    let block = isReversed || elementType == .bool ? 1 << 20 : TransferCount.blockBytes
    var count = TransferCount(of: byteCount, reportingTo: progress)
    for start in stride(from: 0, to: byteCount, by: block) {
      let part = unsafe UnsafeMutableRawBufferPointer(
        start: memory.base + start, count: min(block, byteCount - start))
      try unsafe read(part)
      if elementType == .bool {
        try unsafe UnsafeRawBufferPointer(part).requireTruthValues(at: dataOffset + start)
      }
      if isReversed { unsafe part.reverseBytes(ofEach: elementType.orderedByteCount) }
      try count.add(part.count)
    }
    return memory
  }
}

extension UnsafeRawBufferPointer {
  /// Throws unless all bytes are 0 or 1; the error has the position in the file, which starts at `offset`.
  func requireTruthValues(at offset: Int) throws(ArrayFileError) {
    guard let place = unsafe firstThatIsNoTruthValue else { return }
    throw unsafe ArrayFileError(.truthValue(self[place]), offset: offset + place)
  }
}
