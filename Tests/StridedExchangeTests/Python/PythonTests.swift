import Foundation
import Strided
import Testing

/// Runs the tests of the Python package, where there is a Python with NumPy.
///
/// The variable `STRIDED_PYTHON` names another interpreter than `python3`. The sanitizers do not follow into it.
@Suite struct PythonTests {
  @Test func package() throws {
    guard Self.canRun else { return }
    let result = try Self.python(["-m", "unittest", "discover", "-s", "tests"])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("Ran "), "\(result.output)")
  }

  /// Whether the tests can run; says why not.
  private static var canRun: Bool {
    guard FileManager.default.fileExists(atPath: library.path) else {
      print("The tests of the Python package are skipped: there is no \(library.path).")
      return false
    }
    guard environmentOfSanitizer == nil else {
      print("The tests of the Python package are skipped: the library needs a sanitizer's runtime.")
      return false
    }
    guard let result = try? python(["-c", "import numpy"]), result.status == 0 else {
      print("The tests of the Python package are skipped: there is no python3 with NumPy.")
      return false
    }
    return true
  }

  /// The name of the sanitizer with which this process runs.
  private static var environmentOfSanitizer: String? {
    ["__asan_init", "__tsan_init"].first {
      dlsym(UnsafeMutableRawPointer(bitPattern: 0), $0) != nil
    }
  }

  /// The dynamic library, which the build of the tests puts beside them.
  private static var library: URL {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "libStridedPython.so")
  }

  /// Runs Python in the folder of the package.
  private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let interpreter = ProcessInfo.processInfo.environment["STRIDED_PYTHON"] ?? "python3"
    process.arguments = [interpreter] + arguments
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Modules/Python")
    process.currentDirectoryURL = package
    var environment = ProcessInfo.processInfo.environment
    environment["STRIDED_LIBRARY"] = library.path
    environment["PYTHONPATH"] = package.path
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
