import CStridedKernels
import StridedKernels
import Testing

/// Householder reflections against the naive ones, applied one after the other: in C at every level, and by matrix
/// products.
@Suite struct ReflectionTests {
  /// Rows or columns around the extents of vectors.
  private static let extents = Array(0...20) + [31, 32, 33, 40, 65]

  @Test(arguments: 0...Int(strided_simd_level())) func qr(level: Int) {
    var random = SplitMix64(seed: 21)
    for rows in Self.extents {
      for columns in [0, 1, 2, 3, 4, 5, 6, 9, 16, 21, rows] {
        checkQR(of: Float.self, rows, columns, level, &random)
        checkQR(of: Double.self, rows, columns, level, &random)
      }
    }
  }

  /// Matrices that are factorised by matrix products, around the extents of their blocks.
  @Test func blocks() {
    var random = SplitMix64(seed: 22)
    for (rows, columns) in [
      (96, 96), (97, 97), (97, 8), (97, 9), (8, 97), (9, 97), (128, 128), (129, 129), (130, 193),
      (193, 130), (100, 64), (100, 65), (65, 100), (300, 20), (20, 300), (1, 140), (140, 1),
    ] {
      checkQR(of: Float.self, rows, columns, nil, &random)
      checkQR(of: Double.self, rows, columns, nil, &random)
    }
  }

  /// The reflections turn the matrix into R, nothing else is written, and Q has orthonormal columns.
  private func checkQR<Number: NumberOfC>(
    of type: Number.Type, _ rows: Int, _ columns: Int, _ level: Int?, _ random: inout SplitMix64
  ) {
    let (lead, side) = (max(rows + rows % 3, 1), min(rows, columns))
    let matrix = ColumnMajorNumbers<Number>(lead, columns) { row, _ in
      row < rows ? random.number() : .nan
    }
    var (factors, scales) = (matrix, [Number](repeating: 7, count: side + 1))
    factors.factorize(rows, columns, &scales, level)
    #expect(scales.removeLast() == 7)
    // Q·R.
    var product = ColumnMajorNumbers<Double>(rows, columns) { row, column in
      row <= column ? Double(factors[row, column]) : 0
    }
    for number in (0..<side).reversed() {
      product.reflect(Double(scales[number])) { row in
        row < number ? 0 : row == number ? 1 : Double(factors[row, number])
      }
    }
    let bound = 4 * Double(rows + columns) * Double(Number.ulpOfOne)
    for column in 0..<columns {
      for row in rows..<lead { #expect(factors[row, column].isNaN, "a gap is written") }
      for row in 0..<rows {
        let error = abs(product[row, column] - Double(matrix[row, column]))
        #expect(error <= bound, "\(type) \(rows) x \(columns): \(row), \(column)")
      }
    }
    for (number, scale) in scales.enumerated() {
      let squares = (number + 1..<max(rows, number + 1)).map { Double(factors[$0, number]) }
        .reduce(1) { $0 + $1 * $1 }
      // 1 - τ·v·vᵀ is orthogonal.
      #expect(
        scale == 0 && squares == 1 || abs(Double(scale) * squares - 2) <= bound,
        "\(type) \(rows) x \(columns): scale \(number)")
      #expect(scale == 0 || scale >= 1 && scale <= 2)
    }
  }

