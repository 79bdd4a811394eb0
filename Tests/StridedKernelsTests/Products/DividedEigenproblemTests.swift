import CStridedKernels
import StridedKernels
import StridedLayout
import Testing

/// Eigenvectors of a diagonal plus ρ·z·zᵀ, in C at every level, and of tridiagonal matrices by divide and conquer.
@Suite struct DividedEigenproblemTests {
  // MARK: A diagonal plus ρ·z·zᵀ

  @Test(arguments: 0...Int(strided_simd_level())) func diagonalsPlusProducts(level: Int) {
    var random = SplitMix64(seed: 31)
    for count in Array(1...20) + [31, 32, 33, 64, 100] {
      for spread in [1.0, 1e-3, 1e-5] {
        checkSecular(of: Float.self, count, Float(spread), level, &random)
        checkSecular(of: Double.self, count, spread * spread, level, &random)
      }
    }
  }

  /// Poles that are `gap` or more apart, some of them much nearer than others, with z of all sizes.
  private func checkSecular<Number: NumberOfC>(
    of type: Number.Type, _ count: Int, _ gap: Number, _ level: Int, _ random: inout SplitMix64
  ) {
    var (poles, z): ([Number], [Number]) = ([-1], [])
    for index in 0..<count {
      let distance: Number = index % 3 == 0 ? gap : 1 / Number(count)
      if index > 0 { poles.append(poles[index - 1] + distance * (2 + random.number())) }
      let number: Number = random.number()
      z.append((number + (number < 0 ? -0.1 : 0.1)) * (index % 4 == 1 ? gap.squareRoot() : 1))
    }
    let length = z.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for index in 0..<count { z[index] /= length }
    let rows = Array((0..<count).reversed())
    let rho: Number = 1.5
    var values = [Number](repeating: .nan, count: count + 1)
    var vectors = [Number](repeating: .nan, count: count * count + 1)
    var work = [Number](repeating: .nan, count: 2 * count + 1)
    strided_secular(
      Int32(level), MemoryLayout<Number>.stride, count, poles, z, Double(rho), rows, &values,
      &vectors, &work)
    #expect(values.removeLast().isNaN && vectors.removeLast().isNaN && work.removeLast().isNaN)
    let bound = 16 * Double(Number.ulpOfOne) * Double(count + 8).squareRoot()
    for (index, value) in values.enumerated() {
      #expect(value >= poles[index] && (index == 0 || value >= values[index - 1]))
      let vector = rows.map { Double(vectors[$0 + index * count]) }
      let product = zip(vector, z).reduce(0) { $0 + $1.0 * Double($1.1) }
      var (residual, worst) = (0.0, 0.0)
      for row in 0..<count {
        let error = (Double(poles[row]) - Double(value)) * vector[row]
        residual = max(residual, abs(error + Double(rho) * Double(z[row]) * product))
      }
      for other in 0...index {
        var sum = other == index ? -1.0 : 0
        for row in 0..<count { sum += vector[row] * Double(vectors[rows[row] + other * count]) }
        worst = max(worst, abs(sum))
      }
      #expect(residual <= bound, "\(type) \(count), level \(level): value \(index)")
      #expect(worst <= bound, "\(type) \(count), level \(level): vector \(index) is not orthogonal")
    }
  }

  // MARK: Tridiagonal matrices

  @Test func tridiagonalMatrices() {
    var random = SplitMix64(seed: 32)
    for n in [1, 2, 3, 25, 26, 27, 51, 101] {
      for kind in 0..<9 {
        check(of: Float.self, n, kind, &random)
        check(of: Double.self, n, kind, &random)
      }
    }
  }

