/// A group of elementwise functions, which `--cases` selects by its name.
package enum ElementwiseFamily: String, CaseIterable, Sendable {
  case unary
  case math
  case comparison
  case fused
  case masked

  /// One line for the help and the report.
  package var summary: String {
    switch self {
    case .unary: "elementwise functions of one array that are a few instructions"
    case .math: "elementwise mathematical functions"
    case .comparison: "elementwise comparisons, and what combines them"
    case .fused: "several operations in one pass, or in few"
    case .masked: "elementwise functions where a mask is true"
    }
  }
}
