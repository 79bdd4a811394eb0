/// A natural number of any size, with the arithmetic that exact decimal digits need.
struct Natural: Comparable {
  /// The digits in base 2^64, the lowest first, without leading zeros.
  private var limbs: [UInt64]

  init(_ value: UInt64) {
    limbs = value == 0 ? [] : [value]
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for position in limbs.indices {
      let product = limbs[position].multipliedFullWidth(by: factor)
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      limbs[position] = low
      carry = product.high + (overflow ? 1 : 0)
    }
    if carry != 0 { limbs.append(carry) }
  }

  /// Multiplies by a power of ten; the exponent must not be negative.
  mutating func multiply(byTenToThe exponent: Int) {
    let step = 19
    for _ in 0..<exponent / step { multiply(by: 10_000_000_000_000_000_000) }
    multiply(by: (0..<exponent % step).reduce(1) { power, _ in power * 10 })
  }

  /// Multiplies by a power of two; the exponent must not be negative.
  mutating func multiply(byTwoToThe exponent: Int) {
    multiply(by: 1 << UInt64(exponent % 64))
    if !limbs.isEmpty { limbs.insert(contentsOf: repeatElement(0, count: exponent / 64), at: 0) }
  }

  /// The difference of two numbers; the right one must not be greater.
  static func - (left: Natural, right: Natural) -> Natural {
    var difference = left
    difference -= right
    return difference
  }

  static func -= (left: inout Natural, right: Natural) {
    var borrow: UInt64 = 0
    for position in left.limbs.indices {
      let limb = position < right.limbs.count ? right.limbs[position] : 0
      let (partial, underflow) = left.limbs[position].subtractingReportingOverflow(limb)
      let (result, borrowed) = partial.subtractingReportingOverflow(borrow)
      left.limbs[position] = result
      borrow = underflow || borrowed ? 1 : 0
    }
    precondition(borrow == 0, "printing: subtraction below zero")
    while left.limbs.last == 0 { left.limbs.removeLast() }
  }

  static func < (left: Natural, right: Natural) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for position in left.limbs.indices.reversed()
    where left.limbs[position] != right.limbs[position] {
      return left.limbs[position] < right.limbs[position]
    }
    return false
  }
}
