import Strided
import Testing

/// The samples of the elementwise functions.
@Suite struct MathematicsSampleTests {
  @Test func powers() {
    let print = Printed()
    print(pow(NDArray([2, 3]), 10))
    print.isDocumented()
  }

  @Test func logarithms() {
    let print = Printed()
    print(log10(NDArray([1.0, 1e7, 0])))
    print.isDocumented()
  }

  @Test func cubeRoots() {
    let print = Printed()
    print(cbrt(NDArray([27.0, -8])))
    print.isDocumented()
  }

  @Test func rounded() {
    let print = Printed()
    print(round(NDArray([0.5, 1.5, -2.5])))
    print.isDocumented()
  }

  @Test func remainders() {
    let print = Printed()
    print(remainder(NDArray([7, -7]), NDArray([2, 2])))
    print.isDocumented()
  }

  @Test func divisors() {
    let print = Printed()
    print(gcd(NDArray([12, 18]), 8))
    print.isDocumented()
  }

  @Test func notNumbers() {
    let print = Printed()
    print(isNaN(NDArray([1, Double.nan])))
    print.isDocumented()
  }

  @Test func decimals() {
    let print = Printed()
    print(round(NDArray([1.2345, -2.5]), decimals: 2))
    print.isDocumented()
  }

  @Test func between() {
    let print = Printed()
    print(lerp(NDArray([0.0, 10]), NDArray([1.0, 20]), NDArray([0.5])))
    print.isDocumented()
  }

  @Test func fusedOfOne() {
    let print = Printed()
    print(map(NDArray([1.0, 2])) { $0 * $0 + 1 })
    print.isDocumented()
  }

  @Test func fusedOfThree() {
    let print = Printed()
    let (a, b, c) = (NDArray([1.0, 2]), NDArray([3.0]), NDArray([0.5, 1]))
    print(map(a, b, c) { $0 * $1 + $2 })
    print.isDocumented()
  }

  @Test func close() {
    let print = Printed()
    print(isClose(NDArray([1.0, 1.1]), NDArray([1.0 + 1e-9, 1])))
    print.isDocumented()
  }

  @Test func frozen() {
    let print = Printed()
    let weights: FrozenArray<Double> = [0.25, 0.5, 0.25]
    print(weights.array * 4)
    print(weights.array.isWritable, weights.array.copy().isWritable)
    print.isDocumented()
  }

  @Test func centered() {
    let print = Printed()
    func centered<T: RealScalar>(_ a: NDArray<T>) -> NDArray<T> { a - a.mean() }
    print(centered(NDArray([1.0, 2, 6])))
    print.isDocumented()
  }

  @Test func products() {
    let print = Printed()
    print(NDArray([[1, 2], [3, 4]]).product(), NDArray([[1, 2], [3, 4]]).product(axis: 0))
    print.isDocumented()
  }

  @Test func variances() {
    let print = Printed()
    let a = NDArray([[1.0, 2], [3, 6]])
    print(a.variance(), a.variance(axis: 0, correction: 1))
    print.isDocumented()
  }
}
