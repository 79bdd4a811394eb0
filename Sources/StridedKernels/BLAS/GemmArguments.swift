import CBLAS

/// The arguments of `cblas_?gemm` that describe the matrices of a row-major product.
public struct GemmArguments {
  var transposesFirst: Bool
  var transposesSecond: Bool
  var rows: Int32
  var columns: Int32
  var inner: Int32
  var firstLeadingDimension: Int32
  var secondLeadingDimension: Int32
  var resultLeadingDimension: Int32

  /// The flag for the first matrix.
  var first: CBLAS_TRANSPOSE { transposesFirst ? CblasTrans : CblasNoTrans }

  /// The flag for the second matrix.
  var second: CBLAS_TRANSPOSE { transposesSecond ? CblasTrans : CblasNoTrans }
}
