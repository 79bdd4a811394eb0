import CBLASRecorder
import Oracle
import Strided
import Testing

/// Which routine runs for which operands: the plan says so, and the calls of CBLAS prove it.
@Suite(.withoutAddressSanitizer) struct ProductDispatchTests {
  private func calls(_ body: () -> Void) -> [CBLASRecorder.Call] { CBLASRecorder.calls(of: body) }

  /// A matrix in any eligible layout, and a vector with any step, go to `gemv` without a copy.
  @Test func vectors() {
    let a = NDArray<Double>.arange(600).reshaped(to: [20, 30])
    let x = NDArray<Double>.arange(60)
    let y = NDArray<Double>.zeros([60])
    #expect(
      calls { matmul(a, x[..<30], into: y[..<20]) } == [.init("cblas_dgemv", 20, 30, 30, 1, 1)])
    #expect(
      calls { matmul(a, x[.stride(by: -2)], into: y[..<20]) }
        == [.init("cblas_dgemv", 20, 30, 30, -2, 1)])
    #expect(y[..<20] == matmul(a, x[.stride(by: -2)].copy()))
    #expect(
      calls { matmul(x[.stride(by: 3)], a, into: y[.stride(by: -2)]) }
        == [.init("cblas_dgemv", 20, 30, 30, 3, -2)])
    #expect(y[.stride(by: -2)] == matmul(x[.stride(by: 3)].copy(), a.copy(order: .f)))
    #expect(
      calls { matmul(a.transposed()[5..<15, ..<12], x[..<12], into: y[..<10]) }
        == [.init("cblas_dgemv", 12, 10, 30, 1, 1)])
    let explanation = explainMatmul(a[.all, .stride(by: 2)], x[..<15])
    #expect(explanation.routine == "cblas_dgemv" && explanation.copiesFirst)
    #expect(!explanation.copiesSecond)
    let repeated = NDArray<Double>.ones([1]).broadcast(to: [30])
    #expect(explainMatmul(a, repeated).copiesSecond)
  }

  /// Two vectors go to `dot`, and an inner extent of 1 to `ger`.
  @Test func dotAndOuter() {
    let x = NDArray<Float>.arange(40)
    #expect(calls { _ = matmul(x[.stride(by: -2)], x[..<20]) } == [.init("cblas_sdot", 20, -2, 1)])
    let column = x[.stride(by: -2)].expandingAxis(at: 1)
    let row = x[..<30].expandingAxis(at: 0)
    #expect(calls { _ = matmul(column, row) } == [.init("cblas_sger", 20, 30, -2, 1, 30)])
    #expect(matmul(column, row) == column * row)
    let c = NDArray<Float>.ones([30, 20]).transposed()
    #expect(
      calls { matmul(column, row, into: c, alpha: 2, beta: 1) }
        == [.init("cblas_sger", 30, 20, 1, -2, 20)])
    #expect(c == column * row * 2 + 1)
    let z = NDArray<Complex<Double>>.ones([3])
    #expect(
      calls { _ = matmul(z.expandingAxis(at: 1), z.expandingAxis(at: 0)) }.map(\.routine)
        == ["cblas_zgeru"])
  }

  /// The product with the transpose of the same memory computes one triangle.
  @Test func gram() {
    let values = (0..<81 * 90).map { (place: Int) -> Double in Double(place % 17) - 8 }
    let a = NDArray<Double>(values, shape: [81, 90])
    let expected = matmul(a, a.transposed().copy(order: .c))
    #expect(calls { _ = matmul(a, a.transposed()) } == [.init("cblas_dsyrk", 81, 90, 90, 81)])
    #expect(matmul(a, a.transposed()) == expected)
    #expect(
      calls { _ = matmul(a.transposed(), a) } == [.init("cblas_dsyrk", 90, 81, 90, 90)])
    #expect(matmul(a.transposed(), a) == matmul(a.transposed(), a.copy()))
    let rows = a[.stride(by: -1), .stride(by: 1)]
    #expect(explainMatmul(rows, rows.transposed()).routine == "cblas_dsyrk")
    #expect(explainMatmul(rows, rows.transposed()).copiesFirst)
    #expect(!explainMatmul(rows, rows.transposed()).copiesSecond)
    #expect(matmul(rows, rows.transposed()) == matmul(rows, rows.transposed().copy()))
    // Another matrix, a small one, and a sum are ordinary products.
    #expect(explainMatmul(a, a.copy().transposed()).routine == "cblas_dgemm")
    #expect(explainMatmul(a[..<20, ..<20], a.transposed()[..<20, ..<20]).routine == "cblas_dgemm")
    // Few terms as well.
    let (short, turned) = (a[0..., ..<79], a.transposed()[..<79, 0...])
    #expect(explainMatmul(short, turned).routine == "cblas_dgemm")
    let c = NDArray<Double>.ones([81, 81])
    #expect(
      calls { matmul(a, a.transposed(), into: c, beta: 1) }.map(\.routine) == ["cblas_dgemm"])
    #expect(c == expected + 1)
  }

  /// The product with the adjoint, in every layout of the operand and the result.
  @Test func adjoint() {
    let parts = (0..<82 * 82).map { (place: Int) -> Complex<Double> in
      Complex(Double(place % 7), Double(place % 5) - 2)
    }
    let square = NDArray<Complex<Double>>(parts, shape: [82, 82])
    for a in [square, square.transposed(), square.flipped()] {
      for operand in [ConjugatedOperand.first, .second] {
        let (left, right) = (a.copy(), a.transposed().copy())
        let expected = matmul(
          operand == .first ? conj(left) : left, operand == .second ? conj(right) : right)
        let made = calls {
          #expect(matmul(a, a.transposed(), conjugating: operand) == expected)
        }
        #expect(made.filter { $0.routine == "cblas_zherk" }.count == 1)
        #expect(made.filter { $0.routine == "cblas_zgemm" }.isEmpty)
        #expect(matmul(left, right, conjugating: operand) == expected)
        #expect(matmul(left, right.copy(order: .f), conjugating: operand) == expected)
        #expect(matmul(left.copy(order: .f), right, conjugating: operand) == expected)
        let row: NDArray<Complex<Double>> = left[0]
        #expect(
          matmul(row, right, conjugating: operand)
            == matmul(
              operand == .first ? conj(row) : row, operand == .second ? conj(right) : right))
        #expect(
          matmul(row, row, conjugating: operand)[]
            == matmul(
              operand == .first ? conj(row) : row, operand == .second ? conj(row) : row)[])
      }
    }
    let wide = NDArray<Complex<Double>>(Array(parts[..<2000]), shape: [40, 50])
    let explanation = explainMatmul(wide, wide.transposed(), conjugating: .second)
    #expect(explanation.routine == "cblas_zherk" || explanation.routine == "cblas_zgemm")
    #expect(!explanation.copiesFirst && !explanation.copiesSecond)
    #expect(!explainMatmul(wide.transposed(), wide, conjugating: .first).copiesFirst)
    #expect(explainMatmul(wide.transposed(), wide, conjugating: .second).copiesSecond)
  }

  /// Axes of a stack become rows or columns of one product where the strides permit it.
  @Test func stacks() {
    let image = NDArray<Double>.ones([12, 16, 9])
    let weights = NDArray<Double>.ones([9, 10])
    #expect(calls { _ = matmul(image, weights) } == [.init("cblas_dgemm", 192, 10, 9, 9, 10, 10)])
    #expect(
      calls { _ = matmul(image, weights[0..., 0]) } == [.init("cblas_dgemv", 192, 9, 9, 10, 1)])
    #expect(explainMatmul(image, .ones([12, 9, 20])).calls == 12)
    #expect(explainMatmul(image[.stride(by: 2)], weights).calls == 6)
    #expect(explainMatmul(image[.all, .stride(by: 2)], weights).calls == 1)
    #expect("\(explainMatmul(image, weights))".contains("products:  1 of (192, 9) x (9, 10)"))
    // Few columns and a short inner extent need no routine, and no copy for any strides.
    let pixels = NDArray<Double>.ones([8, 9, 6])[.all, .all, .stride(by: -2)]
    let small = explainMatmul(pixels, .ones([3]))
    #expect(small.routine == "small loop" && small.calls == 0 && !small.copiesFirst)
    #expect(matmul(pixels, .ones([3])) == .full([8, 9], 3))
  }

  @Test func results() {
    let a = NDArray<Double>.arange(400).reshaped(to: [20, 20])
    let c = NDArray<Double>.zeros([40, 40])
    let stepped = c[.stride(by: 2), .stride(by: 2)]
    #expect(explainMatmul(a, a, into: stepped).usesTemporary)
    #expect(explainMatmul(a, a, into: a).usesTemporary)
    #expect(!explainMatmul(a, a, into: c[..<20, 10..<30].transposed()).usesTemporary)
    matmul(a, a, into: stepped, alpha: 2, beta: 0)
    matmul(a, a, into: stepped, alpha: 1, beta: 3)
    #expect(stepped == matmul(a, a) * 7)
    #expect(c.sum() == stepped.sum())
    #expect("\(explainMatmul(a, a, into: stepped))".hasSuffix("copied:    the result"))
  }
}
