import CBLASRecorder
import Oracle
import Strided
import Testing

/// Matrix products of operands and into results in every representation, against three plain loops.
@Suite struct MatrixProductTests {
  /// Windows overlap, so their rows are copied before BLAS is called.
  @Test func productsOfOverlappingRows() {
    let windows = NDArray<Double>.arange(7).slidingWindows(of: 3)
    let weights = NDArray<Double>([1, 10, 100])
    #expect(Array(matmul(windows, weights)) == [210, 321, 432, 543, 654])
    let columns = NDArray<Double>([[1, 0], [10, 0], [100, 1]])
    #expect(matmul(windows, columns)[0..., 1] == NDArray([2, 3, 4, 5, 6]))
    #expect(!explainMatmul(windows, columns).copiesFirst)
    let long = NDArray<Double>.arange(40).slidingWindows(of: 20)
    #expect(matmul(long, .ones([20, 9]))[3, 2] == 250)
    #expect(explainMatmul(long, .ones([20, 9])).copiesFirst)
  }

  @Test(arguments: ElementKind.numbers)
  func everyPair(kind: ElementKind) {
    if let type = kind.numberType { everyPair(type) }
  }

  private func everyPair<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    for (rows, inner, columns) in [(2, 3, 4), (1, 3, 1), (3, 1, 2), (2, 0, 3), (0, 2, 3)] {
      let a = small(type, rows * inner, from: 1)
      let b = small(type, inner * columns, from: 2)
      let expected = product(a, b, rows, inner, columns)
      withEveryRepresentation(of: [rows, inner], a) { first in
        withEveryRepresentation(of: [inner, columns], b) { second in
          let found = matmul(first.twin.array, second.twin.array)
          log.check(
            Array(found.shape) == [rows, columns] && Array(found) == expected,
            "\(type) \(first.twin.name) x \(second.twin.name): \(found), expected \(expected)")
        }
      }
    }
    log.finish(atLeast: 500)
  }

  @Test func stacksOfDots() {
    stacksOfDots(Float.self)
    stacksOfDots(Double.self)
  }

  /// Stacks of products of a row and a column, of every short inner extent and a longer one, also with factors.
  private func stacksOfDots<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    for inner in 1...9 {
      let a = small(type, 3 * inner, from: 1)
      let b = small(type, 3 * inner, from: 2)
      let expected = (0..<3).flatMap { index in
        let range = index * inner..<(index + 1) * inner
        return product(Array(a[range]), Array(b[range]), 1, inner, 1)
      }
      withEveryRepresentation(of: [3, inner], a) { first in
        withEveryRepresentation(of: [3, inner], b) { second in
          let found = vecdot(first.twin.array, second.twin.array)
          log.check(
            Array(found) == expected,
            "\(type) \(first.twin.name) . \(second.twin.name): \(found), expected \(expected)")
        }
      }
      let (rows, columns) = (NDArray(a, shape: [3, 1, inner]), NDArray(b, shape: [3, inner, 1]))
      let result = NDArray<Element>.full([3, 1, 1], 2)
      matmul(rows, columns, into: result, alpha: 3, beta: 5)
      let dots = vecdot(rows[0..., 0], columns[0..., 0..., 0])
      log.check(result == (dots * 3 + 10).reshaped(to: [3, 1, 1]), "\(type) \(inner): factors")
    }
    log.finish(atLeast: 500)
  }

  @Test(arguments: ElementKind.numbers)
  func everyResult(kind: ElementKind) {
    if let type = kind.numberType { everyResult(type) }
  }

  private func everyResult<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    let (a, b) = (small(type, 6, from: 1), small(type, 12, from: 2))
    let expected = product(a, b, 2, 3, 4)
    let first = NDArray(a, shape: [2, 3])
    let second = NDArray(b, shape: [3, 4])
    withEveryRepresentation(of: [2, 4], small(type, 8, from: 0), isWritable: true) { result in
      result.reset()
      matmul(first, second, into: result.twin.array)
      result.twin.model.write(expected)
      let found = result.twin.memoryDifference()
      log.check(found == nil, "\(type) into \(result.twin.name): \(found ?? "")")
    }
    log.finish(atLeast: 10)
  }

  @Test func intoItsOwnSources() {
    for step in [1, -1, 2] {
      let a = NDArray<Double>.arange(36).reshaped(to: [6, 6])
      let square = a[.stride(by: step), .stride(by: step)]
      let kept = square.copy()
      matmul(square, square, into: square)
      #expect(square == matmul(kept, kept))
    }
    let m = NDArray<Int>.arange(16).reshaped(to: [4, 4])
    let kept = m.copy()
    matmul(m[..<2, .all], m[.all, 1..<3], into: m[1..<3, 2...])
    #expect(m[1..<3, 2...] == matmul(kept[..<2, .all], kept[.all, 1..<3]))
    matmul(m, m.transposed(), into: m.transposed())
  }

  @Test func intoOneOfItsSources() {
    overlapWithOneSource(Double.self)
    overlapWithOneSource(Int.self)
  }

  /// The result is the source, or the source moved by one or two rows; the other operand has its own memory.
  private func overlapWithOneSource<Element: NumericScalar>(_ type: Element.Type) {
    for (rows, shift) in [(3, 0), (3, 1), (3, 2), (20, 0), (20, 1), (20, 2)] {
      for (isFirst, isScaled) in [(true, false), (true, true), (false, false), (false, true)] {
        let memory = NDArray<Element>(shape: [rows + 2, rows]) {
          Element(exactly: $0[0] + 2 * $0[1])!
        }
        let other = NDArray<Element>(shape: [rows, rows]) { Element(exactly: 3 * $0[0] + $0[1])! }
        let (source, result) = (memory[..<rows, .all], memory[shift..<(rows + shift), .all])
        let (first, second) = isFirst ? (source, other) : (other, source)
        let product = matmul(first.copy(), second.copy())
        let expected = isScaled ? 2 * product + 3 * result : product
        if isScaled {
          matmul(first, second, into: result, alpha: 2, beta: 3)
        } else {
          matmul(first, second, into: result)
        }
        #expect(
          result == expected, "\(type) \(rows), \(shift), first \(isFirst), scaled \(isScaled)")
      }
    }
  }

  /// Products of at most 8 columns and terms need no plan; all others do.
  @Test func smallExtents() {
    small(Float.self)
    small(Double.self)
  }

  private func small<Element: NumericScalar>(_ type: Element.Type) {
    func matrix(_ rows: Int, _ columns: Int, _ kind: Int) -> NDArray<Element> {
      let values = NDArray<Element>(shape: [rows, columns]) {
        Element(exactly: ($0[0] * 5 + $0[1] * 3 + kind) % 7)!
      }
      let layouts = [
        values, values.copy(order: .f), values.flipped().copy().flipped(),
        NDArray<Element>.zeros([2 * rows, 3 * columns])[.stride(by: 2), .stride(by: -3)],
      ]
      layouts[3].assign(values)
      return layouts[kind % 4]
    }
    let log = FailureLog()
    for (rows, inner) in [(1, 1), (2, 3), (4, 8), (5, 9), (8, 7), (9, 2), (3, 0), (600, 3)] {
      for columns in 0...9 {
        for kind in 0..<16 {
          let (a, b) = (matrix(rows, inner, kind), matrix(inner, columns, kind / 4))
          let c = matrix(rows, columns, kind + 1)
          let (product, old) = (NDArray<Element>.zeros([rows, columns]), c.copy())
          for k in 0..<inner {
            product += a[0..., k].expandingAxis(at: 1) * b[k, 0...].expandingAxis(at: 0)
          }
          let text = "\(type) \(rows) \(inner) \(columns) \(kind)"
          log.check(matmul(a, b) == product, "\(text): fresh")
          matmul(a, b, into: c, alpha: 2, beta: 3)
          log.check(c == 2 * product + 3 * old, "\(text): alpha and beta")
          matmul(a, b, into: c)
          log.check(c == product, "\(text): into")
          if columns > 0 {
            let (vector, column) = (b[0..., columns - 1], c[0..., columns - 1])
            column.fill(1)
            matmul(a, vector, into: column)
            log.check(c == product, "\(text): vector")
          }
        }
      }
    }
    log.finish(atLeast: 4000)
  }

  @Test func vectorsAndStacks() {
    let m = NDArray<Double>.arange(6).reshaped(to: [2, 3])
    let v = NDArray<Double>([1, 2, 3])
    #expect(matmul(m, v) == [8, 26])
    #expect(matmul(v, m.transposed()) == [8, 26])
    #expect(matmul(v, v)[] == 14)
    #expect(matmul(v, v).rank == 0)
    let stack = NDArray<Double>.arange(24).reshaped(to: [2, 2, 2, 3])
    let other = NDArray<Double>.arange(12).reshaped(to: [2, 3, 2])
    let found = matmul(stack, other)
    #expect(found.shape == [2, 2, 2, 2])
    for i in 0..<2 {
      for j in 0..<2 {
        let plane: NDArray<Double> = stack[i, j]
        let factor: NDArray<Double> = other[j]
        #expect(found[i, j, 0..., 0...] == matmul(plane, factor))
      }
    }
    #expect(matmul(stack, v[.stride(by: -1)]).shape == [2, 2, 2])
    #expect(matmul(NDArray<Double>.zeros([0, 2, 3]), other[0, 0..., 0...]).shape == [0, 2, 2])
  }

  /// `gemm` gets views that it accepts without a copy.
  @Test func gemmTakesViews() {
    let a = NDArray<Double>.ones([24, 30])
    let b = NDArray<Double>.ones([30, 36])
    let c = NDArray<Double>.zeros([24, 36])
    func calls(_ body: () -> Void) -> [CBLASRecorder.Call] { CBLASRecorder.calls(of: body) }
    #expect(calls { matmul(a, b, into: c) } == [.init("cblas_dgemm", 24, 36, 30, 30, 36, 36)])
    #expect(
      calls { matmul(b.transposed(), a.transposed(), into: c.transposed()) }
        == [.init("cblas_dgemm", 24, 36, 30, 30, 36, 36)])
    #expect(
      calls { matmul(a[..<9, 6..<18], b[12..<24, 3..<18], into: c[3..<12, ..<15]) }
        == [.init("cblas_dgemm", 9, 15, 12, 30, 36, 36)])
    #expect(
      calls { matmul(a.transposed()[..<12, ..<15], a[..<15, 3..<12], into: c[..<12, ..<9]) }
        == [.init("cblas_dgemm", 12, 9, 15, 30, 30, 36)])
    #expect(
      calls { matmul(a[.all, .stride(by: 2)], b[..<15, .all], into: c) }.filter {
        $0.routine == "cblas_dgemm"
      } == [.init("cblas_dgemm", 24, 36, 15, 15, 36, 36)])
    let f = NDArray<Complex<Float>>.ones([3, 3])
    #expect(
      calls { _ = matmul(f, f) } == [.init("cblas_cgemm", 3, 3, 3, 3, 3, 3)])
  }

  private func small<Element: OracleNumber>(
    _ type: Element.Type, _ count: Int, from start: Int
  ) -> [Element] {
    (0..<count).map { Element(exactly: ($0 * 3 + start) % 4) ?? 0 }
  }

  private func product<Element: OracleNumber>(
    _ a: [Element], _ b: [Element], _ rows: Int, _ inner: Int, _ columns: Int
  ) -> [Element] {
    var result: [Element] = []
    for row in 0..<rows {
      for column in 0..<columns {
        var sum: Element = 0
        for place in 0..<inner { sum += a[row * inner + place] * b[place * columns + column] }
        result.append(sum)
      }
    }
    return result
  }

  /// A result that begins anywhere in its source, in both directions.
  @Test func overlapAtAnyDistance() {
    let b: NDArray<Double> = [[2, 3], [5, 7]]
    for offset in 0..<6 {
      for isReversed in [false, true] {
        for isFirst in [false, true] {
          let base = NDArray<Double>.arange(12)
          let a = base[1..<5].reshaped(to: [2, 2])
          let part = base[offset..<offset + 4]
          let target = isReversed ? part[.stride(by: -1)] : part
          guard let c = target.reshapedView(to: [2, 2]) else { continue }
          let expected = isFirst ? matmul(a.copy(), b) : matmul(b, a.copy())
          if isFirst { matmul(a, b, into: c) } else { matmul(b, a, into: c) }
          #expect(c == expected, "\(offset) \(isReversed) \(isFirst)")
        }
      }
    }
  }
}