  /// Random and equidistant values, Wilkinson's matrix, glued ones, graded ones, clusters, blocks, zeros, and scales.
  private func check<Number: NumberOfC>(
    of type: Number.Type, _ n: Int, _ kind: Int, _ random: inout SplitMix64
  ) {
    let least = Number.leastNormalMagnitude
    var (diagonal, beside): ([Number], [Number]) = ([], [])
    for row in 0..<n {
      let (a, b): (Number, Number) = (random.number(), random.number())
      let ramp = Number(abs(row % 21 - 10))
      let element: (Number, Number) =
        switch kind {
        case 0: (a, b)
        case 1: (2, -1)
        case 2: (Number(abs(2 * row - n)) / 2, 1)
        case 3: (ramp, row % 21 == 20 ? Number.ulpOfOne.squareRoot() : 1)
        case 4: (a / Number(1 << (row % 40)), b / Number(1 << (row % 40)))
        case 5: (1, b * Number.ulpOfOne)
        case 6: (a, row % 5 == 0 ? 0 : b * Number.ulpOfOne)
        case 7: (0, 0)
        default: (a * least * 4096, b * least * 4096)
        }
      diagonal.append(element.0)
      beside.append(element.1)
    }
    var (values, rest) = (diagonal, beside)
    let lead = n + n % 3
    var vectors = ColumnMajorNumbers<Number>(lead, n) { row, _ in row < n ? 5 : .nan }
    let info = vectors.elements.withUnsafeMutableBytes {
      Factors.eigenvectors(
        width: MemoryLayout<Number>.stride, n, &values, &rest, $0.baseAddress ?? .nowhere, lead
      ) { Self.solve(Number.self, $0, $1, $2, $3) }
    }
    #expect(info == 0 && rest[n - 1] == beside[n - 1])
    let norm = values.reduce(0) { max($0, $1.magnitude) }
    let bound = 24 * Double(Number.ulpOfOne) * Double(n + 8).squareRoot()
    for column in 0..<n {
      for row in n..<lead { #expect(vectors[row, column].isNaN, "a gap is written") }
      #expect(column == 0 || values[column] >= values[column - 1])
      var (residual, product) = (0.0, 0.0)
      for row in 0..<n {
        var error = (Double(diagonal[row]) - Double(values[column])) * Double(vectors[row, column])
        if row > 0 { error += Double(beside[row - 1]) * Double(vectors[row - 1, column]) }
        if row < n - 1 { error += Double(beside[row]) * Double(vectors[row + 1, column]) }
        residual = max(residual, abs(error))
      }
      for other in 0...column {
        var sum = other == column ? -1.0 : 0
        for row in 0..<n { sum += Double(vectors[row, column]) * Double(vectors[row, other]) }
        product = max(product, abs(sum))
      }
      #expect(residual <= bound * Double(norm), "\(type) \(n), kind \(kind): value \(column)")
      #expect(product <= bound, "\(type) \(n), kind \(kind): vector \(column) is not orthogonal")
    }
  }

  /// A failure of one of the smallest problems is passed on.
  @Test func failures() {
    var (values, beside) = ([Double](repeating: 1, count: 60), [Double](repeating: 1, count: 60))
    var vectors = [Double](repeating: 0, count: 3600)
    var calls = 0
    let info = Factors.eigenvectors(width: 8, 60, &values, &beside, &vectors, 60) { _, _, _, _ in
      calls += 1
      return calls == 3 ? 2 : 0
    }
    #expect(info == 2 && calls == 4)
  }

  /// Solves a small tridiagonal problem by Jacobi's rotations, in `Double`.
  private static func solve<Number: NumberOfC>(
    _ type: Number.Type, _ n: Int, _ values: UnsafeMutableRawPointer,
    _ beside: UnsafeMutableRawPointer, _ vectors: UnsafeMutableRawPointer
  ) -> Int {
    let values = values.assumingMemoryBound(to: Number.self)
    let beside = beside.assumingMemoryBound(to: Number.self)
    var a = ColumnMajorNumbers<Double>(n, n) { row, column in
      row == column
        ? Double(values[row]) : abs(row - column) == 1 ? Double(beside[min(row, column)]) : 0
    }
    var v = ColumnMajorNumbers<Double>(n, n) { $0 == $1 ? 1 : 0 }
    for _ in 0..<30 {
      for p in 0..<n {
        for q in p + 1..<max(n, p + 1) {
          // Rotations that change nothing would add up their rounding errors.
          if abs(a[p, q]) <= 1e-17 * (abs(a[p, p]) + abs(a[q, q])) { continue }
          let ratio = (a[q, q] - a[p, p]) / (2 * a[p, q])
          let t = (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<n {
            (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q])
          }
          for k in 0..<n {
            (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k])
            (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q])
          }
        }
      }
    }
    let order = (0..<n).sorted { a[$0, $0] < a[$1, $1] }
    let target = vectors.assumingMemoryBound(to: Number.self)
    for (column, source) in order.enumerated() {
      values[column] = Number(a[source, source])
      for row in 0..<n { target[row + column * n] = Number(v[row, source]) }
    }
    return 0
  }
}
