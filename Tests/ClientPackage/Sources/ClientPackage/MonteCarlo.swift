import Strided
import StridedRandom

/// The price of a bet on a random walk, by Monte Carlo: the same for any number of threads.
///
/// Each block of walks has a random stream of its own, which is spawned from one seed. So tasks may take the blocks
/// in any order.
func monteCarlo() async {
  print("\n== Monte Carlo ==\n")
  var parent = Generator(PCG64(seed: 2026))
  let generators = parent.spawn(8)
  let blocks = await withTaskGroup(of: (Int, Double).self) { group in
    for (index, generator) in generators.enumerated() {
      group.addTask { (index, meanPayment(walks: 20_000, generator)) }
    }
    return await group.reduce(into: [Double](repeating: 0, count: 8)) { $0[$1.0] = $1.1 }
  }
  let means = NDArray(blocks)
  let error = means.standardDeviation(correction: 1) / Double(means.count).squareRoot()
  print("A walk of 16 steps pays its last place, if that is positive.")
  print("Mean payment: \(threeDigits(means.mean())) ± \(threeDigits(error))")
  // The last place is normal with deviation 4; half of its mean distance from 0 is paid.
  print("Exact: \(threeDigits(4 / (2 * Double.pi).squareRoot()))")
}

/// The mean payment over some walks.
private func meanPayment(walks: Int, _ generator: Generator<PCG64>) -> Double {
  var generator = generator
  let steps = generator.standardNormal(shape: [walks, 16], as: Double.self)
  return maximum(steps.sum(axis: 1), 0).mean()
}

private func threeDigits(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
