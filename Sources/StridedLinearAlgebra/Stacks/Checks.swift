import Strided

extension NDArray {
  /// Throws unless the array has at least two axes.
  func requireMatrices(_ operation: String) throws(LinearAlgebraError) {
    if rank < 2 { throw LinearAlgebraError(operation, .notMatrix(shape)) }
  }

  /// Throws unless the array is one matrix.
  func requireMatrix(_ operation: String) throws(LinearAlgebraError) {
    if rank != 2 { throw LinearAlgebraError(operation, .notMatrix(shape)) }
  }

  /// Throws unless the last two axes are square matrices.
  func requireSquare(_ operation: String) throws(LinearAlgebraError) {
    try requireMatrices(operation)
    if shape[rank - 2] != shape[rank - 1] { throw LinearAlgebraError(operation, .notSquare(shape)) }
  }

  /// Throws unless the array has one axis.
  func requireVector(_ operation: String) throws(LinearAlgebraError) {
    if rank != 1 { throw LinearAlgebraError(operation, .notVector(shape)) }
  }
}

extension NDArray where Element: LinearScalar {
  /// Throws if an element is infinite or NaN.
  func requireFinite(_ operation: String) throws(LinearAlgebraError) {
    // The sum of finite numbers is finite, unless they are so large that it overflows.
    if sum().isFiniteNumber { return }
    guard let index = elements.firstIndex(where: { !$0.isFiniteNumber }) else { return }
    let number = elements.distance(from: elements.startIndex, to: index)
    throw LinearAlgebraError(operation, .notFinite(at: shape.coordinates(of: number)))
  }

  /// Throws if an element is infinite or NaN, for which a norm of a matrix, or a sum of absolute values, is not finite.
  func requireFinite(
    _ norms: StackValues<Element.RealPart>, _ operation: String
  ) throws(LinearAlgebraError) {
    if norms.firstIndex(where: { !$0.isFinite }) != nil { try requireFinite(operation) }
  }

  /// The number of rows of each matrix.
  var rowCount: Int { shape[rank - 2] }

  /// The number of columns of each matrix.
  var columnCount: Int { shape[rank - 1] }

  /// A view of one matrix of a stack, counted in C order.
  func matrix(_ index: Int) -> NDArray {
    let stack = shape.stack
    return view(
      through: Layout(
        shape: Shape(shape.suffix(2)), strides: Strides(strides.suffix(2)),
        offset: layout.offset + stack.offset(of: index, strides: strides),
        isWritable: isWritable))
  }
}
