// Written by .ci/random-distributions.

import Strided

extension Generator {
  /// A number from `low` on and below `high`.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func uniform(low: Double = 0, high: Double = 1) -> Double {
    if !((high - low).isFinite && high >= low) {
      refuse("uniform: there is no range from \(low) to \(high)")
    }
    return Uniform(low: low, extent: high - low).draw(&bits)
  }

  /// Numbers from `low` on and below `high`: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func uniform<Low: RealParameter, High: RealParameter>(
    low: Low = 0.0, high: High = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      low._parameter,
      high._parameter,
      .none,
      "uniform",
      check: { low, high, _ in
        if !((high - low).isFinite && high >= low) {
          refuse("uniform: there is no range from \(low) to \(high)")
        }
      }
    ) { low, high, _ in Uniform(low: low, extent: high - low) }
  }

  /// Writes numbers from `low` on and below `high` to an existing array, in C order of its
  /// elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func uniform<Low: RealParameter, High: RealParameter>(
    low: Low = 0.0, high: High = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      low._parameter,
      high._parameter,
      .none,
      "uniform",
      check: { low, high, _ in
        if !((high - low).isFinite && high >= low) {
          refuse("uniform: there is no range from \(low) to \(high)")
        }
      }
    ) { low, high, _ in Uniform(low: low, extent: high - low) }
  }

  /// A normal number.
  ///
  /// Traps if a parameter is out of range. Source: Marsaglia and Tsang, "The ziggurat method for
  /// generating random variables" (2000).
  @inlinable
  public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    ParameterRule<Double>.notNegative.require(deviation, "normal: deviation")
    return Normal(mean: mean, deviation: deviation).draw(&bits)
  }

  /// Normal numbers: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func normal<Mean: RealParameter, Deviation: RealParameter>(
    mean: Mean = 0.0, deviation: Deviation = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      mean._parameter,
      deviation._parameter._require(.notNegative, "normal: deviation"),
      .none,
      "normal"
    ) { mean, deviation, _ in Normal(mean: mean, deviation: deviation) }
  }

  /// Writes normal numbers to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func normal<Mean: RealParameter, Deviation: RealParameter>(
    mean: Mean = 0.0, deviation: Deviation = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      mean._parameter,
      deviation._parameter._require(.notNegative, "normal: deviation"),
      .none,
      "normal"
    ) { mean, deviation, _ in Normal(mean: mean, deviation: deviation) }
  }

  /// An exponential number.
  ///
  /// Traps if a parameter is out of range. Source: Marsaglia and Tsang, "The ziggurat method for
  /// generating random variables" (2000).
  @inlinable
  public mutating func exponential(scale: Double = 1) -> Double {
    ParameterRule<Double>.notNegative.require(scale, "exponential: scale")
    return Exponential(scale: scale).draw(&bits)
  }

  /// Exponential numbers: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func exponential<Scale: RealParameter>(
    scale: Scale = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      scale._parameter._require(.notNegative, "exponential: scale"),
      .none,
      .none,
      "exponential"
    ) { scale, _, _ in Exponential(scale: scale) }
  }

  /// Writes exponential numbers to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func exponential<Scale: RealParameter>(
    scale: Scale = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      scale._parameter._require(.notNegative, "exponential: scale"),
      .none,
      .none,
      "exponential"
    ) { scale, _, _ in Exponential(scale: scale) }
  }

  /// A number of the Laplace distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func laplace(location: Double = 0, scale: Double = 1) -> Double {
    ParameterRule<Double>.notNegative.require(scale, "laplace: scale")
    return Laplace(location: location, scale: scale).draw(&bits)
  }

  /// Numbers of the Laplace distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func laplace<Location: RealParameter, Scale: RealParameter>(
    location: Location = 0.0, scale: Scale = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      location._parameter,
      scale._parameter._require(.notNegative, "laplace: scale"),
      .none,
      "laplace"
    ) { location, scale, _ in Laplace(location: location, scale: scale) }
  }

  /// Writes numbers of the Laplace distribution to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func laplace<Location: RealParameter, Scale: RealParameter>(
    location: Location = 0.0, scale: Scale = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      location._parameter,
      scale._parameter._require(.notNegative, "laplace: scale"),
      .none,
      "laplace"
    ) { location, scale, _ in Laplace(location: location, scale: scale) }
  }

  /// A number of the Gumbel distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func gumbel(location: Double = 0, scale: Double = 1) -> Double {
    ParameterRule<Double>.notNegative.require(scale, "gumbel: scale")
    return Gumbel(location: location, scale: scale).draw(&bits)
  }

  /// Numbers of the Gumbel distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func gumbel<Location: RealParameter, Scale: RealParameter>(
    location: Location = 0.0, scale: Scale = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      location._parameter,
      scale._parameter._require(.notNegative, "gumbel: scale"),
      .none,
      "gumbel"
    ) { location, scale, _ in Gumbel(location: location, scale: scale) }
  }

  /// Writes numbers of the Gumbel distribution to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func gumbel<Location: RealParameter, Scale: RealParameter>(
    location: Location = 0.0, scale: Scale = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      location._parameter,
      scale._parameter._require(.notNegative, "gumbel: scale"),
      .none,
      "gumbel"
    ) { location, scale, _ in Gumbel(location: location, scale: scale) }
  }

  /// A number of the logistic distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func logistic(location: Double = 0, scale: Double = 1) -> Double {
    ParameterRule<Double>.notNegative.require(scale, "logistic: scale")
    return Logistic(location: location, scale: scale).draw(&bits)
  }

  /// Numbers of the logistic distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func logistic<Location: RealParameter, Scale: RealParameter>(
    location: Location = 0.0, scale: Scale = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      location._parameter,
      scale._parameter._require(.notNegative, "logistic: scale"),
      .none,
      "logistic"
    ) { location, scale, _ in Logistic(location: location, scale: scale) }
  }

  /// Writes numbers of the logistic distribution to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func logistic<Location: RealParameter, Scale: RealParameter>(
    location: Location = 0.0, scale: Scale = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      location._parameter,
      scale._parameter._require(.notNegative, "logistic: scale"),
      .none,
      "logistic"
    ) { location, scale, _ in Logistic(location: location, scale: scale) }
  }

  /// A number whose logarithm is normal.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func logNormal(mean: Double = 0, deviation: Double = 1) -> Double {
    ParameterRule<Double>.notNegative.require(deviation, "logNormal: deviation")
    return LogNormal(mean: mean, deviation: deviation).draw(&bits)
  }

  /// Numbers whose logarithm is normal: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func logNormal<Mean: RealParameter, Deviation: RealParameter>(
    mean: Mean = 0.0, deviation: Deviation = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      mean._parameter,
      deviation._parameter._require(.notNegative, "logNormal: deviation"),
      .none,
      "logNormal"
    ) { mean, deviation, _ in LogNormal(mean: mean, deviation: deviation) }
  }

  /// Writes numbers whose logarithm is normal to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func logNormal<Mean: RealParameter, Deviation: RealParameter>(
    mean: Mean = 0.0, deviation: Deviation = 1.0, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      mean._parameter,
      deviation._parameter._require(.notNegative, "logNormal: deviation"),
      .none,
      "logNormal"
    ) { mean, deviation, _ in LogNormal(mean: mean, deviation: deviation) }
  }

  /// A number of the triangular distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func triangular(left: Double, mode: Double, right: Double) -> Double {
    if !(left <= mode && mode <= right && left < right) {
      refuse("triangular: \(left), \(mode) and \(right) are not a triangle")
    }
    return Triangular(left: left, mode: mode, right: right).draw(&bits)
  }

  /// Numbers of the triangular distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func triangular<Left: RealParameter, Mode: RealParameter, Right: RealParameter>(
    left: Left, mode: Mode, right: Right, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _drawn(
      shape,
      left._parameter,
      mode._parameter,
      right._parameter,
      "triangular",
      check: { left, mode, right in
        if !(left <= mode && mode <= right && left < right) {
          refuse("triangular: \(left), \(mode) and \(right) are not a triangle")
        }
      }
    ) { left, mode, right in Triangular(left: left, mode: mode, right: right) }
  }

  /// Writes numbers of the triangular distribution to an existing array, in C order of its
  /// elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func triangular<Left: RealParameter, Mode: RealParameter, Right: RealParameter>(
    left: Left, mode: Mode, right: Right, into destination: NDArray<Double>
  ) {
    _fill(
      destination,
      left._parameter,
      mode._parameter,
      right._parameter,
      "triangular",
      check: { left, mode, right in
        if !(left <= mode && mode <= right && left < right) {
          refuse("triangular: \(left), \(mode) and \(right) are not a triangle")
        }
      }
    ) { left, mode, right in Triangular(left: left, mode: mode, right: right) }
  }
}
