import CStridedKernels
import Testing

/// The places of values in short sorted lines in C: every number of values, at every level.
@Suite struct WidePlaceTests {
  @Test func places() {
    let line = [-3, -1, -1, 0, 2, 2, 2, 5, 9].map { Double($0) }
    let values = (0..<75).map { Double($0 * 7 % 14) - 4 }
    check(strided_double, line + [.infinity], values + [.nan, .infinity, -.infinity, -0.0])
    check(strided_float, line.map { Float($0) }, values.map { Float($0) } + [.nan, -.infinity])
    check(strided_int64, line.map { Int64($0) }, values.map { Int64($0) } + [.max, .min])
    check(strided_int32, line.map { Int32($0) }, values.map { Int32($0) } + [.max, .min])
  }

  private func check<Element: Comparable & BitwiseCopyable>(
    _ element: strided_element, _ line: [Element], _ values: [Element]
  ) {
    for length in 1...line.count {
      for count in [0, 1, 31, 32, 33, values.count] {
        for isAfter in [false, true] {
          let expected = values.prefix(count).map { value in
            Int64(line.prefix(length).count { isAfter ? !(value < $0) : !(value <= $0) })
          }
          for level in 0...strided_simd_level() {
            var places = [Int64](repeating: -1, count: count + 1)
            let isDone = strided_places(
              level, element, count, values, length, line, isAfter, &places)
            #expect(isDone == (level > 0) || level == 0)
            #expect(!isDone || Array(places.prefix(count)) == expected && places[count] == -1)
          }
        }
      }
    }
  }

  @Test func otherTypes() {
    var places: [Int64] = [7]
    #expect(
      !strided_places(
        strided_simd_level(), strided_uint8, 1, [UInt8(1)], 1, [UInt8(1)], true, &places))
    #expect(places == [7])
  }
}