  /// Columns whose squares overflow or underflow, zeros, and columns without anything to reflect.
  @Test(arguments: 0...Int(strided_simd_level())) func scaledColumns(level: Int) {
    checkScaledColumns(
      level,
      [
        1e300, 1e154, 1e-154, 1e-160, 1e-300, .leastNonzeroMagnitude,
        Double.greatestFiniteMagnitude / 8,
      ])
    checkScaledColumns(
      level,
      [
        1e37, 1e19, 1e-19, 1e-20, 1e-37, .leastNonzeroMagnitude,
        Float.greatestFiniteMagnitude / 8,
      ])
    for rows in [1, 2, 9, 17] {
      for first in [0, -0.0, 3, -3] {
        var (matrix, scales) = (
          ColumnMajorNumbers<Double>(rows, 1) { row, _ in row == 0 ? first : 0 }, [7.0]
        )
        matrix.factorize(rows, 1, &scales, level)
        #expect(scales == [0] && matrix[0, 0] == first && matrix[0, 0].sign == first.sign)
      }
    }
    // Squares that underflow beside the first one have a reflection, as in LAPACK.
    var (small, scale) = (
      ColumnMajorNumbers<Double>(3, 1) { row, _ in row == 2 ? 1e-170 : 1 - Double(row) }, [7.0]
    )
    small.factorize(3, 1, &scale, level)
    #expect(scale == [2] && small.elements == [-1, 0, 5e-171])
    // NaN is not lost beside zeros or large numbers.
    for other in [0, 1e300, -1e-300] {
      var (matrix, scales) = (
        ColumnMajorNumbers<Double>(3, 2) { row, _ in [other, 1, .nan][row] }, [7.0, 7]
      )
      matrix.factorize(3, 2, &scales, level)
      #expect((scales + matrix.elements).contains { $0.isNaN } && matrix[0, 1].isNaN)
    }
    // The sign that LAPACK chooses for a first element of 0.
    for first in [0, -0.0] {
      var (matrix, scales) = (
        ColumnMajorNumbers<Double>(2, 1) { row, _ in row == 0 ? first : 1 }, [7.0]
      )
      matrix.factorize(2, 1, &scales, level)
      #expect(scales == [1] && matrix[0, 0] == (first.sign == .plus ? -1 : 1))
    }
  }

