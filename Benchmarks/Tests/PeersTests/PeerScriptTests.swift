import BenchmarkSupport
import Foundation
import Testing

@testable import Peers

/// The peers that this machine has.
private let installed = Peer.allCases.filter { peer in
  guard let interpreters = try? Interpreter.candidates() else { return false }
  return !PeerSearch(for: [peer], in: interpreters).sessions.isEmpty
}

@Suite struct PeerScriptTests {
  @Test func theScriptNamesEveryCase() {
    for benchmark in BenchmarkCase.all {
      #expect(PeerScript.text.contains("\"\(benchmark)\": "), "\(benchmark)")
    }
    #expect(PeerScript.text.hasPrefix("\"\"\""))
  }

  @Test(arguments: installed.filter { [.numpy, .pytorch].contains($0) })
  func everyCaseRuns(peer: Peer) throws {
    let session = try #require(
      PeerSearch(for: [peer], in: try Interpreter.candidates()).sessions.first
    )
    for benchmark in BenchmarkCase.all {
      for element in ["float64", "float32", "complex128", "int64"] {
        let size = benchmark.ownShapes.map { CaseSize(shape: $0[0]) } ?? CaseSize(count: 1000)
        let row = MeasuringPlan.Row(benchmark: benchmark, size: size)
        let reason = session.prepare(row, element: element)
        if peer == .pytorch, "\(benchmark)" == "write-through/reversed" {
          #expect(reason == PeerFailure("no such view"))
          continue
        }
        #expect(reason == nil, "\(benchmark) \(element)")
        #expect(session.side.seconds(2).map { $0 > 0 } == true, "\(benchmark) \(element)")
      }
    }
    #expect(session.failure == nil)
  }

  @Test(arguments: BenchmarkCase.products + BenchmarkCase.factorizations)
  func linearAlgebraRunsInNumPy(benchmark: BenchmarkCase) throws {
    guard installed.contains(.numpy) else { return }
    let session = try #require(
      PeerSearch(for: [.numpy], in: try Interpreter.candidates()).sessions.first
    )
    let size = CaseSize(shape: try #require(benchmark.ownShapes)[0])
    for element in ["float64", "float32", "complex128"] {
      let row = MeasuringPlan.Row(benchmark: benchmark, size: size)
      #expect(session.prepare(row, element: element) == nil, "\(element)")
      #expect(session.side.seconds(2).map { $0 > 0 } == true, "\(element)")
    }
  }

  @Test(arguments: installed)
  func whatDoesNotFitIsSaid(peer: Peer) throws {
    let session = try #require(
      PeerSearch(for: [peer], in: try Interpreter.candidates()).sessions.first
    )
    let row = MeasuringPlan.Row(
      benchmark: BenchmarkCase(.gather, .column),
      size: CaseSize(count: SizeList.largest)
    )
    #expect(session.prepare(row, element: "complex128") != nil)
    #expect(session.side.seconds(1) == nil)
    #expect(session.failure == nil)
  }
}
