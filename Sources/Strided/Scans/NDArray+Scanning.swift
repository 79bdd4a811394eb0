import StridedKernels
import StridedLayout
import Synchronization

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

  /// The elements of a row that are scanned together, if there is one thread.
  ///
  /// A row of results stays in the caches until the next one. Short pieces would leave memory pages too soon
  /// for the processor to read ahead.
  private static var pieceWidth: Int { 4096 }
  /// The time of a step along a line, which waits for the step before, relative to moving an element.
  private static var stepWeight: Int { 4 }

  /// Calls `body` for some columns of every block, and returns whether it ever returned true.
  ///
  /// Several threads call it if that is worth their cost.
  ///
  /// - Parameters:
  ///   - bytes: the bytes that are read and written for each element.
  ///   - body: receives the block, the first column, and the number of columns.
  @usableFromInline
  func anyPiece(
    bytes: Int, _ body: (_ block: Int, _ first: Int, _ count: Int) -> Bool
  ) -> Bool {
    let weight = width == 1 ? Self.stepWeight * bytes : bytes
    let (moved, overflow) = (count * length * width).multipliedReportingOverflow(by: weight)
    if count * width == 1 { return body(0, 0, 1) }
    let threads = ThreadShare(bytes: overflow ? .max : moved)
    let grain = Tuning.splittingGrain
    let share = (width / max(threads.parts / count, 1) + grain - 1) / grain * grain
    let piece = min(Self.pieceWidth, max(share, grain), width)
    let pieces = (width + piece - 1) / piece
    let isFound = Atomic<Bool>(false)
    threads.forEachRange(of: count * pieces, grain: 1) { _, range in
      for index in range {
        let (block, column) = index.quotientAndRemainder(dividingBy: pieces)
        let first = column * piece
        if body(block, first, min(piece, width - first)) {
          isFound.store(true, ordering: .relaxed)
        }
      }
    }
    return isFound.load(ordering: .relaxed)
  }
}

/// What a scan reads and writes.
@usableFromInline
struct PreparedScan {
  /// The memory of the elements, and the offset of the first of them in C order.
  @usableFromInline let source: Storage
  @usableFromInline let offset: Int
  /// The unwritten results.
  @usableFromInline let results: ArrayCore
  @usableFromInline let blocks: ScanBlocks
}

extension ArrayCore {
  /// What a scan reads and writes.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - surplus: the number of results that each line has beyond its elements.
  ///   - resultWidth: the size of a result in bytes.
  ///   - destination: an array for the results, which are written to fresh memory if they cannot be written
  ///     there at once. Traps if its shape is not that of the results, or if it is read-only.
  @usableFromInline
  borrowing func preparedScan(
    _ context: borrowing OperationContext, axis: Int?, surplus: Int, resultWidth: Int,
    into destination: ArrayCore?
  ) -> PreparedScan {
    var (shape, length) = (Shape(), layout.count)
    var (before, after) = (1, 1)
    if let axis {
      let axis = layout.resolvedAxis(axis, for: "\(context.name)")
      for index in 0..<layout.rank {
        let extent = layout.shape[index]
        shape.values.append(index == axis ? extent + surplus : extent)
        if index < axis { before &*= extent }
        if index > axis { after &*= extent }
      }
      length = layout.shape[axis]
    } else {
      shape.values.append(length + surplus)
    }
    let blocks = ScanBlocks(count: before, length: length, width: after)
    if let destination { destination.requireShape(shape, for: "\(context.name)") }
    if !layout.isContiguous(.c) {
      return copied(context, order: .c)
        .preparedScan(blocks, shape, context, resultWidth: resultWidth, into: destination)
    }
    return preparedScan(blocks, shape, context, resultWidth: resultWidth, into: destination)
  }

  /// What a scan of this array, whose elements are in C order, reads and writes.
  private borrowing func preparedScan(
    _ blocks: ScanBlocks, _ shape: Shape, _ context: borrowing OperationContext, resultWidth: Int,
    into destination: ArrayCore?
  ) -> PreparedScan {
    if let destination, canScan(into: destination) {
      return PreparedScan(
        source: storage, offset: layout.offset, results: destination, blocks: blocks)
    }
    let count = shape.validatedCount(for: "\(context.name)", width: resultWidth)
    let fresh = ArrayCore(
      uninitialized: Layout(contiguous: shape, count: count), width: resultWidth)
    return PreparedScan(source: storage, offset: layout.offset, results: fresh, blocks: blocks)
  }

