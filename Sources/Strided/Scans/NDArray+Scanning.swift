import StridedKernels
import StridedLayout

/// How the lines of a scan lie in a contiguous array.
///
/// An array in C order is a list of blocks, one for each position of the axes before the scanned
/// one. A block has `length` rows of `width` elements: the positions of the scanned axis, and those
/// of the axes after it.
@usableFromInline
struct ScanBlocks {
  /// The number of blocks.
  @usableFromInline let count: Int
  /// The extent of the scanned axis.
  @usableFromInline let length: Int
  /// The number of elements of a row.
  @usableFromInline let width: Int
}

extension NDArray {
  /// What a scan reads and writes: the elements in C order, unwritten results, and the blocks.
  ///
  /// - Parameters:
  ///   - operation: the name for messages.
  ///   - axis: the axis, or nil for the flattened array.
  ///   - surplus: the number of results that each line has beyond its elements.
  @usableFromInline
  func preparedScan<Result: Scalar>(
    _ operation: String, axis: Int?, surplus: Int
  ) -> (source: NDArray, results: NDArray<Result>, blocks: ScanBlocks) {
    let whole = axis == nil ? raveled() : self
    let axis = axis.map { layout.resolvedAxis($0, for: operation) } ?? 0
    var shape = whole.shape
    shape[axis] += surplus
    let results = NDArray<Result>(
      uninitialized: NDArray<Result>.freshLayout(shape, for: operation))
    let blocks = ScanBlocks(
      count: Shape(whole.shape.prefix(axis)).elementCount, length: whole.shape[axis],
      width: Shape(whole.shape.dropFirst(axis + 1)).elementCount)
    return (whole.layout.isContiguous(.c) ? whole : whole.copy(), results, blocks)
  }

  /// The partial results along an axis, in fresh memory.
  ///
  /// Lines along the last axis are scanned one after the other. Along other axes, a row of partial
  /// results moves through each block, so that memory is read and written in its own order.
  ///
  /// - Parameters:
  ///   - operation: the name for messages.
  ///   - axis: the axis, or nil for the flattened array.
  ///   - initial: a result that stands before those of the elements.
  ///   - start: the partial result of one element.
  ///   - step: the partial result with another element, and whether it overflows.
  ///   - finish: the result of a partial result.
  @_alwaysEmitIntoClient
  @inline(__always)
  func scanned<Partial, Result: Scalar>(
    _ operation: String, axis: Int?, initial: Result? = nil,
    start: (Element) -> Partial,
    step: (Partial, Element) -> (partial: Partial, overflow: Bool),
    finish: (Partial) -> Result
  ) -> NDArray<Result> {
    let surplus = initial == nil ? 0 : 1
    let (source, results, blocks): (NDArray, NDArray<Result>, ScanBlocks) = preparedScan(
      operation, axis: axis, surplus: surplus)
    let (length, width) = (blocks.length, blocks.width)
    guard results.count > 0 else { return results }
    defer { withExtendedLifetime((source.storage, results.storage)) {} }
    // A piece of a row, whose partial results stay in the caches. Short pieces would leave memory
    // pages too soon for the processor to read ahead.
    let piece = Swift.min(width, 4096)
    var hasOverflow = false
    unsafe withUnsafeTemporaryAllocation(of: Partial.self, capacity: piece) { buffer in
      let partials = unsafe ElementPointer<Partial>(buffer.baseAddress.unsafelyUnwrapped)
        .run(at: 0, stride: 1)
      for block in 0..<blocks.count {
        let from = block * length * width
        var to = block * (length + surplus) * width
        if let initial {
          let row = results.memory.run(at: to, stride: 1)
          for index in 0..<width { row[unit: index] = initial }
          to += width
        }
        if length == 0 { continue }
        if width == 1 {
          let elements = source.memory.run(at: from, stride: 1)
          let line = results.memory.run(at: to, stride: 1)
          var partial = start(elements[unit: 0])
          line[unit: 0] = finish(partial)
          for index in 1..<Swift.max(length, 1) {
            let next = step(partial, elements[unit: index])
            if next.overflow { hasOverflow = true }
            partial = next.partial
            line[unit: index] = finish(partial)
          }
          continue
        }
        for first in stride(from: 0, to: width, by: piece) {
          let count = Swift.min(piece, width - first)
          let elements = source.memory.run(at: from + first, stride: 1)
          let row = results.memory.run(at: to + first, stride: 1)
          for index in 0..<count {
            let partial = start(elements[unit: index])
            partials[unit: index] = partial
            row[unit: index] = finish(partial)
          }
          for place in 1..<Swift.max(length, 1) {
            let elements = source.memory.run(at: from + first + place * width, stride: 1)
            let row = results.memory.run(at: to + first + place * width, stride: 1)
            for index in 0..<count {
              let next = step(partials[unit: index], elements[unit: index])
              if next.overflow { hasOverflow = true }
              partials[unit: index] = next.partial
              row[unit: index] = finish(next.partial)
            }
          }
        }
      }
    }
    if hasOverflow { trap("NDArray<\(Element.self)> \(operation): arithmetic overflow") }
    return results
  }
}
