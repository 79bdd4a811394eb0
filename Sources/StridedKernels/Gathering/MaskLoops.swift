import StridedLayout

/// Loops over the elements that a mask selects, in the order of the mask's memory.
///
/// Operand 0 of the nest is the mask, which is contiguous in C order, so that the order of the loops is
/// the order in which elements are counted; operand 1 is the array. Distances are in elements.
package enum MaskLoops {
  /// Writes the selected elements, `total` of them of `width` bytes, one after the other.
  package static func compress(
    _ nest: LoopNest, _ mask: ElementPointer<Bool>, _ source: ElementPointer<some Any>, total: Int,
    to result: ElementPointer<some Any>, width: Int
  ) {
    Compressing(
      nest: nest, mask: mask, source: source.address, total: total, result: result.address
    ).run(width: width)
  }

  /// Writes values of `width` bytes, one after the other in steps of `stride` elements, to the selected
  /// elements.
  package static func expand(
    _ nest: LoopNest, _ mask: ElementPointer<Bool>, _ destination: ElementPointer<some Any>,
    from values: ElementPointer<some Any>, stride: Int, width: Int
  ) {
    Expanding(
      nest: nest, mask: mask, destination: destination.address, values: values.address,
      stride: stride
    ).run(width: width)
  }

  private struct Compressing: BitsOperation {
    let nest: LoopNest
    let mask: ElementPointer<Bool>
    let source: Int
    let total: Int
    let result: Int

    func callAsFunction<Bits>(_ type: Bits.Type) {
      let (inner, total) = (nest.inner, total)
      let packed = ElementPointer<Bits>(address: result).run(at: 0, stride: 1)
      let source = ElementPointer<Bits>(address: source)
      var written = 0
      nest.forEachRow { offsets in
        let flags = mask.run(at: offsets[0], stride: 1)
        let from = source.run(at: offsets[1], stride: inner.strides[1])
        var index = 0
        // Every element is written, and the next one over it where the mask is false: no branch to
        // mispredict. After the last selected one nothing more is.
        while index < inner.extent, written < total {
          packed[unit: written] = from[index]
          written += flags[unit: index] ? 1 : 0
          index += 1
        }
        return true
      }
    }
  }

  private struct Expanding: BitsOperation {
    let nest: LoopNest
    let mask: ElementPointer<Bool>
    let destination: Int
    let values: Int
    let stride: Int

    func callAsFunction<Bits>(_ type: Bits.Type) {
      let inner = nest.inner
      let destination = ElementPointer<Bits>(address: destination)
      let values = ElementPointer<Bits>(address: values).run(at: 0, stride: stride)
      var taken = 0
      nest.forEachRow { offsets in
        let flags = mask.run(at: offsets[0], stride: 1)
        let to = destination.run(at: offsets[1], stride: inner.strides[1])
        for index in 0..<inner.extent where flags[unit: index] {
          to[index] = values[taken]
          taken += 1
        }
        return true
      }
    }
  }
}

/// The places at which `count` truth values are true, in order.
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
