import CStridedKernels
import Testing

/// The mathematical functions in vectors: near those of the C library, the same bits at every level of vectors,
/// and results that do not depend on the neighbours of an element.
@Suite struct WideFunctionTests {
  private static let functions = (strided_exp.rawValue...strided_sinc.rawValue).map {
    strided_function(rawValue: $0)
  }
  private static let operations = [strided_pow, strided_atan2, strided_hypot, strided_logaddexp]

  @Test func doubles() { check(Double.self) }
  @Test func floats() { check(Float.self) }
  @Test func pairsOfDoubles() { checkPairs(Double.self) }
  @Test func pairsOfFloats() { checkPairs(Float.self) }

  private func check<Number: BinaryFloatingPoint>(_ type: Number.Type) {
    let values = Self.samples(type, count: 4000)
    for function in Self.functions {
      compare("\(function) of \(type)", [values]) { level, width, count, result, sources in
        guard level == 0 || strided_map_has_vectors(level, function, width) else { return false }
        strided_map(
          level, function, width, count, result, width, sources[0], width)
        return true
      }
    }
  }

  private func checkPairs<Number: BinaryFloatingPoint>(_ type: Number.Type) {
    let specials = Self.specials(type)
    var first = specials.flatMap { x in specials.map { _ in x } }
    var second = specials.flatMap { _ in specials }
    let samples = Self.samples(type, count: 4000)
    first += samples
    second += samples.reversed()
    for operation in Self.operations {
      compare("\(operation) of \(type)", [first, second]) { level, width, count, result, sources in
        guard level == 0 || strided_map2_has_vectors(level, operation, width) else { return false }
        strided_map2(
          level, operation, width, count, result, width, sources[0], width, sources[1], width)
        return true
      }
    }
  }

  @Test func stepsOfDoubles() { checkSteps(Double.self) }
  @Test func stepsOfFloats() { checkSteps(Float.self) }

