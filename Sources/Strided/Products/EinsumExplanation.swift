/// What an Einstein summation would do: the order of the operands, and the routine of each step.
///
/// ```swift
/// let a = NDArray<Double>.zeros([40, 50])
/// let b = NDArray<Double>.zeros([50, 60])
/// let c = NDArray<Double>.zeros([60, 20])
/// print(explainEinsum("ij,jk,kl->il", a, b, c))
/// // einsum float64 ij,jk,kl->il of (40, 50), (50, 60), (60, 20)
/// //   order:     100000 multiplications, the fewest of all orders
/// //   step:      jk,kl->jl by cblas_dgemm, 60000 multiplications
/// //   step:      ij,jl->il by cblas_dgemm, 40000 multiplications
/// ```
public struct EinsumExplanation: Equatable, Sendable {
  /// The sum of one operand, or the contraction of two.
  public struct Step: Equatable, Sendable {
    /// The labels of the operands and of the result; the axes of an ellipsis as three dots.
    public let subscripts: String
    /// The name of the routine, for example `cblas_dgemm`; `multiply` for an elementwise product.
    public let routine: String
    /// The number of multiplications; 0 for the sum of one operand.
    public let multiplications: Double
    /// The matrix product; nil for an elementwise product or a sum.
    public let product: ProductExplanation?
    /// Whether an operand is copied, because no view can merge its axes or the routine does not take it.
    public let copiesOperands: Bool
  }

  /// The operation, the subscripts and the shapes.
  public let operation: String
  /// Whether the order has the fewest multiplications of all orders.
  public internal(set) var isOptimal = true
  /// The steps, in order.
  public internal(set) var steps: [Step] = []

  /// The number of multiplications of all steps.
  public var multiplications: Double { steps.reduce(0) { $0 + $1.multiplications } }
}

extension EinsumExplanation: CustomStringConvertible {
  /// The explanation, one line per step.
  public var description: String {
    var lines = [operation]
    let order = isOptimal ? "the fewest of all orders" : "the cheapest pair first"
    lines.append("  order:     \(Self.text(multiplications)) multiplications, \(order)")
    for step in steps {
      let copied = step.copiesOperands ? ", copies operands" : ""
      let count =
        step.multiplications == 0 ? "" : ", \(Self.text(step.multiplications)) multiplications"
      lines.append("  step:      \(step.subscripts) by \(step.routine)\(count)\(copied)")
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ number: Double) -> String {
    number < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
