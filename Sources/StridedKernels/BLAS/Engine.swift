import StridedLayout

/// Who moves the data of a plan.
@usableFromInline
package enum Engine: Equatable, Sendable {
  /// Loops of our own, in the order of the plan.
  case portable
  /// The C library's byte copy, for which overlap does not matter.
  case bytes
  /// Tiles in registers and a buffer; past the caches where that many bytes would only displace
  /// others.
  case tiles(streaming: Bool)
  /// Long runs without gaps, written past the caches.
  case streamedCopy
  /// One value for all elements, written past the caches.
  case streamedFill
  /// BLAS, within limits.
  case blas(BLASLimits)

  /// The engine to write a plan's source to its destination.
  @usableFromInline
  package static func forCopy(
    _ plan: AssignmentPlan,
    hasBLAS: Bool,
    limits: BLASLimits = .standard
  ) -> Engine {
    switch plan.form {
    case .nothing, .fewElements, .filledRows: return .portable
    case .fill:
      return hasGaplessRows(plan) && exceedsCache(plan, sides: 1) ? .streamedFill : .portable
    case .tiled:
      return .tiles(streaming: hasGaplessRows(plan) && exceedsCache(plan, sides: 2))
    case .contiguous, .contiguousRows:
      if limits == .standard {
        if isStreamed(plan) { return .streamedCopy }
        if hasLongRuns(plan) { return .bytes }
      }
    case .strided: break
    }
    if hasBLAS, mayCallBLAS(for: plan, limits: limits) { return .blas(limits) }
    guard plan.form != .strided, limits.isWorthCalling(count: plan.nest.inner.extent)
    else { return .portable }
    return .bytes
  }

  /// The engine to add a multiple of a plan's source to its destination.
  ///
  /// - Parameter hasEffect: false where the factor is 0, which BLAS skips even over NaN and Inf.
  @usableFromInline
  package static func forAxpy(
    _ plan: AssignmentPlan,
    hasBLAS: Bool,
    hasEffect: Bool,
    limits: BLASLimits = .standard
  ) -> Engine {
    guard hasBLAS, hasEffect, plan.form != .tiled, plan.form != .fewElements else {
      return .portable
    }
    return mayCallBLAS(for: plan, limits: limits) ? .blas(limits) : .portable
  }

  /// The engine to multiply a plan's destination by a factor.
  ///
  /// - Parameter hasShortCut: true for factors at which BLAS does not multiply every part.
  @usableFromInline
  package static func forScale(
    _ plan: AssignmentPlan,
    hasBLAS: Bool,
    hasShortCut: Bool,
    limits: BLASLimits = .standard
  ) -> Engine {
    let inner = plan.nest.inner
    guard hasBLAS, !hasShortCut, plan.form != .fewElements, plan.form != .nothing,
      inner.destination > 0, limits.permitsIncrement(inner.destination),
      limits.isWorthCalling(count: inner.extent)
    else { return .portable }
    return .blas(limits)
  }

  /// The engine to exchange a plan's two sides.
  @usableFromInline
  package static func forSwap(
    _ plan: AssignmentPlan,
    hasBLAS: Bool,
    limits: BLASLimits = .standard
  ) -> Engine {
    guard hasBLAS, plan.form != .tiled, plan.form != .fewElements else { return .portable }
    return mayCallBLAS(for: plan, limits: limits) ? .blas(limits) : .portable
  }

  /// The bytes from which a gapless run is longer than BLAS copies well.
  ///
  /// Its copy moves 16 bytes at a time, the C library's as many as the processor can: measured, BLAS has
  /// 0.7 to 0.75 of its speed from 8 to 800 KB, which shows where the cost of a call does not.
  package static var longRun: Int { 16 << 10 }

  /// The fewest bytes of a gapless run for which stores past the caches are worth their start.
  private static var streamedRun: Int { 1024 }

  /// Whether the runs of a plan without gaps are for the C library's copy rather than that of BLAS.
  private static func hasLongRuns(_ plan: AssignmentPlan) -> Bool {
    plan.nest.inner.extent * plan.width >= longRun
  }

  /// Whether a copy of long runs without gaps would displace all that the caches hold.
  ///
  /// Stores past them spare reading what is overwritten: measured, 36 GB/s where `cblas_dcopy` has 27
  /// and `memcpy` 22.
  private static func isStreamed(_ plan: AssignmentPlan) -> Bool {
    plan.overlap.isDisjoint && plan.nest.inner.extent * plan.width >= streamedRun
      && exceedsCache(plan, sides: 2)
  }

  /// Whether rows of the destination are long and lie without gaps, as stores past the caches want it.
  private static func hasGaplessRows(_ plan: AssignmentPlan) -> Bool {
    let inner = plan.nest.inner
    return inner.destination == 1 && inner.extent * plan.width >= 256
  }

  /// Whether some sides of a plan, each with as many bytes as are written, exceed the last cache.
  private static func exceedsCache(_ plan: AssignmentPlan, sides: Int) -> Bool {
    sides * plan.width * plan.nest.turns > CacheSize.lastLevel
  }

  /// Whether BLAS gives what the loops of the plan give: nothing overlaps, and increments and
  /// lengths are fit for a call.
  private static func mayCallBLAS(for plan: AssignmentPlan, limits: BLASLimits) -> Bool {
    guard plan.overlap.isDisjoint, plan.form != .nothing else { return false }
    let inner = plan.nest.inner
    return limits.permitsIncrement(inner.destination) && limits.permitsIncrement(inner.first)
      && limits.isWorthCalling(count: inner.extent)
  }
}

extension Engine {
  /// The name of the routine that copies.
  package func copyRoutine(blasLetter: String) -> String {
    switch self {
    case .portable: "portable loop"
    case .tiles(streaming: false): "register tiles"
    case .tiles(streaming: true): "register tiles, past the caches"
    case .streamedCopy, .streamedFill: "stores past the caches"
    case .bytes: "memmove"
    case .blas: "cblas_\(blasLetter)copy"
    }
  }

  /// How often the engine calls its routine for a plan: once a run, more often for runs that are
  /// longer than a call may be.
  package func calls(for plan: AssignmentPlan) -> Int {
    if plan.form == .nothing { return 0 }
    let nest = plan.nest
    switch self {
    case .portable, .tiles, .streamedCopy, .streamedFill: return 0
    case .bytes: return nest.outerCount
    case .blas(let limits):
      return nest.outerCount * ((nest.inner.extent + limits.chunk - 1) / limits.chunk)
    }
  }
}
