import Strided

extension Generator {
  /// A number in [0, 1).
  @inlinable
  public mutating func random<Real: RandomReal>(as type: Real.Type = Double.self) -> Real {
    Real._random(&bits)
  }

  /// Numbers in [0, 1): fresh memory.
  ///
  /// A `Double` has 53 random bits, a `Float` has 24.
  ///
  /// - Complexity: O(n). Large arrays are filled by several threads with the same numbers, if the bit generator can
  ///   skip: ``PCG64``, ``PCG64DXSM`` and ``Philox``.
  @inlinable
  public mutating func random<Real: RandomReal>(
    shape: Shape, as type: Real.Type = Double.self
  ) -> sending NDArray<Real> {
    _drawn(shape, StandardUniform<Real>(), "random")
  }

  /// Writes numbers in [0, 1) to an existing array, in C order of its elements.
  ///
  /// Traps if it is read-only.
  @inlinable
  public mutating func random<Real: RandomReal>(into destination: NDArray<Real>) {
    _fill(destination, StandardUniform<Real>(), "random")
  }

  /// A standard normal number.
  ///
  /// Source: Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000).
  @inlinable
  public mutating func standardNormal<Real: RandomReal>(as type: Real.Type = Double.self) -> Real {
    StandardNormal<Real>().draw(&bits)
  }

  /// Standard normal numbers: fresh memory; by the method of ``standardNormal(as:)``.
  @inlinable
  public mutating func standardNormal<Real: RandomReal>(
    shape: Shape, as type: Real.Type = Double.self
  ) -> sending NDArray<Real> {
    _drawn(shape, StandardNormal<Real>(), "standardNormal")
  }

  /// Writes standard normal numbers to an existing array, in C order of its elements.
  ///
  /// Traps if it is read-only.
  @inlinable
  public mutating func standardNormal<Real: RandomReal>(into destination: NDArray<Real>) {
    _fill(destination, StandardNormal<Real>(), "standardNormal")
  }

  /// A standard exponential number.
  ///
  /// Source: Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000).
  @inlinable
  public mutating func standardExponential<Real: RandomReal>(
    method: ExponentialMethod = .ziggurat, as type: Real.Type = Double.self
  ) -> Real {
    StandardExponential<Real>(method).draw(&bits)
  }

  /// Standard exponential numbers: fresh memory; by the method of ``standardExponential(method:as:)``.
  @inlinable
  public mutating func standardExponential<Real: RandomReal>(
    method: ExponentialMethod = .ziggurat, shape: Shape, as type: Real.Type = Double.self
  ) -> sending NDArray<Real> {
    _drawn(shape, StandardExponential<Real>(method), "standardExponential")
  }

  /// Writes standard exponential numbers to an existing array, in C order of its elements.
  ///
  /// Traps if it is read-only.
  @inlinable
  public mutating func standardExponential<Real: RandomReal>(
    method: ExponentialMethod = .ziggurat, into destination: NDArray<Real>
  ) {
    _fill(destination, StandardExponential<Real>(method), "standardExponential")
  }

  /// Traps unless a number is at least 0.
  @inlinable
  func _requireAlpha(_ alpha: some RandomReal) {
    if !(alpha >= 0) { refuse("standardGamma: alpha \(alpha) is negative or NaN") }
  }

  /// A gamma number of shape parameter `alpha` and scale 1; traps if `alpha` is negative.
  ///
  /// Source: Marsaglia and Tsang, "A simple method for generating gamma variables" (2000).
  @inlinable
  public mutating func standardGamma<Real: RandomReal>(alpha: Real) -> Real {
    _requireAlpha(alpha)
    return RealGamma(alpha: alpha).draw(&bits)
  }

  /// Gamma numbers of one shape parameter `alpha` and scale 1: fresh memory; traps if `alpha` is negative.
  @inlinable
  public mutating func standardGamma<Real: RandomReal>(
    alpha: Real, shape: Shape
  ) -> sending NDArray<Real> {
    _requireAlpha(alpha)
    return _drawn(shape, RealGamma(alpha: alpha), "standardGamma")
  }

  /// Gamma numbers of shape parameters `alpha` and scale 1: fresh memory.
  ///
  /// Traps if a parameter is negative, or if they do not broadcast to the shape.
  @inlinable
  public mutating func standardGamma<Real: RandomReal>(
    alpha: NDArray<Real>, shape: Shape? = nil
  ) -> sending NDArray<Real> {
    for number in alpha.elements { _requireAlpha(number) }
    return _drawn(shape, .array(alpha), .none, .none, "standardGamma") { alpha, _, _ in
      RealGamma(alpha: alpha)
    }
  }

  /// Writes gamma numbers of scale 1 to an existing array, in C order of its elements.
  ///
  /// Traps if the array is read-only, or if `alpha` is negative.
  @inlinable
  public mutating func standardGamma<Real: RandomReal>(
    alpha: Real, into destination: NDArray<Real>
  ) {
    _requireAlpha(alpha)
    _fill(destination, RealGamma(alpha: alpha), "standardGamma")
  }

  /// Writes gamma numbers of shape parameters `alpha` and scale 1 to an existing array, in C order of its elements.
  ///
  /// Traps if the array is read-only, if a parameter is negative, or if they do not broadcast to its shape.
  @inlinable
  public mutating func standardGamma<Real: RandomReal>(
    alpha: NDArray<Real>, into destination: NDArray<Real>
  ) {
    for number in alpha.elements { _requireAlpha(number) }
    _fill(destination, .array(alpha), .none, .none, "standardGamma") { alpha, _, _ in
      RealGamma(alpha: alpha)
    }
  }
}