  /// Whether each result can be written as soon as it is computed, where this array, in C order, is scanned.
  private borrowing func canScan(into results: borrowing ArrayCore) -> Bool {
    guard results.layout.isContiguous(.c) else { return false }
    let isInPlace =
      width == results.width && address() == results.address()
      && layout.count == results.layout.count
    return isInPlace || isDisjoint(from: results)
  }
}

extension NDArray {
  /// The results of a scan along an axis, in fresh memory.
  ///
  /// Lines along the last axis are scanned one after the other. Along other axes, rows of results follow each
  /// other, so that memory is read and written in its own order. Threads divide the lines, so the results do
  /// not depend on their number.
  ///
  /// - Parameters:
  ///   - rule: the scan.
  ///   - operation: the name for messages.
  ///   - axis: the axis, or nil for the flattened array.
  ///   - initial: a result that stands before those of the elements.
  ///   - destination: where the results are written; if nil, fresh memory.
  /// - Returns: the results, which may not be in the destination yet.
  @_alwaysEmitIntoClient
  @inline(__always)
  func scanned<Rule: ScanRule>(
    _ rule: Rule.Type, _ operation: OperationName, axis: Int?, initial: Rule.Result? = nil,
    into destination: NDArray<Rule.Result>? = nil
  ) -> NDArray<Rule.Result> where Rule.Element == Element {
    let surplus = initial == nil ? 0 : 1
    let scan = core.preparedScan(
      Self.context(operation), axis: axis, surplus: surplus,
      resultWidth: MemoryLayout<Rule.Result>.stride, into: destination?.core)
    let source = scan.source.memory(of: Element.self, at: scan.offset)
    let (results, blocks) = (NDArray<Rule.Result>(scan.results), scan.blocks)
    let (length, width) = (blocks.length, blocks.width)
    guard results.count > 0 else { return results }
    defer { withExtendedLifetime((scan.source, results.storage)) {} }
    let bytes = MemoryLayout<Element>.stride + MemoryLayout<Rule.Result>.stride
    let hasOverflow = blocks.anyPiece(bytes: bytes) { block, first, count in
      let elements = source.run(at: block * length * width + first, stride: 1)
      var row = results.memory.run(at: block * (length + surplus) * width + first, stride: 1)
      if let initial {
        for index in 0..<count { row[unit: index] = initial }
        row = row.moved(by: width)
      }
      if length == 0 { return false }
      var overflows: UInt8 = 0
      if width == 1 {
        if let overflows = Rule.scanInVectors(length, elements, to: row) { return overflows }
        var result = Rule.start(elements[unit: 0])
        row[unit: 0] = result
        for index in 1..<Swift.max(length, 1) {
          let next = Rule.step(result, elements[unit: index])
          overflows |= next.overflow ? 1 : 0
          result = next.result
          row[unit: index] = result
        }
        return overflows != 0
      }
      for index in 0..<count { row[unit: index] = Rule.start(elements[unit: index]) }
      for place in 1..<Swift.max(length, 1) {
        let elements = elements.moved(by: place * width)
        let next = row.moved(by: width)
        for index in 0..<count {
          let result = Rule.step(row[unit: index], elements[unit: index])
          overflows |= result.overflow ? 1 : 0
          next[unit: index] = result.result
        }
        row = next
      }
      return overflows != 0
    }
    if hasOverflow { trap("NDArray<\(Element.self)> \(operation): arithmetic overflow") }
    return results
  }

  /// Writes the results of a scan along an axis to an existing array, as if this one had been copied first.
  @_alwaysEmitIntoClient
  @inline(__always)
  func scan<Rule: ScanRule>(
    _ rule: Rule.Type, _ operation: OperationName, axis: Int?, initial: Rule.Result? = nil,
    into destination: NDArray<Rule.Result>
  ) where Rule.Element == Element {
    let results = scanned(rule, operation, axis: axis, initial: initial, into: destination)
    destination.receive(results, for: "\(operation)")
  }
}
