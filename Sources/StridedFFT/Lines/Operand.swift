import Numerics
import Strided

/// An array of real or complex numbers without its type, with strides in real numbers.
@safe
struct Operand {
  let base: UnsafeMutableRawPointer
  var shape: Shape
  let strides: [Int]
  let isComplex: Bool
  /// Whether no two numbers are in the same place.
  let isWritable: Bool
  /// The size of a real number in bytes.
  let width: Int

  /// The numbers of an array, which must live as long as they are used.
  init<Element>(_ array: NDArray<Element>, width: Int) {
    unsafe base = array.withUnsafePointer { pointer, _ in UnsafeMutableRawPointer(pointer) }
    shape = array.shape
    self.width = width
    let parts = MemoryLayout<Element>.stride / width
    isComplex = parts == 2
    isWritable = array.layout.isWritable
    strides = array.strides.map { $0 * parts }
  }

  private var partCount: Int { isComplex ? 2 : 1 }

  var parts: PartPointers {
    unsafe PartPointers(real: base, imaginary: isComplex ? base + width : nil)
  }

  /// Whether transforms along an axis, tile by tile, read each line before a result is written to its memory.
  ///
  /// A single line is. Several are if lines and results are at equal distances, and if either each number of a line
  /// is in the place of the same number of its result, or no line reaches the memory of another one.
  func isReadBeforeItIsWritten(by result: Operand, axis: Int) -> Bool {
    let others = shape.indices.filter { $0 != axis && max(shape[$0], result.shape[$0]) > 1 }
    if others.isEmpty { return true }
    let distance = unsafe base - result.base
    if distance % width != 0 || others.contains(where: { strides[$0] != result.strides[$0] }) {
      return false
    }
    let offset = distance / width
    return isInPlaces(of: result, axis, offset) || hasLinesApart(from: result, axis, others, offset)
  }

  /// Whether equal positions are the same places, and others are not.
  private func isInPlaces(of result: Operand, _ axis: Int, _ offset: Int) -> Bool {
    let rest = result.partCount - partCount
    if strides[axis] != result.strides[axis] || offset < min(rest, 0) || offset > max(rest, 0) {
      return false
    }
    // The positions of one of both include those of the other; a writable array has no place twice.
    return zip(shape, result.shape).allSatisfy { $0 <= $1 }
      || isWritable && zip(shape, result.shape).allSatisfy { $0 >= $1 }
  }

  /// Whether the memory of each line and its result is apart from that of all others.
  private func hasLinesApart(
    from result: Operand, _ axis: Int, _ others: [Int], _ offset: Int
  ) -> Bool {
    func range(_ operand: Operand, _ first: Int) -> Range<Int> {
      let length = (operand.shape[axis] - 1) * operand.strides[axis]
      return first + min(length, 0)..<first + max(length, 0) + operand.partCount
    }
    let (own, written) = (range(self, offset), range(result, 0))
    var span =
      max(own.upperBound, written.upperBound) - min(own.lowerBound, written.lowerBound)
    for other in others.sorted(by: { abs(strides[$0]) < abs(strides[$1]) }) {
      if abs(strides[other]) < span { return false }
      span += (max(shape[other], result.shape[other]) - 1) * abs(strides[other])
    }
    return true
  }

  /// Transforms all lines along an axis; all other extents are equal.
  ///
  /// - Parameter readCount: the numbers of each line that are read.
  func transform(
    to result: Operand, axis: Int, reading readCount: Int, _ plan: LinePlan,
    _ options: LineJob.Options, scale: Double
  ) {
    var grid = LineGrid()
    for other in shape.indices where other != axis {
      if shape[other] == 0 { return }
      grid.add(
        LineGrid.Axis(
          extent: shape[other], sourceStride: strides[other], resultStride: result.strides[other]))
    }
    grid.coalesce()
    unsafe LineJob(
      plan: plan, options: options, scale: scale, source: parts, sourceStride: strides[axis],
      sourceCount: readCount, result: result.parts, resultStride: result.strides[axis],
      resultCount: result.shape[axis], grid: grid
    ).run()
  }
}
