/// An element type for which BLAS has routines: `Float`, `Double` and the complex numbers of both.
///
/// The requirements are the routines of level 1 as they are: 32-bit lengths and increments, and the
/// lowest address of each operand. `BLASRuns` brings runs of any length and direction to that form.
protocol BLASScalar: NumericScalar {
  /// The letter with which BLAS marks the type: s, d, c or z.
  static var blasLetter: String { get }

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

  /// Whether ``combineWide(_:_:_:_:_:pastCaches:)`` has a loop for rows with these steps.
  static func hasWideLoop(
    for operation: ArithmeticOperation, _ step: Int, _ first: Int, _ second: Int
  ) -> Bool

  /// Writes `first op second` to a row in the widest vectors of the processor, past the caches where
  /// that is wanted; the same results as those of the plain loop.
  static func combineWide(
    _ operation: ArithmeticOperation, _ count: Int, _ to: Run<Self>, _ first: Run<Self>,
    _ second: Run<Self>, pastCaches: Bool
  )

  /// Whether a dot product can be trusted to be what the plain loop gives, but for rounding.
  static func dotIsPlain(_ result: Self) -> Bool

  /// Whether `axpy` leaves everything alone at this factor.
  static func axpySkips(_ alpha: Self) -> Bool
}
