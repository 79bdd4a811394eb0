import Strided
import StridedLinearAlgebra

/// The coefficients of a linear regression, with their standard errors.
struct Regression {
  let coefficients: NDArray<Double>
  let standardErrors: NDArray<Double>
  /// The standard deviation of the residuals.
  let residualDeviation: Double

  /// The regression from its coefficients and from a matrix W with W·Wᵀ = (Xᵀ·X)⁻¹.
  private init(
    _ x: NDArray<Double>, _ y: NDArray<Double>, _ coefficients: NDArray<Double>,
    _ w: NDArray<Double>
  ) {
    let residuals = y - matmul(x, coefficients)
    let freedom = Double(x.shape[0] - x.shape[1])
    residualDeviation = residuals.norm() / freedom.squareRoot()
    self.coefficients = coefficients
    standardErrors = w.norm(axis: 1) * residualDeviation
  }

  /// The regression by the QR factorisation: W = R⁻¹.
  static func byQR(_ x: NDArray<Double>, _ y: NDArray<Double>) throws -> Regression {
    let factors = try qr(x)
    let w = try solveTriangular(factors.r, identity(x.shape[1]), .upper)
    return Regression(x, y, try factors.solve(y), w)
  }

  /// The regression by the singular value decomposition: W = V·diag(1 / s).
  ///
  /// The columns are scaled to the norm 1 first, because their sizes differ by five orders of magnitude.
  static func bySVD(_ x: NDArray<Double>, _ y: NDArray<Double>) throws -> Regression {
    let scale = x.norm(axis: 0)
    let factors = try svd(x / scale)
    let w = factors.vh.transposed() / factors.singularValues / scale.expandingAxis(at: 1)
    return Regression(x, y, try factors.solve(y) / scale, w)
  }

  private static func identity(_ n: Int) -> NDArray<Double> {
    let identity = NDArray<Double>.zeros([n, n])
    identity.diagonal().fill(1)
    return identity
  }
}

/// Longley's regression, by two methods, compared with NIST's certified figures.
func longleyRegression() throws {
  print("\n== Longley's regression ==\n")
  let table = try LongleyTable()
  let (x, y) = (table.factors, table.employment)
  let condition = try conditionNumber(x / x.norm(axis: 0))
  print("Years and factors: \(x.shape), condition number \(condition.rounded())")
  for (name, fit) in [("QR", try Regression.byQR(x, y)), ("SVD", try Regression.bySVD(x, y))] {
    print("\nFitted by \(name):")
    for (index, factor) in table.names.enumerated() {
      let (value, deviation) = (fit.coefficients[index], fit.standardErrors[index])
      print("  \(factor): \(sixDigits(value)) ± \(sixDigits(deviation))")
    }
    print("Standard deviation of the residuals: \(sixDigits(fit.residualDeviation))")
    let found = concatenate([fit.coefficients, fit.standardErrors])
    let certified = concatenate([table.coefficients, table.standardErrors])
    let worst = absolute((found - certified) / certified).max()
    print("All figures agree with the certified ones to nine digits: \(worst < 1e-9)")
  }
}

/// A number with six significant digits.
private func sixDigits(_ number: Double) -> Double {
  let exponent = Int(Double.log10(abs(number)).rounded(.down)) - 5
  let scale = Double.pow(10, abs(exponent))
  return exponent < 0 ? (number * scale).rounded() / scale : (number / scale).rounded() * scale
}
