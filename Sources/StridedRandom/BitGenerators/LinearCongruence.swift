/// The recurrence x ← a·x + c modulo 2^128 of the PCG family.
@frozen
@usableFromInline
struct LinearCongruence: Sendable {
  /// The multiplier a.
  @usableFromInline var multiplier: UInt128
  /// The increment c.
  @usableFromInline var increment: UInt128

  @inlinable
  init(multiplier: UInt128, increment: UInt128) {
    self.multiplier = multiplier
    self.increment = increment
  }

  /// The state after a state.
  @inlinable
  @inline(__always)
  func next(_ state: UInt128) -> UInt128 { multiplier &* state &+ increment }

  /// The recurrence that does `count` steps at once: Brown, "Random number generation with arbitrary stride"
  /// (1994).
  @inlinable
  func power(_ count: UInt128) -> LinearCongruence {
    var total = LinearCongruence(multiplier: 1, increment: 0)
    var square = self
    var left = count
    while left > 0 {
      if left & 1 == 1 {
        total.multiplier &*= square.multiplier
        total.increment = total.increment &* square.multiplier &+ square.increment
      }
      square.increment = (square.multiplier &+ 1) &* square.increment
      square.multiplier &*= square.multiplier
      left >>= 1
    }
    return total
  }
}

/// The number of steps of one jump of the PCG family: 2^128 divided by the golden ratio.
let jumpSteps: UInt128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835

/// The multiplier of O'Neill (2014).
@inlinable var defaultMultiplier: UInt128 { 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645 }

/// The multiplier of the DXSM variant, which has 64 bits: two multiplications a step, where callers see its value.
@inlinable var cheapMultiplier: UInt128 { 0xDA94_2042_E4DD_58B5 }
