import Numerics
import Strided

/// A linear-algebra operation has no result for its arguments.
///
/// Nothing has been written when an error is thrown, except to the memory of an `overwriting:` argument.
///
/// ```swift
/// do {
///   _ = try solve(NDArray<Double>([[1, 2], [2, 4]]), NDArray([1, 1]))
/// } catch {
///   print(error)  // solve: the matrix is singular, pivot 1 is 0
/// }
/// ```
public struct LinearAlgebraError: Error, Equatable, Sendable {
  /// Why there is no result.
  public enum Reason: Equatable, Sendable {
    /// The matrix is singular: the diagonal element of the triangular factor with this index is exactly 0.
    case singular(pivot: Int)
    /// The matrix is not positive definite: the leading minor of this order is not positive.
    case notPositiveDefinite(minor: Int)
    /// An iteration did not converge; LAPACK reports this number of values that were not found.
    case noConvergence(count: Int)
    /// The last two axes of the shape differ.
    case notSquare(Shape)
    /// The array of this shape has less than two axes, or is a stack of matrices where one matrix is needed.
    case notMatrix(Shape)
    /// The array of this shape is not a vector.
    case notVector(Shape)
    /// The array of this shape has no elements, for which there is no result.
    case empty(Shape)
    /// The first axes of the shape, as many as this number, have not as many elements as the other ones.
    case notSquareTensor(Shape, axes: Int)
    /// The shapes of the arguments do not fit together.
    case shapes([Shape])
    /// An element is infinite or NaN: the first one in C order.
    case notFinite(at: Coordinates)
    /// The result for a real matrix is not real. Convert the matrix to complex numbers first.
    case notReal
  }

  /// The name of the operation.
  public let operation: String
  /// Why there is no result.
  public let reason: Reason
  /// The index of the matrix in a stack of matrices; empty for a single matrix.
  public let matrix: Coordinates

  /// Creates an error of an operation.
  init(_ operation: String, _ reason: Reason, matrix: Coordinates = []) {
    self.operation = operation
    self.reason = reason
    self.matrix = matrix
  }
}

extension LinearAlgebraError: CustomStringConvertible {
  /// The operation and the reason, in one line.
  public var description: String {
    let subject = matrix.isEmpty ? "the matrix" : "matrix \(matrix)"
    switch reason {
    case .singular(let pivot):
      return "\(operation): \(subject) is singular, pivot \(pivot) is 0"
    case .notPositiveDefinite(let minor):
      return
        "\(operation): \(subject) is not positive definite, its leading minor of order \(minor) is not positive"
    case .noConvergence(let count):
      return "\(operation): no convergence for \(subject), \(count) values were not found"
    case .notSquare(let shape):
      return "\(operation): the matrix of shape \(shape) is not square"
    case .notMatrix(let shape):
      let kind = shape.count < 2 ? "not a matrix" : "a stack of matrices, not one matrix"
      return "\(operation): the array of shape \(shape) is \(kind)"
    case .notVector(let shape):
      return "\(operation): the array of shape \(shape) is not a vector"
    case .empty(let shape):
      return "\(operation): the array of shape \(shape) has no elements"
    case .notSquareTensor(let shape, let axes):
      let (first, rest) = (Shape(shape.prefix(axes)), Shape(shape.dropFirst(axes)))
      return
        "\(operation): the \(axes) first axes of shape \(shape) have \(first.elementCount) elements, the other ones \(rest.elementCount)"
    case .shapes(let shapes):
      let list = shapes.map(\.description).joined(separator: " and ")
      return "\(operation): shapes \(list) do not fit"
    case .notFinite(let place):
      return "\(operation): the element at \(place) is not finite"
    case .notReal:
      return "\(operation): the result for \(subject) is not real, convert to complex numbers first"
    }
  }
}
