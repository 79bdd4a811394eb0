import Strided
import StridedRandom

// One draw and an array of draws of each distribution; two arrays if the parameters are arrays.

extension Generator {
  /// Draws a distribution; false if there is none of the name.
  mutating func drawDistribution(_ name: String, _ a: Arguments, _ outcome: inout Outcome) -> Bool {
    switch (name, a.hasArrays) {
    case ("uniform", false):
      outcome.add([uniform(low: a.number(0), high: a.number(1))])
      outcome.add(Array(uniform(low: a.number(0), high: a.number(1), shape: [a.count])))
    case ("uniform", true):
      outcome.add(Array(uniform(low: a.array(0), high: a.array(1))))
      outcome.add(Array(uniform(low: a.array(0), high: a.array(1), shape: a.shape)))
    case ("normal", false):
      outcome.add([normal(mean: a.number(0), deviation: a.number(1))])
      outcome.add(Array(normal(mean: a.number(0), deviation: a.number(1), shape: [a.count])))
    case ("normal", true):
      outcome.add(Array(normal(mean: a.array(0), deviation: a.array(1))))
      outcome.add(Array(normal(mean: a.array(0), deviation: a.array(1), shape: a.shape)))
    case ("exponential", false):
      outcome.add([exponential(scale: a.number(0))])
      outcome.add(Array(exponential(scale: a.number(0), shape: [a.count])))
    case ("exponential", true):
      outcome.add(Array(exponential(scale: a.array(0))))
      outcome.add(Array(exponential(scale: a.array(0), shape: a.shape)))
    case ("laplace", false):
      outcome.add([laplace(location: a.number(0), scale: a.number(1))])
      outcome.add(Array(laplace(location: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("laplace", true):
      outcome.add(Array(laplace(location: a.array(0), scale: a.array(1))))
      outcome.add(Array(laplace(location: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("gumbel", false):
      outcome.add([gumbel(location: a.number(0), scale: a.number(1))])
      outcome.add(Array(gumbel(location: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("gumbel", true):
      outcome.add(Array(gumbel(location: a.array(0), scale: a.array(1))))
      outcome.add(Array(gumbel(location: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("logistic", false):
      outcome.add([logistic(location: a.number(0), scale: a.number(1))])
      outcome.add(Array(logistic(location: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("logistic", true):
      outcome.add(Array(logistic(location: a.array(0), scale: a.array(1))))
      outcome.add(Array(logistic(location: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("logNormal", false):
      outcome.add([logNormal(mean: a.number(0), deviation: a.number(1))])
      outcome.add(Array(logNormal(mean: a.number(0), deviation: a.number(1), shape: [a.count])))
    case ("logNormal", true):
      outcome.add(Array(logNormal(mean: a.array(0), deviation: a.array(1))))
      outcome.add(Array(logNormal(mean: a.array(0), deviation: a.array(1), shape: a.shape)))
    case ("triangular", false):
      outcome.add([triangular(left: a.number(0), mode: a.number(1), right: a.number(2))])
      outcome.add(
        Array(
          triangular(left: a.number(0), mode: a.number(1), right: a.number(2), shape: [a.count])))
    case ("triangular", true):
      outcome.add(Array(triangular(left: a.array(0), mode: a.array(1), right: a.array(2))))
      outcome.add(
        Array(triangular(left: a.array(0), mode: a.array(1), right: a.array(2), shape: a.shape)))
    case ("rayleigh", false):
      outcome.add([rayleigh(scale: a.number(0))])
      outcome.add(Array(rayleigh(scale: a.number(0), shape: [a.count])))
    case ("rayleigh", true):
      outcome.add(Array(rayleigh(scale: a.array(0))))
      outcome.add(Array(rayleigh(scale: a.array(0), shape: a.shape)))
    case ("weibull", false):
      outcome.add([weibull(alpha: a.number(0))])
      outcome.add(Array(weibull(alpha: a.number(0), shape: [a.count])))
    case ("weibull", true):
      outcome.add(Array(weibull(alpha: a.array(0))))
      outcome.add(Array(weibull(alpha: a.array(0), shape: a.shape)))
    case ("pareto", false):
      outcome.add([pareto(alpha: a.number(0))])
      outcome.add(Array(pareto(alpha: a.number(0), shape: [a.count])))
    case ("pareto", true):
      outcome.add(Array(pareto(alpha: a.array(0))))
      outcome.add(Array(pareto(alpha: a.array(0), shape: a.shape)))
    case ("power", false):
      outcome.add([power(alpha: a.number(0))])
      outcome.add(Array(power(alpha: a.number(0), shape: [a.count])))
    case ("power", true):
      outcome.add(Array(power(alpha: a.array(0))))
      outcome.add(Array(power(alpha: a.array(0), shape: a.shape)))
    case ("wald", false):
      outcome.add([wald(mean: a.number(0), scale: a.number(1))])
      outcome.add(Array(wald(mean: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("wald", true):
      outcome.add(Array(wald(mean: a.array(0), scale: a.array(1))))
      outcome.add(Array(wald(mean: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("gamma", false):
      outcome.add([gamma(alpha: a.number(0), scale: a.number(1))])
      outcome.add(Array(gamma(alpha: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("gamma", true):
      outcome.add(Array(gamma(alpha: a.array(0), scale: a.array(1))))
      outcome.add(Array(gamma(alpha: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("beta", false):
      outcome.add([beta(alpha: a.number(0), beta: a.number(1))])
      outcome.add(Array(beta(alpha: a.number(0), beta: a.number(1), shape: [a.count])))
    case ("beta", true):
      outcome.add(Array(beta(alpha: a.array(0), beta: a.array(1))))
      outcome.add(Array(beta(alpha: a.array(0), beta: a.array(1), shape: a.shape)))
    case ("chiSquare", false):
      outcome.add([chiSquare(degrees: a.number(0))])
      outcome.add(Array(chiSquare(degrees: a.number(0), shape: [a.count])))
    case ("chiSquare", true):
      outcome.add(Array(chiSquare(degrees: a.array(0))))
      outcome.add(Array(chiSquare(degrees: a.array(0), shape: a.shape)))
    case ("noncentralChiSquare", false):
      outcome.add([noncentralChiSquare(degrees: a.number(0), noncentrality: a.number(1))])
      outcome.add(
        Array(
          noncentralChiSquare(degrees: a.number(0), noncentrality: a.number(1), shape: [a.count])))
    case ("noncentralChiSquare", true):
      outcome.add(Array(noncentralChiSquare(degrees: a.array(0), noncentrality: a.array(1))))
      outcome.add(
        Array(noncentralChiSquare(degrees: a.array(0), noncentrality: a.array(1), shape: a.shape)))
    case ("f", false):
      outcome.add([f(numerator: a.number(0), denominator: a.number(1))])
      outcome.add(Array(f(numerator: a.number(0), denominator: a.number(1), shape: [a.count])))
    case ("f", true):
      outcome.add(Array(f(numerator: a.array(0), denominator: a.array(1))))
      outcome.add(Array(f(numerator: a.array(0), denominator: a.array(1), shape: a.shape)))
    case ("noncentralF", false):
      outcome.add([
        noncentralF(numerator: a.number(0), denominator: a.number(1), noncentrality: a.number(2))
      ])
      outcome.add(
        Array(
          noncentralF(
            numerator: a.number(0), denominator: a.number(1), noncentrality: a.number(2),
            shape: [a.count])))
    case ("noncentralF", true):
      outcome.add(
        Array(
          noncentralF(numerator: a.array(0), denominator: a.array(1), noncentrality: a.array(2))))
      outcome.add(
        Array(
          noncentralF(
            numerator: a.array(0), denominator: a.array(1), noncentrality: a.array(2),
            shape: a.shape)))
    case ("studentT", false):
      outcome.add([studentT(degrees: a.number(0))])
      outcome.add(Array(studentT(degrees: a.number(0), shape: [a.count])))
    case ("studentT", true):
      outcome.add(Array(studentT(degrees: a.array(0))))
      outcome.add(Array(studentT(degrees: a.array(0), shape: a.shape)))
    case ("standardCauchy", false):
      outcome.add([standardCauchy()])
      outcome.add(Array(standardCauchy(shape: [a.count])))
    case ("vonMises", false):
      outcome.add([vonMises(mean: a.number(0), concentration: a.number(1))])
      outcome.add(Array(vonMises(mean: a.number(0), concentration: a.number(1), shape: [a.count])))
    case ("vonMises", true):
      outcome.add(Array(vonMises(mean: a.array(0), concentration: a.array(1))))
      outcome.add(Array(vonMises(mean: a.array(0), concentration: a.array(1), shape: a.shape)))
    case ("binomial", false):
      outcome.add([binomial(trials: a.integer(0), probability: a.number(1))])
      outcome.add(Array(binomial(trials: a.integer(0), probability: a.number(1), shape: [a.count])))
    case ("binomial", true):
      outcome.add(Array(binomial(trials: a.integers(0), probability: a.array(1))))
      outcome.add(Array(binomial(trials: a.integers(0), probability: a.array(1), shape: a.shape)))
    case ("negativeBinomial", false):
      outcome.add([negativeBinomial(successes: a.number(0), probability: a.number(1))])
      outcome.add(
        Array(negativeBinomial(successes: a.number(0), probability: a.number(1), shape: [a.count])))
    case ("negativeBinomial", true):
      outcome.add(Array(negativeBinomial(successes: a.array(0), probability: a.array(1))))
      outcome.add(
        Array(negativeBinomial(successes: a.array(0), probability: a.array(1), shape: a.shape)))
    case ("poisson", false):
      outcome.add([poisson(mean: a.number(0))])
      outcome.add(Array(poisson(mean: a.number(0), shape: [a.count])))
    case ("poisson", true):
      outcome.add(Array(poisson(mean: a.array(0))))
      outcome.add(Array(poisson(mean: a.array(0), shape: a.shape)))
    case ("geometric", false):
      outcome.add([geometric(probability: a.number(0))])
      outcome.add(Array(geometric(probability: a.number(0), shape: [a.count])))
    case ("geometric", true):
      outcome.add(Array(geometric(probability: a.array(0))))
      outcome.add(Array(geometric(probability: a.array(0), shape: a.shape)))
    case ("zipf", false):
      outcome.add([zipf(exponent: a.number(0))])
      outcome.add(Array(zipf(exponent: a.number(0), shape: [a.count])))
    case ("zipf", true):
      outcome.add(Array(zipf(exponent: a.array(0))))
      outcome.add(Array(zipf(exponent: a.array(0), shape: a.shape)))
    case ("logSeries", false):
      outcome.add([logSeries(probability: a.number(0))])
      outcome.add(Array(logSeries(probability: a.number(0), shape: [a.count])))
    case ("logSeries", true):
      outcome.add(Array(logSeries(probability: a.array(0))))
      outcome.add(Array(logSeries(probability: a.array(0), shape: a.shape)))
    case ("hypergeometric", false):
      outcome.add([hypergeometric(good: a.integer(0), bad: a.integer(1), sample: a.integer(2))])
      outcome.add(
        Array(
          hypergeometric(
            good: a.integer(0), bad: a.integer(1), sample: a.integer(2), shape: [a.count])))
    case ("hypergeometric", true):
      outcome.add(
        Array(hypergeometric(good: a.integers(0), bad: a.integers(1), sample: a.integers(2))))
      outcome.add(
        Array(
          hypergeometric(
            good: a.integers(0), bad: a.integers(1), sample: a.integers(2), shape: a.shape)))
    default: return false
    }
    return true
  }
}

extension RandomState {
  /// Draws a distribution; false if there is none of the name.
  mutating func drawDistribution(_ name: String, _ a: Arguments, _ outcome: inout Outcome) -> Bool {
    switch (name, a.hasArrays) {
    case ("uniform", false):
      outcome.add([uniform(low: a.number(0), high: a.number(1))])
      outcome.add(Array(uniform(low: a.number(0), high: a.number(1), shape: [a.count])))
    case ("uniform", true):
      outcome.add(Array(uniform(low: a.array(0), high: a.array(1))))
      outcome.add(Array(uniform(low: a.array(0), high: a.array(1), shape: a.shape)))
    case ("normal", false):
      outcome.add([normal(mean: a.number(0), deviation: a.number(1))])
      outcome.add(Array(normal(mean: a.number(0), deviation: a.number(1), shape: [a.count])))
    case ("normal", true):
      outcome.add(Array(normal(mean: a.array(0), deviation: a.array(1))))
      outcome.add(Array(normal(mean: a.array(0), deviation: a.array(1), shape: a.shape)))
    case ("exponential", false):
      outcome.add([exponential(scale: a.number(0))])
      outcome.add(Array(exponential(scale: a.number(0), shape: [a.count])))
    case ("exponential", true):
      outcome.add(Array(exponential(scale: a.array(0))))
      outcome.add(Array(exponential(scale: a.array(0), shape: a.shape)))
    case ("laplace", false):
      outcome.add([laplace(location: a.number(0), scale: a.number(1))])
      outcome.add(Array(laplace(location: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("laplace", true):
      outcome.add(Array(laplace(location: a.array(0), scale: a.array(1))))
      outcome.add(Array(laplace(location: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("gumbel", false):
      outcome.add([gumbel(location: a.number(0), scale: a.number(1))])
      outcome.add(Array(gumbel(location: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("gumbel", true):
      outcome.add(Array(gumbel(location: a.array(0), scale: a.array(1))))
      outcome.add(Array(gumbel(location: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("logistic", false):
      outcome.add([logistic(location: a.number(0), scale: a.number(1))])
      outcome.add(Array(logistic(location: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("logistic", true):
      outcome.add(Array(logistic(location: a.array(0), scale: a.array(1))))
      outcome.add(Array(logistic(location: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("logNormal", false):
      outcome.add([logNormal(mean: a.number(0), deviation: a.number(1))])
      outcome.add(Array(logNormal(mean: a.number(0), deviation: a.number(1), shape: [a.count])))
    case ("logNormal", true):
      outcome.add(Array(logNormal(mean: a.array(0), deviation: a.array(1))))
      outcome.add(Array(logNormal(mean: a.array(0), deviation: a.array(1), shape: a.shape)))
    case ("triangular", false):
      outcome.add([triangular(left: a.number(0), mode: a.number(1), right: a.number(2))])
      outcome.add(
        Array(
          triangular(left: a.number(0), mode: a.number(1), right: a.number(2), shape: [a.count])))
    case ("triangular", true):
      outcome.add(Array(triangular(left: a.array(0), mode: a.array(1), right: a.array(2))))
      outcome.add(
        Array(triangular(left: a.array(0), mode: a.array(1), right: a.array(2), shape: a.shape)))
    case ("rayleigh", false):
      outcome.add([rayleigh(scale: a.number(0))])
      outcome.add(Array(rayleigh(scale: a.number(0), shape: [a.count])))
    case ("rayleigh", true):
      outcome.add(Array(rayleigh(scale: a.array(0))))
      outcome.add(Array(rayleigh(scale: a.array(0), shape: a.shape)))
    case ("weibull", false):
      outcome.add([weibull(alpha: a.number(0))])
      outcome.add(Array(weibull(alpha: a.number(0), shape: [a.count])))
    case ("weibull", true):
      outcome.add(Array(weibull(alpha: a.array(0))))
      outcome.add(Array(weibull(alpha: a.array(0), shape: a.shape)))
    case ("pareto", false):
      outcome.add([pareto(alpha: a.number(0))])
      outcome.add(Array(pareto(alpha: a.number(0), shape: [a.count])))
    case ("pareto", true):
      outcome.add(Array(pareto(alpha: a.array(0))))
      outcome.add(Array(pareto(alpha: a.array(0), shape: a.shape)))
    case ("power", false):
      outcome.add([power(alpha: a.number(0))])
      outcome.add(Array(power(alpha: a.number(0), shape: [a.count])))
    case ("power", true):
      outcome.add(Array(power(alpha: a.array(0))))
      outcome.add(Array(power(alpha: a.array(0), shape: a.shape)))
    case ("wald", false):
      outcome.add([wald(mean: a.number(0), scale: a.number(1))])
      outcome.add(Array(wald(mean: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("wald", true):
      outcome.add(Array(wald(mean: a.array(0), scale: a.array(1))))
      outcome.add(Array(wald(mean: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("gamma", false):
      outcome.add([gamma(alpha: a.number(0), scale: a.number(1))])
      outcome.add(Array(gamma(alpha: a.number(0), scale: a.number(1), shape: [a.count])))
    case ("gamma", true):
      outcome.add(Array(gamma(alpha: a.array(0), scale: a.array(1))))
      outcome.add(Array(gamma(alpha: a.array(0), scale: a.array(1), shape: a.shape)))
    case ("beta", false):
      outcome.add([beta(alpha: a.number(0), beta: a.number(1))])
      outcome.add(Array(beta(alpha: a.number(0), beta: a.number(1), shape: [a.count])))
    case ("beta", true):
      outcome.add(Array(beta(alpha: a.array(0), beta: a.array(1))))
      outcome.add(Array(beta(alpha: a.array(0), beta: a.array(1), shape: a.shape)))
    case ("chiSquare", false):
      outcome.add([chiSquare(degrees: a.number(0))])
      outcome.add(Array(chiSquare(degrees: a.number(0), shape: [a.count])))
    case ("chiSquare", true):
      outcome.add(Array(chiSquare(degrees: a.array(0))))
      outcome.add(Array(chiSquare(degrees: a.array(0), shape: a.shape)))
    case ("noncentralChiSquare", false):
      outcome.add([noncentralChiSquare(degrees: a.number(0), noncentrality: a.number(1))])
      outcome.add(
        Array(
          noncentralChiSquare(degrees: a.number(0), noncentrality: a.number(1), shape: [a.count])))
    case ("noncentralChiSquare", true):
      outcome.add(Array(noncentralChiSquare(degrees: a.array(0), noncentrality: a.array(1))))
      outcome.add(
        Array(noncentralChiSquare(degrees: a.array(0), noncentrality: a.array(1), shape: a.shape)))
    case ("f", false):
      outcome.add([f(numerator: a.number(0), denominator: a.number(1))])
      outcome.add(Array(f(numerator: a.number(0), denominator: a.number(1), shape: [a.count])))
    case ("f", true):
      outcome.add(Array(f(numerator: a.array(0), denominator: a.array(1))))
      outcome.add(Array(f(numerator: a.array(0), denominator: a.array(1), shape: a.shape)))
    case ("noncentralF", false):
      outcome.add([
        noncentralF(numerator: a.number(0), denominator: a.number(1), noncentrality: a.number(2))
      ])
      outcome.add(
        Array(
          noncentralF(
            numerator: a.number(0), denominator: a.number(1), noncentrality: a.number(2),
            shape: [a.count])))
    case ("noncentralF", true):
      outcome.add(
        Array(
          noncentralF(numerator: a.array(0), denominator: a.array(1), noncentrality: a.array(2))))
      outcome.add(
        Array(
          noncentralF(
            numerator: a.array(0), denominator: a.array(1), noncentrality: a.array(2),
            shape: a.shape)))
    case ("studentT", false):
      outcome.add([studentT(degrees: a.number(0))])
      outcome.add(Array(studentT(degrees: a.number(0), shape: [a.count])))
    case ("studentT", true):
      outcome.add(Array(studentT(degrees: a.array(0))))
      outcome.add(Array(studentT(degrees: a.array(0), shape: a.shape)))
    case ("standardCauchy", false):
      outcome.add([standardCauchy()])
      outcome.add(Array(standardCauchy(shape: [a.count])))
    case ("vonMises", false):
      outcome.add([vonMises(mean: a.number(0), concentration: a.number(1))])
      outcome.add(Array(vonMises(mean: a.number(0), concentration: a.number(1), shape: [a.count])))
    case ("vonMises", true):
      outcome.add(Array(vonMises(mean: a.array(0), concentration: a.array(1))))
      outcome.add(Array(vonMises(mean: a.array(0), concentration: a.array(1), shape: a.shape)))
    case ("binomial", false):
      outcome.add([binomial(trials: a.integer(0), probability: a.number(1))])
      outcome.add(Array(binomial(trials: a.integer(0), probability: a.number(1), shape: [a.count])))
    case ("binomial", true):
      outcome.add(Array(binomial(trials: a.integers(0), probability: a.array(1))))
      outcome.add(Array(binomial(trials: a.integers(0), probability: a.array(1), shape: a.shape)))
    case ("negativeBinomial", false):
      outcome.add([negativeBinomial(successes: a.number(0), probability: a.number(1))])
      outcome.add(
        Array(negativeBinomial(successes: a.number(0), probability: a.number(1), shape: [a.count])))
    case ("negativeBinomial", true):
      outcome.add(Array(negativeBinomial(successes: a.array(0), probability: a.array(1))))
      outcome.add(
        Array(negativeBinomial(successes: a.array(0), probability: a.array(1), shape: a.shape)))
    case ("poisson", false):
      outcome.add([poisson(mean: a.number(0))])
      outcome.add(Array(poisson(mean: a.number(0), shape: [a.count])))
    case ("poisson", true):
      outcome.add(Array(poisson(mean: a.array(0))))
      outcome.add(Array(poisson(mean: a.array(0), shape: a.shape)))
    case ("geometric", false):
      outcome.add([geometric(probability: a.number(0))])
      outcome.add(Array(geometric(probability: a.number(0), shape: [a.count])))
    case ("geometric", true):
      outcome.add(Array(geometric(probability: a.array(0))))
      outcome.add(Array(geometric(probability: a.array(0), shape: a.shape)))
    case ("zipf", false):
      outcome.add([zipf(exponent: a.number(0))])
      outcome.add(Array(zipf(exponent: a.number(0), shape: [a.count])))
    case ("zipf", true):
      outcome.add(Array(zipf(exponent: a.array(0))))
      outcome.add(Array(zipf(exponent: a.array(0), shape: a.shape)))
    case ("logSeries", false):
      outcome.add([logSeries(probability: a.number(0))])
      outcome.add(Array(logSeries(probability: a.number(0), shape: [a.count])))
    case ("logSeries", true):
      outcome.add(Array(logSeries(probability: a.array(0))))
      outcome.add(Array(logSeries(probability: a.array(0), shape: a.shape)))
    case ("hypergeometric", false):
      outcome.add([hypergeometric(good: a.integer(0), bad: a.integer(1), sample: a.integer(2))])
      outcome.add(
        Array(
          hypergeometric(
            good: a.integer(0), bad: a.integer(1), sample: a.integer(2), shape: [a.count])))
    case ("hypergeometric", true):
      outcome.add(
        Array(hypergeometric(good: a.integers(0), bad: a.integers(1), sample: a.integers(2))))
      outcome.add(
        Array(
          hypergeometric(
            good: a.integers(0), bad: a.integers(1), sample: a.integers(2), shape: a.shape)))
    default: return false
    }
    return true
  }
}
