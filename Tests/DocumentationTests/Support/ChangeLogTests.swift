import Foundation
import Strided
import Testing

@Suite struct ChangeLogTests {
  /// The version is that of the newest entry of the change log.
  @Test func version() throws {
    let log = try String(contentsOf: Sample.root.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let newest = log.split(separator: "\n").first { $0.hasPrefix("## ") }
    #expect(newest?.dropFirst(3).prefix { $0 != "," } == Strided.version[...])
  }
}
