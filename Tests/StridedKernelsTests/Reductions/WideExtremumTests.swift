import CStridedKernels
import Testing

/// Extrema and moments in C: of every length, at every level and alignment.
@Suite struct WideExtremumTests {
  private static let levels = 0...strided_simd_level()
  private static let lengths = Array(1...140) + [255, 256, 257, 512, 600]

  @Test func integers() {
    run(strided_int8, Int8.self)
    run(strided_int16, Int16.self)
    run(strided_int32, Int32.self)
    run(strided_int64, Int64.self)
    run(strided_uint8, UInt8.self)
    run(strided_uint16, UInt16.self)
    run(strided_uint32, UInt32.self)
    run(strided_uint64, UInt64.self)
  }

  private func run<Element: FixedWidthInteger & BitwiseCopyable>(
    _ element: strided_element, _ type: Element.Type
  ) {
    var generator = SplitMix64(seed: 57)
    check(element, (0..<700).map { _ in Element.random(in: .min ... .max, using: &generator) })
  }

  /// Numbers with and without infinities and NaN; a sum of opposite infinities is NaN as well.
  @Test func reals() {
    var doubles = (0..<700).map { Double($0 &* 37 % 101) - 50 }
    check(strided_double, doubles)
    check(strided_float, doubles.map { Float($0) })
    (doubles[40], doubles[41], doubles[90]) = (.infinity, -.infinity, .nan)
    check(strided_double, doubles)
    check(strided_float, doubles.map { Float($0) })
  }

