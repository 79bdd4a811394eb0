/// Decides whether a sum of bounded multiples can take a given value.
///
/// The question is: are there integers `x[i]` with `0 <= x[i] <= limit[i]` such that the sum of
/// `step[i] * x[i]` is `target`?
///
/// Every question about memory that two views share reduces to this one. The address of an element
/// is the view's first address plus a multiple of each stride. The address of a byte adds a few
/// bytes to that. Two views share a byte if two such addresses are equal. The terms of one side
/// move to the other side of this equation by substituting `limit - x` for `x`, so all steps are
/// positive.
///
/// **Method.** Equal steps become one step with the sum of their limits. The steps are sorted from
/// the largest to the smallest. For the terms from `i` on, `reach[i]` is the largest sum they can
/// make and `divisor[i]` is the greatest common divisor of their steps. The search chooses `x[0]`,
/// then `x[1]` and so on. `rest` is the part of the target that is left for the terms from `i` on.
///
/// **Proof.** The search skips no choice that can lead to a solution. The sum of the terms after
/// `i` is between 0 and `reach[i + 1]`, so `rest - step[i] * x[i]` does too. This bounds `x[i]`
/// from both sides. The sum is also a multiple of `divisor[i + 1]`. By Bézout's identity this
/// leaves one class of `x[i]` modulo `divisor[i + 1] / gcd(step[i], divisor[i + 1])`, or none. The
/// search accepts no wrong solution. For the last term, `divisor` is its step and `reach` is its
/// step times its limit. A `rest` between 0 and `reach` that `divisor` divides is therefore a
/// multiple within the limit. The search ends because each level tries finitely many values.
///
/// A level tries about `reach[i + 1] / step[i]` values, divided by the modulus. In a slice of a
/// contiguous array, the step of each axis is larger than the range of the axes inside it. Then a
/// level nearly always tries one or two values, and with two terms the first value decides. The
/// general question is NP-complete, because it contains the knapsack problem. The caller therefore
/// bounds the number of tries, and "undecided" is a possible answer.
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

  /// Creates the sum of no terms, which is 0.
  package init() {}

  /// Adds a term; a term that is always 0 is ignored.
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

  /// Whether the sum can be `target`; nil if `maximumWork` tries could not tell.
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
    // The smallest and the largest multiple whose rest the later terms may be able to make.
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

/// Solves `factor * x ≡ value` modulo a positive number; a solution must exist.
///
/// - Returns: the least solution, and the modulus of the class of all solutions.
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

/// The inverse of a number modulo `modulo`; the two must be coprime.
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
