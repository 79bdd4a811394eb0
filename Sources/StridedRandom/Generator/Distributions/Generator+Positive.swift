// Written by .ci/random-distributions.

import Strided

extension Generator {
  /// A number of the Rayleigh distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func rayleigh(scale: Double = 1) -> Double {
    ParameterRule<Double>.notNegative.require(scale, "rayleigh: scale")
    return Rayleigh(scale: scale).draw(&bits)
  }

  /// Numbers of the Rayleigh distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func rayleigh<Scale: RealParameter>(
    scale: Scale = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      scale._parameter._require(.notNegative, "rayleigh: scale"),
      .none,
      .none,
      "rayleigh"
    ) { scale, _, _ in Rayleigh(scale: scale) }
  }

  /// Writes numbers of the Rayleigh distribution to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func rayleigh<Scale: RealParameter>(
    scale: Scale = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      scale._parameter._require(.notNegative, "rayleigh: scale"),
      .none,
      .none,
      "rayleigh"
    ) { scale, _, _ in Rayleigh(scale: scale) }
  }

  /// A number of the Weibull distribution of shape parameter `alpha` and scale 1.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func weibull(alpha: Double) -> Double {
    ParameterRule<Double>.notNegative.require(alpha, "weibull: alpha")
    return Weibull(alpha: alpha).draw(&bits)
  }

  /// Numbers of the Weibull distribution of shape parameter `alpha` and scale 1: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func weibull<Alpha: RealParameter>(
    alpha: Alpha, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      alpha._parameter._require(.notNegative, "weibull: alpha"),
      .none,
      .none,
      "weibull"
    ) { alpha, _, _ in Weibull(alpha: alpha) }
  }

  /// Writes numbers of the Weibull distribution of shape parameter `alpha` and scale 1 to an
  /// existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func weibull<Alpha: RealParameter>(
    alpha: Alpha, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      alpha._parameter._require(.notNegative, "weibull: alpha"),
      .none,
      .none,
      "weibull"
    ) { alpha, _, _ in Weibull(alpha: alpha) }
  }

  /// A number of the Pareto II (Lomax) distribution of shape parameter `alpha`.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func pareto(alpha: Double) -> Double {
    ParameterRule<Double>.positive.require(alpha, "pareto: alpha")
    return Pareto(alpha: alpha).draw(&bits)
  }

  /// Numbers of the Pareto II (Lomax) distribution of shape parameter `alpha`: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func pareto<Alpha: RealParameter>(
    alpha: Alpha, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      alpha._parameter._require(.positive, "pareto: alpha"),
      .none,
      .none,
      "pareto"
    ) { alpha, _, _ in Pareto(alpha: alpha) }
  }

  /// Writes numbers of the Pareto II (Lomax) distribution of shape parameter `alpha` to an existing
  /// array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func pareto<Alpha: RealParameter>(
    alpha: Alpha, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      alpha._parameter._require(.positive, "pareto: alpha"),
      .none,
      .none,
      "pareto"
    ) { alpha, _, _ in Pareto(alpha: alpha) }
  }

  /// A number in [0, 1] whose density grows as the power `alpha` - 1.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func power(alpha: Double) -> Double {
    ParameterRule<Double>.positive.require(alpha, "power: alpha")
    return Power(alpha: alpha).draw(&bits)
  }

  /// Numbers in [0, 1] whose density grows as the power `alpha` - 1: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func power<Alpha: RealParameter>(
    alpha: Alpha, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      alpha._parameter._require(.positive, "power: alpha"),
      .none,
      .none,
      "power"
    ) { alpha, _, _ in Power(alpha: alpha) }
  }

  /// Writes numbers in [0, 1] whose density grows as the power `alpha` - 1 to an existing array, in
  /// C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func power<Alpha: RealParameter>(
    alpha: Alpha, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      alpha._parameter._require(.positive, "power: alpha"),
      .none,
      .none,
      "power"
    ) { alpha, _, _ in Power(alpha: alpha) }
  }

  /// A number of the Wald (inverse Gaussian) distribution.
  ///
  /// Traps if a parameter is out of range. Source: Michael, Schucany and Haas, "Generating random
  /// variates using transformations with multiple roots" (1976).
  @inlinable
  public mutating func wald(mean: Double, scale: Double) -> Double {
    ParameterRule<Double>.positive.require(mean, "wald: mean")
    ParameterRule<Double>.positive.require(scale, "wald: scale")
    return Wald(mean: mean, scale: scale).draw(&bits)
  }

  /// Numbers of the Wald (inverse Gaussian) distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func wald<Mean: RealParameter, Scale: RealParameter>(
    mean: Mean, scale: Scale, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      mean._parameter._require(.positive, "wald: mean"),
      scale._parameter._require(.positive, "wald: scale"),
      .none,
      "wald"
    ) { mean, scale, _ in Wald(mean: mean, scale: scale) }
  }

  /// Writes numbers of the Wald (inverse Gaussian) distribution to an existing array, in C order of
  /// its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func wald<Mean: RealParameter, Scale: RealParameter>(
    mean: Mean, scale: Scale, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      mean._parameter._require(.positive, "wald: mean"),
      scale._parameter._require(.positive, "wald: scale"),
      .none,
      "wald"
    ) { mean, scale, _ in Wald(mean: mean, scale: scale) }
  }

  /// A gamma number of shape parameter `alpha`.
  ///
  /// Traps if a parameter is out of range. Source: Marsaglia and Tsang, "A simple method for
  /// generating gamma variables" (2000).
  @inlinable
  public mutating func gamma(alpha: Double, scale: Double = 1) -> Double {
    ParameterRule<Double>.notNegative.require(alpha, "gamma: alpha")
    ParameterRule<Double>.notNegative.require(scale, "gamma: scale")
    return Gamma(alpha: alpha, scale: scale).draw(&bits)
  }

  /// Gamma numbers of shape parameter `alpha`: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func gamma<Alpha: RealParameter, Scale: RealParameter>(
    alpha: Alpha, scale: Scale = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      alpha._parameter._require(.notNegative, "gamma: alpha"),
      scale._parameter._require(.notNegative, "gamma: scale"),
      .none,
      "gamma"
    ) { alpha, scale, _ in Gamma(alpha: alpha, scale: scale) }
  }

  /// Writes gamma numbers of shape parameter `alpha` to an existing array, in C order of its
  /// elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func gamma<Alpha: RealParameter, Scale: RealParameter>(
    alpha: Alpha, scale: Scale = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      alpha._parameter._require(.notNegative, "gamma: alpha"),
      scale._parameter._require(.notNegative, "gamma: scale"),
      .none,
      "gamma"
    ) { alpha, scale, _ in Gamma(alpha: alpha, scale: scale) }
  }

  /// A number of the beta distribution.
  ///
  /// Traps if a parameter is out of range. Source: Jöhnk (1964) for parameters of at most 1;
  /// otherwise a quotient of gamma numbers.
  @inlinable
  public mutating func beta(alpha: Double, beta: Double) -> Double {
    ParameterRule<Double>.positive.require(alpha, "beta: alpha")
    ParameterRule<Double>.positive.require(beta, "beta: beta")
    return BetaNumbers(alpha: alpha, beta: beta).draw(&bits)
  }

  /// Numbers of the beta distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func beta<Alpha: RealParameter, Beta: RealParameter>(
    alpha: Alpha, beta: Beta, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      alpha._parameter._require(.positive, "beta: alpha"),
      beta._parameter._require(.positive, "beta: beta"),
      .none,
      "beta"
    ) { alpha, beta, _ in BetaNumbers(alpha: alpha, beta: beta) }
  }

  /// Writes numbers of the beta distribution to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func beta<Alpha: RealParameter, Beta: RealParameter>(
    alpha: Alpha, beta: Beta, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      alpha._parameter._require(.positive, "beta: alpha"),
      beta._parameter._require(.positive, "beta: beta"),
      .none,
      "beta"
    ) { alpha, beta, _ in BetaNumbers(alpha: alpha, beta: beta) }
  }
}
