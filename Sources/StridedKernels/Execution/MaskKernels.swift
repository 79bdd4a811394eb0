import StridedLayout

/// Loops over the elements that a mask selects, in the order of the mask's memory.
///
/// The nest's destination is the mask, which is contiguous in C order, so that the order of the loops
/// is the order in which elements are counted; its first source is the array.
enum MaskKernels<Element: Scalar> {
  /// Writes the selected elements, `total` of them, one after the other.
  @inline(__always)
  static func compress(
    _ nest: LoopNest, _ mask: Memory<Bool>, _ source: Memory<Element>, total: Int,
    to result: Memory<Element>
  ) {
    let inner = nest.inner
    let packed = result.run(at: 0, stride: 1)
    var written = 0
    nest.forEachOuter { offsets in
      let flags = mask.run(at: offsets.destination, stride: 1)
      let from = source.run(at: offsets.first, stride: inner.first)
      var index = 0
      // Every element is written, and the next one over it where the mask is false: no branch to
      // mispredict. After the last selected one nothing more is.
      while index < inner.extent, written < total {
        packed[unit: written] = from[index]
        written += flags[unit: index] ? 1 : 0
        index += 1
      }
    }
  }

  /// Writes values, one after the other, to the selected elements.
  @inline(__always)
  static func expand(
    _ nest: LoopNest, _ mask: Memory<Bool>, _ destination: Memory<Element>,
    from values: Run<Element>
  ) {
    let inner = nest.inner
    var taken = 0
    nest.forEachOuter { offsets in
      let flags = mask.run(at: offsets.destination, stride: 1)
      let to = destination.run(at: offsets.first, stride: inner.first)
      for index in 0..<inner.extent where flags[unit: index] {
        to[index] = values[taken]
        taken += 1
      }
    }
  }
}

/// The places at which `count` truth values are true, in order.
@usableFromInline
package func truePlaces(_ count: Int, _ flags: Memory<Bool>) -> [Int] {
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
