import Numerics

/// A real type whose complex numbers can be elements: `Float` and `Double`.
///
/// `Complex` is generic, so the complex routines are requirements of the real type.
public protocol ComplexPart: Real, BinaryFloatingPoint, KeyedReal, BLASScalar, OrderedScalar {
  /// NumPy's name of the complex type.
  static var _complexTypeName: String { get }
  /// A complex number in the form that the printer takes.
  static func _complexScalarValue(_ real: Self, _ imaginary: Self) -> ScalarValue

  /// A loop over complex numbers.
  static func _complexLoop(_ loop: ComplexLoop) -> InnerLoop
  /// The loops of a reduction of complex numbers.
  static func _complexLoops(for reduction: Reduction) -> ReductionLoops

  /// The names of the complex routines.
  static var blasComplexNames: BLASNames { get }

  /// `cblas_sscal`, `cblas_dscal`
  static func blasScal(
    _ count: Int32, _ alpha: Self, _ x: UnsafeMutablePointer<Self>, _ incrementX: Int32)

  /// `cblas_ccopy`, `cblas_zcopy`
  static func blasComplexCopy(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  )

  /// `cblas_cswap`, `cblas_zswap`
  static func blasComplexSwap(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  )

  /// `cblas_caxpy`, `cblas_zaxpy`
  static func blasComplexAxpy(
    _ count: Int32,
    _ alpha: UnsafeRawPointer,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32
  )

  /// `cblas_cdotu_sub`, `cblas_zdotu_sub`
  static func blasComplexDot(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32,
    _ result: UnsafeMutableRawPointer
  )

  /// `cblas_cdotc_sub`, `cblas_zdotc_sub`
  static func blasComplexConjugatedDot(
    _ count: Int32,
    _ x: UnsafeMutableRawPointer,
    _ incrementX: Int32,
    _ y: UnsafeMutableRawPointer,
    _ incrementY: Int32,
    _ result: UnsafeMutableRawPointer
  )

  /// `cblas_cgemm`, `cblas_zgemm`
  static func blasComplexGemm(
    _ arguments: GemmArguments,
    _ alpha: UnsafeRawPointer,
    _ first: UnsafeMutableRawPointer,
    _ second: UnsafeMutableRawPointer,
    _ beta: UnsafeRawPointer,
    _ result: UnsafeMutableRawPointer
  )

  /// `cblas_cgemv`, `cblas_zgemv`
  static func blasComplexGemv(
    _ arguments: MatrixArguments,
    _ alpha: UnsafeRawPointer,
    _ matrix: UnsafeMutableRawPointer,
    _ vector: UnsafeMutableRawPointer,
    _ beta: UnsafeRawPointer,
    _ result: UnsafeMutableRawPointer
  )

  /// `cblas_cgeru`, `cblas_zgeru`
  static func blasComplexGer(
    _ arguments: MatrixArguments,
    _ alpha: UnsafeRawPointer,
    _ first: UnsafeMutableRawPointer,
    _ second: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer
  )

  /// `cblas_csyrk`, `cblas_zsyrk` for the upper triangle with a factor of 1; the old values are ignored.
  static func blasComplexSyrk(
    _ arguments: MatrixArguments, _ matrix: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer)

  /// `cblas_cherk`, `cblas_zherk` for the upper triangle with a factor of 1; the old values are ignored.
  static func blasComplexHerk(
    _ arguments: MatrixArguments, _ matrix: UnsafeMutableRawPointer,
    _ result: UnsafeMutableRawPointer)
}

extension ComplexPart {
  /// Adds or subtracts `x`: `cblas_?axpy`.
  public static func blasAdd(
    _ count: Int32,
    subtracting: Bool,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  ) {
    // A factor of ±1 is exact, with or without fused multiply-add.
    unsafe blasAxpy(count, subtracting ? -1 : 1, x, incrementX, y, incrementY)
  }

  /// True: `dot` adds products as the plain loop does.
  public static func dotIsPlain(_ result: Self) -> Bool { true }

  /// Whether `axpy` does nothing for this factor: only for 0.
  public static func axpySkips(_ alpha: Self) -> Bool { alpha == 0 }

  /// `cblas_?dot`: real numbers are their own conjugates.
  public static func blasConjugatedDot(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  ) -> Self {
    unsafe blasDot(count, x, incrementX, y, incrementY)
  }

  /// `cblas_?syrk`: real numbers are their own conjugates.
  public static func blasHerk(
    _ arguments: MatrixArguments,
    _ matrix: UnsafeMutablePointer<Self>,
    _ result: UnsafeMutablePointer<Self>
  ) {
    unsafe blasSyrk(arguments, matrix, result)
  }

  /// The number itself.
  public static func conjugated(_ value: Self) -> Self { value }

  /// Calls `body` with the complex numbers 1 and 0.
  static func withFactors(_ body: (_ one: UnsafeRawPointer, _ zero: UnsafeRawPointer) -> Void) {
    unsafe withUnsafePointer(to: Complex<Self>.one) { one in
      unsafe withUnsafePointer(to: Complex<Self>.zero) { zero in unsafe body(one, zero) }
    }
  }

  /// Whether `scal` may write zeros for this factor: for 0 and for NaN.
  ///
  /// `sscal` of OpenBLAS 0.3.21 treats NaN as equal to 0.
  static func scalSkips(_ alpha: Self) -> Bool { alpha == 0 || alpha.isNaN }
}
