import Foundation

/// One line on standard error that says what is going on, where standard error is a terminal.
package final class ProgressLine {
  private let isVisible: Bool

  package init() {
    isVisible = isatty(STDERR_FILENO) == 1
  }

  /// Replaces the line.
  package func show(_ text: String) {
    write("\r\u{1B}[K" + text)
  }

  /// Takes the line away.
  package func erase() {
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    guard isVisible else { return }
    FileHandle.standardError.write(Data(text.utf8))
  }
}
