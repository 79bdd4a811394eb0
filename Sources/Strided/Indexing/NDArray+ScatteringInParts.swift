import StridedKernels
import StridedLayout

// Many positions of few elements: threads add to arrays of their own, which are added at the end.

extension NDArray where Element: NumericScalar {
  /// The number of positions of a part; there are at least two parts.
  static var positionsOfPart: Int { 1 << 17 }
  /// The maximum number of parts.
  private static var maximumParts: Int { 16 }
  /// The number of positions of a part for each element of the line, without which arrays of sums take too long.
  private static var positionsPerElement: Int { 16 }

  /// Adds values to the elements of a line at many positions, part by part.
  ///
  /// The parts depend only on the number of positions, so the result is the same for any number of threads. Integers
  /// are not added in parts, because the sum of a part could overflow where the sum of all does not.
  ///
  /// - Returns: false, without any effect, if the operands need another way.
  func scatterAddInParts(_ values: NDArray, at positions: NDArray<Int>) -> Bool {
    let parts = Swift.min(positions.count / Self.positionsOfPart, Self.maximumParts)
    let isScalar = values.rank == 0
    guard rank == 1, count <= Self.positionsOfPart / Self.positionsPerElement,
      let sumOfNoTerms = Element._sumOfNoTerms, positions.isContiguous(.c),
      isScalar || values.shape == positions.shape && values.isContiguous(.c)
    else { return false }
    requireWritable("scatterAdd")
    let sums = NDArray.full([parts, count], sumOfNoTerms)
    let selected = IndexedSelection(
      sums[0, 0...].layout, axis: 0, positions, for: "scatterAdd")
    let (table, terms, totals) = (positions.memory, values.memory.address, sums.memory.address)
    let (width, extent) = (MemoryLayout<Element>.stride, count)
    let total = positions.count
    ThreadShare(bytes: total * (2 * width + MemoryLayout<Int>.stride)).forEach(parts) { part in
      let range = total * part / parts..<total * (part + 1) / parts
      let stride = isScalar ? 0 : 1
      _ = GatherLoops.combineFew(
        range.count, table.advanced(by: range.lowerBound), selected.scale, valueStride: stride,
        to: totals + part * extent * width, from: terms + range.lowerBound * stride * width,
        width: width, Element._scatterAddLoop)
    }
    withExtendedLifetime((positions.storage, values.storage, sums.storage)) {}
    for part in 0..<parts { update(.add, with: sums[part, 0...]) }
    return true
  }
}
