import CStridedKernels
import StridedKernels
import Testing

/// The factorisations of real matrices in C, at every level, and by matrix products: residuals, pivots,
/// zeros, and what must not be written.
@Suite struct WideFactorTests {
  /// Rows or columns around the extents of the tiles, which have 4, 8 and 16 rows.
  private static let extents = Array(0...37) + [48, 63, 64, 65, 100, 128, 131]

  // MARK: Cholesky

  @Test(arguments: 0...Int(strided_simd_level())) func cholesky(level: Int) {
    var random = SplitMix64(seed: 1)
    for n in Self.extents {
      checkCholesky(of: Float.self, n, level, &random)
      checkCholesky(of: Double.self, n, level, &random)
    }
  }

  private func checkCholesky<Number: NumberOfC>(
    of type: Number.Type, _ n: Int, _ level: Int?, _ random: inout SplitMix64
  ) {
    let lead = n + n % 3
    // A product added to NaN is NaN, which would hide that it was written.
    let other: Number = level == nil ? 77 : .nan
    var matrix = ColumnMajorNumbers<Number>(lead, n) { _, _ in other }
    for column in 0..<n {
      for row in column..<n {
        matrix[row, column] = random.number() + (row == column ? Number(n) : 0)
      }
    }
    var factor = matrix
    #expect(factor.cholesky(n, level) == 0)
    for column in 0..<n {
      for row in 0..<lead {
        if row < column || row >= n {
          let number = factor[row, column]
          #expect(
            number == other || number.isNaN && other.isNaN, "\(row), \(column) of \(n) is written")
          continue
        }
        var (product, size) = (0.0, 0.0)
        for k in 0...column {
          let term = Double(factor[row, k]) * Double(factor[column, k])
          product += term
          size += abs(term)
        }
        let bound = Double(n + 4) * Double(Number.ulpOfOne) * size
        #expect(abs(product - Double(matrix[row, column])) <= bound, "\(row), \(column) of \(n)")
      }
    }
    // The first minor that is not positive.
    for minor in stride(from: 0, to: n, by: n < 24 ? 1 : 7) {
      for value in [0, -1, Number.nan] {
        var indefinite = matrix
        for column in 0..<minor { indefinite[minor, column] = 0 }
        indefinite[minor, minor] = value
        #expect(indefinite.cholesky(n, level) == minor + 1)
      }
    }
  }

  /// Matrices that are factorised by matrix products, around the extents of their blocks.
  @Test func blocks() {
    var random = SplitMix64(seed: 3)
    for n in [129, 131, 192, 193, 225] {
      checkCholesky(of: Float.self, n, nil, &random)
      checkCholesky(of: Double.self, n, nil, &random)
    }
    for (rows, columns) in [
      (129, 129), (130, 129), (129, 131), (225, 225), (293, 70), (70, 293), (150, 300), (300, 150),
      (1, 140), (140, 1), (20, 140), (140, 49), (64, 140), (140, 64),
    ] {
      checkLU(of: Float.self, rows, columns, nil, &random)
      checkLU(of: Double.self, rows, columns, nil, &random)
    }
  }

  // MARK: LU

  @Test(arguments: 0...Int(strided_simd_level())) func lu(level: Int) {
    var random = SplitMix64(seed: 2)
    for rows in 0...18 {
      for columns in 0...18 {
        checkLU(of: Float.self, rows, columns, level, &random)
        checkLU(of: Double.self, rows, columns, level, &random)
      }
    }
    for n in Self.extents {
      for (rows, columns) in [(n, n), (n, 21), (23, n), (n, 1), (2, n)] {
        checkLU(of: Float.self, rows, columns, level, &random)
        checkLU(of: Double.self, rows, columns, level, &random)
      }
    }
  }

  private func checkLU<Number: NumberOfC>(
    of type: Number.Type, _ rows: Int, _ columns: Int, _ level: Int?,
    _ random: inout SplitMix64
  ) {
    let (lead, side) = (max(rows + rows % 3, 1), min(rows, columns))
    let matrix = ColumnMajorNumbers<Number>(lead, columns) { row, _ in
      row < rows ? random.number() : .nan
    }
    var factors = matrix
    let (pivots, zero) = factors.lu(rows, columns, level)
    #expect(zero == 0)
    // The rows in the order of L·U.
    var order = Array(0..<rows)
    for step in 0..<side {
      #expect(pivots[step] > step && pivots[step] <= rows)
      order.swapAt(step, Int(pivots[step]) - 1)
    }
    for column in 0..<columns {
      for row in rows..<lead { #expect(factors[row, column].isNaN, "a gap is written") }
      for row in 0..<rows {
        var (product, size) = (0.0, 0.0)
        for k in 0...min(row, column, max(side - 1, 0)) {
          let term = (k == row ? 1 : Double(factors[row, k])) * Double(factors[k, column])
          product += term
          size += abs(term)
        }
        if row > column { #expect(abs(factors[row, column]) <= 1) }
        let bound = Double(side + 2) * Double(Number.ulpOfOne) * size
        let exact = Double(matrix[order[row], column])
        #expect(abs(product - exact) <= bound, "\(row), \(column) of \(rows), \(columns)")
      }
    }
  }

  /// All matrices of up to 3 x 3 elements of -1, 0 and 1, whose factors are exact: the first of equal pivots is taken.
  @Test(arguments: 0...Int(strided_simd_level())) func smallWorld(level: Int) {
    for rows in 1...3 {
      for columns in 1...3 {
        let count = (0..<rows * columns).reduce(1) { power, _ in 3 * power }
        for number in 0..<count {
          var rest = number
          let matrix = ColumnMajorNumbers<Double>(rows, columns) { _, _ in
            defer { rest /= 3 }
            return Double(rest % 3 - 1)
          }
          var (factors, expected) = (matrix, matrix)
          let (pivots, zero) = factors.lu(rows, columns, level)
          let (expectedPivots, expectedZero) = expected.eliminated()
          if factors.elements != expected.elements || pivots != expectedPivots
            || zero != expectedZero
          {
            Issue.record("\(matrix): \(factors), \(pivots), \(zero)")
          }
        }
      }
    }
  }

  /// An element of U that overflows changes no row above it.
  ///
  /// All numbers are powers of 2, or infinite.
  @Test(arguments: 0...Int(strided_simd_level())) func overflow(level: Int) {
    for n in 2...21 {
      for exponent in 0...9 {
        // The last column doubles with each row.
        let large = Double(sign: .plus, exponent: 1023 - exponent, significand: 1)
        let matrix = ColumnMajorNumbers<Double>(n, n) { row, column in
          column == n - 1 ? large : row == column ? 1 : row > column ? -1 : 0
        }
        var (factors, expected) = (matrix, matrix)
        let (pivots, zero) = factors.lu(n, n, level)
        #expect((pivots, zero) == expected.eliminated())
        #expect(
          zip(factors.elements, expected.elements).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN },
          "\(n), \(exponent)")
      }
    }
  }

  /// A matrix without rows takes no time.
  @Test func noRows() {
    var matrix = ColumnMajorNumbers<Double>(0, 1 << 40) { _, _ in 0 }
    #expect(matrix.lu(0, 1 << 40, Int(strided_simd_level())) == ([], 0))
    #expect(matrix.lu(0, 1 << 40, nil) == ([], 0))
  }

  /// Columns of zeros, first of all and after exact elimination, in matrices of several tiles.
  @Test(arguments: 0...Int(strided_simd_level())) func zeroPivots(level: Int) {
    for n in [1, 4, 5, 8, 15, 16, 21, 40] {
      for place in 0..<n {
        // Equal to the identity, but that one column is that before it, or is 0.
        var factors = ColumnMajorNumbers<Double>(n, n) { row, column in
          row == (column == place ? max(place - 1, 0) : column) && n > 1 && column + place > 0
            ? 1 : 0
        }
        let (_, zero) = factors.lu(n, n, level)
        #expect(zero == place + 1)
      }
    }
  }
}

