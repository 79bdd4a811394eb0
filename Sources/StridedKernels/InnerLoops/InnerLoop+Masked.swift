import StridedLayout

extension InnerLoop {
  /// A loop over the elements for which the truth values of operand `mask`, the last one, are true.
  ///
  /// Elements that are masked out are not written. If a block has such elements, all its elements are
  /// computed in temporary memory, and those for which the truth value is true are copied.
  ///
  /// The other elements are packed, computed as one row and written back in three cases: the loop runs a
  /// closure of the caller, which may see no element that is masked out; an element cannot be computed, which
  /// may be one that is masked out; or packing takes less time.
  ///
  /// - Parameters:
  ///   - widths: the sizes of the elements of all operands, in bytes.
  ///   - form: the form of the rows.
  ///   - loop: gives the loop without a mask.
  package static func masked(
    by mask: Int, widths: OperandVector, _ form: RowForm, _ loop: (RowForm) -> InnerLoop
  ) -> InnerLoop {
    var (packedWidths, fullStrides) = (widths, form.strides)
    for operand in 1..<mask where form.strides[operand] == 0 { packedWidths[operand] = 0 }
    fullStrides[0] = widths[0]
    let (packedStrides, strides) = (packedWidths, fullStrides)
    let whole = loop(form)
    let packed = loop(RowForm(count: MaskedBlock.length, strides: packedStrides)).body
    let full = loop(RowForm(count: MaskedBlock.length, strides: strides)).body
    let (body, weight, runsClosure) = (whole.body, whole.weight, whole.runsClosure)
    return InnerLoop("masked loop", weight: weight) { row in
      MaskedBlock.withScratch(min(row.count, MaskedBlock.length), widths) { scratch in
        var (start, failure) = (0, Failure.none)
        while start < row.count, failure == .none {
          let end = min(start + MaskedBlock.length, row.count)
          failure = row.part(start..<end) { part in
            let block = MaskedBlock(row: part, mask: mask, widths: widths, scratch: scratch)
            let count = block.trueCount
            if count == 0 { return .none }
            if count == part.count { return body(part) }
            let isPackingFaster =
              weight * (part.count - count) > Tuning.packingWeight * part.count
            if !runsClosure, !isPackingFaster, block.runOnAll(full, strides) { return .none }
            return block.run(packed, count, packedStrides)
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

  /// Runs a loop on all elements, and writes the results whose truth values are true.
  ///
  /// Returns false, and writes nothing, if an element cannot be computed.
  func runOnAll(_ body: InnerLoop.Body, _ strides: OperandVector) -> Bool {
    var places = scratch
    for operand in 1..<mask { places[operand] = unsafe Int(bitPattern: row.address(operand)) }
    guard Row.with(row.count, at: places, strides: strides, body) == .none else { return false }
    Row.with(
      row.count,
      at: OperandVector(unsafe Int(bitPattern: row.address(0)), flags, places[0]),
      strides: OperandVector(row.stride(0), 1, widths[0])
    ) { MaskLoops.store($0, width: widths[0]) }
    return true
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
