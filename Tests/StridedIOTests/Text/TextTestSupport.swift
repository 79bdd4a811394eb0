import Foundation
import StridedIO
import Testing

/// What the tests of text share.
enum TextTest {
  /// Whether the tests are optimised, and run over their whole worlds.
  static var isOptimised: Bool {
    var isDebug = false
    assert({ isDebug = true }() == ())
    return !isDebug
  }

  /// The error that a call throws; nil if it throws none.
  static func error<Result>(_ body: () throws(TextError) -> Result) -> TextError? {
    do {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  /// Calls `body` with the path of a file that has some bytes and is removed afterwards.
  static func withFile<Result>(
    _ bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    try withFolder { folder in
      let path = folder + "/text.txt"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return try body(path)
    }
  }

  /// Calls `body` with the path of an empty folder that is removed afterwards.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// The path of a file of golden data.
  static func golden(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Golden/\(name)").path
  }
}

/// Collects the differences of a long loop, and reports the first ones.
final class TextDifferences {
  private var count = 0
  private var cases = 0

  /// Counts a case, and records a difference.
  func check(
    _ isRight: Bool, _ message: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    cases += 1
    if isRight { return }
    count += 1
    if count <= 10 { Issue.record("\(message())", sourceLocation: sourceLocation) }
  }

  /// Checks that so many cases ran, and reports how many differ.
  func finish(atLeast minimum: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    if count > 10 {
      Issue.record("\(count) of \(cases) cases differ", sourceLocation: sourceLocation)
    }
    #expect(cases >= minimum, sourceLocation: sourceLocation)
  }
}

/// A small seeded generator of random numbers: SplitMix64.
struct TextRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, not including, a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