  private func check<Element: Comparable & BitwiseCopyable>(
    _ element: strided_element, _ values: [Element]
  ) {
    var mistakes: [String] = []
    for isGreatest in [false, true] {
      func winner(_ first: Element, _ second: Element) -> Element {
        if first != first || second != second { return first != first ? first : second }
        return isGreatest ? max(first, second) : min(first, second)
      }
      for offset in [0, 1, 3, 7] {
        for count in Self.lengths {
          let part = Array(values[offset..<(offset + count)])
          let expected = part.dropFirst().reduce(part[0], winner)
          let other = Array(values[(50 - offset)..<(50 - offset + count)])
          for level in Self.levels {
            var found = part[0]
            strided_extremum(level, element, isGreatest, count, part, &found)
            var row = other
            strided_extremum_rows(level, element, isGreatest, count, 1, 0, part, &row, false)
            let place = strided_extremum_position(level, element, isGreatest, count, part)
            let isRight =
              isSame(found, expected) && place == part.firstIndex { isSame($0, expected) }
              && zip(row, zip(other, part)).allSatisfy { isSame($0, winner($1.0, $1.1)) }
            if !isRight { mistakes.append("\(count) from \(offset) at level \(level)") }
            // Rows that begin at every second element.
            var places = [Int](repeating: -1, count: 4)
            values.withUnsafeBufferPointer {
              strided_extremum_positions(
                level, element, isGreatest, count, 3, 2 * MemoryLayout<Element>.stride,
                $0.baseAddress! + offset, &places)
            }
            let expectedPlaces = (0..<3).map { row in
              let start = offset + 2 * row
              return strided_extremum_position(
                level, element, isGreatest, count, Array(values[start..<start + count]))
            }
            if places != expectedPlaces + [-1] { mistakes.append("rows of \(count) at \(level)") }
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(Element.self): \(mistakes.count), first \(mistakes.first ?? "")")
  }

  /// The winners of columns of rows, the last NaN if there are some, and their first rows.
  ///
  /// Columns are neighbours, or apart: then the rows are.
  @Test func rows() {
    var doubles = (0..<4000).map { Double($0 &* 37 % 101) - 50 }
    checkRows(strided_double, doubles, Int64.self)
    checkRows(strided_float, doubles.map { Float($0) }, Int32.self)
    checkRows(strided_int8, doubles.map { Int8($0) }, Int8.self)
    checkRows(strided_uint16, doubles.map { UInt16($0 + 50) }, Int16.self)
    checkRows(strided_int32, doubles.map { Int32($0) }, Int32.self)
    checkRows(strided_uint64, doubles.map { UInt64($0 + 50) }, Int64.self)
    for place in stride(from: 5, to: doubles.count, by: 97) { doubles[place] = .nan }
    for place in stride(from: 7, to: doubles.count, by: 89) { doubles[place] = .infinity }
    checkRows(strided_double, doubles, Int64.self)
    checkRows(strided_float, doubles.map { Float($0) }, Int32.self)
  }

  private func checkRows<Element: Comparable & BitwiseCopyable, Place: FixedWidthInteger>(
    _ element: strided_element, _ values: [Element], _ type: Place.Type
  ) {
    var mistakes: [String] = []
    let distances = [(1, 1, 1), (7, 9, 1), (40, 40, 1), (60, 61, 1), (33, 1, 64), (16, 2, 129)]
    for (count, step, distance) in distances {
      for rows in Array(1...13) + [60, 64] {
        for isGreatest in [false, true] {
          let columns = (0..<count).map { column in
            (0..<rows).map { values[$0 * step + column * distance] }
          }
          let expected = columns.map { column -> (last: Element, row: Int) in
            let best = (isGreatest ? column.max() : column.min())!
            let row = column.firstIndex { $0 != $0 } ?? column.firstIndex(of: best)!
            return (column.last { $0 != $0 } ?? best, row)
          }
          for level in Self.levels {
            var winners = [Element](repeating: values[0], count: count)
            var places = [Place](repeating: -1, count: count)
            strided_extremum_places(
              level, element, isGreatest, count, rows, step, distance, values, &winners, &places)
            let isPlaced = (0..<count).allSatisfy {
              Int(places[$0]) == expected[$0].row
                && isSame(winners[$0], columns[$0][expected[$0].row])
            }
            var isRight = true
            if distance == 1 {
              strided_extremum_rows(
                level, element, isGreatest, count, rows, step, values, &winners, true)
              isRight = zip(winners, expected).allSatisfy { isSame($0, $1.last) }
            }
            if !isRight || !isPlaced {
              mistakes.append("\(count) x \(rows), \(distance) apart, at level \(level)")
            }
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(Element.self): \(mistakes.count), first \(mistakes.first ?? "")")
  }

  private func isSame<Element: Equatable>(_ first: Element, _ second: Element) -> Bool {
    first == second || first != first && second != second
  }

  /// Of -0 and 0, every level gives the same one.
  @Test func zeros() {
    let values = (0..<600).map { $0 % 7 < 3 ? 0.0 : -0.0 }
    for count in Self.lengths {
      for isGreatest in [false, true] {
        let found = Self.levels.map { level in
          var winner = 1.0
          strided_extremum(level, strided_double, isGreatest, count, values, &winner)
          return winner.bitPattern
        }
        #expect(Set(found).count == 1)
      }
    }
  }

  /// Moments and squares without rounding are those of a plain loop; with rounding, levels agree.
  @Test func moments() {
    let whole = (0..<700).map { Double($0 &* 37 % 101) - 50 }
    let rounded = whole.map { 1 / ($0 + 53.5) }
    for count in [0] + Self.lengths {
      var found: [[UInt64]] = []
      for level in Self.levels {
        let exact = moments(level, count, whole, from: 3)
        let distances = whole[..<count].map { $0 - 3 }
        #expect(exact[0] == distances.reduce(0, +))
        #expect(exact[1] == distances.reduce(0) { $0 + $1 * $1 })
        #expect(exact[2] == whole[..<count].reduce(0) { $0 + $1 * $1 })
        found.append(moments(level, count, rounded, from: 0.3).map(\.bitPattern))
      }
      #expect(Set(found).count == 1)
    }
  }

  private func moments(
    _ level: Int32, _ count: Int, _ values: [Double], from pivot: Double
  ) -> [Double] {
    let floats = values.map { Float($0) }
    var (sum, square) = (0.0, 0.0)
    var (single, singleSquare): (Float, Float) = (0, 0)
    strided_moments_double(level, count, values, pivot, &sum, &square)
    strided_moments_float(level, count, floats, Float(pivot), &single, &singleSquare)
    var sums = values, squares = values
    let pivots = [Double](repeating: pivot, count: count)
    strided_add_moments_double(level, count, values, pivots, &sums, &squares)
    return [
      sum, square, strided_squares_double(level, count, values), Double(single),
      Double(singleSquare), Double(strided_squares_float(level, count, floats)),
    ] + sums + squares
  }
}
