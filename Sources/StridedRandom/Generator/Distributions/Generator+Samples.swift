// Written by .ci/random-distributions.

import Strided

extension Generator {
  /// A number of the chi-square distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func chiSquare(degrees: Double) -> Double {
    ParameterRule<Double>.positive.require(degrees, "chiSquare: degrees")
    return ChiSquare(degrees: degrees).draw(&bits)
  }

  /// Numbers of the chi-square distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func chiSquare<Degrees: RealParameter>(
    degrees: Degrees, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      degrees._parameter._require(.positive, "chiSquare: degrees"),
      .none,
      .none,
      "chiSquare"
    ) { degrees, _, _ in ChiSquare(degrees: degrees) }
  }

  /// Writes numbers of the chi-square distribution to an existing array, in C order of its
  /// elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func chiSquare<Degrees: RealParameter>(
    degrees: Degrees, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      degrees._parameter._require(.positive, "chiSquare: degrees"),
      .none,
      .none,
      "chiSquare"
    ) { degrees, _, _ in ChiSquare(degrees: degrees) }
  }

  /// A number of the noncentral chi-square distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func noncentralChiSquare(degrees: Double, noncentrality: Double) -> Double {
    ParameterRule<Double>.positive.require(degrees, "noncentralChiSquare: degrees")
    ParameterRule<Double>.notNegative.require(noncentrality, "noncentralChiSquare: noncentrality")
    return NoncentralChiSquare(degrees: degrees, noncentrality: noncentrality).draw(&bits)
  }

  /// Numbers of the noncentral chi-square distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func noncentralChiSquare<Degrees: RealParameter, Noncentrality: RealParameter>(
    degrees: Degrees, noncentrality: Noncentrality, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      degrees._parameter._require(.positive, "noncentralChiSquare: degrees"),
      noncentrality._parameter._require(.notNegative, "noncentralChiSquare: noncentrality"),
      .none,
      "noncentralChiSquare"
    ) { degrees, noncentrality, _ in
      NoncentralChiSquare(degrees: degrees, noncentrality: noncentrality)
    }
  }

  /// Writes numbers of the noncentral chi-square distribution to an existing array, in C order of
  /// its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func noncentralChiSquare<Degrees: RealParameter, Noncentrality: RealParameter>(
    degrees: Degrees, noncentrality: Noncentrality, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      degrees._parameter._require(.positive, "noncentralChiSquare: degrees"),
      noncentrality._parameter._require(.notNegative, "noncentralChiSquare: noncentrality"),
      .none,
      "noncentralChiSquare"
    ) { degrees, noncentrality, _ in
      NoncentralChiSquare(degrees: degrees, noncentrality: noncentrality)
    }
  }

  /// A number of the F distribution with the given degrees of freedom.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func f(numerator: Double, denominator: Double) -> Double {
    ParameterRule<Double>.positive.require(numerator, "f: numerator")
    ParameterRule<Double>.positive.require(denominator, "f: denominator")
    return FisherF(numerator: numerator, denominator: denominator).draw(&bits)
  }

  /// Numbers of the F distribution with the given degrees of freedom: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func f<Numerator: RealParameter, Denominator: RealParameter>(
    numerator: Numerator, denominator: Denominator, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      numerator._parameter._require(.positive, "f: numerator"),
      denominator._parameter._require(.positive, "f: denominator"),
      .none,
      "f"
    ) { numerator, denominator, _ in FisherF(numerator: numerator, denominator: denominator) }
  }

  /// Writes numbers of the F distribution with the given degrees of freedom to an existing array,
  /// in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func f<Numerator: RealParameter, Denominator: RealParameter>(
    numerator: Numerator, denominator: Denominator, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      numerator._parameter._require(.positive, "f: numerator"),
      denominator._parameter._require(.positive, "f: denominator"),
      .none,
      "f"
    ) { numerator, denominator, _ in FisherF(numerator: numerator, denominator: denominator) }
  }

  /// A number of the noncentral F distribution with the given degrees of freedom.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func noncentralF(numerator: Double, denominator: Double, noncentrality: Double)
    -> Double
  {
    ParameterRule<Double>.positive.require(numerator, "noncentralF: numerator")
    ParameterRule<Double>.positive.require(denominator, "noncentralF: denominator")
    ParameterRule<Double>.notNegative.require(noncentrality, "noncentralF: noncentrality")
    return NoncentralF(
      numerator: numerator, denominator: denominator, noncentrality: noncentrality
    ).draw(&bits)
  }

  /// Numbers of the noncentral F distribution with the given degrees of freedom: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func noncentralF<
    Numerator: RealParameter, Denominator: RealParameter, Noncentrality: RealParameter
  >(
    numerator: Numerator, denominator: Denominator, noncentrality: Noncentrality,
    shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      numerator._parameter._require(.positive, "noncentralF: numerator"),
      denominator._parameter._require(.positive, "noncentralF: denominator"),
      noncentrality._parameter._require(.notNegative, "noncentralF: noncentrality"),
      "noncentralF"
    ) { numerator, denominator, noncentrality in
      NoncentralF(
        numerator: numerator, denominator: denominator, noncentrality: noncentrality)
    }
  }

  /// Writes numbers of the noncentral F distribution with the given degrees of freedom to an
  /// existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func noncentralF<
    Numerator: RealParameter, Denominator: RealParameter, Noncentrality: RealParameter
  >(
    numerator: Numerator, denominator: Denominator, noncentrality: Noncentrality,
    into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      numerator._parameter._require(.positive, "noncentralF: numerator"),
      denominator._parameter._require(.positive, "noncentralF: denominator"),
      noncentrality._parameter._require(.notNegative, "noncentralF: noncentrality"),
      "noncentralF"
    ) { numerator, denominator, noncentrality in
      NoncentralF(
        numerator: numerator, denominator: denominator, noncentrality: noncentrality)
    }
  }

  /// A number of Student's t distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func studentT(degrees: Double) -> Double {
    ParameterRule<Double>.positive.require(degrees, "studentT: degrees")
    return StudentT(degrees: degrees).draw(&bits)
  }

  /// Numbers of Student's t distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func studentT<Degrees: RealParameter>(
    degrees: Degrees, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      degrees._parameter._require(.positive, "studentT: degrees"),
      .none,
      .none,
      "studentT"
    ) { degrees, _, _ in StudentT(degrees: degrees) }
  }

  /// Writes numbers of Student's t distribution to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func studentT<Degrees: RealParameter>(
    degrees: Degrees, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      degrees._parameter._require(.positive, "studentT: degrees"),
      .none,
      .none,
      "studentT"
    ) { degrees, _, _ in StudentT(degrees: degrees) }
  }

  /// A number of the Cauchy distribution.
  @inlinable
  public mutating func standardCauchy() -> Double {
    StandardCauchy().draw(&bits)
  }

  /// Numbers of the Cauchy distribution: fresh memory.
  @inlinable
  public mutating func standardCauchy(
    shape: Shape
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      .none,
      .none,
      .none,
      "standardCauchy"
    ) { _, _, _ in StandardCauchy() }
  }

  /// Writes numbers of the Cauchy distribution to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only.
  @inlinable
  public mutating func standardCauchy(
    into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      .none,
      .none,
      .none,
      "standardCauchy"
    ) { _, _, _ in StandardCauchy() }
  }

  /// An angle in [-π, π] of the von Mises distribution.
  ///
  /// Traps if a parameter is out of range. Source: Best and Fisher, "Efficient simulation of the
  /// von Mises distribution" (1979).
  @inlinable
  public mutating func vonMises(mean: Double, concentration: Double) -> Double {
    ParameterRule<Double>.notNegative.require(concentration, "vonMises: concentration")
    return VonMises(mean: mean, concentration: concentration).draw(&bits)
  }

  /// Angles in [-π, π] of the von Mises distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func vonMises<Mean: RealParameter, Concentration: RealParameter>(
    mean: Mean, concentration: Concentration, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      mean._parameter,
      concentration._parameter._require(.notNegative, "vonMises: concentration"),
      .none,
      "vonMises"
    ) { mean, concentration, _ in VonMises(mean: mean, concentration: concentration) }
  }

  /// Writes angles in [-π, π] of the von Mises distribution to an existing array, in C order of its
  /// elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func vonMises<Mean: RealParameter, Concentration: RealParameter>(
    mean: Mean, concentration: Concentration, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      mean._parameter,
      concentration._parameter._require(.notNegative, "vonMises: concentration"),
      .none,
      "vonMises"
    ) { mean, concentration, _ in VonMises(mean: mean, concentration: concentration) }
  }
}
