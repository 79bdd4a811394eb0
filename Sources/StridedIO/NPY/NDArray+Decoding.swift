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
    let line: NDArray
    do throws(AllocationError) {
      line = try NDArray(uninitializedAllocating: [header.count])
    } catch {
      throw ArrayFileError(.noMemory(byteCount: header.dataByteCount))
    }
    let type = header.elementType
    let isReversed = header.byteOrder != .native
    let block = isReversed || type == .bool ? 1 << 20 : Self.directBlockBytes
    var count = TransferCount(of: header.dataByteCount, reportingTo: progress)
    try unsafe line.withUnsafeMutableBufferPointer { (elements) throws(ArrayFileError) in
      let bytes = UnsafeMutableRawBufferPointer(elements)
      for start in stride(from: 0, to: bytes.count, by: block) {
        let end = Swift.min(start + block, bytes.count)
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start..<end])
        try unsafe read(part)
        if type == .bool {
          try unsafe UnsafeRawBufferPointer(part).requireTruthValues(at: header.dataOffset + start)
        }
        if isReversed { unsafe part.reverseBytes(ofEach: type.orderedByteCount) }
        try count.add(part.count)
      }
    }
    self = line.view(through: header.layout)
  }
}

extension UnsafeRawBufferPointer {
  /// Throws unless all bytes are 0 or 1; the error has the position in the file, which starts at `offset`.
  func requireTruthValues(at offset: Int) throws(ArrayFileError) {
    guard let place = unsafe firstThatIsNoTruthValue else { return }
    throw unsafe ArrayFileError(.truthValue(self[place]), offset: offset + place)
  }
}
