/// A natural number of any size, with the arithmetic that exact conversion from and to decimal digits needs.
package struct Natural: Comparable {
  /// The digits in base 2^64, the lowest first, without leading zeros.
  private var limbs: [UInt64]

  package init(_ value: UInt64) {
    limbs = value == 0 ? [] : [value]
  }

  /// Multiplies by a factor, then adds a term.
  package mutating func multiply(by factor: UInt64, adding term: UInt64 = 0) {
    var carry = term
    for position in limbs.indices {
      let product = limbs[position].multipliedFullWidth(by: factor)
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      limbs[position] = low
      carry = product.high + (overflow ? 1 : 0)
    }
    if carry != 0 { limbs.append(carry) }
  }

  /// Multiplies by a power of ten; the exponent must not be negative.
  package mutating func multiply(byTenToThe exponent: Int) {
    multiply(byFiveToThe: exponent)
    multiply(byTwoToThe: exponent)
  }

  /// Multiplies by a power of five; the exponent must not be negative.
  package mutating func multiply(byFiveToThe exponent: Int) {
    let step = 27
    for _ in 0..<exponent / step { multiply(by: 7_450_580_596_923_828_125) }
    multiply(by: (0..<exponent % step).reduce(1) { power, _ in power * 5 })
  }

  /// Multiplies by a power of two; the exponent must not be negative.
  package mutating func multiply(byTwoToThe exponent: Int) {
    multiply(by: 1 << UInt64(exponent % 64))
    if !limbs.isEmpty { limbs.insert(contentsOf: repeatElement(0, count: exponent / 64), at: 0) }
  }

  /// Divides by a divisor, and drops the remainder.
  package mutating func divide(by divisor: UInt64) {
    var remainder: UInt64 = 0
    for position in limbs.indices.reversed() {
      (limbs[position], remainder) = divisor.dividingFullWidth((remainder, limbs[position]))
    }
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// The highest 128 bits, of which the first is 1; lower bits are dropped.
  ///
  /// The number must not be 0.
  package var leadingBits: UInt128 {
    func limb(_ position: Int) -> UInt64 { position >= 0 ? limbs[position] : 0 }
    let top = limbs.count - 1
    let shift = limb(top).leadingZeroBitCount
    let bits = UInt128(limb(top)) << 64 | UInt128(limb(top - 1))
    return shift == 0 ? bits : bits << shift | UInt128(limb(top - 2) >> (64 - shift))
  }

  /// The difference of two numbers; the right one must not be greater.
  package static func - (left: Natural, right: Natural) -> Natural {
    var difference = left
    difference -= right
    return difference
  }

  package static func -= (left: inout Natural, right: Natural) {
    var borrow: UInt64 = 0
    for position in left.limbs.indices {
      let limb = position < right.limbs.count ? right.limbs[position] : 0
      let (partial, underflow) = left.limbs[position].subtractingReportingOverflow(limb)
      let (result, borrowed) = partial.subtractingReportingOverflow(borrow)
      left.limbs[position] = result
      borrow = underflow || borrowed ? 1 : 0
    }
    precondition(borrow == 0, "Natural: subtraction below zero")
    while left.limbs.last == 0 { left.limbs.removeLast() }
  }

  package static func < (left: Natural, right: Natural) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for position in left.limbs.indices.reversed()
    where left.limbs[position] != right.limbs[position] {
      return left.limbs[position] < right.limbs[position]
    }
    return false
  }
}
