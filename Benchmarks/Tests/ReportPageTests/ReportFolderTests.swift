import BenchmarkSupport
import Foundation
import Testing

@testable import ReportPage

@Suite struct ReportFolderTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func aPageIsWrittenToAFolderThatIsMadeForIt() throws {
    try withFolder { parent in
      let report = try ReportFolder(path: parent.appendingPathComponent("report").path)
      #expect(!FileManager.default.fileExists(atPath: report.path))
      for title in ["first", "second"] {
        let page = ReportPage(PageModel(title: title, facts: [], figures: []))
        try report.write(page)
        #expect(try String(contentsOfFile: report.page, encoding: .utf8) == page.html)
      }
      #expect(report.page.hasSuffix("/report/index.html"))
    }
  }

  @Test func foldersThatCannotBeWrittenAreRefusedBeforeTheWork() throws {
    #expect(throws: InvalidInput("the folder name is empty")) { try ReportFolder(path: "") }
    try withFolder { parent in
      let file = parent.appendingPathComponent("file").path
      try Data().write(to: URL(fileURLWithPath: file))
      #expect(throws: InvalidInput("'\(file)' is not a folder")) { try ReportFolder(path: file) }
      let deep = parent.appendingPathComponent("a/b").path
      #expect(throws: InvalidInput.self) { try ReportFolder(path: deep) }
      try FileManager.default.createDirectory(
        at: parent.appendingPathComponent("index.html"), withIntermediateDirectories: false)
      #expect(throws: InvalidInput.self) { try ReportFolder(path: parent.path) }
    }
  }
}
