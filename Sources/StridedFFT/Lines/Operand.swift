import Numerics
import Strided

/// An array of real or complex numbers without its type, with strides in real numbers.
@safe
struct Operand {
  let base: UnsafeMutableRawPointer
  var shape: Shape
  let strides: [Int]
  let isComplex: Bool
  /// The size of a real number in bytes.
  let width: Int

  /// The numbers of an array, which must live as long as they are used.
  init<Element>(_ array: NDArray<Element>, width: Int) {
    unsafe base = array.withUnsafePointer { pointer, _ in UnsafeMutableRawPointer(pointer) }
    shape = array.shape
    self.width = width
    let parts = MemoryLayout<Element>.stride / width
    isComplex = parts == 2
    strides = array.strides.map { $0 * parts }
  }

  var parts: PartPointers {
    unsafe PartPointers(real: base, imaginary: isComplex ? base + width : nil)
  }

  /// Whether both have the same numbers in the same places.
  func isSame(as other: Operand) -> Bool {
    unsafe base == other.base && shape == other.shape && strides == other.strides
      && isComplex == other.isComplex
  }

  /// Transforms all lines along an axis; all other extents are equal.
  ///
  /// - Parameter readCount: the numbers of each line that are read.
  func transform(
    to result: Operand, axis: Int, reading readCount: Int, _ plan: LinePlan,
    _ direction: LineJob.Direction, scale: Double
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
      plan: plan, direction: direction, scale: scale, source: parts, sourceStride: strides[axis],
      sourceCount: readCount, result: result.parts, resultStride: result.strides[axis],
      resultCount: result.shape[axis], grid: grid
    ).run()
  }
}
