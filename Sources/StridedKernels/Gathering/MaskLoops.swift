import CStridedKernels
import StridedLayout

/// Loops over the elements that a mask selects, in the mask's memory order.
///
/// Operand 0 of the nest is the mask. It is contiguous in C order, so the loops visit the elements
/// in C order. Operand 1 is the array. Distances are in elements; operands are given by their addresses.
package enum MaskLoops {
  /// Writes the `total` selected elements of `width` bytes to consecutive positions.
  package static func compress(
    _ nest: LoopNest, mask: Int, from source: Int, total: Int, to result: Int, width: Int
  ) {
    let (inner, compressRow) = (nest.inner, compressRow(width: width))
    let strides = OperandVector(width, 1, inner.strides[1] * width)
    var written = 0
    nest.forEachRow { offsets in
      let places = OperandVector(
        result + written * width, mask + offsets[0], source + offsets[1] * width)
      written += Row.with(inner.extent, at: places, strides: strides) {
        compressRow($0, total - written)
      }
      return written < total
    }
  }

  /// The largest number of elements that ``compressFew`` is made for.
  package static var fewElements: Int { 64 }

  /// Writes the selected ones of some contiguous elements of `width` bytes to consecutive positions.
  ///
  /// The mask is contiguous, and there is memory for all elements. Returns the number of selected ones.
  package static func compressFew(
    _ count: Int, mask: Int, from source: Int, to result: Int, width: Int
  ) -> Int {
    let places = OperandVector(result, mask, source)
    return Row.with(count, at: places, strides: OperandVector(width, 1, width)) {
      compressRow(width: width)($0, count)
    }
  }

  /// Writes values of `width` bytes to the selected elements, in order.
  ///
  /// - Parameter stride: the distance between the values in elements.
  package static func expand(
    _ nest: LoopNest, mask: Int, to destination: Int, from values: Int, stride: Int, width: Int
  ) {
    let (inner, expandRow) = (nest.inner, expandRow(width: width))
    let strides = OperandVector(inner.strides[1] * width, 1, stride * width)
    var taken = 0
    nest.forEachRow { offsets in
      let places = OperandVector(
        destination + offsets[1] * width, mask + offsets[0], values + taken * strides[2])
      taken += Row.with(inner.extent, at: places, strides: strides, expandRow)
      return true
    }
  }

  /// The loop that writes the elements of operand 2 for which operand 1 is true to operand 0.
  ///
  /// It writes at most `limit` elements, and returns their number.
  static func compressRow(width: Int) -> (Row, _ limit: Int) -> Int {
    let inSteps = Compressing().run(width: width)
    return { row, limit in
      if row.stride(2) == width {
        let written = unsafe strided_pack(
          strided_simd_level(), width, row.count, row.address(0), limit, row.flags, row.address(2))
        if written >= 0 { return written }
      }
      return inSteps(row, limit)
    }
  }

  /// The loop that writes operand 2, in order, to the elements of operand 0 for which operand 1 is true.
  ///
  /// It returns the number of written elements.
  static func expandRow(width: Int) -> (Row) -> Int {
    let inSteps = Expanding(isPacked: true).run(width: width)
    return { row in
      if row.stride(0) == width, row.stride(2) == width {
        let taken = unsafe strided_unpack(
          strided_simd_level(), width, row.count, row.address(0), row.flags, row.address(2))
        if taken >= 0 { return taken }
      }
      return inSteps(row)
    }
  }

  /// Writes the elements of operand 2 for which operand 1 is true to those of operand 0.
  ///
  /// The truth values of operand 1 and the elements of operand 2 are contiguous.
  static func store(_ row: Row, width: Int) {
    if row.stride(0) == width,
      unsafe strided_store_where(
        strided_simd_level(), width, row.count, row.address(0), row.flags, row.address(2))
    {
      return
    }
    _ = Expanding(isPacked: false).run(width: width)(row)
  }

  /// Writes the elements of operand 2 for which operand 1 is true to operand 0.
  ///
  /// It writes at most `limit` elements, and returns their number.
  private struct Compressing: BitsOperation {
    func callAsFunction<Bits>(_ type: Bits.Type) -> (Row, _ limit: Int) -> Int {
      { row, limit in
        let (packed, flags) = (row.run(0, of: Bits.self), row.run(1, of: Bool.self))
        var from = row.run(2, of: Bits.self)
        var (index, written) = (0, 0)
        // Every element is written. If the mask is false, the next element overwrites it. This
        // avoids branches that could be mispredicted. Nothing is written after the last selected
        // element.
        while index < row.count, written < limit {
          packed[unit: written] = from.first
          written += flags[unit: index] ? 1 : 0
          from.advance()
          index += 1
        }
        return written
      }
    }
  }

  /// Writes operand 2 to the elements of operand 0 for which operand 1 is true.
  ///
  /// It returns the number of written elements.
  private struct Expanding: BitsOperation {
    /// Whether operand 2 has the written elements only, in order, rather than one for each truth value.
    let isPacked: Bool

    func callAsFunction<Bits>(_ type: Bits.Type) -> (Row) -> Int {
      { row in
        let (to, flags) = (row.run(0, of: Bits.self), row.run(1, of: Bool.self))
        let values = row.run(2, of: Bits.self)
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: blockLength) {
          memory in
          let places = unsafe Run(base: memory.baseAddress.unsafelyUnwrapped, stride: 1)
          var (start, taken) = (0, 0)
          while start < row.count {
            let count = min(blockLength, row.count - start)
            // As in compressing, there is no branch that could be mispredicted.
            var found = 0
            for index in 0..<count {
              places[unit: found] = UInt8(truncatingIfNeeded: index)
              found += flags[unit: start + index] ? 1 : 0
            }
            for index in 0..<found {
              let place = start + Int(places[unit: index])
              to[place] = values[isPacked ? taken + index : place]
            }
            (start, taken) = (start + count, taken + found)
          }
          return taken
        }
      }
    }
  }

  /// The number of truth values whose positions are found at a time; each fits in a byte.
  private static var blockLength: Int { 256 }
}

