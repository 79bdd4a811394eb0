/// A group of functions of the table of elementwise functions, which `--cases` selects by its name.
package enum ElementwiseFamily: String, CaseIterable, Sendable {
  case unary
  case math
  case comparison
  case fused
  case masked
  case reduce
  case scan
  case sort
  case argsort
  case histogram
  case unique
  case maskGather = "mask-gather"
  case grouping
  case file
  case random
  case fourier

  /// One line for the help and the report.
  package var summary: String {
    switch self {
    case .unary: "elementwise functions of one array that are a few instructions"
    case .math: "elementwise mathematical functions"
    case .comparison: "elementwise comparisons, and what combines them"
    case .fused: "several operations in one pass, or in few"
    case .masked: "elementwise functions where a mask is true"
    case .reduce: "sums, extrema, deviations and positions, of all elements and along axes"
    case .scan: "cumulative sums and extrema"
    case .sort: "sorts, partitions and medians"
    case .argsort: "positions in sorted order"
    case .histogram: "counts of the elements in bins"
    case .unique: "distinct elements, with positions and counts"
    case .maskGather: "the elements where a mask is true, in fresh memory"
    case .grouping: "sums of the elements with the same integer key"
    case .file: "loading, saving and mapping of files"
    case .random: "random numbers"
    case .fourier: "Fourier transforms"
    }
  }
}
