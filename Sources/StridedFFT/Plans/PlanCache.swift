import Strided

/// The plans that were used last, shared by all threads.
///
/// The cache holds at most 32 plans and 32 MiB of tables. A plan that is too large is made for each call.
package struct PlanCache: Sendable {
  package static let shared = PlanCache()

  package static let maximumCount = 32
  package static let maximumBytes = 32 << 20

  /// The plans, the last used one first.
  private let plans = Wings.Locked<[LinePlan]>([])

  /// The plan for a purpose: a cached one, or a new one.
  ///
  /// The lock is not held while a plan is made, so two threads may make the same one.
  func plan(_ key: LinePlan.Key) -> LinePlan {
    let known = plans.withLock { plans -> LinePlan? in
      guard let place = plans.firstIndex(where: { $0.key == key }) else { return nil }
      let plan = plans[place]
      if place > 0 {
        plans.remove(at: place)
        plans.insert(plan, at: 0)
      }
      return plan
    }
    if let known { return known }
    let plan = LinePlan(key)
    plans.withLock { plans in
      plans.removeAll { $0.key == key }
      plans.insert(plan, at: 0)
      var (bytes, kept) = (0, 0)
      for plan in plans {
        bytes += plan.byteCount
        if kept == Self.maximumCount || bytes > Self.maximumBytes { break }
        kept += 1
      }
      plans.removeLast(plans.count - kept)
    }
    return plan
  }

  /// The number of plans, and the size of their tables.
  package var contents: (count: Int, bytes: Int) {
    plans.withLock { ($0.count, $0.reduce(0) { $0 + $1.byteCount }) }
  }
}
