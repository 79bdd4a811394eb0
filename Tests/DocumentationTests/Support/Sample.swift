import Foundation

/// A sample of the documentation: a block of Swift with its expected output.
struct Sample {
  /// The file and line where the block starts.
  let place: String
  /// The lines of code, without blank lines, comments, imports and indentation.
  let code: [String]
  /// The comments after the calls of `print`.
  let output: [String]

  /// The sample of a block's lines.
  init(place: String, lines: [String]) {
    self.place = place
    code = lines.map(Self.codePart).filter { !$0.isEmpty && !$0.hasPrefix("import Strided") }
    var output: [String] = []
    var followsPrint = false
    for line in lines.map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if Self.codePart(line).hasPrefix("print(") {
        followsPrint = true
        if let comment = Self.comment(of: line) { output.append(comment) }
      } else if line.hasPrefix("//"), followsPrint {
        output.append(Self.comment(of: line) ?? "")
      } else {
        followsPrint = false
      }
    }
    self.output = output
  }

  /// The code of a line, without indentation and comment.
  static func codePart(_ line: String) -> String {
    let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line[...]
    return code.trimmingCharacters(in: .whitespaces)
  }

  private static func comment(of line: String) -> String? {
    guard let start = line.range(of: "//") else { return nil }
    let text = line[start.upperBound...]
    return String(text.hasPrefix(" ") ? text.dropFirst() : text)
  }
}

extension Sample {
  /// The root of the package.
  static let root: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every sample of the README, of the catalogs and of the comments, but for package manifests.
  static let all: [Sample] = {
    var files = [root.appending(path: "README.md")]
    for case let file as URL in FileManager.default.enumerator(
      at: root.appending(path: "Sources"), includingPropertiesForKeys: nil) ?? .init()
    where ["swift", "md"].contains(file.pathExtension) {
      files.append(file)
    }
    return files.sorted { $0.path < $1.path }.flatMap(samples)
      .filter { $0.code.first != "dependencies: [" }
  }()

  private static func samples(of file: URL) -> [Sample] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let isSource = file.pathExtension == "swift"
    var samples: [Sample] = []
    var block: [String]?
    var start = 0
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      var line = line
      if isSource {
        let comment = line.trimmingCharacters(in: .whitespaces)
        line = comment.hasPrefix("///") ? String(comment.dropFirst(3)) : ""
      }
      let mark = line.trimmingCharacters(in: .whitespaces)
      if mark == "```swift" {
        (block, start) = ([], number + 1)
      } else if mark == "```", let lines = block {
        samples.append(Sample(place: "\(file.lastPathComponent):\(start)", lines: lines))
        block = nil
      } else {
        block?.append(line)
      }
    }
    return samples
  }
}
