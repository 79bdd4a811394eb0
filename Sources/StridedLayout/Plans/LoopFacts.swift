/// What the choice of a walk needs to know about normalized loops, besides the two innermost ones.
struct LoopFacts: Equatable, Sendable {
  /// One bit for each operand that moves.
  private var moving = 0
  /// The index of the longest loop; of several, the innermost.
  private(set) var longest = 0
  /// An outer loop along which a source moves in smaller steps than along the innermost loop.
  ///
  /// It is nil if all sources agree with the destination about the fastest loop.
  private(set) var competitor: Int?

  /// The facts about no loops.
  init() {}

  /// Finds the facts about `count` loops.
  @inline(__always)
  init(_ axes: UnsafePointer<LoopAxis>, _ count: Int) {
    longest = max(count - 1, 0)
    var index = count
    while index > 0 {
      index &-= 1
      let strides = unsafe axes[index].strides
      moving |=
        (strides[0] != 0 ? 1 : 0) | (strides[1] != 0 ? 2 : 0) | (strides[2] != 0 ? 4 : 0)
        | (strides[3] != 0 ? 8 : 0)
      if unsafe axes[index].extent > axes[longest].extent { longest = index }
    }
    if count > 1 { unsafe competitor = Self.competitor(axes, count) }
  }

  @inline(__always)
  private static func competitor(_ axes: UnsafePointer<LoopAxis>, _ count: Int) -> Int? {
    for operand in 1..<OperandVector.capacity {
      var best: Int?
      var least = unsafe axes[count &- 1].strides[operand].magnitude
      for index in 0..<(count &- 1) {
        let step = unsafe axes[index].strides[operand].magnitude
        if step != 0, step < least { (least, best) = (step, index) }
      }
      if let best { return best }
    }
    return nil
  }

  /// Whether an operand moves at all.
  func moves(_ operand: Int) -> Bool { moving & 1 << operand != 0 }
}

extension LoopNest {
  /// An outer loop along which a source moves in smaller steps than along the innermost loop.
  ///
  /// It is nil if all sources agree with the destination about the fastest loop.
  package var competingAxis: Int? {
    let count = axes.count
    return unsafe axes.withElements { axes in unsafe LoopFacts(axes, count).competitor }
  }
}
