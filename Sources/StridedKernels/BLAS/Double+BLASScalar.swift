import CBLAS
import Numerics

extension Double: BLASScalar {
  /// The names of the routines.
  public static var blasNames: BLASNames {
    BLASNames(
      copy: "cblas_dcopy", swap: "cblas_dswap", axpy: "cblas_daxpy", scal: "cblas_dscal",
      dot: "cblas_ddot", conjugatedDot: "cblas_ddot", gemv: "cblas_dgemv", ger: "cblas_dger",
      gemm: "cblas_dgemm", syrk: "cblas_dsyrk", herk: "cblas_dsyrk")
  }

  /// The name of the routine that adds.
  public static var blasAdditionName: StaticString { "cblas_daxpy" }

  /// Calls `cblas_dcopy`.
  public static func blasCopy(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Double>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Double>,
    _ incrementY: Int32
  ) {
    unsafe cblas_dcopy(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_dswap`.
  public static func blasSwap(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Double>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Double>,
    _ incrementY: Int32
  ) {
    unsafe cblas_dswap(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_daxpy`.
  public static func blasAxpy(
    _ count: Int32,
    _ alpha: Double,
    _ x: UnsafeMutablePointer<Double>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Double>,
    _ incrementY: Int32
  ) {
    unsafe cblas_daxpy(count, alpha, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_dscal`.
  public static func blasScal(
    _ count: Int32,
    _ alpha: Double,
    _ x: UnsafeMutablePointer<Double>,
    _ incrementX: Int32
  ) {
    unsafe cblas_dscal(count, alpha, x, incrementX)
  }

  /// Calls `cblas_ddot`.
  public static func blasDot(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Double>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Double>,
    _ incrementY: Int32
  ) -> Double {
    unsafe cblas_ddot(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_dgemm`.
  public static func blasGemm(
    _ arguments: GemmArguments,
    _ alpha: Double,
    _ first: UnsafeMutablePointer<Double>,
    _ second: UnsafeMutablePointer<Double>,
    _ beta: Double,
    _ result: UnsafeMutablePointer<Double>
  ) {
    unsafe cblas_dgemm(
      CblasRowMajor, arguments.first, arguments.second,
      arguments.rows, arguments.columns, arguments.inner,
      alpha, first, arguments.firstLeadingDimension, second, arguments.secondLeadingDimension,
      beta, result, arguments.resultLeadingDimension)
  }

  /// Calls `cblas_dgemv`.
  public static func blasGemv(
    _ arguments: MatrixArguments,
    _ alpha: Double,
    _ matrix: UnsafeMutablePointer<Double>,
    _ vector: UnsafeMutablePointer<Double>,
    _ beta: Double,
    _ result: UnsafeMutablePointer<Double>
  ) {
    unsafe cblas_dgemv(
      CblasRowMajor, arguments.transposition, arguments.rows, arguments.columns,
      alpha, matrix, arguments.leadingDimension, vector, arguments.firstIncrement,
      beta, result, arguments.secondIncrement)
  }

  /// Calls `cblas_dger`.
  public static func blasGer(
    _ arguments: MatrixArguments,
    _ alpha: Double,
    _ first: UnsafeMutablePointer<Double>,
    _ second: UnsafeMutablePointer<Double>,
    _ result: UnsafeMutablePointer<Double>
  ) {
    unsafe cblas_dger(
      CblasRowMajor, arguments.rows, arguments.columns, alpha,
      first, arguments.firstIncrement, second, arguments.secondIncrement,
      result, arguments.leadingDimension)
  }

  /// Calls `cblas_dsyrk`.
  public static func blasSyrk(
    _ arguments: MatrixArguments,
    _ matrix: UnsafeMutablePointer<Double>,
    _ result: UnsafeMutablePointer<Double>
  ) {
    unsafe cblas_dsyrk(
      CblasRowMajor, CblasUpper, arguments.transposition, arguments.rows, arguments.columns,
      1, matrix, arguments.leadingDimension, 0, result, arguments.secondIncrement)
  }
}

extension Double: ComplexPart {
  /// The names of the complex routines.
  public static var blasComplexNames: BLASNames {
    BLASNames(
      copy: "cblas_zcopy", swap: "cblas_zswap", axpy: "cblas_zaxpy", scal: "cblas_zscal",
      dot: "cblas_zdotu_sub", conjugatedDot: "cblas_zdotc_sub", gemv: "cblas_zgemv",
      ger: "cblas_zgeru", gemm: "cblas_zgemm", syrk: "cblas_zsyrk", herk: "cblas_zherk")
  }

  /// Calls `cblas_zcopy`.
  public static func blasComplexCopy(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  ) {
    unsafe cblas_zcopy(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_zswap`.
  public static func blasComplexSwap(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  ) {
    unsafe cblas_zswap(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_zaxpy`.
  public static func blasComplexAxpy(
    _ count: Int32,
    _ alpha: UnsafeRawPointer,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  ) {
    unsafe cblas_zaxpy(count, alpha, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_zdotu_sub`.
  public static func blasComplexDot(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_zdotu_sub(count, x, incrementX, y, incrementY, result)
  }

  /// Calls `cblas_zdotc_sub`.
  public static func blasComplexConjugatedDot(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_zdotc_sub(count, x, incrementX, y, incrementY, result)
  }

  /// Calls `cblas_zgemm`.
  public static func blasComplexGemm(
    _ arguments: GemmArguments,
    _ alpha: UnsafeRawPointer,
    _ first: UnsafeMutableRawPointer,
    _ second: UnsafeMutableRawPointer,
    _ beta: UnsafeRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_zgemm(
      CblasRowMajor, arguments.first, arguments.second,
      arguments.rows, arguments.columns, arguments.inner,
      alpha, first, arguments.firstLeadingDimension, second, arguments.secondLeadingDimension,
      beta, result, arguments.resultLeadingDimension)
  }

  /// Calls `cblas_zgemv`.
  public static func blasComplexGemv(
    _ arguments: MatrixArguments,
    _ alpha: UnsafeRawPointer,
    _ matrix: UnsafeMutableRawPointer,
    _ vector: UnsafeMutableRawPointer,
    _ beta: UnsafeRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_zgemv(
      CblasRowMajor, arguments.transposition, arguments.rows, arguments.columns,
      alpha, matrix, arguments.leadingDimension, vector, arguments.firstIncrement,
      beta, result, arguments.secondIncrement)
  }

  /// Calls `cblas_zgeru`.
  public static func blasComplexGer(
    _ arguments: MatrixArguments,
    _ alpha: UnsafeRawPointer,
    _ first: UnsafeMutableRawPointer,
    _ second: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_zgeru(
      CblasRowMajor, arguments.rows, arguments.columns, alpha,
      first, arguments.firstIncrement, second, arguments.secondIncrement,
      result, arguments.leadingDimension)
  }

  /// Calls `cblas_zsyrk`.
  public static func blasComplexSyrk(
    _ arguments: MatrixArguments, _ matrix: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe withFactors { one, zero in
      unsafe cblas_zsyrk(
        CblasRowMajor, CblasUpper, arguments.transposition, arguments.rows, arguments.columns,
        one, matrix, arguments.leadingDimension, zero, result, arguments.secondIncrement)
    }
  }

  /// Calls `cblas_zherk`.
  public static func blasComplexHerk(
    _ arguments: MatrixArguments, _ matrix: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_zherk(
      CblasRowMajor, CblasUpper, arguments.transposition, arguments.rows, arguments.columns,
      1, matrix, arguments.leadingDimension, 0, result, arguments.secondIncrement)
  }
}
