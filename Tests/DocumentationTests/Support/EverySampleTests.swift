import Foundation
import Testing

/// A test holds every sample of the documentation.
@Suite struct EverySampleTests {
  @Test func everySampleIsCompiled() throws {
    let tests = Sample.root.appending(path: "Tests/DocumentationTests")
    var blocks: [[String]] = []
    for case let file as URL in FileManager.default.enumerator(
      at: tests, includingPropertiesForKeys: nil) ?? .init() where file.pathExtension == "swift"
    {
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.components(separatedBy: "\n").map(Sample.codePart).filter { !$0.isEmpty }
      for part in lines.split(separator: "let print = Printed()").dropFirst() {
        blocks.append(Array(part.prefix { $0 != "print.isDocumented()" }))
      }
    }
    for sample in Sample.all {
      #expect(blocks.contains(sample.code), "\(sample.place) is in no test")
    }
    #expect(!Sample.all.isEmpty)
  }
}
