import Numerics

extension Complex: BLASScalar where RealType: ComplexPart {
  /// The names of the routines.
  public static var blasNames: BLASNames { RealType.blasComplexNames }

  /// The name of the routine that adds: parts are added as real numbers.
  public static var blasAdditionName: StaticString { RealType.blasNames.axpy }

  /// Calls the complex `cblas_?copy`.
  public static func blasCopy(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Complex>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Complex>,
    _ incrementY: Int32
  ) {
    unsafe RealType.blasComplexCopy(count, x, incrementX, y, incrementY)
  }

  /// Calls the complex `cblas_?swap`.
  public static func blasSwap(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Complex>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Complex>,
    _ incrementY: Int32
  ) {
    unsafe RealType.blasComplexSwap(count, x, incrementX, y, incrementY)
  }

  /// Calls the complex `cblas_?axpy`.
  public static func blasAxpy(
    _ count: Int32,
    _ alpha: Complex,
    _ x: UnsafeMutablePointer<Complex>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Complex>,
    _ incrementY: Int32
  ) {
    unsafe withUnsafePointer(to: alpha) { alpha in
      unsafe RealType.blasComplexAxpy(count, alpha, x, incrementX, y, incrementY)
    }
  }

  /// Calls the complex `cblas_?dotu_sub`.
  public static func blasDot(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Complex>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Complex>,
    _ incrementY: Int32
  ) -> Complex {
    var result = Complex.zero
    unsafe withUnsafeMutablePointer(to: &result) { result in
      unsafe RealType.blasComplexDot(count, x, incrementX, y, incrementY, result)
    }
    return result
  }

  /// Calls the complex `cblas_?dotc_sub`.
  public static func blasConjugatedDot(
    _ count: Int32,
    _ x: UnsafeMutablePointer<Complex>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Complex>,
    _ incrementY: Int32
  ) -> Complex {
    var result = Complex.zero
    unsafe withUnsafeMutablePointer(to: &result) { result in
      unsafe RealType.blasComplexConjugatedDot(count, x, incrementX, y, incrementY, result)
    }
    return result
  }

  /// Calls the complex `cblas_?gemm`.
  public static func blasGemm(
    _ arguments: GemmArguments,
    _ alpha: Complex,
    _ first: UnsafeMutablePointer<Complex>,
    _ second: UnsafeMutablePointer<Complex>,
    _ beta: Complex,
    _ result: UnsafeMutablePointer<Complex>
  ) {
    unsafe withUnsafePointer(to: alpha) { alpha in
      unsafe withUnsafePointer(to: beta) { beta in
        unsafe RealType.blasComplexGemm(arguments, alpha, first, second, beta, result)
      }
    }
  }

  /// Calls the complex `cblas_?gemv`.
  public static func blasGemv(
    _ arguments: MatrixArguments,
    _ alpha: Complex,
    _ matrix: UnsafeMutablePointer<Complex>,
    _ vector: UnsafeMutablePointer<Complex>,
    _ beta: Complex,
    _ result: UnsafeMutablePointer<Complex>
  ) {
    unsafe withUnsafePointer(to: alpha) { alpha in
      unsafe withUnsafePointer(to: beta) { beta in
        unsafe RealType.blasComplexGemv(arguments, alpha, matrix, vector, beta, result)
      }
    }
  }

  /// Calls the complex `cblas_?geru`.
  public static func blasGer(
    _ arguments: MatrixArguments,
    _ alpha: Complex,
    _ first: UnsafeMutablePointer<Complex>,
    _ second: UnsafeMutablePointer<Complex>,
    _ result: UnsafeMutablePointer<Complex>
  ) {
    unsafe withUnsafePointer(to: alpha) { alpha in
      unsafe RealType.blasComplexGer(arguments, alpha, first, second, result)
    }
  }

  /// Calls the complex `cblas_?syrk`.
  public static func blasSyrk(
    _ arguments: MatrixArguments, _ matrix: UnsafeMutablePointer<Complex>,
    _ result: UnsafeMutablePointer<Complex>
  ) {
    unsafe RealType.blasComplexSyrk(arguments, matrix, result)
  }

  /// Calls the complex `cblas_?herk`.
  public static func blasHerk(
    _ arguments: MatrixArguments, _ matrix: UnsafeMutablePointer<Complex>,
    _ result: UnsafeMutablePointer<Complex>
  ) {
    unsafe RealType.blasComplexHerk(arguments, matrix, result)
  }

  /// The complex conjugate; parts that are not finite are kept.
  public static func conjugated(_ value: Complex) -> Complex {
    Complex(value.rawStorage.x, -value.rawStorage.y)
  }

  /// Adds real and imaginary parts as real numbers.
  ///
  /// A complex `axpy` with a factor of 1 also multiplies by the factor's imaginary 0. That turns an
  /// Inf of one part into a NaN of the other.
  public static func blasAdd(
    _ count: Int32,
    subtracting: Bool,
    _ x: UnsafeMutablePointer<Complex>,
    _ incrementX: Int32,
    _ y: UnsafeMutablePointer<Complex>,
    _ incrementY: Int32
  ) {
    let x = unsafe UnsafeMutableRawPointer(x).assumingMemoryBound(to: RealType.self)
    let y = unsafe UnsafeMutableRawPointer(y).assumingMemoryBound(to: RealType.self)
    if incrementX == 1, incrementY == 1 {
      // There are twice as many real numbers as elements. They are added in two halves if BLAS
      // would otherwise use threads.
      let halves: Int32 = count > BLASLimits.unthreadedRun / 2 ? 2 : 1
      let reals = 2 / halves * count
      for start in stride(from: 0, to: Int(halves * reals), by: Int(reals)) {
        unsafe RealType.blasAdd(reals, subtracting: subtracting, x + start, 1, y + start, 1)
      }
      return
    }
    for part in 0..<2 {
      unsafe RealType.blasAdd(
        count,
        subtracting: subtracting,
        x + part,
        2 * incrementX,
        y + part,
        2 * incrementY
      )
    }
  }

  /// Whether a dot product certainly equals the result of the plain loop: true if it is finite.
  ///
  /// BLAS sums the products of the parts separately. An Inf among them can leave a NaN although the
  /// sum of the complex products is an Inf.
  public static func dotIsPlain(_ result: Complex) -> Bool { result.isFinite }

  /// Whether `axpy` does nothing for this factor: only for 0.
  public static func axpySkips(_ alpha: Complex) -> Bool { alpha.real == 0 && alpha.imaginary == 0 }
}
