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

  /// `cblas_?gemm` with a factor of 1; the old values of the result are ignored.
  static func blasGemm(
    _ arguments: GemmArguments,
    _ first: UnsafeMutablePointer<Self>,
    _ second: UnsafeMutablePointer<Self>,
    _ result: UnsafeMutablePointer<Self>
  )

  /// Whether a dot product certainly equals the result of the plain loop, except for rounding.
  static func dotIsPlain(_ result: Self) -> Bool

  /// Whether `axpy` does nothing for this factor.
  static func axpySkips(_ alpha: Self) -> Bool
}
