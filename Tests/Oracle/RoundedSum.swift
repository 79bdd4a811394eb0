import Strided

/// The possible results of a sum of terms, in any order of the additions.
package enum RoundedSum {
  /// Whether `result` is the sum of `terms` within `roundings` half units in the last place.
  ///
  /// The unit is that of the sum of the magnitudes, as in error bounds of summation. A NaN term, or
  /// infinities of both signs, make the sum NaN. Infinities of one sign make it infinite.
  package static func isNear<Real: BinaryFloatingPoint>(
    _ result: Real,
    terms: [Real],
    roundings: Double
  ) -> Bool {
    isNear(result, wideTerms: terms.map { Double($0) }, roundings: roundings)
  }

  /// The same for terms that are already `Double`.
  package static func isNear<Real: BinaryFloatingPoint>(
    _ result: Real,
    wideTerms terms: [Double],
    roundings: Double
  ) -> Bool {
    var hasPositiveInfinity = false
    var hasNegativeInfinity = false
    var sum = 0.0
    var compensation = 0.0
    var magnitude = 0.0
    for term in terms {
      if term.isNaN {
        return result.isNaN
      }
      if term.isInfinite {
        hasPositiveInfinity = hasPositiveInfinity || term > 0
        hasNegativeInfinity = hasNegativeInfinity || term < 0
        continue
      }
      magnitude += abs(term)
      // Neumaier's compensated sum, accurate to about twice the digits of `Double`.
      let next = sum + term
      if abs(sum) >= abs(term) {
        compensation += (sum - next) + term
      } else {
        compensation += (term - next) + sum
      }
      sum = next
    }
    if hasPositiveInfinity || hasNegativeInfinity {
      if hasPositiveInfinity && hasNegativeInfinity {
        return result.isNaN
      }
      return result == (hasPositiveInfinity ? Real.infinity : -Real.infinity)
    }
    if !result.isFinite {
      return false
    }
    let difference = (Double(result) - sum) - compensation
    let unit = Double(Real.ulpOfOne) / 2
    let smallest = Double(Real.leastNonzeroMagnitude) * roundings
    return abs(difference) <= roundings * unit * magnitude + smallest
  }

  /// The number of roundings in pairwise summation of `count` terms, with naive blocks of 32.
  package static func pairwise(_ count: Int) -> Double {
    var levels = 0
    while count > 1 << levels {
      levels += 1
    }
    return Double(32 + levels)
  }
}