  /// Rows with steps give the same bits as contiguous rows.
  private func checkSteps<Number: BinaryFloatingPoint>(_ type: Number.Type) {
    let values = Self.samples(type, count: 2000)
    let width = MemoryLayout<Number>.stride
    for function in strided_exp.rawValue...strided_rint.rawValue {
      let function = strided_function(rawValue: function)
      for level in 0..<strided_simd_level() + 1 {
        for (step, start) in [(1, 3), (2, 1), (3, 0), (-1, 1999), (-2, 1500)] {
          for (spread, count) in [(1, 1), (1, 17), (1, 600), (2, 300)] {
            let chosen = (0..<count).map { values[start + step * $0] }
            var expected = chosen
            var spaced = [Number](repeating: 7, count: spread * count)
            chosen.withUnsafeBytes { from in
              expected.withUnsafeMutableBytes { to in
                strided_map(
                  level, function, width, count, to.baseAddress, width, from.baseAddress, width)
              }
            }
            values.withUnsafeBytes { from in
              spaced.withUnsafeMutableBytes { to in
                strided_map(
                  level, function, width, count, to.baseAddress, spread * width,
                  from.baseAddress.map { $0 + start * width }, step * width)
              }
            }
            let results = (0..<count).map { spaced[spread * $0] }
            let gaps = spaced.indices.filter { $0 % spread != 0 }
            #expect(
              Self.haveSameBits(results, expected) && gaps.allSatisfy { spaced[$0] == 7 },
              "\(function) of \(type) at level \(level): \(count) by \(step) to \(spread)")
          }
        }
      }
    }
  }

  /// Compares the levels, and all elements at once with parts at every offset from a vector.
  private func compare<Number: BinaryFloatingPoint>(
    _ name: String, _ sources: [[Number]],
    _ compute: (Int32, Int, Int, UnsafeMutableRawPointer, [UnsafeRawPointer]) -> Bool
  ) {
    let expected = results(sources, at: 0, compute) ?? []
    var known: [Number]?
    for level in 1..<max(strided_simd_level() + 1, 1) {
      guard let found = results(sources, at: level, compute) else { continue }
      let wrong = found.indices.filter { !isNear(found[$0], expected[$0], sources.map(\.[$0])) }
      #expect(wrong.isEmpty, "\(name) at level \(level): \(wrong.prefix(3).map { sources[0][$0] })")
      #expect(known.map { Self.haveSameBits($0, found) } ?? true, "\(name) at level \(level)")
      known = found
      for start in [1, 2, 3, 5, 7, 11, 13] {
        for count in [1, 2, 9, 17, 300] {
          let part = results(sources.map { Array($0[start..<(start + count)]) }, at: level, compute)
          #expect(
            Self.haveSameBits(part ?? [], Array(found[start..<(start + count)])),
            "\(name) at level \(level) from \(start), \(count)")
        }
      }
    }
  }

  private func results<Number: BinaryFloatingPoint>(
    _ sources: [[Number]], at level: Int32,
    _ compute: (Int32, Int, Int, UnsafeMutableRawPointer, [UnsafeRawPointer]) -> Bool
  ) -> [Number]? {
    let count = sources[0].count
    var isComputed = false
    let results = [Number](unsafeUninitializedCapacity: count) { results, written in
      results.initialize(repeating: 0)
      written = count
      sources[0].withUnsafeBytes { first in
        sources[sources.count - 1].withUnsafeBytes { second in
          guard let to = results.baseAddress, let x = first.baseAddress,
            let y = second.baseAddress
          else { return }
          isComputed = compute(level, MemoryLayout<Number>.stride, count, to, [x, y])
        }
      }
    }
    return isComputed ? results : nil
  }

  /// Within the errors of both, and the same special value.
  private func isNear<Number: BinaryFloatingPoint>(
    _ found: Number, _ expected: Number, _ operands: [Number]
  ) -> Bool {
    if found.isNaN || expected.isNaN { return found.isNaN && expected.isNaN }
    if found == expected { return !found.isZero || found.sign == expected.sign }
    // A sum near 0 of a number and a logarithm has an error of the terms.
    let terms = operands.count == 2 ? Number(1e-18) : 0
    return abs(found - expected) <= 2 * expected.ulp + terms
  }

  private static func haveSameBits<Number: BinaryFloatingPoint>(
    _ left: [Number], _ right: [Number]
  ) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        $0.isNaN ? $1.isNaN : $0 == $1 && $0.sign == $1.sign
      }
  }

  private static func specials<Number: BinaryFloatingPoint>(_ type: Number.Type) -> [Number] {
    let positive: [Number] = [
      0, .infinity, .nan, .leastNonzeroMagnitude, .leastNormalMagnitude,
      Number.leastNormalMagnitude / 2, .greatestFiniteMagnitude, 0.5, 1, Number(1).nextUp,
      Number(1).nextDown, 2, 3, 1e10, 9_007_199_254_740_993, 1e19,
    ]
    return positive + positive.map { -$0 }
  }

  /// Numbers of every size, numbers next to 0 and 1, and special ones among them.
  private static func samples<Number: BinaryFloatingPoint>(
    _ type: Number.Type, count: Int
  ) -> [Number] {
    let specials = specials(type)
    let exponents = Double(Number.greatestFiniteMagnitude.exponent)
    var state: UInt64 = 7
    func share() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int64(bitPattern: state)) / 0x1p63
    }
    return (0..<count).map { index in
      switch index % 8 {
      case 0: specials[index / 8 % specials.count]
      case 1: Number(share() * 1000)
      case 2: Number(share() * 10)
      case 3: Number(share())
      case 4: Number(1 + share() / 20)
      case 5: Number(share() / 5)
      case 6: Number(share() * 100)
      default:
        Number(
          sign: share() < 0 ? .minus : .plus, exponent: Number.Exponent(share() * exponents),
          significand: Number(1.5 + share() / 2))
      }
    }
  }
}
