import BenchmarkSupport
import Foundation
import Peers
import Strided
import StridedIO
import Testing

@testable import copy_vs_view

/// The first Python of this machine, if there is one.
private let python = try? Interpreter.candidates().first

/// The peers that this machine has.
private let installed = Peer.allCases.filter { peer in
  guard let python else { return false }
  return !PeerSearch(for: [peer], in: [python]).sessions.isEmpty
}

@Suite struct ElementwiseStatementTests {
  private var cases: [ElementwiseCase] { ElementwiseTable<Double>.rows.flatMap(\.cases) }

  @Test func peersHaveAllCasesButReversedViewsAndFiles() {
    for benchmark in cases {
      #expect(benchmark.script(for: .numpy) != nil, "\(benchmark.name)")
      let isNumPys = benchmark.layout == .reversed || benchmark.family == .file
      #expect((benchmark.script(for: .pytorch) == nil) == isNumPys, "\(benchmark.name)")
    }
  }

  @Test func statementsFitIntoALineOfFields() {
    for text in scripts {
      #expect(!text.isEmpty && !text.contains("\t") && !text.contains("\n"))
    }
  }

  @Test(.enabled(if: python != nil))
  func everyStatementIsPython() throws {
    let process = Process()
    let interpreter = try #require(python)
    process.executableURL = URL(fileURLWithPath: interpreter.path)
    let program = "import sys; [compile(text, text, 'exec') for text in sys.argv[1:]]"
    process.arguments = ["-c", program] + scripts
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: installed)
  func everyCaseRunsInThePeer(peer: Peer) throws {
    let interpreter = try #require(python)
    let session = try #require(PeerSearch(for: [peer], in: [interpreter]).sessions.first)
    for benchmark in cases where benchmark.script(for: peer) != nil {
      for count in [7, 10, 1000] {
        let row = MeasuringPlan.Row(
          benchmark: BenchmarkCase(benchmark),
          size: CaseSize(count: count)
        )
        #expect(session.prepare(row, element: "float32") == nil, "\(benchmark.name) \(count)")
        #expect(session.side.seconds(2).map { $0 > 0 } == true, "\(benchmark.name) \(count)")
      }
    }
    #expect(session.failure == nil)
  }

  /// Each side writes the text that it reads by itself: NumPy's is the same, byte for byte.
  @Test(.enabled(if: installed.contains(.numpy)))
  func allSidesReadTheSameText() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("strided-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (ours, theirs) = (folder.appendingPathComponent("a"), folder.appendingPathComponent("b"))
    let program =
      "import numpy as np, sys; np.savetxt(sys.argv[2], np.loadtxt(sys.argv[1], sys.argv[3]))"
    func check<Element: RealBenchmarkElement>(_ a: NDArray<Element>, _ type: String) throws {
      try a.saveText(ours.path, format: ElementwiseTable<Element>.savetxtFormat)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try #require(python).path)
      process.arguments = ["-c", program, ours.path, theirs.path, type]
      try process.run()
      process.waitUntilExit()
      #expect(try Data(contentsOf: ours) == Data(contentsOf: theirs), "\(type)")
    }
    let numbers = Scrambled.numbers(1000)
    try check(NDArray(numbers), "float64")
    try check(NDArray(numbers.map { Float($0) }), "float32")
  }

  /// Everything that is sent to a peer, each text once.
  private var scripts: [String] {
    let texts = cases.flatMap { benchmark in
      Peer.allCases.compactMap { benchmark.script(for: $0) }.flatMap { [$0.setup, $0.statement] }
    }
    return Set(texts).sorted()
  }
}
