import Testing

/// Collects the differences found in a large loop and reports the first few of them.
///
/// An expectation for each of a million cases would be slow, and a million issues would be
/// unreadable.
package final class FailureLog {
  /// How many differences are reported in full.
  private let reported: Int
  /// How many differences were found.
  package private(set) var count = 0
  /// The number of cases.
  package private(set) var cases = 0

  /// An empty log.
  package init(reported: Int = 5) {
    self.reported = reported
  }

  /// Counts a case.
  package func countCase() {
    cases += 1
  }

  /// Records a difference.
  package func record(
    _ message: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    count += 1
    if count <= reported {
      Issue.record("\(message())", sourceLocation: sourceLocation)
    }
  }

  /// Counts a case, and records a difference if there is one.
  package func check(
    _ isRight: Bool,
    _ message: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    cases += 1
    if !isRight {
      record(message(), sourceLocation: sourceLocation)
    }
  }

  /// Reports how many differences were not shown, and checks that the loop ran at all.
  package func finish(
    atLeast minimum: Int = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if count > reported {
      Issue.record("\(count) of \(cases) cases differ", sourceLocation: sourceLocation)
    }
    if cases < minimum {
      Issue.record("only \(cases) cases ran", sourceLocation: sourceLocation)
    }
  }
}
