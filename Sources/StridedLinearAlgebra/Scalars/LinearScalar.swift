import Numerics
import Strided

/// An element type for which LAPACK has routines: `Float`, `Double`, `Complex<Float>` and `Complex<Double>`.
public protocol LinearScalar: SignedScalar, AlgebraicField, ElementaryFunctions
where Sum == Self, Mean == Self {
  /// The type of the real part: of norms, singular values and condition numbers.
  associatedtype RealPart: LinearReal

  /// The routines of LAPACK for the type.
  static var _lapack: LAPACKRoutines<Self> { get }
  /// Whether the type is complex.
  static var _isComplex: Bool { get }
  /// Creates a number from its parts; a real number has no imaginary part.
  init(_real: RealPart, imaginary: RealPart)
  /// Both parts, as they are stored.
  var _parts: (real: RealPart, imaginary: RealPart) { get }
  /// Adds the absolute values of numbers to `sums`, each to its own, and returns their total.
  static func _addMagnitudes(
    of numbers: UnsafeMutablePointer<Self>, _ count: Int, to sums: UnsafeMutablePointer<RealPart>?
  ) -> RealPart
}

/// A real element type for which LAPACK has routines: `Float` and `Double`.
public protocol LinearReal: LinearScalar, RealScalar, ComplexPart where RealPart == Self {
  /// The routines of LAPACK for complex numbers with parts of this type.
  static var _complexLAPACK: LAPACKRoutines<Complex<Self>> { get }
  /// Adds the absolute values of complex numbers to `sums`, each to its own, and returns their total.
  static func _addComplexMagnitudes(
    of numbers: UnsafeMutablePointer<Complex<Self>>, _ count: Int,
    to sums: UnsafeMutablePointer<Self>?
  ) -> Self
}

extension LinearScalar {
  /// The complex conjugate; of a real number, the number itself.
  var conjugated: Self {
    let (real, imaginary) = _parts
    return Self(_real: real, imaginary: -imaginary)
  }

  /// The absolute value, without overflow of intermediate results.
  var absoluteValue: RealPart {
    let (real, imaginary) = _parts
    return Self._isComplex ? RealPart.hypot(real, imaginary) : Swift.abs(real)
  }

  /// Whether both parts are finite.
  var isFiniteNumber: Bool {
    let (real, imaginary) = _parts
    return real.isFinite && imaginary.isFinite
  }

  /// The letter with which LAPACK names the conjugate transpose; of real matrices, the transpose.
  static var adjointLetter: Unicode.Scalar { _isComplex ? "C" : "T" }
}
