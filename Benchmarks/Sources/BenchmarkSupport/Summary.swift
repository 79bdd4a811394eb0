/// The statistics of one routine's samples, in seconds per operation.
package struct Summary: Equatable, Sendable {
  package let minimum: Double
  package let median: Double
  /// The sample that nine of ten samples do not exceed.
  package let percentile90: Double
  /// The 95 % confidence interval of the median, for independent samples.
  ///
  /// Its ends are two samples, chosen by rank, so it is valid for every distribution. With few
  /// samples, the ends are the extremes.
  package let interval: ClosedRange<Double>

  /// Summarises samples, at least one.
  package init(samples: [Double]) {
    precondition(!samples.isEmpty, "a summary needs at least one sample")
    let sorted = samples.sorted()
    let middle = sorted.count / 2
    minimum = sorted[0]
    median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    percentile90 = sorted[(sorted.count * 9 + 9) / 10 - 1]
    let count = Double(sorted.count)
    // The ranks are symmetric: 1.96 standard deviations of a fair coin's count from the middle.
    let rank = max(Int(((count - 1.96 * count.squareRoot()) / 2).rounded(.down)), 1)
    let (lower, upper) = (sorted[rank - 1], sorted[sorted.count - rank])
    // Samples that are not numbers give an infinite interval, and must not stop a run.
    interval = lower <= upper ? lower...upper : -Double.infinity...Double.infinity
  }
}
