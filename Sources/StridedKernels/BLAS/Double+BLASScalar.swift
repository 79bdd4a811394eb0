import CBLAS
import Numerics

extension Double: BLASScalar {
  /// The names of the routines.
  public static var blasNames: BLASNames {
    BLASNames(
      copy: "cblas_dcopy", swap: "cblas_dswap", axpy: "cblas_daxpy", scal: "cblas_dscal",
      dot: "cblas_ddot", gemm: "cblas_dgemm")
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
    _ first: UnsafeMutablePointer<Double>,
    _ second: UnsafeMutablePointer<Double>,
    _ result: UnsafeMutablePointer<Double>
  ) {
    unsafe cblas_dgemm(
      CblasRowMajor, arguments.first, arguments.second,
      arguments.rows, arguments.columns, arguments.inner,
      1, first, arguments.firstLeadingDimension, second, arguments.secondLeadingDimension,
      0, result, arguments.resultLeadingDimension)
  }
}

extension Double: ComplexPart {
  /// The names of the complex routines.
  public static var blasComplexNames: BLASNames {
    BLASNames(
      copy: "cblas_zcopy", swap: "cblas_zswap", axpy: "cblas_zaxpy", scal: "cblas_zscal",
      dot: "cblas_zdotu_sub", gemm: "cblas_zgemm")
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

  /// Calls `cblas_zgemm`.
  public static func blasComplexGemm(
    _ arguments: GemmArguments,
    _ first: UnsafeMutableRawPointer,
    _ second: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    let (one, zero): ([Double], [Double]) = ([1, 0], [0, 0])
    unsafe cblas_zgemm(
      CblasRowMajor, arguments.first, arguments.second,
      arguments.rows, arguments.columns, arguments.inner,
      one, first, arguments.firstLeadingDimension, second, arguments.secondLeadingDimension,
      zero, result, arguments.resultLeadingDimension)
  }
}
