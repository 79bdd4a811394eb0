import Strided

/// How a cosine or sine transform becomes a real or complex transform, and its factors.
///
/// Types 2 and 3 reorder the numbers and transform them as real ones (Makhoul, A fast cosine transform in one and
/// two dimensions, 1980). Type 1 transforms the even or odd extension. Type 4 transforms half as many complex
/// numbers if the count is even; otherwise it pads the numbers with zeros.
struct TrigonometricPlan: Sendable {
  let kind: TrigonometricKind
  let count: Int
  let method: Method

  enum Method: Sendable {
    case one(RealTransform)
    case two(RealTransform, SplitTable)
    case three(RealTransform, SplitTable)
    case four(TransformPlan, SplitTable)
  }

  init(_ kind: TrigonometricKind, _ count: Int, _ loops: FourierLoops) {
    self.kind = kind
    self.count = count
    let roots = Roots(count: 16 * count)
    switch kind.type {
    case .one: method = .one(RealTransform(count: kind.points(of: count), loops: loops))
    case .two, .three:
      let real = RealTransform(count: count, loops: loops)
      let table = SplitTable(count: count / 2 + 1, width: loops.width) { roots(4 * $0) }
      method = kind.type == .two ? .two(real, table) : .three(real, table)
    case .four:
      let isEven = count.isMultiple(of: 2)
      method = .four(
        TransformPlan(count: isEven ? count / 2 : 2 * count, loops: loops),
        isEven
          ? SplitTable(count: count / 2, width: loops.width) { roots(8 * $0 + 1) }
          : SplitTable(count: 2 * count, width: loops.width) {
            roots($0 < count ? 4 * $0 : 4 * ($0 - count) + 2)
          })
    }
  }

  /// The complex numbers of a line that are transformed.
  var coreCount: Int {
    switch method {
    case .one(let real), .two(let real, _), .three(let real, _): real.coreCount
    case .four(let plan, _): plan.count
    }
  }

  /// The numbers of a line in scratch memory.
  var workCount: Int {
    switch method {
    case .one(let real), .two(let real, _), .three(let real, _): real.workCount
    case .four(let plan, _): plan.workCount
    }
  }

  /// Whether the plan transforms single lines only.
  var isForSingleLines: Bool {
    switch method {
    case .one(let real), .two(let real, _), .three(let real, _): real.isForSingleLines
    case .four(let plan, _): plan.isForSingleLines
    }
  }

  /// The size of the tables in bytes.
  var byteCount: Int {
    switch method {
    case .one(let real): real.byteCount
    case .two(let real, let table), .three(let real, let table): real.byteCount + table.byteCount
    case .four(let plan, let table): plan.byteCount + table.byteCount
    }
  }
}
