import Foundation
import Oracle
import Strided
import Testing

/// Replays programs and results of NumPy, recorded in `Tests/Golden/programs.txt`, on the library.
///
/// A failure shows the program and the steps or arrays that differ.
/// `Tests/Golden/programs.py --show` with the line number prints NumPy's results.
@Suite("Programs as NumPy runs them")
struct ProgramGoldenTests {
  /// The lines of the record, read once.
  private static let lines: [Substring] = {
    let tests = URL(filePath: #filePath).appending(path: "../../..").standardized
    let file = tests.appending(path: "Golden/programs.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n")
  }()

  /// The number of parts of the record, which can run in parallel.
  static let parts = 8

  @Test("every recorded program leaves behind what is recorded", arguments: 0..<parts)
  func replay(part: Int) {
    let log = FailureLog()
    let watch = GoldenWatch(part: part)
    // Debug builds run an eighth of the programs, spread over all of them.
    let count = TestScale.count(full: Self.lines.count, reduced: Self.lines.count / 8)
    let pace = Self.parts * max(1, Self.lines.count / max(1, count))
    for number in stride(from: part, to: Self.lines.count, by: pace) {
      let line = Self.lines[number]
      do {
        var replay = GoldenReplay(try GoldenProgram(line, number: number + 1))
        try replay.run(note: watch.note)
        log.check(replay.differences.isEmpty, replay.message)
      } catch {
        log.check(false, "programs.txt:\(number + 1): \(error)\n\(line)")
      }
    }
    log.finish(atLeast: max(1, Self.lines.count / pace))
  }

  @Test("the record covers every kind of step and every element type")
  func coverage() throws {
    #expect(Self.lines.count >= 20_000)
    var counts: [GoldenOperation: Int] = [:]
    var letters: Set<Character> = []
    for (place, line) in Self.lines.enumerated() {
      let program = try GoldenProgram(line, number: place + 1)
      for step in program.steps { counts[step.operation, default: 0] += 1 }
      letters.formUnion(program.bases.compactMap(\.first))
    }
    for operation in GoldenOperation.allCases {
      #expect(counts[operation, default: 0] >= 200, "\(operation)")
    }
    #expect(letters == Set(GoldenElements.all.map { $0.letter }))
  }
}
