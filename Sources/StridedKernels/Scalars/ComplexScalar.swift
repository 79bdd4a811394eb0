import Numerics

/// A complex element type: two real numbers in memory, the real part first.
public protocol ComplexScalar: SignedScalar {
  /// The type of both parts.
  associatedtype RealType: ComplexPart

  /// The number with these parts.
  init(_ real: RealType, _ imaginary: RealType)
}

extension Complex: ComplexScalar where RealType: ComplexPart {}
