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
  /// Traps if a parameter is negative, or if the array is read-only or its last axis does not fit. The numbers are
  /// drawn into a temporary array.
  @inlinable
  public mutating func dirichlet(alpha: NDArray<Double>, into destination: NDArray<Double>) {
    let shape = outerShape(destination, count: alpha.count, "dirichlet")
    destination.assign(dirichlet(alpha: alpha, shape: shape))
  }

  /// Numbers of the Dirichlet distribution, those of small parameters by beta numbers or as all others.
  @inlinable
  mutating func _dirichlet(
    _ alpha: NDArray<Double>, _ shape: Shape, breaksSticks: Bool
  ) -> NDArray<Double> {
    if alpha.rank != 1 { refuse("dirichlet: alpha of shape \(alpha.shape) has not one axis") }
    let alphas = Array(alpha)
    for number in alphas where !(number >= 0) {
      refuse("dirichlet: alpha \(number) is negative or NaN")
    }
    let count = alphas.count
    let result: NDArray<Double> = freshArray(Shape(Array(shape) + [count]), "dirichlet")
    result.fill(0)
    if result.isEmpty { return result }
    var (sums, sum) = (alphas, 0.0)
    for index in alphas.indices.reversed() {
      sum += alphas[index]
      sums[index] = sum
    }
    let isSmall = breaksSticks && alphas.allSatisfy { $0 < 0.1 }
    if isSmall, sum == 0 { return result }
    let gammas = alphas.map { StandardGamma(alpha: $0) }
    unsafe result.withUnsafeMutableBufferPointer { buffer in
      for start in stride(from: 0, to: buffer.count, by: count) {
        if isSmall {
          var left = 1.0
          for index in 0..<count - 1 {
            let part = BetaNumbers(alpha: alphas[index], beta: sums[index + 1]).draw(&bits)
            unsafe buffer[start + index] = left * part
            left *= 1 - part
            if sums[index + 1] == 0 { break }
          }
          unsafe buffer[start + count - 1] = left
        } else {
          var total = 0.0
          for index in 0..<count {
            unsafe buffer[start + index] = gammas[index].draw(&bits)
            unsafe total += buffer[start + index]
          }
          let inverse = 1 / total
          for index in 0..<count { unsafe buffer[start + index] *= inverse }
        }
      }
    }
    return result
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
}
