/// What the samples of one routine came to, in seconds for one operation.
package struct Summary: Equatable, Sendable {
  package let minimum: Double
  package let median: Double
  /// The sample that nine of ten samples do not exceed.
  package let percentile90: Double
  /// Where the median would be found again in 95 of 100 runs of as many independent samples.
  ///
  /// It lies between two samples whose ranks say so whatever the distribution is, or between the
  /// outermost where there are few.
  package let interval: ClosedRange<Double>

  /// Summarises samples, of which there is at least one.
  package init(samples: [Double]) {
    precondition(!samples.isEmpty, "a summary needs at least one sample")
    let sorted = samples.sorted()
    let middle = sorted.count / 2
    minimum = sorted[0]
    median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    percentile90 = sorted[(sorted.count * 9 + 9) / 10 - 1]
    let count = Double(sorted.count)
    // The ranks lie symmetrically, 1.96 standard deviations of a fair coin's count from the middle.
    let rank = max(Int(((count - 1.96 * count.squareRoot()) / 2).rounded(.down)), 1)
    let (lower, upper) = (sorted[rank - 1], sorted[sorted.count - rank])
    // Of samples that are no numbers nothing is known, and they must not stop a run.
    interval = lower <= upper ? lower...upper : -Double.infinity...Double.infinity
  }
}
