import Foundation

/// A Python with NumPy, if there is one.
enum Python {
  /// Whether `python3` can import NumPy.
  static let isThere: Bool = (try? run("import numpy")) != nil

  /// Why tests that need it are skipped.
  static let reason = "no python3 with NumPy was found"

  /// An error that Python printed.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program; returns what it prints.
  @discardableResult
  static func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let problem = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failure(description: problem) }
    return text
  }
}
