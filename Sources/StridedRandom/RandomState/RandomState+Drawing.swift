import Strided

extension RandomState {
  /// A number in [0, 1).
  @inlinable
  public mutating func rand() -> Double { _generator.bits.nextDouble() }

  /// Numbers in [0, 1) in an array of the given extents: fresh memory.
  @inlinable
  public mutating func rand(_ first: Int, _ others: Int...) -> sending NDArray<Double> {
    randomSample(shape: Shape([first] + others))
  }

  /// A standard normal number.
  @inlinable
  public mutating func randn() -> Double { standardNormal() }

  /// Standard normal numbers in an array of the given extents: fresh memory.
  @inlinable
  public mutating func randn(_ first: Int, _ others: Int...) -> sending NDArray<Double> {
    standardNormal(shape: Shape([first] + others))
  }

  /// A number in [0, 1).
  @inlinable
  public mutating func randomSample() -> Double { _generator.bits.nextDouble() }

  /// Numbers in [0, 1): fresh memory.
  @inlinable
  public mutating func randomSample(shape: Shape) -> sending NDArray<Double> {
    _generator.random(shape: shape)
  }

  /// Writes numbers in [0, 1) to an existing array, in C order of its elements.
  ///
  /// Traps if it is read-only.
  @inlinable
  public mutating func randomSample(into destination: NDArray<Double>) {
    _generator.random(into: destination)
  }

  /// A standard normal number, by the polar method.
  @inlinable
  public mutating func standardNormal() -> Double { _generator.standardNormal() }

  /// Standard normal numbers, by the polar method: fresh memory.
  @inlinable
  public mutating func standardNormal(shape: Shape) -> sending NDArray<Double> {
    _generator.standardNormal(shape: shape)
  }

  /// Writes standard normal numbers to an existing array, in C order of its elements.
  ///
  /// Traps if it is read-only.
  @inlinable
  public mutating func standardNormal(into destination: NDArray<Double>) {
    _generator.standardNormal(into: destination)
  }

  /// A standard exponential number, by inversion.
  @inlinable
  public mutating func standardExponential() -> Double { _generator.standardExponential() }

  /// Standard exponential numbers, by inversion: fresh memory.
  @inlinable
  public mutating func standardExponential(shape: Shape) -> sending NDArray<Double> {
    _generator.standardExponential(shape: shape)
  }

  /// Writes standard exponential numbers to an existing array, in C order of its elements.
  ///
  /// Traps if it is read-only.
  @inlinable
  public mutating func standardExponential(into destination: NDArray<Double>) {
    _generator.standardExponential(into: destination)
  }

  /// A gamma number of shape parameter `alpha` and scale 1; traps if `alpha` is negative.
  @inlinable
  public mutating func standardGamma(alpha: Double) -> Double {
    _generator.standardGamma(alpha: alpha)
  }

  /// Gamma numbers of one shape parameter `alpha` and scale 1: fresh memory; traps if `alpha` is negative.
  @inlinable
  public mutating func standardGamma(alpha: Double, shape: Shape) -> sending NDArray<Double> {
    _generator.standardGamma(alpha: alpha, shape: shape)
  }

  /// Gamma numbers of shape parameters `alpha` and scale 1: fresh memory.
  ///
  /// Traps if a parameter is negative, or if they do not broadcast to the shape.
  @inlinable
  public mutating func standardGamma(
    alpha: NDArray<Double>, shape: Shape? = nil
  ) -> sending NDArray<Double> {
    _generator.standardGamma(alpha: alpha, shape: shape)
  }

  /// Writes gamma numbers of scale 1 to an existing array, in C order of its elements.
  ///
  /// Traps if the array is read-only, or if `alpha` is negative.
  @inlinable
  public mutating func standardGamma(alpha: Double, into destination: NDArray<Double>) {
    _generator.standardGamma(alpha: alpha, into: destination)
  }

  /// An integer of a half-open range, all equally likely; traps if the range is empty.
  @inlinable
  public mutating func randint<Integer: RandomInteger>(
    in range: Range<Integer>, as type: Integer.Type? = nil
  ) -> Integer {
    _generator._integer(closed(range, "randint"), isMasked: true)
  }

  /// Integers of a half-open range, all equally likely: fresh memory; traps if the range is empty.
  ///
  /// By rejection of masked bits. The stream depends on the element type.
  @inlinable
  public mutating func randint<Integer: RandomInteger>(
    in range: Range<Integer>, shape: Shape, as type: Integer.Type? = nil
  ) -> sending NDArray<Integer> {
    _generator._integers(closed(range, "randint"), isMasked: true, shape, "randint")
  }

  /// Integers of a closed range, all equally likely: fresh memory.
  @inlinable
  public mutating func randint<Integer: RandomInteger>(
    in range: ClosedRange<Integer>, shape: Shape, as type: Integer.Type? = nil
  ) -> sending NDArray<Integer> {
    _generator._integers(range, isMasked: true, shape, "randint")
  }

  /// Writes integers of a half-open range to an existing array, in C order of its elements.
  ///
  /// Traps if the range is empty, or if the array is read-only.
  @inlinable
  public mutating func randint<Integer: RandomInteger>(
    in range: Range<Integer>, into destination: NDArray<Integer>
  ) {
    _generator._fill(destination, closed(range, "randint"), isMasked: true, "randint")
  }

  /// Writes integers of a closed range to an existing array, in C order of its elements; traps if it is read-only.
  @inlinable
  public mutating func randint<Integer: RandomInteger>(
    in range: ClosedRange<Integer>, into destination: NDArray<Integer>
  ) {
    _generator._fill(destination, range, isMasked: true, "randint")
  }

  /// Integers between bounds that broadcast, all equally likely: fresh memory.
  ///
  /// Traps if an upper bound is not above its lower bound, or if the bounds do not broadcast to the shape.
  @inlinable
  public mutating func randint<Integer: RandomInteger>(
    from lower: NDArray<Integer>, to upper: NDArray<Integer>, shape: Shape? = nil
  ) -> sending NDArray<Integer> {
    _generator._integers(lower, upper, isOpen: true, shape, isMasked: true, "randint")
  }

  /// Random bytes; traps if the count is negative.
  @inlinable
  public mutating func bytes(_ count: Int) -> [UInt8] { _generator.bytes(count) }
}
