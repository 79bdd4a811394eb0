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

  /// Adds the absolute values of numbers to `sums`, each to its own, and returns their total.
  public static func _addMagnitudes(
    of numbers: UnsafeMutablePointer<Float>, _ count: Int, to sums: UnsafeMutablePointer<Float>?
  ) -> Float {
    unsafe Magnitudes.add(of: numbers, count, to: sums)
  }

  /// Adds the absolute values of complex numbers to `sums`, each to its own, and returns their total.
  public static func _addComplexMagnitudes(
    of numbers: UnsafeMutablePointer<Complex<Float>>, _ count: Int,
    to sums: UnsafeMutablePointer<Float>?
  ) -> Float {
    unsafe addMagnitudes(of: numbers, count, to: sums)
  }
}

extension Double: LinearReal {
  /// The type itself.
  public typealias RealPart = Double

  /// The routines with the letter d.
  public static var _lapack: LAPACKRoutines<Double> { routinesOfDouble }

  /// The routines with the letter z.
  public static var _complexLAPACK: LAPACKRoutines<Complex<Double>> { routinesOfComplexDouble }

  /// Adds the absolute values of numbers to `sums`, each to its own, and returns their total.
  public static func _addMagnitudes(
    of numbers: UnsafeMutablePointer<Double>, _ count: Int, to sums: UnsafeMutablePointer<Double>?
  ) -> Double {
    unsafe Magnitudes.add(of: numbers, count, to: sums)
  }

  /// Adds the absolute values of complex numbers to `sums`, each to its own, and returns their total.
  public static func _addComplexMagnitudes(
    of numbers: UnsafeMutablePointer<Complex<Double>>, _ count: Int,
    to sums: UnsafeMutablePointer<Double>?
  ) -> Double {
    unsafe addMagnitudes(of: numbers, count, to: sums)
  }
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

  /// Adds the absolute values of numbers to `sums`, each to its own, and returns their total.
  public static func _addMagnitudes(
    of numbers: UnsafeMutablePointer<Complex>, _ count: Int,
    to sums: UnsafeMutablePointer<RealType>?
  ) -> RealType {
    unsafe RealType._addComplexMagnitudes(of: numbers, count, to: sums)
  }
}
