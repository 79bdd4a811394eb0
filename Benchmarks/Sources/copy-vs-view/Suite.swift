import BenchmarkSupport
import Foundation

/// Measures the chosen cases at the chosen sizes, and prints a row as soon as it is known.
struct Suite {
  let element: ElementName
  let sizes: SizeList
  let cases: [BenchmarkCase]
  let sampler: Sampler
  let allowance: TimeAllowance

  /// Measures everything that there is memory and time for, and returns the figures.
  func run() -> [CaseResult] {
    let table = ResultTable(cases: cases, sizes: sizes)
    let progress = ProgressLine()
    var results: [CaseResult] = []
    var rowsDone = 0
    print(table.heading)
    for (index, count) in sizes.counts.enumerated() {
      if index > 0 { print() }
      var skipped = SkippedCases(count: count)
      for benchmark in cases {
        rowsDone += 1
        progress.show(
          "\(rowsDone) of \(cases.count * sizes.counts.count): \(benchmark), "
            + "\(Figures.count(count)) elements"
        )
        let demand = benchmark.memoryDemand(count: count, elementBytes: element.byteCount)
        let usable = AvailableMemory.usableBytes()
        guard demand <= usable else {
          skipped.addForMemory(benchmark, demand: demand, usable: usable)
          continue
        }
        guard allowance.allows(memory: demand, budget: sampler.budget) else {
          skipped.addForTime(benchmark)
          continue
        }
        let result = element.workload(for: benchmark, count: count)
          .measured(as: benchmark, element: element.rawValue, with: sampler)
        results.append(result)
        progress.erase()
        print(table.row(result))
        // A row is worth seeing before the run ends, also where the output is not a terminal.
        fflush(nil)
      }
      progress.erase()
      for line in skipped.lines { print(line) }
    }
    return results
  }
}
