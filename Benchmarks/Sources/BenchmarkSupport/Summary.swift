/// What the samples of one routine came to, in seconds for one operation.
package struct Summary: Equatable, Sendable {
  package let minimum: Double
  package let median: Double
  /// The sample that nine of ten samples do not exceed.
  package let percentile90: Double

  /// Summarises samples, of which there is at least one.
  package init(samples: [Double]) {
    precondition(!samples.isEmpty, "a summary needs at least one sample")
    let sorted = samples.sorted()
    let middle = sorted.count / 2
    minimum = sorted[0]
    median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    percentile90 = sorted[(sorted.count * 9 + 9) / 10 - 1]
  }
}
