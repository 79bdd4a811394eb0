import StridedLayout

extension InnerLoop {
  /// A loop over the elements for which the truth values of operand `mask`, the last one, are true.
  ///
  /// Elements that are masked out are neither computed nor written. If a block has such elements, its
  /// other elements are packed, computed as one row and written back.
  ///
  /// - Parameters:
  ///   - widths: the sizes of the elements of all operands, in bytes.
  ///   - form: the form of the rows.
  ///   - loop: gives the loop without a mask.
  package static func masked(
    by mask: Int, widths: OperandVector, _ form: RowForm, _ loop: (RowForm) -> InnerLoop
  ) -> InnerLoop {
    var packedStrides = widths
    for operand in 1..<mask where form.strides[operand] == 0 { packedStrides[operand] = 0 }
    let strides = packedStrides
    let whole = loop(form)
    let packed = loop(RowForm(count: MaskedBlock.length, strides: strides))
    let (body, packedBody) = (whole.body, packed.body)
    return InnerLoop("masked loop", weight: whole.weight) { row in
      MaskedBlock.withScratch(min(row.count, MaskedBlock.length), widths) { scratch in
        var (start, failure) = (0, Failure.none)
        while start < row.count, failure == .none {
          let end = min(start + MaskedBlock.length, row.count)
          failure = row.part(start..<end) { part in
            let block = MaskedBlock(row: part, mask: mask, widths: widths, scratch: scratch)
            let count = block.trueCount
            if count == 0 { return .none }
            return count == part.count ? body(part) : block.run(packedBody, count, strides)
          }
          start = end
        }
        return failure
      }
    }
  }
}

/// A part of a row with a mask, and memory to pack it.
private struct MaskedBlock {
  /// The maximum number of elements of a block.
  static var length: Int { 512 }

  let row: Row
  /// The operand with the mask.
  let mask: Int
  /// The sizes of the elements of all operands, in bytes.
  let widths: OperandVector
  /// The addresses of memory for packed operands.
  let scratch: OperandVector
  /// The address of the truth values, which are contiguous.
  let flags: Int

  init(row: Row, mask: Int, widths: OperandVector, scratch: OperandVector) {
    self.row = row
    self.mask = mask
    self.widths = widths
    self.scratch = scratch
    if row.stride(mask) == 1 {
      flags = unsafe Int(bitPattern: row.address(mask))
    } else {
      flags = scratch[mask]
      Row.with(
        row.count, at: OperandVector(flags, unsafe Int(bitPattern: row.address(mask))),
        strides: OperandVector(1, row.stride(mask))
      ) { $0.map { (isTrue: Bool) in isTrue } }
    }
  }

  /// Calls `body` with the addresses of temporary memory for some elements of each operand.
  static func withScratch(
    _ count: Int, _ widths: OperandVector, _ body: (OperandVector) -> Failure
  ) -> Failure {
    let width = widths[0] + widths[1] + widths[2] + widths[3]
    // Each operand starts at a multiple of its width.
    let size = count * width + 4 * 16
    return unsafe withUnsafeTemporaryAllocation(byteCount: size, alignment: 64) { memory in
      var addresses = OperandVector()
      var next = unsafe Int(bitPattern: memory.baseAddress.unsafelyUnwrapped)
      for operand in 0..<4 {
        addresses[operand] = next
        next = (next + count * widths[operand] + 15) & ~15
      }
      return body(addresses)
    }
  }

  /// The number of elements whose truth values are true.
  var trueCount: Int {
    Row.with(row.count, at: OperandVector(flags), strides: OperandVector(1)) { row in
      let flags = row.run(0, of: UInt8.self)
      var count = 0
      for index in 0..<row.count { count += Int(flags[unit: index]) }
      return count
    }
  }

  /// Runs a loop on the `count` elements whose truth values are true.
  func run(_ body: InnerLoop.Body, _ count: Int, _ strides: OperandVector) -> Failure {
    var places = scratch
    for operand in 1..<mask {
      let address = unsafe Int(bitPattern: row.address(operand))
      if strides[operand] == 0 {
        places[operand] = address
      } else {
        let width = widths[operand]
        Row.with(
          row.count, at: OperandVector(places[operand], flags, address),
          strides: OperandVector(width, 1, row.stride(operand))
        ) { _ = MaskLoops.compressRow(width: width)($0, count) }
      }
    }
    let failure = Row.with(count, at: places, strides: strides, body)
    if failure == .none {
      Row.with(
        row.count,
        at: OperandVector(unsafe Int(bitPattern: row.address(0)), flags, places[0]),
        strides: OperandVector(row.stride(0), 1, widths[0])
      ) { _ = MaskLoops.expandRow(width: widths[0])($0) }
    }
    return failure
  }
}
