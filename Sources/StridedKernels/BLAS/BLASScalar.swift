/// An element type for which BLAS has routines: `Float`, `Double` and the complex numbers of both.
///
/// The requirements are the routines of level 1 as they are: 32-bit lengths and increments, and the
/// lowest address of each operand. `BLASRuns` brings runs of any length and direction to that form.
public protocol BLASScalar: SignedScalar {
  /// The names of the routines.
  static var blasNames: BLASNames { get }
  /// The name of the routine behind ``blasAdd(_:subtracting:_:_:_:_:)``.
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

  /// `cblas_?dot`, for complex numbers `cblas_?dotu_sub`: neither side is conjugated.
  static func blasDot(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  ) -> Self

  /// Adds `x`, or subtracts it, exactly as the plain loop does.
  static func blasAdd(
    _ count: Int32,
    subtracting: Bool,
    _ x: UnsafeMutablePointer<Self>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Self>,
    _ incrementY: Int32
  )

  /// `cblas_?gemm` with a factor of 1, into a result whose old values do not count.
  static func blasGemm(
    _ arguments: GemmArguments,
    _ first: UnsafeMutablePointer<Self>,
    _ second: UnsafeMutablePointer<Self>,
    _ result: UnsafeMutablePointer<Self>
  )

  /// Whether a dot product can be trusted to be what the plain loop gives, but for rounding.
  static func dotIsPlain(_ result: Self) -> Bool

  /// Whether `axpy` leaves everything alone at this factor.
  static func axpySkips(_ alpha: Self) -> Bool
}
