/// The progress and the expected end of a run, from the expected times of its rows.
package struct ProgressEstimate: Sendable {
  private var expectedLeft: [Double]
  private var expectedOfMeasured = 0.0
  private let rows: Int

  /// A run of rows with the expected seconds of each, up to a common factor.
  package init(expected: [Double]) {
    expectedLeft = expected.reversed()
    rows = expected.count
  }

  /// The number of the row that is being measured, from 1.
  package var row: Int { min(rows - expectedLeft.count + 1, rows) }

  /// The share of the work that is done.
  package var share: Double {
    let left = expectedLeft.reduce(0, +)
    let total = expectedOfMeasured + left
    return total > 0 ? expectedOfMeasured / total : 0
  }

  /// Moves to the next row; a skipped row cost no time.
  package mutating func finishRow(wasMeasured: Bool) {
    guard let expected = expectedLeft.popLast() else { return }
    if wasMeasured { expectedOfMeasured += expected }
  }

  /// The seconds left after `elapsed` seconds, if enough is known.
  package func secondsLeft(after elapsed: Double) -> Double? {
    guard expectedOfMeasured > 0 else { return nil }
    return elapsed * expectedLeft.reduce(0, +) / expectedOfMeasured
  }
}
