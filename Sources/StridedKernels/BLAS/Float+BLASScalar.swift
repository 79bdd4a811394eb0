import CBLAS
import Numerics
import StridedLayout

extension Float: BLASScalar {
  /// The names of the routines.
  public static var blasNames: BLASNames {
    BLASNames(
      copy: "cblas_scopy", swap: "cblas_sswap", axpy: "cblas_saxpy", scal: "cblas_sscal",
      dot: "cblas_sdot", conjugatedDot: "cblas_sdot", gemv: "cblas_sgemv", ger: "cblas_sger",
      gemm: "cblas_sgemm", syrk: "cblas_ssyrk", herk: "cblas_ssyrk")
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
    _ alpha: Float,
    _ first: UnsafeMutablePointer<Float>,
    _ second: UnsafeMutablePointer<Float>,
    _ beta: Float,
    _ result: UnsafeMutablePointer<Float>
  ) {
    unsafe cblas_sgemm(
      CblasRowMajor, arguments.first, arguments.second,
      arguments.rows, arguments.columns, arguments.inner,
      alpha, first, arguments.firstLeadingDimension, second, arguments.secondLeadingDimension,
      beta, result, arguments.resultLeadingDimension)
  }

  /// Calls `cblas_sgemv`.
  public static func blasGemv(
    _ arguments: MatrixArguments,
    _ alpha: Float,
    _ matrix: UnsafeMutablePointer<Float>,
    _ vector: UnsafeMutablePointer<Float>,
    _ beta: Float,
    _ result: UnsafeMutablePointer<Float>
  ) {
    unsafe cblas_sgemv(
      CblasRowMajor, arguments.transposition, arguments.rows, arguments.columns,
      alpha, matrix, arguments.leadingDimension, vector, arguments.firstIncrement,
      beta, result, arguments.secondIncrement)
  }

  /// Calls `cblas_sger`.
  public static func blasGer(
    _ arguments: MatrixArguments,
    _ alpha: Float,
    _ first: UnsafeMutablePointer<Float>,
    _ second: UnsafeMutablePointer<Float>,
    _ result: UnsafeMutablePointer<Float>
  ) {
    unsafe cblas_sger(
      CblasRowMajor, arguments.rows, arguments.columns, alpha,
      first, arguments.firstIncrement, second, arguments.secondIncrement,
      result, arguments.leadingDimension)
  }

  /// Calls `cblas_ssyrk`.
  public static func blasSyrk(
    _ arguments: MatrixArguments,
    _ matrix: UnsafeMutablePointer<Float>,
    _ result: UnsafeMutablePointer<Float>
  ) {
    unsafe cblas_ssyrk(
      CblasRowMajor, CblasUpper, arguments.transposition, arguments.rows, arguments.columns,
      1, matrix, arguments.leadingDimension, 0, result, arguments.secondIncrement)
  }
}

extension Float: ComplexPart {
  /// The names of the complex routines.
  public static var blasComplexNames: BLASNames {
    BLASNames(
      copy: "cblas_ccopy", swap: "cblas_cswap", axpy: "cblas_caxpy", scal: "cblas_cscal",
      dot: "cblas_cdotu_sub", conjugatedDot: "cblas_cdotc_sub", gemv: "cblas_cgemv",
      ger: "cblas_cgeru", gemm: "cblas_cgemm", syrk: "cblas_csyrk", herk: "cblas_cherk")
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
    let first = unsafe firstOfAxpy(count, alpha, x, incrementX, y, incrementY)
    unsafe cblas_caxpy(count, alpha, x, incrementX, y, incrementY)
    if let first { unsafe y.storeBytes(of: first, as: UInt64.self) }
  }

  /// The first complex number that `cblas_caxpy` gives where the memory of `y` is aligned.
  ///
  /// OpenBLAS's SSE3 kernel rounds the first number in another way than all others if the memory of
  /// contiguous `y` is not aligned to 16 bytes. With this value in its place, the result does not
  /// depend on where the numbers lie, or on where a row was cut for threads.
  ///
  /// - Returns: The bytes of the number; nil if `cblas_caxpy` gives it by itself.
  private static func firstOfAxpy(
    _ count: Int32,
    _ alpha: UnsafeRawPointer,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  ) -> UInt64? {
    let width = MemoryLayout<UInt64>.stride
    guard count > 0, incrementX == 1, incrementY == 1, Int(bitPattern: y) % 16 == width
    else { return nil }
    let block = Int(min(count, Int32(Tuning.splittingGrain)))
    return unsafe withUnsafeTemporaryAllocation(byteCount: block * width, alignment: 64) { copy in
      guard let copy = copy.baseAddress else { return nil }
      unsafe copy.copyMemory(from: y, byteCount: block * width)
      unsafe cblas_caxpy(Int32(block), alpha, x, 1, copy, 1)
      return unsafe copy.load(as: UInt64.self)
    }
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

  /// Calls `cblas_cdotc_sub`.
  public static func blasComplexConjugatedDot(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_cdotc_sub(count, x, incrementX, y, incrementY, result)
  }

  /// Calls `cblas_cgemm`.
  public static func blasComplexGemm(
    _ arguments: GemmArguments,
    _ alpha: UnsafeRawPointer,
    _ first: UnsafeMutableRawPointer,
    _ second: UnsafeMutableRawPointer,
    _ beta: UnsafeRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_cgemm(
      CblasRowMajor, arguments.first, arguments.second,
      arguments.rows, arguments.columns, arguments.inner,
      alpha, first, arguments.firstLeadingDimension, second, arguments.secondLeadingDimension,
      beta, result, arguments.resultLeadingDimension)
  }

  /// Calls `cblas_cgemv`.
  public static func blasComplexGemv(
    _ arguments: MatrixArguments,
    _ alpha: UnsafeRawPointer,
    _ matrix: UnsafeMutableRawPointer,
    _ vector: UnsafeMutableRawPointer,
    _ beta: UnsafeRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_cgemv(
      CblasRowMajor, arguments.transposition, arguments.rows, arguments.columns,
      alpha, matrix, arguments.leadingDimension, vector, arguments.firstIncrement,
      beta, result, arguments.secondIncrement)
  }

  /// Calls `cblas_cgeru`.
  public static func blasComplexGer(
    _ arguments: MatrixArguments,
    _ alpha: UnsafeRawPointer,
    _ first: UnsafeMutableRawPointer,
    _ second: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_cgeru(
      CblasRowMajor, arguments.rows, arguments.columns, alpha,
      first, arguments.firstIncrement, second, arguments.secondIncrement,
      result, arguments.leadingDimension)
  }

  /// Calls `cblas_csyrk`.
  public static func blasComplexSyrk(
    _ arguments: MatrixArguments, _ matrix: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe withFactors { one, zero in
      unsafe cblas_csyrk(
        CblasRowMajor, CblasUpper, arguments.transposition, arguments.rows, arguments.columns,
        one, matrix, arguments.leadingDimension, zero, result, arguments.secondIncrement)
    }
  }

  /// Calls `cblas_cherk`.
  public static func blasComplexHerk(
    _ arguments: MatrixArguments, _ matrix: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  ) {
    unsafe cblas_cherk(
      CblasRowMajor, CblasUpper, arguments.transposition, arguments.rows, arguments.columns,
      1, matrix, arguments.leadingDimension, 0, result, arguments.secondIncrement)
  }
}
