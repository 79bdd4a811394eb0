import Strided
import StridedIO

/// Employment in the United States from 1947 to 1962, with NIST's certified regression.
///
/// NIST Statistical Reference Datasets, "Longley". The columns are nearly dependent, which made the programs of 1967
/// lose most digits.
struct LongleyTable {
  /// A column of ones, and the six figures that explain employment; one year a row.
  let factors: NDArray<Double>

  /// The employed, in thousands.
  let employment: NDArray<Double>

  /// The names of the columns of `factors`.
  let names: [String]

  /// The certified coefficients.
  let coefficients = NDArray([
    -3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683,
    -1.03322686717359, -0.511041056535807e-01, 1829.15146461355,
  ])

  /// The certified standard errors of the coefficients.
  let standardErrors = NDArray([
    890420.383607373, 84.9149257747669, 0.334910077722432e-01, 0.488399681651699,
    0.214274163161675, 0.226073200069370, 455.478499142212,
  ])

  /// The certified standard deviation of the residuals.
  let residualDeviation = 304.854073561965

  /// Reads the file that is built into the program.
  init() throws {
    let table = try TextTable(parsing: PackageResources.longley_csv, comments: ["#"])
    employment = try table.column("employment", as: Double.self)
    let explaining = table.names.dropFirst()
    factors = .ones([table.rowCount, 1 + explaining.count])
    for (index, name) in explaining.enumerated() {
      factors[0..., 1 + index] = try table.column(name, as: Double.self)
    }
    names = ["constant"] + explaining
  }
}
