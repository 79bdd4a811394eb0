import Strided
import StridedRandom

/// The arrays on which the calls of `Program.choices` and `Program.shuffles` work.
struct SamplingModel {
  let weights = NDArray([0.1, 0, 0.3, 0.25, 0.05, 0.3])
  let matrix = NDArray((0..<30).map { Double($0) }, shape: [5, 6])
  let line = NDArray((0..<101).map { $0 })
  let rows = NDArray((0..<60).map { Int16($0) }, shape: [5, 12])
  let cube = NDArray((0..<60).map { $0 }, shape: [3, 4, 5])
  let outcomes = NDArray([0.2, 0.3, 0.1, 0.4])
  let colors = NDArray([20, 0, 35, 12, 3])
}

extension Generator {
  /// Draws what is not a distribution of single numbers; false if there is no call of the name.
  mutating func drawSample(
    _ name: String, _ model: SamplingModel, _ outcome: inout Outcome
  ) -> Bool {
    let (weights, rows, cube) = (model.weights, model.rows, model.cube)
    switch name {
    case "choice replacing": outcome.add(Array(choice(1000, shape: [3, 67])))
    case "choice distinct": outcome.add(Array(choice(1000, shape: [67], replacing: false)))
    case "choice all": outcome.add(Array(choice(77, shape: [77], replacing: false)))
    case "choice large": outcome.add(Array(choice(20001, shape: [5000], replacing: false)))
    case "choice weighted": outcome.add(Array(choice(6, shape: [5, 41], probabilities: weights)))
    case "choice weighted distinct":
      outcome.add(Array(choice(6, shape: [5], replacing: false, probabilities: weights)))
    case "choice one": outcome.add([choice(10), choice(6, probabilities: weights)])
    case "choice elements": outcome.add(Array(choice(model.matrix[.all, 2], shape: [9])))
    case "choice unshuffled":
      outcome.add(Array(choice(1000, shape: [67], replacing: false, shuffled: false)))
    case "choice large unshuffled":
      outcome.add(Array(choice(20001, shape: [5000], replacing: false, shuffled: false)))
    case "choice rows": outcome.add(Array(choice(model.matrix, shape: [2, 3])))
    case "choice columns":
      outcome.add(Array(choice(model.matrix, shape: [4], replacing: false, axis: 1)))
    case "shuffle":
      shuffle(model.line)
      outcome.add(Array(model.line))
    case "shuffle view":
      shuffle(model.line[.stride(by: -2)])
      outcome.add(Array(model.line))
    case "shuffle rows":
      shuffle(rows)
      outcome.add(Array(rows))
    case "shuffle columns":
      shuffle(rows, axis: 1)
      outcome.add(Array(rows))
    case "permutation": outcome.add(Array(permutation(50)))
    case "permutation elements":
      outcome.add(Array(permutation(NDArray((0..<40).map { Double($0) / 8 }))))
    case "permutation rows": outcome.add(Array(permutation(rows)))
    case "permutation columns": outcome.add(Array(permutation(rows, axis: -1)))
    case "permuted rows": outcome.add(Array(permuted(rows, axis: 0)))
    case "permuted columns": outcome.add(Array(permuted(rows, axis: 1)))
    case "permuted all": outcome.add(Array(permuted(rows)))
    case "permuted in F order": outcome.add(Array(permuted(rows.copy(order: .f))))
    case "permuted view": outcome.add(Array(permuted(rows[1..., .stride(by: 3)])))
    case "permuted middle": outcome.add(Array(permuted(cube, axis: 1)))
    case "permuted transposed": outcome.add(Array(permuted(cube.transposed(axes: [1, 0, 2]))))
    case "multinomial":
      outcome.add(Array(multinomial(trials: 20, probabilities: model.outcomes, shape: [3, 7])))
    case "multinomial large":
      outcome.add(Array(multinomial(trials: 2000, probabilities: model.outcomes, shape: [11])))
    case "multinomial broadcast":
      let trials = NDArray([5, 50, 0], shape: [3, 1])
      let both = NDArray([0.2, 0.3, 0.1, 0.4, 0.4, 0.1, 0.3, 0.2], shape: [2, 4])
      outcome.add(Array(multinomial(trials: trials, probabilities: both)))
    case "dirichlet": outcome.add(Array(dirichlet(alpha: NDArray([0.5, 2, 3.5]), shape: [2, 9])))
    case "dirichlet small":
      outcome.add(Array(dirichlet(alpha: NDArray([0.05, 0.02, 0.09, 0.01]), shape: [13])))
    case "hypergeometric marginals":
      outcome.add(
        Array(multivariateHypergeometric(colors: model.colors, sample: 11, shape: [17])))
    case "hypergeometric marginals more":
      outcome.add(
        Array(multivariateHypergeometric(colors: model.colors, sample: 61, shape: [3, 5])))
    case "hypergeometric count":
      outcome.add(
        Array(
          multivariateHypergeometric(
            colors: model.colors, sample: 11, shape: [17], method: .count)))
    case "hypergeometric count more":
      outcome.add(
        Array(
          multivariateHypergeometric(colors: model.colors, sample: 61, shape: [9], method: .count)))
    default: return false
    }
    return true
  }
}

extension RandomState {
  /// Draws what is not a distribution of single numbers; false if there is no call of the name.
  mutating func drawSample(
    _ name: String, _ model: SamplingModel, _ outcome: inout Outcome
  ) -> Bool {
    let (weights, rows) = (model.weights, model.rows)
    switch name {
    case "choice replacing": outcome.add(Array(choice(1000, shape: [3, 67])))
    case "choice distinct": outcome.add(Array(choice(1000, shape: [67], replacing: false)))
    case "choice all": outcome.add(Array(choice(77, shape: [77], replacing: false)))
    case "choice large": outcome.add(Array(choice(20001, shape: [5000], replacing: false)))
    case "choice weighted": outcome.add(Array(choice(6, shape: [5, 41], probabilities: weights)))
    case "choice weighted distinct":
      outcome.add(Array(choice(6, shape: [5], replacing: false, probabilities: weights)))
    case "choice one":
      outcome.add(
        Array(choice(10, shape: [])) + Array(choice(6, shape: [], probabilities: weights)))
    case "choice elements": outcome.add(Array(choice(model.matrix[.all, 2], shape: [9])))
    case "shuffle":
      shuffle(model.line)
      outcome.add(Array(model.line))
    case "shuffle view":
      shuffle(model.line[.stride(by: -2)])
      outcome.add(Array(model.line))
    case "shuffle rows":
      shuffle(rows)
      outcome.add(Array(rows))
    case "permutation": outcome.add(Array(permutation(50)))
    case "permutation elements":
      outcome.add(Array(permutation(NDArray((0..<40).map { Double($0) / 8 }))))
    case "permutation rows": outcome.add(Array(permutation(rows)))
    case "multinomial":
      outcome.add(Array(multinomial(trials: 20, probabilities: model.outcomes, shape: [3, 7])))
    case "multinomial large":
      outcome.add(Array(multinomial(trials: 2000, probabilities: model.outcomes, shape: [11])))
    case "dirichlet": outcome.add(Array(dirichlet(alpha: NDArray([0.5, 2, 3.5]), shape: [2, 9])))
    case "dirichlet small":
      outcome.add(Array(dirichlet(alpha: NDArray([0.05, 0.02, 0.09, 0.01]), shape: [13])))
    default: return false
    }
    return true
  }
}
