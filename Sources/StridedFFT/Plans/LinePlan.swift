import Strided

/// What is done with each line, with all tables: immutable, and cached.
final class LinePlan: Sendable {
  let key: Key
  let loops: FourierLoops
  /// The complex transform of which the line's transform consists.
  let core: TransformPlan
  /// exp(-πi k / half) for a transform of real lines by complex numbers of two neighbours.
  let halves: SplitTable?
  /// What a cosine or sine transform needs.
  let trigonometric: TrigonometricTables?

  /// Names a plan.
  struct Key: Hashable, Sendable {
    let purpose: Purpose
    let count: Int
    /// The size of a real number in bytes.
    let width: Int
  }

  enum Purpose: Hashable, Sendable {
    case complex
    /// From real lines to half of their transform, and back.
    case real
    case trigonometric(isSine: Bool, TrigonometricType)
  }

  init(_ key: Key) {
    self.key = key
    loops = FourierLoops(width: key.width)
    var halfCount: Int?
    switch key.purpose {
    case .complex:
      trigonometric = nil
      core = TransformPlan(count: key.count, loops: loops)
    case .real:
      trigonometric = nil
      if key.count.isMultiple(of: 2) { halfCount = key.count / 2 }
      core = TransformPlan(count: halfCount ?? key.count, loops: loops)
    case .trigonometric(let isSine, let type):
      let tables = TrigonometricTables(isSine: isSine, type, key.count, width: key.width)
      trigonometric = tables
      if tables.joinsHalves { halfCount = tables.coreCount }
      core = TransformPlan(count: tables.coreCount, loops: loops)
    }
    halves = halfCount.map { half in
      let roots = Roots(count: 2 * half)
      return SplitTable(count: half + 1, width: key.width) { roots($0) }
    }
  }

  /// The numbers of a line in scratch memory.
  var workCount: Int {
    let own = key.purpose == .complex ? 0 : max(key.count, core.count + 1)
    return max(core.workCount, own)
  }

  /// The size of the tables in bytes.
  var byteCount: Int {
    core.byteCount + (halves?.byteCount ?? 0) + (trigonometric?.table.byteCount ?? 0) + 256
  }

  /// Floating-point operations for a line, about.
  var operations: Double {
    let count = Double(key.count)
    return 5 * count * (count + 1).exponentOfTwo
  }
}
