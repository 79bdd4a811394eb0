import Foundation
import Testing

@testable import BenchmarkSupport

@Suite struct SamplerTests {
  @Test func takesTurns() {
    var order: [String] = []
    let sampler = Sampler(budget: 0, minimumSamples: 5, shortestSample: 0)
    let summaries = sampler.measure([
      Side(.strided, running: { _ in order.append("a") }),
      Side(.memcpy, running: { _ in order.append("b") }),
    ])
    #expect(Set(summaries.keys) == [.strided, .memcpy])
    // Each runs untimed for a while before its sample.
    var turns: [String] = []
    for (side, run) in zip(order, order.dropFirst()) where side != run { turns.append(run) }
    #expect(turns.suffix(9) == ["b", "a", "b", "a", "b", "a", "b", "a", "b"])
    #expect(order.count > 10 * turns.count)
  }

  @Test func repeatsShortOperationsUntilASampleIsLongEnough() {
    var most = 0
    let sampler = Sampler(budget: 0, minimumSamples: 1, shortestSample: 50e-6)
    let routine = repeating { blackHole(using: most) }
    let summary = sampler.measure([
      Side(
        .strided,
        running: {
          most = max(most, $0)
          routine($0)
        }
      )
    ])[.strided]
    #expect(most > 100)
    #expect(summary.map { $0.median < 50e-6 } == true)
  }

  /// The other side leaves the machine in a state in which the next operations are slow.
  @Test func waitsUntilADisturbanceIsOver() {
    var slow = 0
    let disturbed = Side(
      .strided,
      running: { repetitions in
        usleep(slow > 0 ? 15_000 : UInt32(repetitions) * 500)
        slow = max(slow - 1, 0)
      }
    )
    let other = Side(.memcpy, running: { _ in slow = 2 })
    let summary = Sampler(budget: 0, minimumSamples: 5).measure([disturbed, other])[.strided]
    #expect(summary.map { $0.median < 5e-3 } == true)
  }

  @Test func givesUpOnWhatTakesNoTime() {
    let nothing = Side(.strided, running: { _ in })
    let summary = Sampler(budget: 0, minimumSamples: 1).measure([nothing])[.strided]
    #expect(summary.map { $0.median < 1e-6 } == true)
  }

  @Test func takesTheTimeThatASideSays() {
    let side = Side(.peer(.numpy), timedBySelf: { Double($0) * 0.25 })
    let summary = Sampler(budget: 0).measure([side])[.peer(.numpy)]
    #expect(summary?.median == 0.25)
  }

  @Test(arguments: [0, 1, 4])
  func leavesOutASideThatFails(runs: Int) {
    var left = runs
    let dying = Side(
      .peer(.numpy),
      timedBySelf: { _ in
        left -= 1
        return left < 0 ? nil : 1
      }
    )
    let steady = Side(.strided, timedBySelf: { _ in 1 })
    let summaries = Sampler(budget: 0).measure([dying, steady])
    #expect(Set(summaries.keys) == [.strided])
    #expect(Sampler(budget: 60).measure([Side(.memcpy, timedBySelf: { _ in nil })]).isEmpty)
  }

  @Test func anInterruptionKeepsWhatIsEnough() {
    nonisolated(unsafe) var asked = 0
    var sampler = Sampler(budget: 60, minimumSamples: 3)
    let side = Side(.strided, timedBySelf: { _ in 1 })
    sampler.isInterrupted = {
      asked += 1
      return asked > 3
    }
    #expect(sampler.measure([side]).isEmpty)
    asked = -10
    #expect(sampler.measure([side])[.strided]?.median == 1)
  }

  @Test func countsAllocations() {
    let perOperation = Allocations.perOperation(
      of: { repetitions in
        for _ in 0..<repetitions {
          let block = UnsafeMutableRawPointer.allocate(byteCount: 100, alignment: 8)
          blackHole(block)
          block.deallocate()
        }
      },
      repetitions: 10
    )
    if let perOperation { #expect(perOperation >= 1) }
  }
}
