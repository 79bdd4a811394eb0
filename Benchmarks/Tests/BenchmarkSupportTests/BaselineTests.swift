import Foundation
import Testing

@testable import BenchmarkSupport

@Suite struct BaselineTests {
  private let machine = Machine(
    cpu: "a cpu",
    cores: 2,
    blas: .init(config: "OpenBLAS", core: "Zen", threads: 2),
    pageSize: 4096
  )

  private func baseline(_ text: String) throws(InvalidInput) -> Baseline {
    let path = NSTemporaryDirectory() + "baseline-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: Never.self) { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
    return try Baseline(path: path)
  }

  private func baseline(of results: [CaseResult], on machine: Machine) throws -> Baseline {
    try baseline(String(decoding: Report(machine: machine, results: results).json(), as: UTF8.self))
  }

  private func rows(seconds: Double, memcpy: Double) -> [CaseResult] {
    [ViewLayout.contiguous, .step2, .step16, .column].map {
      sample(BenchmarkCase(.writeThrough, $0), seconds: seconds, memcpy: memcpy)
    }
  }

  @Test func whatAReportWritesCanBeRead() throws {
    let result = sample(
      BenchmarkCase(.permute, .axes201),
      count: 24,
      shape: [2, 3, 4],
      seconds: 2,
      cblas: 4
    )
    let row = try #require(try baseline(of: [result], on: machine).rows.first)
    #expect(row.key.name == "permute/201")
    #expect(row.key.size == CaseSize(shape: [2, 3, 4]))
    #expect(row.interval == 2...2)
    #expect(row.median(of: "cblas") == 4)
    #expect(row.median(of: "memcpy") == 1)
    #expect(row.median(of: "numpy") == nil)
  }

  @Test func aFileFromBeforeThereWereIntervalsCanBeRead() throws {
    let text = """
      {"machine": {"cpu": "a cpu", "cores": 2, "pageSize": 4096,
        "blas": {"config": "OpenBLAS", "core": "Zen", "threads": 2}},
      "results": [{"case": "view", "layout": "contiguous", "element": "float64", "count": 1000,
        "bytes": 0, "plan": "", "seconds": {"min": 1, "median": 2, "p90": 3},
        "ratios": {"memcpy": 0.5, "cblas": null, "numpy": null}}]}
      """
    let row = try #require(try baseline(text).rows.first)
    #expect(row.interval == 1...3)
    #expect(row.key.size == CaseSize(count: 1000))
  }

  @Test(arguments: [
    ("", "it is not JSON"), ("[1]", "something else was expected"),
    ("{}", "there is no 'machine'"),
    (#"{"machine": {"cpu": "x"}, "results": []}"#, "there is no 'cores' at machine"),
  ])
  func anythingElseIsRefused(text: String, reason: String) {
    #expect {
      try baseline(text)
    } throws: { error in
      "\(error)".hasSuffix("was not written by --json: \(reason)")
    }
  }

  @Test func whatChangedByMoreThanTheNoiseIsNamed() throws {
    let before = try baseline(of: rows(seconds: 2, memcpy: 1), on: machine)
    var now = rows(seconds: 2, memcpy: 1.1)
    now[0] = sample(BenchmarkCase(.writeThrough, .contiguous), seconds: 1, memcpy: 1.1)
    now[1] = sample(BenchmarkCase(.writeThrough, .step2), seconds: 2.1, memcpy: 1.1)
    now[2] = sample(BenchmarkCase(.writeThrough, .step16), seconds: 5, memcpy: 1.1)
    let comparison = BaselineComparison(of: now, on: machine, with: before)
    #expect(comparison.controls.count == 4)
    #expect(comparison.noise.map { abs($0 - 1.1) < 1e-9 } == true)
    #expect(comparison.changed.map { $0.now.benchmark.variant.name } == ["step16", "contiguous"])
    let text = comparison.text
    #expect(text.contains("write-through/step16"))
    #expect(text.contains("2.50 times as long"))
    #expect(text.contains("2.00 times as fast"))
    #expect(text.contains("2 rows changed, 2 did not beyond the noise; 0 only here, 0 only there."))
    #expect(!text.contains("another machine"))
  }

  @Test func medianIntervalsThatOverlapAreNoChange() throws {
    func result(_ samples: [Double]) -> CaseResult {
      CaseResult(
        benchmark: BenchmarkCase(.view, .contiguous),
        element: "float64",
        count: 10,
        bytes: 0,
        plan: "",
        time: Summary(samples: samples),
        allocations: nil,
        memcpyMedian: 1
      )
    }
    let before = try baseline(of: [result([1, 2, 3])], on: machine)
    let overlapping = BaselineComparison(of: [result([3, 4, 5])], on: machine, with: before)
    #expect(overlapping.changed.isEmpty)
    let apart = BaselineComparison(of: [result([3.5, 4, 5])], on: machine, with: before)
    #expect(apart.changed.count == 1)
  }

  @Test func otherMachinesAndRowsAreSaid() throws {
    let other = Machine(cpu: "another cpu", cores: 4, blas: machine.blas, pageSize: 4096)
    let before = try baseline(of: [sample(BenchmarkCase(.view, .contiguous))], on: other)
    let text = BaselineComparison(
      of: [sample(BenchmarkCase(.slice, .step2))],
      on: machine,
      with: before
    ).text
    #expect(text.contains("It is of another machine or BLAS: another cpu, 4 cores"))
    #expect(text.contains("The two runs have no row in common."))
  }

  @Test func peersOfTheSameVersionAreControls() throws {
    var withNumPy = machine
    withNumPy.peers = ["numpy": PeerVersion(version: "2", threads: 1, python: "3")]
    var withOther = machine
    withOther.peers = ["numpy": PeerVersion(version: "3", threads: 1, python: "3")]
    let result = sample(BenchmarkCase(.axpy, .step2), peers: [.numpy: 4])
    let before = try baseline(of: [result], on: withNumPy)
    #expect(BaselineComparison(of: [result], on: withNumPy, with: before).controls.count == 2)
    #expect(BaselineComparison(of: [result], on: withOther, with: before).controls.count == 1)
  }
}
