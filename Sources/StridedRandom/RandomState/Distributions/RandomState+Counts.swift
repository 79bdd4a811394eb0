// Written by .ci/random-distributions.

import Strided

extension RandomState {
  /// A number of successes in some trials.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func binomial(trials: Int, probability: Double) -> Int {
    ParameterRule<Int>.notNegative.require(trials, "binomial: trials")
    ParameterRule<Double>.probability.require(probability, "binomial: probability")
    return OldBinomial(trials: trials, probability: probability).draw(&_generator.bits)
  }

  /// Numbers of successes in some trials: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func binomial<Trials: IntegerParameter, Probability: RealParameter>(
    trials: Trials, probability: Probability, shape: Shape? = nil
  ) -> sending NDArray<Int> {
    _generator._drawn(
      shape,
      trials._integerParameter._require(.notNegative, "binomial: trials"),
      probability._parameter._require(.probability, "binomial: probability"),
      .none,
      "binomial"
    ) { trials, probability, _ in OldBinomial(trials: trials, probability: probability) }
  }

  /// Writes numbers of successes in some trials to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func binomial<Trials: IntegerParameter, Probability: RealParameter>(
    trials: Trials, probability: Probability, into destination: NDArray<Int>
  ) {
    _generator._fill(
      destination,
      trials._integerParameter._require(.notNegative, "binomial: trials"),
      probability._parameter._require(.probability, "binomial: probability"),
      .none,
      "binomial"
    ) { trials, probability, _ in OldBinomial(trials: trials, probability: probability) }
  }

  /// A number of failures before some successes.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func negativeBinomial(successes: Double, probability: Double) -> Int {
    ParameterRule<Double>.positive.require(successes, "negativeBinomial: successes")
    ParameterRule<Double>.positiveProbability.require(probability, "negativeBinomial: probability")
    if !((1 - probability) / probability * (successes + 10 * successes.squareRoot())
      <= 9.223372006484771e+18)
    {
      refuse(
        "negativeBinomial: the mean for \(successes) successes of probability \(probability) is too large"
      )
    }
    return NegativeBinomial(successes: successes, probability: probability).draw(&_generator.bits)
  }

  /// Numbers of failures before some successes: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func negativeBinomial<Successes: RealParameter, Probability: RealParameter>(
    successes: Successes, probability: Probability, shape: Shape? = nil
  ) -> sending NDArray<Int> {
    _generator._drawn(
      shape,
      successes._parameter._require(.positive, "negativeBinomial: successes"),
      probability._parameter._require(.positiveProbability, "negativeBinomial: probability"),
      .none,
      "negativeBinomial",
      check: { successes, probability, _ in
        if !((1 - probability) / probability * (successes + 10 * successes.squareRoot())
          <= 9.223372006484771e+18)
        {
          refuse(
            "negativeBinomial: the mean for \(successes) successes of probability \(probability) is too large"
          )
        }
      }
    ) { successes, probability, _ in
      NegativeBinomial(successes: successes, probability: probability)
    }
  }

  /// Writes numbers of failures before some successes to an existing array, in C order of its
  /// elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func negativeBinomial<Successes: RealParameter, Probability: RealParameter>(
    successes: Successes, probability: Probability, into destination: NDArray<Int>
  ) {
    _generator._fill(
      destination,
      successes._parameter._require(.positive, "negativeBinomial: successes"),
      probability._parameter._require(.positiveProbability, "negativeBinomial: probability"),
      .none,
      "negativeBinomial",
      check: { successes, probability, _ in
        if !((1 - probability) / probability * (successes + 10 * successes.squareRoot())
          <= 9.223372006484771e+18)
        {
          refuse(
            "negativeBinomial: the mean for \(successes) successes of probability \(probability) is too large"
          )
        }
      }
    ) { successes, probability, _ in
      NegativeBinomial(successes: successes, probability: probability)
    }
  }

  /// A Poisson number.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func poisson(mean: Double = 1) -> Int {
    ParameterRule<Double>.poissonMean.require(mean, "poisson: mean")
    return Poisson(mean: mean).draw(&_generator.bits)
  }

  /// Poisson numbers: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func poisson<Mean: RealParameter>(
    mean: Mean = 1.0, shape: Shape? = nil
  ) -> sending NDArray<Int> {
    _generator._drawn(
      shape,
      mean._parameter._require(.poissonMean, "poisson: mean"),
      .none,
      .none,
      "poisson"
    ) { mean, _, _ in Poisson(mean: mean) }
  }

  /// Writes poisson numbers to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func poisson<Mean: RealParameter>(
    mean: Mean = 1.0, into destination: NDArray<Int>
  ) {
    _generator._fill(
      destination,
      mean._parameter._require(.poissonMean, "poisson: mean"),
      .none,
      .none,
      "poisson"
    ) { mean, _, _ in Poisson(mean: mean) }
  }

  /// A number of trials up to the first success.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func geometric(probability: Double) -> Int {
    ParameterRule<Double>.positiveProbability.require(probability, "geometric: probability")
    return OldGeometric(probability: probability).draw(&_generator.bits)
  }

  /// Numbers of trials up to the first success: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func geometric<Probability: RealParameter>(
    probability: Probability, shape: Shape? = nil
  ) -> sending NDArray<Int> {
    _generator._drawn(
      shape,
      probability._parameter._require(.positiveProbability, "geometric: probability"),
      .none,
      .none,
      "geometric"
    ) { probability, _, _ in OldGeometric(probability: probability) }
  }

  /// Writes numbers of trials up to the first success to an existing array, in C order of its
  /// elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func geometric<Probability: RealParameter>(
    probability: Probability, into destination: NDArray<Int>
  ) {
    _generator._fill(
      destination,
      probability._parameter._require(.positiveProbability, "geometric: probability"),
      .none,
      .none,
      "geometric"
    ) { probability, _, _ in OldGeometric(probability: probability) }
  }

  /// A number of Zipf's distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func zipf(exponent: Double) -> Int {
    ParameterRule<Double>.aboveOne.require(exponent, "zipf: exponent")
    return OldZipf(exponent: exponent).draw(&_generator.bits)
  }

  /// Numbers of Zipf's distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func zipf<Exponent: RealParameter>(
    exponent: Exponent, shape: Shape? = nil
  ) -> sending NDArray<Int> {
    _generator._drawn(
      shape,
      exponent._parameter._require(.aboveOne, "zipf: exponent"),
      .none,
      .none,
      "zipf"
    ) { exponent, _, _ in OldZipf(exponent: exponent) }
  }

  /// Writes numbers of Zipf's distribution to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func zipf<Exponent: RealParameter>(
    exponent: Exponent, into destination: NDArray<Int>
  ) {
    _generator._fill(
      destination,
      exponent._parameter._require(.aboveOne, "zipf: exponent"),
      .none,
      .none,
      "zipf"
    ) { exponent, _, _ in OldZipf(exponent: exponent) }
  }

  /// A number of the logarithmic series distribution.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func logSeries(probability: Double) -> Int {
    ParameterRule<Double>.probabilityBelow1.require(probability, "logSeries: probability")
    return OldLogSeries(probability: probability).draw(&_generator.bits)
  }

  /// Numbers of the logarithmic series distribution: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func logSeries<Probability: RealParameter>(
    probability: Probability, shape: Shape? = nil
  ) -> sending NDArray<Int> {
    _generator._drawn(
      shape,
      probability._parameter._require(.probabilityBelow1, "logSeries: probability"),
      .none,
      .none,
      "logSeries"
    ) { probability, _, _ in OldLogSeries(probability: probability) }
  }

  /// Writes numbers of the logarithmic series distribution to an existing array, in C order of its
  /// elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func logSeries<Probability: RealParameter>(
    probability: Probability, into destination: NDArray<Int>
  ) {
    _generator._fill(
      destination,
      probability._parameter._require(.probabilityBelow1, "logSeries: probability"),
      .none,
      .none,
      "logSeries"
    ) { probability, _, _ in OldLogSeries(probability: probability) }
  }

  /// A number of good ones in a sample that is drawn without putting back.
  ///
  /// Traps if a parameter is out of range.
  @inlinable
  public mutating func hypergeometric(good: Int, bad: Int, sample: Int) -> Int {
    ParameterRule<Int>.countBelowBillion.require(good, "hypergeometric: good")
    ParameterRule<Int>.countBelowBillion.require(bad, "hypergeometric: bad")
    ParameterRule<Int>.notNegative.require(sample, "hypergeometric: sample")
    if !(sample <= good + bad) {
      refuse("hypergeometric: a sample of \(sample) is larger than \(good) + \(bad)")
    }
    return OldHypergeometric(good: good, bad: bad, sample: sample).draw(&_generator.bits)
  }

  /// Numbers of good ones in a sample that is drawn without putting back: fresh memory.
  ///
  /// Of the shape to which the parameters broadcast, unless another shape is given. Traps if a
  /// parameter is out of range.
  @_disfavoredOverload
  @inlinable
  public mutating func hypergeometric<
    Good: IntegerParameter, Bad: IntegerParameter, Sample: IntegerParameter
  >(
    good: Good, bad: Bad, sample: Sample, shape: Shape? = nil
  ) -> sending NDArray<Int> {
    _generator._drawn(
      shape,
      good._integerParameter._require(.countBelowBillion, "hypergeometric: good"),
      bad._integerParameter._require(.countBelowBillion, "hypergeometric: bad"),
      sample._integerParameter._require(.notNegative, "hypergeometric: sample"),
      "hypergeometric",
      check: { good, bad, sample in
        if !(sample <= good + bad) {
          refuse("hypergeometric: a sample of \(sample) is larger than \(good) + \(bad)")
        }
      }
    ) { good, bad, sample in OldHypergeometric(good: good, bad: bad, sample: sample) }
  }

  /// Writes numbers of good ones in a sample that is drawn without putting back to an existing
  /// array, in C order of its elements.
  ///
  /// Traps, before anything is written, if the array is read-only or the parameters do not
  /// broadcast to its shape. Traps if a parameter is out of range.
  @inlinable
  public mutating func hypergeometric<
    Good: IntegerParameter, Bad: IntegerParameter, Sample: IntegerParameter
  >(
    good: Good, bad: Bad, sample: Sample, into destination: NDArray<Int>
  ) {
    _generator._fill(
      destination,
      good._integerParameter._require(.countBelowBillion, "hypergeometric: good"),
      bad._integerParameter._require(.countBelowBillion, "hypergeometric: bad"),
      sample._integerParameter._require(.notNegative, "hypergeometric: sample"),
      "hypergeometric",
      check: { good, bad, sample in
        if !(sample <= good + bad) {
          refuse("hypergeometric: a sample of \(sample) is larger than \(good) + \(bad)")
        }
      }
    ) { good, bad, sample in OldHypergeometric(good: good, bad: bad, sample: sample) }
  }
}