extension Row {
  /// The truth values of operand 1.
  fileprivate var flags: UnsafePointer<UInt8> {
    unsafe UnsafePointer(address(1).assumingMemoryBound(to: UInt8.self))
  }
}

extension MaskLoops {
  /// The number of truth values that are true.
  package static func countTrue(_ count: Int, _ flags: ElementPointer<Bool>) -> Int {
    var total = 0
    for start in stride(from: 0, to: count, by: blockLength) {
      let block = flags.run(at: start, stride: 1).bytes
      var found: UInt16 = 0
      for index in 0..<min(blockLength, count - start) { found &+= UInt16(block[unit: index]) }
      total += Int(found)
    }
    return total
  }

  /// Writes the positions at which truth values are true, in order; `total` of `count` are true.
  package static func writePlaces(
    _ count: Int, _ flags: ElementPointer<Bool>, total: Int, to places: ElementPointer<Int>
  ) {
    let width = MemoryLayout<Int>.stride
    let (pack, strides) = (compressRow(width: width), OperandVector(width, 1, width))
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: blockLength) { memory in
      let numbers = unsafe ElementPointer<Int>(memory.baseAddress.unsafelyUnwrapped)
      for index in 0..<min(blockLength, count) {
        numbers.run(at: 0, stride: 1)[unit: index] = index
      }
      var written = 0
      for start in stride(from: 0, to: count, by: blockLength) {
        let row = OperandVector(
          places.advanced(by: written).address, flags.advanced(by: start).address,
          numbers.address)
        let found = Row.with(min(blockLength, count - start), at: row, strides: strides) {
          pack($0, total - written)
        }
        let fresh = places.run(at: written, stride: 1)
        for index in 0..<found { fresh[unit: index] &+= start }
        written += found
        if written == total { return }
      }
    }
  }

  /// Writes an element of `width` bytes where a mask is true; both operands are contiguous.
  ///
  /// - Parameter value: the address of the element.
  package static func fill(
    _ count: Int, mask: Int, to destination: Int, with value: Int, width: Int
  ) {
    let block = min(blockLength, count)
    let strides = OperandVector(width, 1, width)
    unsafe withUnsafeTemporaryAllocation(byteCount: block * width, alignment: 16) { memory in
      let values = unsafe Int(bitPattern: memory.baseAddress.unsafelyUnwrapped)
      if block > 0 { Row.copy(width, from: value, to: values) }
      var filled = 1
      while filled < block {
        let more = min(filled, block - filled)
        Row.copy(more * width, from: values, to: values + filled * width)
        filled += more
      }
      for start in stride(from: 0, to: count, by: block) {
        let row = OperandVector(destination + start * width, mask + start, values)
        Row.with(min(block, count - start), at: row, strides: strides) { store($0, width: width) }
      }
    }
  }
}

/// The positions at which `count` truth values are true, in order.
@usableFromInline
package func truePlaces(_ count: Int, _ flags: ElementPointer<Bool>) -> [Int] {
  let total = MaskLoops.countTrue(count, flags)
  return unsafe [Int](unsafeUninitializedCapacity: total) { places, written in
    written = total
    guard let base = places.baseAddress, total > 0 else { return }
    MaskLoops.writePlaces(count, flags, total: total, to: unsafe ElementPointer(base))
  }
}
