import StridedLayout
import Synchronization

/// Runs any plan with any inner loop: it alone iterates, tiles, streams and splits over threads.
///
/// It is not generic, so it is compiled once.
package enum Driver {
  /// Runs a plan, and returns what the inner loop reports.
  package static func run(
    _ plan: borrowing LoopPlan, _ loop: InnerLoop
  ) -> Failure {
    if plan.walk == .nothing { return .none }
    let addresses = plan.addresses
    guard plan.split.threads > 1 else {
      if plan.walk != .tiles, plan.nest.axes.count <= 2, !plan.isStreaming {
        return runPlane(plan, addresses + plan.nest.start, loop.body)
      }
      if TileWalk.isOneTile(plan, loop) {
        TileWalk.moveOneTile(plan)
        return .none
      }
      return walk(plan, plan.nest, addresses, loop)
    }
    return split(plan, addresses, loop)
  }

  /// Runs the chunks of a plan on the pool's threads, or all of it here if the pool is busy.
  @inline(never)
  private static func split(
    _ plan: borrowing LoopPlan, _ addresses: OperandVector, _ loop: InnerLoop
  ) -> Failure {
    let plan = copy plan
    let failure = Atomic<UInt8>(Failure.none.rawValue)
    let isSplit = WorkerPool.shared.run(parts: plan.split.parts, threads: plan.split.threads) {
      part in
      if failure.load(ordering: .relaxed) != Failure.none.rawValue { return }
      let found = walk(plan, plan.part(part), addresses, loop)
      if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
    }
    guard isSplit else { return walk(plan, plan.nest, addresses, loop) }
    return Failure(rawValue: failure.load(ordering: .relaxed)) ?? .none
  }

  /// Walks the nest of the whole plan or of one chunk.
  private static func walk(
    _ plan: borrowing LoopPlan, _ nest: borrowing LoopNest, _ addresses: OperandVector,
    _ loop: InnerLoop
  ) -> Failure {
    let isPlain = plan.sides == nil && (loop.streams || !plan.isStreaming)
    if isPlain, loop.tiles == .none || nest.axes.count < 2 {
      return runRows(nest, addresses, loop.body)
    }
    return TileWalk(plan, addresses, loop).run(nest)
  }

  /// Runs the inner loop on every row of at most two loops.
  private static func runPlane(
    _ plan: borrowing LoopPlan, _ start: OperandVector, _ body: InnerLoop.Body
  ) -> Failure {
    let (inner, outer) = (plan.inner, plan.outer)
    var places = start
    for _ in 0..<outer.extent {
      let failure = Row.with(inner.extent, at: places, strides: inner.strides, body)
      if failure != .none { return failure }
      places.advance(along: outer.strides)
    }
    return .none
  }

  /// Runs the inner loop on every row.
  private static func runRows(
    _ nest: borrowing LoopNest, _ addresses: OperandVector, _ body: InnerLoop.Body
  ) -> Failure {
    let inner = nest.inner
    var failure = Failure.none
    nest.forEachRow { offsets in
      failure = Row.with(inner.extent, at: addresses + offsets, strides: inner.strides, body)
      return failure == .none
    }
    return failure
  }
}
