import BenchmarkSupport
import Foundation
import Peers

/// Measures the chosen cases at the chosen sizes, and prints each row when it is known.
struct Suite {
  let element: ElementName
  let sizes: SizeList
  let cases: [BenchmarkCase]
  let sampler: Sampler
  let allowance: TimeAllowance
  let peers: [PeerSession]

  /// Measures everything for which there is memory and time, until it is interrupted, and returns
  /// the figures.
  func run() -> [CaseResult] {
    let plan = MeasuringPlan(cases: cases, sizes: sizes)
    let table = ResultTable(rows: plan.rows, peers: peers.map(\.peer))
    var progress = ProgressBar(
      ProgressEstimate(
        expected: plan.rows.map { row in
          TimeAllowance.expected(memory: memoryDemand(of: row), budget: sampler.budget)
        }
      )
    )
    var results: [CaseResult] = []
    print(table.heading)
    for (index, block) in plan.blocks.enumerated() where !sampler.isInterrupted() {
      if index > 0 { print() }
      var skipped = SkippedCases(size: block.size)
      for row in block.rows where !sampler.isInterrupted() {
        progress.show(row)
        let result = fits(row, notingIn: &skipped) ? measured(row, notingIn: &skipped) : nil
        progress.estimate.finishRow(wasMeasured: result != nil)
        guard let result else { continue }
        results.append(result)
        progress.erase()
        print(table.row(result))
        // Shows each row immediately, even if the output is not a terminal.
        fflush(nil)
      }
      progress.erase()
      for line in skipped.lines { print(line) }
    }
    return results
  }

  private func memoryDemand(of row: MeasuringPlan.Row) -> Int {
    row.benchmark.memoryDemand(
      count: row.size.count,
      elementBytes: element.byteCount,
      peers: peers.count
    )
  }

  /// Whether there is memory and time for a row.
  private func fits(_ row: MeasuringPlan.Row, notingIn skipped: inout SkippedCases) -> Bool {
    let demand = memoryDemand(of: row)
    let usable = AvailableMemory.usableBytes()
    guard demand <= usable else {
      skipped.addForMemory(row, demand: demand, usable: usable)
      return false
    }
    guard allowance.allows(memory: demand, budget: sampler.budget) else {
      skipped.addForTime(row)
      return false
    }
    return true
  }

  /// Measures one row, here and in the peers that have it.
  private func measured(
    _ row: MeasuringPlan.Row,
    notingIn skipped: inout SkippedCases
  ) -> CaseResult? {
    let alive = peers.filter { $0.failure == nil }
    var sides: [Side] = []
    for session in alive {
      if let reason = session.prepare(row, element: element.rawValue) {
        guard session.failure == nil else { continue }
        skipped.add(row, lackedBy: session.peer, reason: "\(reason)")
      } else {
        sides.append(session.side)
      }
    }
    let result = element.workload(for: row)
      .measured(as: row, element: element.rawValue, besidePeers: sides, with: sampler)
    for session in alive {
      session.forget()
      guard let failure = session.failure else { continue }
      print("\(session.peer.title) \(failure); it is left out from \(row) on")
    }
    return result
  }
}
