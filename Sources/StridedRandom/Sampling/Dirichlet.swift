import Strided

extension Generator {
  /// Numbers of the Dirichlet distribution, which sum to 1 along the last axis: fresh memory.
  ///
  /// Gamma numbers divided by their sum; if all parameters are below 0.1, beta numbers of what is left of 1.
  ///
  /// - Parameters:
  ///   - alpha: the parameters: one axis.
  ///   - shape: the axes before that of the numbers.
  ///
  /// Traps if a parameter is negative.
  @inlinable
  public mutating func dirichlet(alpha: NDArray<Double>, shape: Shape = []) -> NDArray<Double> {
    _dirichlet(alpha, shape, breaksSticks: true)
  }

  /// Writes numbers of the Dirichlet distribution, which sum to 1 along the last axis, to an existing array.
  ///
  /// Traps if a parameter is negative, or if the array is read-only or its last axis does not fit.
  @inlinable
  public mutating func dirichlet(alpha: NDArray<Double>, into destination: NDArray<Double>) {
    _dirichlet(alpha, into: destination, breaksSticks: true)
  }

  /// Numbers of the Dirichlet distribution in fresh memory.
  @inlinable
  mutating func _dirichlet(
    _ alpha: NDArray<Double>, _ shape: Shape, breaksSticks: Bool
  ) -> NDArray<Double> {
    let result: NDArray<Double> = freshArray(Shape(Array(shape) + [alpha.count]), "dirichlet")
    _dirichlet(alpha, into: result, breaksSticks: breaksSticks)
    return result
  }

  /// Writes numbers of the Dirichlet distribution, those of small parameters by beta numbers or as all others.
  @inlinable
  mutating func _dirichlet(
    _ alpha: NDArray<Double>, into destination: NDArray<Double>, breaksSticks: Bool
  ) {
    if alpha.rank != 1 { refuse("dirichlet: alpha of shape \(alpha.shape) has not one axis") }
    let alphas = Array(alpha)
    for number in alphas where !(number >= 0) {
      refuse("dirichlet: alpha \(number) is negative or NaN")
    }
    _ = outerShape(destination, count: alphas.count, "dirichlet")
    var (sums, sum) = (alphas, 0.0)
    for index in alphas.indices.reversed() {
      sum += alphas[index]
      sums[index] = sum
    }
    if breaksSticks, alphas.allSatisfy({ $0 < 0.1 }) {
      unsafe destination._writeVectors { unsafe _breakSticks(alphas, sums, $0) }
      return
    }
    let gammas = alphas.map { StandardGamma(alpha: $0) }
    unsafe destination._writeVectors { vector in
      var total = 0.0
      for index in gammas.indices {
        let number = gammas[index].draw(&bits)
        unsafe vector[index] = number
        total += number
      }
      let inverse = 1 / total
      for index in gammas.indices { unsafe vector[index] *= inverse }
    }
  }

  /// Writes a vector whose numbers are beta numbers of what is left of 1.
  ///
  /// - Parameter sums: the sums of each parameter and of those behind it.
  @inlinable
  mutating func _breakSticks(
    _ alphas: [Double], _ sums: [Double], _ vector: UnsafeMutableBufferPointer<Double>
  ) {
    unsafe vector.update(repeating: 0)
    if sums[0] == 0 { return }
    var left = 1.0
    for index in alphas.indices.dropLast() {
      let part = BetaNumbers(alpha: alphas[index], beta: sums[index + 1]).draw(&bits)
      unsafe vector[index] = left * part
      left *= 1 - part
      if sums[index + 1] == 0 { break }
    }
    unsafe vector[alphas.count - 1] = left
  }
}

extension RandomState {
  /// Numbers of the Dirichlet distribution, which sum to 1 along the last axis: fresh memory.
  ///
  /// Traps if a parameter is negative.
  @inlinable
  public mutating func dirichlet(alpha: NDArray<Double>, shape: Shape = []) -> NDArray<Double> {
    _generator._dirichlet(alpha, shape, breaksSticks: false)
  }

  /// Writes numbers of the Dirichlet distribution, which sum to 1 along the last axis, to an existing array.
  ///
  /// Traps if a parameter is negative, or if the array is read-only or its last axis does not fit.
  @inlinable
  public mutating func dirichlet(alpha: NDArray<Double>, into destination: NDArray<Double>) {
    _generator._dirichlet(alpha, into: destination, breaksSticks: false)
  }
}
