import Foundation
import Testing

@testable import BenchmarkSupport

@Suite struct ReportTests {
  private func object(_ result: CaseResult) throws -> [String: Any] {
    var machine = Machine(
      cpu: "a cpu",
      cores: 2,
      blas: .init(config: "OpenBLAS", core: "Zen", threads: 2),
      pageSize: 4096
    )
    machine.peers = ["numpy": PeerVersion(version: "2.4.6", threads: 1, python: "3.11.7")]
    let json = try Report(machine: machine, results: [result]).json()
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  private func result(_ result: CaseResult) throws -> [String: Any] {
    try #require((try object(result)["results"] as? [[String: Any]])?.first)
  }

  @Test func theMachineIsNamed() throws {
    let machine = try #require(
      try object(sample(BenchmarkCase(.gather, .step2)))["machine"] as? [String: Any]
    )
    #expect(Set(machine.keys) == ["cpu", "cores", "blas", "pageSize", "peers"])
    let blas = try #require(machine["blas"] as? [String: Any])
    #expect(Set(blas.keys) == ["config", "core", "threads"])
    #expect(machine["cores"] as? Int == 2)
    let numpy = try #require((machine["peers"] as? [String: [String: Any]])?["numpy"])
    #expect(numpy["version"] as? String == "2.4.6")
    #expect(numpy["python"] as? String == "3.11.7")
    #expect(numpy["threads"] as? Int == 1)
  }

  @Test func aResultHasEveryKey() throws {
    let result = try result(sample(BenchmarkCase(.gather, .step2), cblas: 4, peers: [.numpy: 6]))
    #expect(
      Set(result.keys) == [
        "case", "layout", "element", "count", "shape", "bytes", "plan", "seconds",
        "gigabytesPerSecond", "allocations", "ratios",
      ]
    )
    #expect(result["case"] as? String == "gather")
    #expect(result["layout"] as? String == "step2")
    #expect(abs(try #require(result["gigabytesPerSecond"] as? Double) - 8e-6) < 1e-12)
    let seconds = try #require(result["seconds"] as? [String: Any])
    #expect(Set(seconds.keys) == ["min", "median", "p90", "interval"])
    #expect(seconds["median"] as? Double == 2)
    #expect(seconds["interval"] as? [Double] == [2, 2])
    let ratios = try #require(result["ratios"] as? [String: Any])
    #expect(ratios["memcpy"] as? Double == 0.5)
    #expect(ratios["cblas"] as? Double == 2)
    #expect(ratios["numpy"] as? Double == 3)
    #expect(ratios["pytorch"] is NSNull)
  }

  @Test func shapesOfTheirOwnAreWritten() throws {
    let benchmark = BenchmarkCase(.permute, .axes201)
    let result = try result(sample(benchmark, count: 24, shape: [2, 3, 4], limit: 1))
    #expect(result["layout"] as? String == "201")
    #expect(result["shape"] as? [Int] == [2, 3, 4])
    #expect((result["ratios"] as? [String: Any])?["limit"] as? Double == 0.5)
  }

  @Test func whatThereIsNotIsNull() throws {
    let result = try result(sample(BenchmarkCase(.view, .contiguous), bytes: 0, memcpy: nil))
    #expect(result["gigabytesPerSecond"] is NSNull)
    #expect(result["shape"] is NSNull)
    let ratios = try #require(result["ratios"] as? [String: Any])
    #expect(ratios["memcpy"] is NSNull)
    #expect(ratios["limit"] is NSNull)
    #expect(ratios["cblas"] is NSNull)
  }

  @Test func aBreakEvenHasItsPasses() throws {
    let benchmark = BenchmarkCase(.breakEven, .column)
    let pays = sample(benchmark, breakEven: BreakEven(viewPass: 4, gather: 5, copyPass: 2))
    #expect(try result(pays)["passes"] as? Int == 3)
    let never = sample(benchmark, breakEven: BreakEven(viewPass: 2, gather: 5, copyPass: 2))
    #expect(try result(never)["passes"] is NSNull)
  }
}
