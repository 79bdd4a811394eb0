import Strided
import StridedRandom
import Testing

/// Vectors that are written to a view are those of a fresh array.
@Suite struct VectorTests {
  private func check<Element: Scalar>(
    _ shape: Shape, _ zero: Element, _ fresh: (inout Generator<PCG64>) -> NDArray<Element>,
    _ written: (inout Generator<PCG64>, NDArray<Element>) -> Void
  ) {
    var (first, second) = (Generator(PCG64(seed: 6)), Generator(PCG64(seed: 6)))
    let view = NDArray<Element>.full(Shape(shape.map { 2 * $0 }), zero)
      .transposed()[.stride(by: 2), .stride(by: -2)].transposed()
    written(&second, view)
    #expect(fresh(&first) == view)
    #expect(first == second)
  }

  @Test func destinations() {
    let p = NDArray([0.2, 0.5, 0.3])
    check([4, 3], 0) {
      $0.multinomial(trials: 30, probabilities: p, shape: [4])
    } _: {
      $0.multinomial(trials: 30, probabilities: p, into: $1)
    }
    check([4, 3], 0.0) {
      $0.dirichlet(alpha: p, shape: [4])
    } _: {
      $0.dirichlet(alpha: p, into: $1)
    }
    let colors = NDArray([5, 7, 9])
    check([4, 3], 0) {
      $0.multivariateHypergeometric(colors: colors, sample: 8, shape: [4], method: .count)
    } _: {
      $0.multivariateHypergeometric(colors: colors, sample: 8, method: .count, into: $1)
    }
    let factor: NDArray<Double> = [[1, 0, 0], [1, 2, 0], [0, 1, 3]]
    check([4, 3], 0.0) {
      $0.multivariateNormal(mean: p, factor: factor, shape: [4])
    } _: {
      $0.multivariateNormal(mean: p, factor: factor, into: $1)
    }
    let alphas = NDArray<Float>([0.5, 1, 3])
    check([4, 3], Float(0)) {
      $0.standardGamma(alpha: alphas, shape: [4, 3])
    } _: {
      $0.standardGamma(alpha: alphas, into: $1)
    }
  }
}
