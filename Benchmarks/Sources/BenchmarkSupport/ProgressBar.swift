import Foundation

/// A bar on standard error that says how far a run is and when it will end, where a person watches.
package struct ProgressBar {
  private static let width = 16

  private let isVisible = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  package var estimate: ProgressEstimate

  package init(_ estimate: ProgressEstimate) {
    self.estimate = estimate
  }

  /// Shows the bar with the row that is being measured, in place of what it showed before.
  package func show(_ row: MeasuringPlan.Row) {
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    write("\r\u{1B}[K" + Self.line(estimate, elapsed: elapsed, row: "\(row.benchmark) \(row.size)"))
  }

  /// Takes the bar away.
  package func erase() {
    write("\r\u{1B}[K")
  }

  /// The text of the bar, which fits into a line of 80 characters.
  static func line(_ estimate: ProgressEstimate, elapsed: Double, row: String) -> String {
    let filled = Int(estimate.share * Double(width))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let left = estimate.secondsLeft(after: elapsed).map { ", \(remaining($0)) left" } ?? ""
    return "[\(bar)] \(Int(estimate.share * 100)) %\(left)  \(row)"
  }

  /// A time as people say it: `8 s`, `1 min 40 s`, `12 min`.
  static func remaining(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 600 { return "\(whole / 60) min \(whole % 60 / 10 * 10) s" }
    return "\((whole + 59) / 60) min"
  }

  private func write(_ text: String) {
    guard isVisible else { return }
    FileHandle.standardError.write(Data(text.utf8))
  }
}
