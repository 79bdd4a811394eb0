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
    Compressing().run(width: width)
  }

  /// The loop that writes operand 2, in order, to the elements of operand 0 for which operand 1 is true.
  ///
  /// It returns the number of written elements.
  static func expandRow(width: Int) -> (Row) -> Int { Expanding().run(width: width) }

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

  /// Writes operand 2, in order, to the elements of operand 0 for which operand 1 is true.
  ///
  /// It returns the number of written elements.
  private struct Expanding: BitsOperation {
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
              to[start + Int(places[unit: index])] = values[taken + index]
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

/// The positions at which `count` truth values are true, in order.
@usableFromInline
package func truePlaces(_ count: Int, _ flags: ElementPointer<Bool>) -> [Int] {
  let flags = flags.run(at: 0, stride: 1)
  var total = 0
  for index in 0..<count { total += flags[unit: index] ? 1 : 0 }
  return unsafe [Int](unsafeUninitializedCapacity: total) { places, written in
    for index in 0..<count where written < total {
      unsafe places[written] = index
      written += flags[unit: index] ? 1 : 0
    }
  }
}
