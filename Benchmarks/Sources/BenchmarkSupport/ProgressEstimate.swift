/// How far a run is, and when it will end, by what its rows were expected to take.
package struct ProgressEstimate: Sendable {
  private var expectedLeft: [Double]
  private var expectedOfMeasured = 0.0
  private let rows: Int

  /// A run of rows with the seconds expected of each, right but for a factor.
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

  /// Goes on to the next row, after one that was measured or one that was skipped at no cost.
  package mutating func finishRow(wasMeasured: Bool) {
    guard let expected = expectedLeft.popLast() else { return }
    if wasMeasured { expectedOfMeasured += expected }
  }

  /// The seconds left after so many, once there is something to judge by.
  package func secondsLeft(after elapsed: Double) -> Double? {
    guard expectedOfMeasured > 0 else { return nil }
    return elapsed * expectedLeft.reduce(0, +) / expectedOfMeasured
  }
}
