import CBLAS

/// The arguments of `cblas_?gemm` that describe the matrices of a row-major product.
public struct GemmArguments {
  var first: CBLAS_TRANSPOSE
  var second: CBLAS_TRANSPOSE
  var rows: Int32
  var columns: Int32
  var inner: Int32
  var firstLeadingDimension: Int32
  var secondLeadingDimension: Int32
  var resultLeadingDimension: Int32
}

/// The arguments of `cblas_?gemv`, `cblas_?ger` and `cblas_?syrk` that describe a row-major matrix.
public struct MatrixArguments {
  var transposition: CBLAS_TRANSPOSE
  /// The rows and columns of the matrix in memory; for `syrk` and `herk`, the order of the result and the
  /// inner extent.
  var rows: Int32
  var columns: Int32
  var leadingDimension: Int32
  /// The increments of the two vectors; for `syrk` and `herk`, the second one is the leading dimension of
  /// the result.
  var firstIncrement: Int32 = 1
  var secondIncrement: Int32 = 1
}
