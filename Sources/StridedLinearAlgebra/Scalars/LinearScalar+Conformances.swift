import Numerics
import Strided

extension LinearReal {
  /// A real type.
  public static var _isComplex: Bool { false }

  /// The real part alone.
  public init(_real: Self, imaginary: Self) { self = _real }

  /// The number and an imaginary part of 0.
  public var _parts: (real: Self, imaginary: Self) { (self, 0) }
}

extension Float: LinearReal {
  /// The type itself.
  public typealias RealPart = Float

  /// The routines with the letter s.
  public static var _lapack: LAPACKRoutines<Float> { routinesOfFloat }

  /// The routines with the letter c.
  public static var _complexLAPACK: LAPACKRoutines<Complex<Float>> { routinesOfComplexFloat }
}

extension Double: LinearReal {
  /// The type itself.
  public typealias RealPart = Double

  /// The routines with the letter d.
  public static var _lapack: LAPACKRoutines<Double> { routinesOfDouble }

  /// The routines with the letter z.
  public static var _complexLAPACK: LAPACKRoutines<Complex<Double>> { routinesOfComplexDouble }
}

extension Complex: LinearScalar where RealType: LinearReal {
  /// The type of both parts.
  public typealias RealPart = RealType

  /// The routines with the letter c or z.
  public static var _lapack: LAPACKRoutines<Complex> { RealType._complexLAPACK }

  /// A complex type.
  public static var _isComplex: Bool { true }

  /// The number with these parts.
  public init(_real: RealType, imaginary: RealType) { self.init(_real, imaginary) }

  /// Both parts, as they are stored.
  public var _parts: (real: RealType, imaginary: RealType) { (rawStorage.x, rawStorage.y) }
}
