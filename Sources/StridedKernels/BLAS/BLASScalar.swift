/// An element type for which BLAS has routines: `Float`, `Double` and the complex numbers of both.
///
/// The level-1 requirements take the arguments of the routines: 32-bit lengths and increments, and
/// the lowest address of each operand. `BLASRuns` converts runs of any length and direction to that
/// form.
public protocol BLASScalar: SignedScalar {
  /// The names of the routines.
  static var blasNames: BLASNames { get }
  /// The name of the routine that ``blasAdd(_:subtracting:_:_:_:_:)`` calls.
  static var blasAdditionName: StaticString { get }

  /// `cblas_?copy`
  static func blasCopy(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  )

  /// `cblas_?swap`
  static func blasSwap(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  )

  /// `cblas_?axpy`
  static func blasAxpy(
    _ count: Int32,
    _ alpha: Self,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  )

  /// `cblas_?dot`; for complex numbers `cblas_?dotu_sub`, which conjugates neither side.
  static func blasDot(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  ) -> Self

  /// Adds or subtracts `x`, with exactly the result of the plain loop.
  static func blasAdd(
    _ count: Int32,
    subtracting: Bool,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  )

  /// `cblas_?dotc_sub`, which conjugates `x`; for real numbers `cblas_?dot`.
  static func blasConjugatedDot(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  ) -> Self

  /// `cblas_?gemm`; if `beta` is 0, the old values of the result are ignored.
  static func blasGemm(
    _ arguments: GemmArguments,
    _ alpha: Self,
    _ first: UnsafeMutablePointer<Self>,
    _ second: UnsafeMutablePointer<Self>,
    _ beta: Self,
    _ result: UnsafeMutablePointer<Self>
  )

  /// `cblas_?gemv`; if `beta` is 0, the old values of the result are ignored.
  static func blasGemv(
    _ arguments: MatrixArguments,
    _ alpha: Self,
    _ matrix: UnsafeMutablePointer<Self>,
    _ vector: UnsafeMutablePointer<Self>,
    _ beta: Self,
    _ result: UnsafeMutablePointer<Self>
  )

  /// `cblas_?ger`; for complex numbers `cblas_?geru`, which conjugates neither side.
  static func blasGer(
    _ arguments: MatrixArguments,
    _ alpha: Self,
    _ first: UnsafeMutablePointer<Self>,
    _ second: UnsafeMutablePointer<Self>,
    _ result: UnsafeMutablePointer<Self>
  )

  /// `cblas_?syrk` for the upper triangle with a factor of 1; the old values are ignored.
  static func blasSyrk(
    _ arguments: MatrixArguments,
    _ matrix: UnsafeMutablePointer<Self>,
    _ result: UnsafeMutablePointer<Self>
  )

  /// `cblas_?herk` for the upper triangle with a factor of 1; for real numbers `cblas_?syrk`.
  static func blasHerk(
    _ arguments: MatrixArguments,
    _ matrix: UnsafeMutablePointer<Self>,
    _ result: UnsafeMutablePointer<Self>
  )

  /// The complex conjugate; a real number itself.
  static func conjugated(_ value: Self) -> Self

  /// Whether a dot product certainly equals the result of the plain loop, except for rounding.
  static func dotIsPlain(_ result: Self) -> Bool

  /// Whether `axpy` does nothing for this factor.
  static func axpySkips(_ alpha: Self) -> Bool
}
