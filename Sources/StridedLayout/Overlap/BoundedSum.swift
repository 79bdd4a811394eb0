/// The question whether a sum of bounded multiples can take a value.
///
/// In other words: are there integers `x[i]` with `0 <= x[i] <= limit[i]` such that the sum of
/// `step[i] * x[i]` is `target`?
///
/// All questions about memory that two views share come down to it. An element of a view lies at
/// its first address plus a multiple of each stride, and a byte of it some bytes further; where the
/// addresses of two views are set equal, one side's terms move over to the other by counting them
/// from their other end (`limit - x` for `x`), so that all steps are positive.
///
/// **Method.** Equal steps are one step with the sum of the limits. The steps are sorted from the
/// largest to the smallest. For the terms from `i` on let `reach[i]` be the largest sum they can
/// make and `divisor[i]` the greatest common divisor of their steps. The search chooses `x[0]`,
/// then `x[1]` and so on, with `rest` the part of the target that is left for the terms from `i` on.
///
/// **Proof.** No choice that can lead to a solution is left out: what the terms after `i` can make
/// lies between 0 and `reach[i + 1]`, so `rest - step[i] * x[i]` does, which bounds `x[i]` from both
/// sides; and it is a multiple of `divisor[i + 1]`, which by Bézout's identity leaves one class of
/// `x[i]` modulo `divisor[i + 1] / gcd(step[i], divisor[i + 1])`, or none. Nothing that is no
/// solution is taken for one: for the last term, `divisor` is its step and `reach` its step times
/// its limit, so a `rest` between 0 and `reach` that `divisor` divides *is* a multiple within the
/// limit. The search ends, as each level tries finitely many values.
///
/// The number of values that a level tries is about `reach[i + 1] / step[i]`, divided by the modulus.
/// Where each axis steps over all that the axes inside it cover, as in every slice of a contiguous
/// array, that is nearly always one or two, and with two terms the first try decides. In general the question is
/// NP-complete (it contains that of the knapsack), so the number of tries is bounded by the caller,
/// and running out of it is an answer of its own.
///
/// Sources: D. E. Knuth, *The Art of Computer Programming*, volume 2, section 4.5.2, for the
/// extended algorithm of Euclid; P. Ramachandran, *Use of Extended Euclidean Algorithm in Solving a
/// System of Linear Diophantine Equations with Bounded Variables*, Algorithmic Number Theory, 2006.
package struct BoundedSum {
  /// One term: a positive step, and how often it can be taken.
  struct Term: BitwiseCopyable, Sendable {
    var step: Int
    var limit: Int
    /// The greatest common divisor of this step and all later ones.
    var divisor: Int
    /// The largest sum of this term and all later ones.
    var reach: Int
  }

  private var terms = InlineList(filler: Term(step: 0, limit: 0, divisor: 0, reach: 0))

  /// The sum of no terms, which is 0.
  package init() {}

  /// Adds a term; terms that cannot move are left out.
  package mutating func add(step: Int, limit: Int) {
    if step == 0 || limit == 0 { return }
    var place = 0
    while place < terms.count, terms[place].step > step { place += 1 }
    if place < terms.count, terms[place].step == step {
      terms[place].limit += limit
    } else {
      terms.insert(Term(step: step, limit: limit, divisor: 0, reach: 0), at: place)
    }
  }

  /// Whether the sum can be `target`, or nil when `maximumWork` tries were not enough to tell.
  package mutating func canReach(_ target: Int, maximumWork: Int) -> Bool? {
    var divisor = 0
    var reach = 0
    for index in stride(from: terms.count - 1, through: 0, by: -1) {
      divisor = greatestCommonDivisor(terms[index].step, divisor)
      reach += terms[index].step * terms[index].limit
      terms[index].divisor = divisor
      terms[index].reach = reach
    }
    var work = maximumWork
    return search(from: 0, target, &work)
  }

  private func search(from index: Int, _ rest: Int, _ work: inout Int) -> Bool? {
    if index == terms.count { return rest == 0 }
    let term = terms[index]
    guard rest >= 0, rest <= term.reach, rest % term.divisor == 0 else { return false }
    if index == terms.count - 1 { return true }
    let next = terms[index + 1]
    let (first, modulus) = solveCongruence(term.step, rest, modulo: next.divisor)
    // The smallest and the largest multiple that leave something the later terms can make.
    let lowest = max(0, rest - next.reach + term.step - 1) / term.step
    let highest = min(term.limit, rest / term.step)
    var value = lowest + (first - lowest % modulus + modulus) % modulus
    while value <= highest {
      work -= 1
      if work < 0 { return nil }
      switch search(from: index + 1, rest - term.step * value, &work) {
      case .some(true): return true
      case .some(false): value += modulus
      case nil: return nil
      }
    }
    return false
  }
}

/// The greatest common divisor of two numbers that are not negative.
func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}

/// The values `x` with `factor * x ≡ value` modulo a positive number, as the least of them and the
/// modulus of their class; there are some.
private func solveCongruence(
  _ factor: Int,
  _ value: Int,
  modulo: Int
) -> (first: Int, modulus: Int) {
  let common = greatestCommonDivisor(factor, modulo)
  let modulus = modulo / common
  if modulus == 1 { return (0, 1) }
  let inverse = inverse(of: factor / common % modulus, modulo: modulus)
  let (high, low) = (value / common % modulus).multipliedFullWidth(by: inverse)
  return (modulus.dividingFullWidth((high, low)).remainder, modulus)
}

/// The inverse of a number modulo another one that has no divisor in common with it.
private func inverse(of number: Int, modulo: Int) -> Int {
  var (larger, smaller) = (modulo, number)
  var (outer, inner) = (0, 1)
  while smaller != 0 {
    let quotient = larger / smaller
    (larger, smaller) = (smaller, larger - quotient * smaller)
    (outer, inner) = (inner, outer - quotient * inner)
  }
  return outer < 0 ? outer + modulo : outer
}
