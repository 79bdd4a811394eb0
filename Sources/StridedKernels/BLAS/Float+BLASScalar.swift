import CBLAS
import Numerics

extension Float: BLASScalar {
  /// The names of the routines.
  public static var blasNames: BLASNames {
    BLASNames(
      copy: "cblas_scopy", swap: "cblas_sswap", axpy: "cblas_saxpy", scal: "cblas_sscal",
      dot: "cblas_sdot", gemm: "cblas_sgemm")
  }

  /// The name of the routine that adds.
  public static var blasAdditionName: StaticString { "cblas_saxpy" }

  /// Calls `cblas_scopy`.
  public static func blasCopy(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Float>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Float>,
    _ incrementY: Int32
  ) {
    unsafe cblas_scopy(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_sswap`.
  public static func blasSwap(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Float>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Float>,
    _ incrementY: Int32
  ) {
    unsafe cblas_sswap(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_saxpy`.
  public static func blasAxpy(
    _ count: Int32,
    _ alpha: Float,
    _ x: UnsafeMutablePointer<Float>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Float>,
    _ incrementY: Int32
  ) {
    unsafe cblas_saxpy(count, alpha, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_sscal`.
  public static func blasScal(
    _ count: Int32,
    _ alpha: Float,
    _ x: UnsafeMutablePointer<Float>,
    _ incrementX: Int32
  ) {
    unsafe cblas_sscal(count, alpha, x, incrementX)
  }

  /// Calls `cblas_sdot`.
  public static func blasDot(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Float>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Float>,
    _ incrementY: Int32
  ) -> Float {
    unsafe cblas_sdot(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_sgemm`.
  public static func blasGemm(
    _ arguments: GemmArguments,
    _ first: UnsafeMutablePointer<Float>,
    _ second: UnsafeMutablePointer<Float>,
    _ result: UnsafeMutablePointer<Float>
  ) {
    unsafe cblas_sgemm(
      CblasRowMajor, arguments.first, arguments.second,
      arguments.rows, arguments.columns, arguments.inner,
      1, first, arguments.firstLeadingDimension, second, arguments.secondLeadingDimension,
      0, result, arguments.resultLeadingDimension)
  }
}

extension Float: ComplexPart {
  /// The names of the complex routines.
  public static var blasComplexNames: BLASNames {
    BLASNames(
      copy: "cblas_ccopy", swap: "cblas_cswap", axpy: "cblas_caxpy", scal: "cblas_cscal",
      dot: "cblas_cdotu_sub", gemm: "cblas_cgemm")
  }

  /// Calls `cblas_ccopy`.
  public static func blasComplexCopy(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  ) {
    unsafe cblas_ccopy(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_cswap`.
  public static func blasComplexSwap(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  ) {
    unsafe cblas_cswap(count, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_caxpy`.
  public static func blasComplexAxpy(
    _ count: Int32,
    _ alpha: UnsafeRawPointer,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  ) {
    unsafe cblas_caxpy(count, alpha, x, incrementX, y, incrementY)
  }

  /// Calls `cblas_cdotu_sub`.
  public static func blasComplexDot(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_cdotu_sub(count, x, incrementX, y, incrementY, result)
  }

  /// Calls `cblas_cgemm`.
  public static func blasComplexGemm(
    _ arguments: GemmArguments,
    _ first: UnsafeMutableRawPointer,
    _ second: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    let (one, zero): ([Float], [Float]) = ([1, 0], [0, 0])
    unsafe cblas_cgemm(
      CblasRowMajor, arguments.first, arguments.second,
      arguments.rows, arguments.columns, arguments.inner,
      one, first, arguments.firstLeadingDimension, second, arguments.secondLeadingDimension,
      zero, result, arguments.resultLeadingDimension)
  }
}