extension ColumnMajorNumbers {
  /// Without a level, by matrix products as well.
  fileprivate mutating func cholesky(_ n: Int, _ level: Int?) -> Int {
    let (lead, width) = (rows, MemoryLayout<Number>.stride)
    return elements.withUnsafeMutableBytes {
      let start = $0.baseAddress ?? .nowhere
      guard let level else { return Factors.cholesky(width: width, n, start, lead) }
      return strided_cholesky(Int32(level), width, n, n, start, lead)
    }
  }

  /// Without a level, by matrix products as well.
  fileprivate mutating func lu(_ m: Int, _ n: Int, _ level: Int?) -> ([Int32], Int) {
    let (lead, width) = (rows, MemoryLayout<Number>.stride)
    var pivots = [Int32](repeating: -7, count: min(m, n) + 1)
    let zero = elements.withUnsafeMutableBytes {
      let start = $0.baseAddress ?? .nowhere
      guard let level else { return Factors.lu(width: width, m, n, start, lead, &pivots) }
      return strided_lu(Int32(level), width, m, n, start, lead, &pivots)
    }
    #expect(pivots.removeLast() == -7)
    return (pivots, zero)
  }

  /// Gaussian elimination row by row: the pivots, and the first of them that is 0.
  fileprivate mutating func eliminated() -> ([Int32], Int) {
    var (pivots, zero): ([Int32], Int) = ([], 0)
    for step in 0..<min(rows, columns) {
      var place = step
      for row in step..<rows where abs(self[row, step]) > abs(self[place, step]) { place = row }
      pivots.append(Int32(place + 1))
      if self[place, step] == 0 {
        if zero == 0 { zero = step + 1 }
        continue
      }
      for column in 0..<columns {
        (self[step, column], self[place, column]) = (self[place, column], self[step, column])
      }
      for row in step + 1..<max(rows, step + 1) {
        self[row, step] /= self[step, step]
        for column in step + 1..<max(columns, step + 1) {
          self[row, column] -= self[row, step] * self[step, column]
        }
      }
    }
    return (pivots, zero)
  }
}
