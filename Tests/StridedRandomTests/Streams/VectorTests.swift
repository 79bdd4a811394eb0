import Oracle
import Strided
import StridedRandom
import Testing

/// Vectors that are written to a view are those of a fresh array.
@Suite(.withoutAddressSanitizer) struct VectorTests {
  /// Views of a shape over memory of their own.
  private func views<Element: Scalar>(_ shape: [Int], _ value: Element) -> [NDArray<Element>] {
    let wide = NDArray<Element>.full(Shape(shape.map { 2 * $0 }), value)
    let turned = NDArray<Element>.full(Shape(shape.reversed()), value).transposed()
    let reversed = wide.transposed()[.stride(by: 2), .stride(by: -2)].transposed()
    return [.full(Shape(shape), value), wide[0..<shape[0], 0..<shape[1]], turned, reversed]
  }

  private func check<Source: Equatable, Element: Scalar>(
    _ source: Source, _ shape: [Int], _ value: Element,
    _ fresh: (inout Source) -> NDArray<Element>, _ written: (inout Source, NDArray<Element>) -> Void
  ) {
    for view in views(shape, value) {
      var (first, second) = (source, source)
      written(&second, view)
      #expect(fresh(&first) == view, "\(shape), strides \(view.strides)")
      #expect(first == second)
    }
  }

  @Test func destinations() {
    let generator = Generator(PCG64(seed: 6))
    let p = NDArray([0.2, 0.5, 0.3])
    check(generator, [4, 3], 7) {
      $0.multinomial(trials: 30, probabilities: p, shape: [4])
    } _: {
      $0.multinomial(trials: 30, probabilities: p, into: $1)
    }
    for alpha in [p, p / 10] {
      check(generator, [4, 3], 7.0) {
        $0.dirichlet(alpha: alpha, shape: [4])
      } _: {
        $0.dirichlet(alpha: alpha, into: $1)
      }
    }
    let colors = NDArray([5, 7, 9])
    for method in [HypergeometricMethod.count, .marginals] {
      check(generator, [4, 3], 7) {
        $0.multivariateHypergeometric(colors: colors, sample: 8, shape: [4], method: method)
      } _: {
        $0.multivariateHypergeometric(colors: colors, sample: 8, method: method, into: $1)
      }
    }
    let factor: NDArray<Double> = [[1, 0, 0], [1, 2, 0], [0, 1, 3]]
    check(generator, [4, 3], 7.0) {
      $0.multivariateNormal(mean: p, factor: factor, shape: [4])
    } _: {
      $0.multivariateNormal(mean: p, factor: factor, into: $1)
    }
    let alphas = NDArray<Float>([0.5, 1, 3])
    check(generator, [4, 3], Float(7)) {
      $0.standardGamma(alpha: alphas, shape: [4, 3])
    } _: {
      $0.standardGamma(alpha: alphas, into: $1)
    }
  }

  @Test func oldDestinations() {
    let state = RandomState(6)
    let p = NDArray([0.2, 0.5, 0.3])
    check(state, [4, 3], 7) {
      $0.multinomial(trials: 30, probabilities: p, shape: [4])
    } _: {
      $0.multinomial(trials: 30, probabilities: p, into: $1)
    }
    check(state, [4, 3], 7.0) {
      $0.dirichlet(alpha: p, shape: [4])
    } _: {
      $0.dirichlet(alpha: p, into: $1)
    }
    let factor: NDArray<Double> = [[1, 0, 0], [1, 2, 0], [0, 1, 3]]
    check(state, [4, 3], 7.0) {
      $0.multivariateNormal(mean: p, factor: factor, shape: [4])
    } _: {
      $0.multivariateNormal(mean: p, factor: factor, into: $1)
    }
    check(state, [4, 3], Int16(7)) {
      $0.randint(in: -3..<900, shape: [4, 3])
    } _: {
      $0.randint(in: -3...899, into: $1)
    }
    check(state, [4, 3], 7.0) {
      $0.standardExponential(shape: [4, 3])
    } _: {
      $0.standardExponential(into: $1)
    }
    check(state, [4, 3], 7.0) {
      $0.standardGamma(alpha: 2, shape: [4, 3])
    } _: {
      $0.standardGamma(alpha: 2, into: $1)
    }
  }

  /// Parameters in the memory of the destination are read before anything is written.
  @Test func parametersInTheDestination() {
    let numbers = NDArray([3, 5, 9, 4, 8, 2], shape: [3, 2])
    let p = NDArray([0.25, 0.75])
    var (first, second) = (Generator(PCG64(seed: 6)), Generator(PCG64(seed: 6)))
    let wanted = first.multinomial(trials: numbers[.all, 1].copy(), probabilities: p)
    second.multinomial(trials: numbers[.all, 1], probabilities: p, into: numbers)
    #expect(numbers == wanted)
    let square: NDArray<Double> = [[1, 2], [3, 4]]
    let vectors = first.multivariateNormal(
      mean: square[0, 0...].copy(), factor: square.copy(), shape: [2])
    second.multivariateNormal(mean: square[0, 0...], factor: square, into: square)
    #expect(square == vectors)
  }
}
