import StridedKernels
import StridedLayout

/// The shape of a matrix product; traps if there is none.
func productShape(
  _ first: borrowing Layout, _ second: borrowing Layout, for operation: OperationName
) -> Shape {
  let (firstRank, secondRank) = (first.rank, second.rank)
  guard firstRank > 0, secondRank > 0 else {
    trap("\(operation): shapes \(first.shape) and \(second.shape): a 0-d array is not a matrix")
  }
  let inner = second.shape.values[max(secondRank - 2, 0)]
  guard first.shape.values[firstRank - 1] == inner else {
    trap(
      "\(operation): inner extents \(first.shape[firstRank - 1]) and \(inner) of shapes \(first.shape) and \(second.shape) differ"
    )
  }
  var shape = Shape()
  if firstRank > 2 || secondRank > 2 {
    guard
      let stack = broadcastShape(Shape(first.shape.dropLast(2)), Shape(second.shape.dropLast(2)))
    else {
      trap(
        "\(operation): the stacks of shapes \(first.shape) and \(second.shape) do not broadcast together"
      )
    }
    shape = stack
  }
  if firstRank > 1 { shape.values.append(first.shape.values[firstRank - 2]) }
  if secondRank > 1 { shape.values.append(second.shape.values[secondRank - 1]) }
  return shape
}

extension Layout {
  /// The layout of a copy of matrices for BLAS: contiguous in C order.
  ///
  /// Axes of a stack along which elements are repeated are copied once, with the extent 1.
  var packedForProduct: (source: Layout, copy: Layout) {
    var shape = self.shape
    for axis in 0..<max(rank - 2, 0) where strides[axis] == 0 && shape[axis] > 1 { shape[axis] = 1 }
    let source = Layout(shape: shape, strides: strides, offset: offset, isWritable: false)
    return (source, Layout(contiguous: shape, count: source.count))
  }

  /// The layout with the last two axes exchanged.
  var withTransposedMatrices: Layout { swappingAxes(-2, -1, for: "matmul") }
}
