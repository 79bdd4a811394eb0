import Oracle
import Strided
import Testing

/// Reads and writes at few positions of a line, and at one more than few, in lines of every stride.
@Suite(.withoutAddressSanitizer) struct FewPositionsTests {
  private static let counts = [0, 1, 2, 10, 300, 1023, 1024, 1025]

  /// Lines of 40 numbers in the middle of longer memory: contiguous, stepped, reversed.
  private func lines() -> [(whole: NDArray<Double>, line: NDArray<Double>)] {
    [(10, 1), (5, 2), (150, -1), (170, -3)].map { first, step in
      let whole = NDArray((0..<200).map { Double($0) })
      let end = first + 40 * step
      return (whole, whole[.stride(from: first, to: end, by: step)])
    }
  }

  private func positions(_ count: Int, signed: Bool) -> [Int] {
    (0..<count).map { ($0 * 17 + 3) % 40 - (signed && $0 % 3 == 0 ? 40 : 0) }
  }

  @Test func reads() {
    for (_, line) in lines() {
      let numbers = Array(line)
      for count in Self.counts {
        for signed in [false, true] {
          let places = positions(count, signed: signed)
          let expected = places.map { numbers[$0 < 0 ? $0 + 40 : $0] }
          let stepped = NDArray(places.flatMap { [$0, 99] })[.stride(by: 2)]
          for index in [NDArray(places), stepped] {
            #expect(Array(line[index]) == expected)
            #expect(Array(line.take(index)) == expected)
            #expect(Array(line.take(index, axis: -1)) == expected)
          }
          #expect(Array(line[places]) == expected)
        }
      }
    }
    let table = NDArray([[0, 1, 2], [3, -1, 5]])
    #expect(lines()[0].line[table].shape == [2, 3])
  }

  @Test func writes() {
    for (whole, line) in lines() {
      let before = Array(whole)
      for count in Self.counts {
        let places = positions(count, signed: true)
        let values = (0..<count).map { 1000 + Double($0) }
        for isFilled in [false, true] {
          whole[...] = NDArray(before)
          var expected = Array(line)
          for (place, value) in zip(places, values) {
            expected[place < 0 ? place + 40 : place] = isFilled ? -7 : value
          }
          if isFilled {
            line[NDArray(places)] = -7
          } else {
            line[NDArray(places)] = NDArray(values)
          }
          #expect(Array(line) == expected)
          let touched = zip(Array(whole), before).filter { $0.0 != $0.1 }.count
          #expect(touched == Set(places.map { $0 < 0 ? $0 + 40 : $0 }).count)
        }
      }
    }
  }

  /// Pairs of positions in matrices of several layouts.
  @Test func pairs() {
    let whole = NDArray((0..<600).map { Double($0) }, shape: [20, 30])
    let matrices = [
      whole, whole.transposed(), whole[.stride(by: -2), .stride(by: 3)], whole[..<1, 0...],
    ]
    for matrix in matrices {
      let (height, width) = (matrix.shape[0], matrix.shape[1])
      for count in Self.counts {
        for signed in [0, 1] {
          let rows = (0..<count).map { $0 * 17 % height - ($0 % 3 < signed ? height : 0) }
          let columns = (0..<count).map { ($0 * 7 + 3) % width - ($0 % 2 < signed ? width : 0) }
          let expected = zip(rows, columns).map { row, column in
            matrix[row < 0 ? row + height : row, column < 0 ? column + width : column]
          }
          #expect(Array(matrix[NDArray(rows), NDArray(columns)]) == expected)
          #expect(Array(matrix[rows, columns]) == expected)
        }
      }
    }
    let table = whole[NDArray([[1], [2]]), NDArray([[3], [4]])]
    #expect(table == [[33], [64]])
    #expect(whole[NDArray([[1], [2]]), NDArray([3, 4])] == [[33, 34], [63, 64]])
    #expect(whole[NDArray([1, 2]), NDArray([3])] == [33, 63])
    let cube = whole.reshaped(to: [20, 15, 2])
    #expect(cube[NDArray([1, 2]), NDArray([3, 4])] == [[36, 37], [68, 69]])
  }

  /// Columns of matrices of several layouts, as many elements as are few and some more.
  @Test func columns() {
    let whole = NDArray((0..<600).map { Double($0) }, shape: [20, 30])
    let matrices = [
      whole, whole.transposed(), whole[.stride(by: -2), .stride(by: 3)], whole[..<1, 0...],
      whole[..<0, 0...], whole[0, 0...].broadcast(to: [7, 30]),
    ]
    for matrix in matrices {
      let (height, width) = (matrix.shape[0], matrix.shape[1])
      for count in [0, 1, 2, 10, 51, 52, 1024, 1025] {
        for signed in [0, 1] {
          let columns = (0..<count).map { ($0 * 7 + 3) % width - ($0 % 2 < signed ? width : 0) }
          let expected = (0..<height).flatMap { row in
            columns.map { matrix[row, $0 < 0 ? $0 + width : $0] }
          }
          let stepped = NDArray(columns.flatMap { [$0, 99] })[.stride(by: 2)]
          for found in [
            matrix[.all, NDArray(columns)], matrix[.all, columns], matrix[.all, stepped],
          ] {
            #expect(found.shape == [height, count])
            #expect(Array(found) == expected)
          }
        }
      }
    }
    #expect(whole[.all, NDArray([[1], [2]])].shape == [20, 2, 1])
    #expect(whole.reshaped(to: [2, 5, 60])[.all, NDArray([4])].shape == [2, 1, 60])
    let narrow = NDArray<Int16>(truncating: whole)
    let found = Array(narrow[.all, NDArray([7, -1])])
    let expected: [Int16] = (0..<20).flatMap { row in [narrow[row, 7], narrow[row, 29]] }
    #expect(found == expected)
  }

  /// A mask fills contiguous arrays of every width directly, and other arrays through a selection.
  @Test func fillsByMasks() {
    func check<Element: NumericScalar>(_ value: Element) {
      for count in [0, 1, 15, 16, 17, 255, 256, 257, 1000] {
        let flags = (0..<count).map { $0 % 3 == 0 || $0 % 7 == 2 }
        let mask = NDArray(flags)
        let wide = NDArray<Element>.zeros([count, 2])
        for array in [NDArray<Element>.zeros([count]), wide[0..., 1]] {
          array[mask] = value
          #expect(Array(array) == flags.map { $0 ? value : 0 })
        }
        #expect(wide[0..., 0].countNonzero() == 0)
        #expect(Array(mask.flatNonzero()) == flags.indices.filter { flags[$0] })
      }
    }
    check(7 as Int8)
    check(7 as Int16)
    check(7 as Float)
    check(7 as Double)
    check(Complex(7.0, 1))
    let truths = NDArray([true, false, true])
    truths[truths] = false
    #expect(truths == [false, false, false])
  }

  /// Values and positions that share memory with the line are read first.
  @Test func overlaps() {
    let a = NDArray([10.0, 11, 12, 13])
    a[NDArray([3, 2, 1, 0])] = a
    #expect(Array(a) == [13, 12, 11, 10])
    let p = NDArray([1, 2, 3, 0])
    p[p] = NDArray([5, 6, 7, 8])
    #expect(Array(p) == [8, 5, 6, 7])
    let q = NDArray([1, 2, 3, 0])
    q[q] = 4
    #expect(Array(q) == [4, 4, 4, 4])
  }
}
