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
    let plan = MeasuringPlan(cases: cases, sizes: sizes)
    let table = ResultTable(rows: plan.rows)
    let progress = ProgressLine()
    var results: [CaseResult] = []
    var rowsDone = 0
    print(table.heading)
    for (index, block) in plan.blocks.enumerated() {
      if index > 0 { print() }
      var skipped = SkippedCases(size: block.size)
      for row in block.rows {
        rowsDone += 1
        progress.show("\(rowsDone) of \(plan.rows.count): \(row.benchmark), \(row.size)")
        let demand = row.benchmark.memoryDemand(
          count: row.size.count,
          elementBytes: element.byteCount
        )
        let usable = AvailableMemory.usableBytes()
        guard demand <= usable else {
          skipped.addForMemory(row, demand: demand, usable: usable)
          continue
        }
        guard allowance.allows(memory: demand, budget: sampler.budget) else {
          skipped.addForTime(row)
          continue
        }
        let workload = element.workload(for: row)
        guard
          let result = workload.measured(as: row, element: element.rawValue, with: sampler)
        else { continue }
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