  private func checkScaledColumns<Number: NumberOfC>(_ level: Int, _ sizes: [Number]) {
    var random = SplitMix64(seed: 23)
    for size in sizes {
      for rows in [2, 3, 8, 9, 17, 33] {
        let unit = ColumnMajorNumbers<Number>(rows, 1) { _, _ in random.number() }
        let matrix = ColumnMajorNumbers<Number>(rows, 1) { row, _ in unit[row, 0] * size }
        var (factors, scales) = (matrix, [Number(7)])
        factors.factorize(rows, 1, &scales, level)
        let total = matrix.elements.map { Double($0) / Double(size) }.map { $0 * $0 }.reduce(0, +)
        let image = Double(factors[0, 0]) / Double(size)
        let rounding = 8 * Double(rows) * Double(Number.ulpOfOne)
        // The least numbers have few digits.
        let bound = rounding + 2 * Double(Number.leastNonzeroMagnitude) / Double(size)
        #expect(abs(abs(image) - total.squareRoot()) <= bound, "\(size), \(rows)")
        let squares = factors.elements.dropFirst().reduce(1) { $0 + Double($1) * Double($1) }
        let isTrivial = scales[0] == 0 && squares == 1
        #expect(
          isTrivial || abs(Double(scales[0]) * squares - 2) <= rounding, "\(size), \(rows)")
      }
    }
  }

  /// T of some reflections, for which their product is 1 - V·T·Vᵀ.
  @Test(arguments: 0...Int(strided_simd_level())) func triangles(level: Int) {
    var random = SplitMix64(seed: 26)
    for count in [0, 1, 2, 3, 7, 8, 9, 16, 17, 31, 32, 33] {
      checkTriangle(of: Float.self, count, level, &random)
      checkTriangle(of: Double.self, count, level, &random)
    }
  }

  private func checkTriangle<Number: NumberOfC>(
    of type: Number.Type, _ count: Int, _ level: Int, _ random: inout SplitMix64
  ) {
    let (rows, lead) = (count + 3, count + 2)
    let v = ColumnMajorNumbers<Double>(rows, count) { row, column in
      row < column ? 0 : row == column ? 1 : Double(random.number() as Number)
    }
    var scales = (0..<count).map { column in
      column % 5 == 2 ? 0 : Number(2 / (0..<rows).reduce(0) { $0 + v[$1, column] * v[$1, column] })
    }
    // Only the products above the diagonal are read.
    var t = ColumnMajorNumbers<Number>(lead, count) { row, column in
      row >= column ? .nan : Number((0..<rows).reduce(0) { $0 + v[$1, row] * v[$1, column] })
    }
    t.elements.withUnsafeMutableBytes { t in
      scales.withUnsafeMutableBytes { scales in
        strided_reflection_factors(
          Int32(level), MemoryLayout<Number>.stride, count, t.baseAddress ?? .nowhere, lead,
          scales.baseAddress ?? .nowhere)
      }
    }
    var product = ColumnMajorNumbers<Double>(rows, rows) { $0 == $1 ? 1 : 0 }
    for number in (0..<count).reversed() {
      product.reflect(Double(scales[number])) { v[$0, number] }
    }
    for column in 0..<count {
      for row in 0..<count where row > column { #expect(t[row, column] == 0) }
      for row in count..<lead { #expect(t[row, column].isNaN, "a gap is written") }
    }
    for row in 0..<rows {
      for column in 0..<rows {
        var sum = row == column ? 1.0 : 0
        for first in 0..<count {
          for second in first..<count {
            sum -= v[row, first] * Double(t[first, second]) * v[column, second]
          }
        }
        let bound = 16 * Double(count + 1) * Double(Number.ulpOfOne)
        #expect(abs(sum - product[row, column]) <= bound, "\(type) \(count): \(row), \(column)")
      }
    }
  }

  /// Infinite elements stay where no reflection changes anything.
  @Test func nothingToReflect() {
    var (scales, vector, c) = (
      [0.0, 0], [Double](repeating: 0, count: 6), [Double.infinity, 1, .nan]
    )
    scales.withUnsafeMutableBytes { scales in
      vector.withUnsafeMutableBytes { vector in
        c.withUnsafeMutableBytes { c in
          let reflections = Reflections(
            vector.baseAddress!, element: 1, vector: 3, scales: scales.baseAddress!, count: 2,
            length: 3)
          Factors.multiply(width: 8, by: reflections, c.baseAddress!, 3, columns: 1)
        }
      }
    }
    #expect(c[0] == .infinity && c[1] == 1 && c[2].isNaN)
  }

  /// Q·C and Qᵀ·C for each layout of the vectors and of C.
  @Test(arguments: [false, true]) func products(isBackward: Bool) {
    var random = SplitMix64(seed: 24)
    for (length, count, columns) in [
      (1, 1, 1), (2, 1, 3), (5, 5, 2), (9, 4, 6), (33, 33, 33), (40, 20, 1), (65, 64, 10),
      (70, 65, 12), (130, 129, 20), (150, 100, 70), (200, 130, 9), (7, 0, 3),
    ] {
      for isAdjoint in [false, true] {
        for (areRows, isTransposed) in [(false, false), (true, false), (false, true), (true, true)]
        {
          let choice = Choice(
            isBackward: isBackward, isAdjoint: isAdjoint, areRows: areRows,
            isTransposed: isTransposed)
          checkProduct(of: Float.self, length, count, columns, choice, &random)
          checkProduct(of: Double.self, length, count, columns, choice, &random)
        }
      }
    }
  }

  private struct Choice {
    var isBackward, isAdjoint, areRows, isTransposed: Bool
  }

  private func checkProduct<Number: NumberOfC>(
    of type: Number.Type, _ length: Int, _ count: Int, _ columns: Int, _ choice: Choice,
    _ random: inout SplitMix64
  ) {
    let width = MemoryLayout<Number>.stride
    // Elements that are not part of a vector must not be read.
    let vectors = ColumnMajorNumbers<Number>(length, count) { row, column in
      choice.isBackward == (row < column) && row != column ? random.number() : .nan
    }
    var scales = (0..<count).map { number in
      let squares = (0..<length).map { Double(vectors[$0, number]) }.filter { !$0.isNaN }
        .reduce(1) { $0 + $1 * $1 }
      return number % 7 == 3 ? 0 : Number(2 / squares)
    }
    var stored =
      choice.areRows
      ? ColumnMajorNumbers<Number>(count + 1, length) { row, column in
        row < count ? vectors[column, row] : .nan
      } : vectors
    let given = ColumnMajorNumbers<Number>(length, columns) { _, _ in random.number() }
    let lead = (choice.isTransposed ? columns : length) + 2
    var memory = ColumnMajorNumbers<Number>(lead, choice.isTransposed ? length : columns) {
      row, column in
      row + 2 < lead ? choice.isTransposed ? given[column, row] : given[row, column] : .nan
    }
    stored.elements.withUnsafeMutableBytes { stored in
      scales.withUnsafeMutableBytes { scales in
        memory.elements.withUnsafeMutableBytes { memory in
          let reflections = Reflections(
            stored.baseAddress ?? .nowhere, element: choice.areRows ? count + 1 : 1,
            vector: choice.areRows ? 1 : length, scales: scales.baseAddress ?? .nowhere,
            count: count, length: length, isBackward: choice.isBackward)
          Factors.multiply(
            width: width, by: reflections, isAdjoint: choice.isAdjoint,
            memory.baseAddress ?? .nowhere, lead, columns: columns,
            isTransposed: choice.isTransposed)
        }
      }
    }
    var product = ColumnMajorNumbers<Double>(length, columns) { Double(given[$0, $1]) }
    // The reflection that a product begins with is applied last.
    let isReversed = choice.isBackward == choice.isAdjoint
    for number in isReversed ? Array((0..<count).reversed()) : Array(0..<count) {
      product.reflect(Double(scales[number])) { row in
        let element = vectors[row, number]
        return row == number ? 1 : element.isNaN ? 0 : Double(element)
      }
    }
    let bound = 8 * Double(length + count) * Double(Number.ulpOfOne)
    for column in 0..<columns {
      for row in 0..<length {
        let number = choice.isTransposed ? memory[column, row] : memory[row, column]
        #expect(
          abs(Double(number) - product[row, column]) <= bound,
          "\(type) \(length), \(count), \(columns), \(choice): \(row), \(column)")
      }
    }
    for column in 0..<memory.columns { #expect(memory[lead - 1, column].isNaN, "a gap is written") }
  }

  /// The columns of Q, beyond those of the matrix as well.
  @Test func formedQ() {
    var random = SplitMix64(seed: 25)
    for (rows, count, columns) in [
      (1, 1, 1), (5, 3, 3), (5, 3, 4), (5, 3, 5), (40, 40, 40), (65, 64, 64), (65, 64, 65),
      (97, 97, 97), (129, 128, 129), (130, 130, 130), (200, 70, 70), (200, 70, 200),
    ] {
      checkQ(of: Float.self, rows, count, columns, &random)
      checkQ(of: Double.self, rows, count, columns, &random)
    }
  }

  private func checkQ<Number: NumberOfC>(
    of type: Number.Type, _ rows: Int, _ count: Int, _ columns: Int, _ random: inout SplitMix64
  ) {
    let lead = rows + 1
    var (factors, scales) = (
      ColumnMajorNumbers<Number>(lead, columns) { _, column in
        column < count ? random.number() : .nan
      },
      [Number](repeating: 7, count: count)
    )
    factors.factorize(rows, count, &scales, nil)
    var q = factors
    for column in 0..<columns { q[rows, column] = .nan }
    q.elements.withUnsafeMutableBytes { q in
      scales.withUnsafeMutableBytes { scales in
        Factors.formQ(
          width: MemoryLayout<Number>.stride, rows, columns, count, q.baseAddress ?? .nowhere, lead,
          scales.baseAddress ?? .nowhere)
      }
    }
    var expected = ColumnMajorNumbers<Double>(rows, columns) { $0 == $1 ? 1 : 0 }
    for number in (0..<count).reversed() {
      expected.reflect(Double(scales[number])) { row in
        row < number ? 0 : row == number ? 1 : Double(factors[row, number])
      }
    }
    let bound = 8 * Double(rows) * Double(Number.ulpOfOne)
    for column in 0..<columns {
      #expect(q[rows, column].isNaN, "a gap is written")
      for row in 0..<rows {
        #expect(
          abs(Double(q[row, column]) - expected[row, column]) <= bound,
          "\(type) \(rows), \(count), \(columns): \(row), \(column)")
      }
    }
  }
}

extension ColumnMajorNumbers {
  /// Factorises at a level, or without one by matrix products as well.
  fileprivate mutating func factorize(_ m: Int, _ n: Int, _ scales: inout [Number], _ level: Int?) {
    let (lead, width) = (rows, MemoryLayout<Number>.stride)
    elements.withUnsafeMutableBytes { elements in
      scales.withUnsafeMutableBytes { scales in
        let (start, place) = (elements.baseAddress ?? .nowhere, scales.baseAddress ?? .nowhere)
        if let level { return strided_qr(Int32(level), width, m, n, start, lead, place) }
        Factors.qr(width: width, m, n, start, lead, place)
      }
    }
  }

  /// Replaces the matrix C by (1 - τ·v·vᵀ)·C.
  fileprivate mutating func reflect(_ scale: Number, _ v: (Int) -> Number) {
    let vector = (0..<rows).map(v)
    for column in 0..<columns {
      let sum = (0..<rows).reduce(Number(0)) { $0 + vector[$1] * self[$1, column] }
      for row in 0..<rows { self[row, column] -= scale * sum * vector[row] }
    }
  }
}
