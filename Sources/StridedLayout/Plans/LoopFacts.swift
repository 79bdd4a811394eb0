/// What the choice of a walk needs to know of normalized loops, found in one pass over them.
struct LoopFacts {
  /// The innermost loop.
  var inner = LoopAxis.single
  /// The loop around it.
  var outer = LoopAxis.single
  /// The operands that move at all, a bit each.
  var moving: UInt8 = 0
  /// An outer loop along which a source moves in smaller steps than along the innermost one.
  var competitor: Int?
  /// The longest loop, the inner one of several.
  var longest = 0

  /// The facts of `count` loops.
  @inline(__always)
  init(_ axes: UnsafePointer<LoopAxis>, _ count: Int) {
    guard count > 0 else { return }
    unsafe inner = axes[count - 1]
    if count > 1 { unsafe outer = axes[count - 2] }
    longest = count - 1
    var index = count
    while index > 0 {
      index &-= 1
      let strides = unsafe axes[index].strides
      for operand in 0..<OperandVector.capacity where strides[operand] != 0 {
        moving |= 1 << UInt8(truncatingIfNeeded: operand)
      }
      if unsafe axes[index].extent > axes[longest].extent { longest = index }
    }
    unsafe competitor = Self.competitor(axes, count)
  }

  /// An outer loop along which a source moves in smaller steps than along the innermost one.
  @inline(__always)
  static func competitor(_ axes: UnsafePointer<LoopAxis>, _ count: Int) -> Int? {
    if count < 2 { return nil }
    for operand in 1..<OperandVector.capacity {
      var best: Int?
      var least = unsafe axes[count - 1].strides[operand].magnitude
      for index in 0..<(count - 1) {
        let step = unsafe axes[index].strides[operand].magnitude
        if step != 0, step < least { (least, best) = (step, index) }
      }
      if let best { return best }
    }
    return nil
  }

  /// Whether an operand moves at all.
  func moves(_ operand: Int) -> Bool { moving & 1 << UInt8(truncatingIfNeeded: operand) != 0 }
}
