import Foundation
import Testing

@testable import BenchmarkSupport

@Suite struct OutputFileTests {
  @Test func writesAndReplaces() throws {
    let path = NSTemporaryDirectory() + "output-file-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try OutputFile(path: path)
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.write(Data("longer than what follows".utf8))
    try OutputFile(path: path).write(Data("short".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "short")
  }

  @Test func saysWhyWritingFailed() throws {
    let file = try OutputFile(path: "/dev/full")
    #expect {
      try file.write(Data("text".utf8))
    } throws: { error in
      "\(error)".hasPrefix("'/dev/full' could not be written: ")
    }
  }

  @Test(arguments: ["", "/", "/tmp", "/no/such/folder/file.json", "/proc/version/file.json"])
  func refusesWhatCannotBeWritten(path: String) {
    #expect(throws: InvalidInput.self) { try OutputFile(path: path) }
  }
}
