import Foundation

/// A bar on standard error with the progress and the expected end of a run, if a person watches.
package struct ProgressBar {
  private static let width = 16

  private let isVisible = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  package var estimate: ProgressEstimate

  package init(_ estimate: ProgressEstimate) {
    self.estimate = estimate
  }

  /// Replaces the bar by one with the row that is being measured.
  package func show(_ row: MeasuringPlan.Row) {
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    write("\r\u{1B}[K" + Self.line(estimate, elapsed: elapsed, row: "\(row.benchmark) \(row.size)"))
  }

  /// Erases the bar.
  package func erase() {
    write("\r\u{1B}[K")
  }

  /// The text of the bar, at most 80 characters.
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
