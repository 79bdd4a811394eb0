import CStridedKernels
import Testing

/// The sums up to each number in C: of every length, at every level and alignment, and in place.
@Suite struct WideScanTests {
  private static let levels = 0...strided_simd_level()

  /// The sums of a part of a list, written to other memory, and the same in place.
  private func scan(_ level: Int32, _ values: [Double], _ offset: Int, _ count: Int) -> [Double] {
    var sums = [Double](repeating: 97, count: count + 1)
    var own = Array(values[offset..<(offset + count)])
    values.withUnsafeBufferPointer {
      strided_scan_double(level, count, $0.baseAddress! + offset, &sums)
    }
    own.withUnsafeMutableBufferPointer {
      strided_scan_double(level, count, $0.baseAddress, $0.baseAddress)
    }
    #expect(sums.removeLast() == 97)
    let isSame = zip(own, sums).allSatisfy { $0.bitPattern == $1.bitPattern }
    #expect(isSame)
    return sums
  }

  private func scan(_ level: Int32, _ values: [Float], _ offset: Int, _ count: Int) -> [Float] {
    var sums = [Float](repeating: 97, count: count + 1)
    values.withUnsafeBufferPointer {
      strided_scan_float(level, count, $0.baseAddress! + offset, &sums)
    }
    #expect(sums.removeLast() == 97)
    return sums
  }

  /// Sums without rounding are those of a plain loop.
  @Test func wholeNumbers() {
    let doubles = (0..<200).map { Double($0 &* 37 % 101) - 50 }
    let floats = doubles.map { Float($0) }
    for offset in [0, 1, 7] {
      for count in 0...90 {
        var (expected, total) = ([Double](), 0.0)
        for value in doubles[offset..<(offset + count)] {
          total += value
          expected.append(total)
        }
        for level in Self.levels {
          #expect(scan(level, doubles, offset, count) == expected)
          #expect(scan(level, floats, offset, count) == expected.map { Float($0) })
        }
      }
    }
  }

  /// Sums with rounding have the same bits at every level, and do not depend on what follows.
  @Test func roundedNumbers() {
    let doubles = (0..<200).map { (place: Int) -> Double in 1 / Double(place * 37 % 101 + 3) }
    let floats = doubles.map { Float($0) }
    let (all, narrow) = (scan(0, doubles, 0, 200), scan(0, floats, 0, 200))
    for count in 0...90 {
      for level in Self.levels {
        #expect(scan(level, doubles, 0, count) == Array(all.prefix(count)))
        #expect(scan(level, floats, 0, count) == Array(narrow.prefix(count)))
      }
    }
  }

  /// Zeros keep their sign, and NaN stays.
  @Test func specialNumbers() {
    for level in Self.levels {
      let zeros = scan(level, [-0.0, -0.0, 0, -0.0] + [Double](repeating: -0.0, count: 20), 0, 24)
      #expect(
        zeros.map(\.sign) == [.minus, .minus] + [FloatingPointSign](repeating: .plus, count: 22))
      let sums = scan(
        level, [1, .infinity, 2, -.infinity] + [Double](repeating: 1, count: 9), 0, 13)
      #expect(sums[0] == 1 && sums[1] == .infinity && sums[2] == .infinity)
      let isNaN = sums[3...].allSatisfy { $0.isNaN }
      #expect(isNaN)
    }
  }

  /// Integers of every size; an overflow is found where a sum does not fit.
  @Test func integers() {
    let small = (0..<1400).map { $0 &* 7919 % 1001 - 500 }
    check(small)
    for shift in [44, 51, 52, 53, 54, 60] { check(small.map { ($0 % 4) << shift }) }
    for place in [0, 7, 511, 512, 513, 1100] {
      for number in [Int.max, Int.min, Int.max - 400, 1 << 62] {
        var values = small
        values[place] = number
        check(values)
      }
    }
    check([Int.max, 1] + small)
    check([Int.min, -1] + small)
    check([Int.max] + [Int](repeating: 0, count: 600) + [1])
  }

  private func check(_ values: [Int]) {
    for count in [0, 1, 31, 512, 513, 1025, values.count] where count <= values.count {
      var (expected, total, overflows) = ([Int](), 0, false)
      for value in values.prefix(count) {
        let next = total.addingReportingOverflow(value)
        (total, overflows) = (next.partialValue, overflows || next.overflow)
        expected.append(total)
      }
      let unsigned = values.prefix(count).map { UInt(bitPattern: $0) }
      var (expectedUnsigned, sum, overflowsUnsigned) = ([UInt](), UInt(0), false)
      for value in unsigned {
        let next = sum.addingReportingOverflow(value)
        (sum, overflowsUnsigned) = (next.partialValue, overflowsUnsigned || next.overflow)
        expectedUnsigned.append(sum)
      }
      for level in Self.levels {
        var sums = [Int](repeating: 0, count: count)
        #expect(strided_scan_integers(level, true, count, values, &sums) == overflows)
        #expect(overflows || sums == expected)
        var others = [UInt](repeating: 0, count: count)
        #expect(strided_scan_integers(level, false, count, unsigned, &others) == overflowsUnsigned)
        #expect(overflowsUnsigned || others == expectedUnsigned)
      }
    }
  }
}
