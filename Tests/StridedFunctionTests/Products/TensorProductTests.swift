import CBLASRecorder
import Oracle
import Strided
import Testing

/// `dot`, `vdot`, `vecdot`, `matvec`, `vecmat`, `inner`, `outer`, `kron`, `cross`, `tensordot` and chains.
@Suite struct TensorProductTests {
  private let a = NDArray<Double>.arange(24).reshaped(to: [2, 3, 4])
  private let b = NDArray<Double>.arange(60).reshaped(to: [3, 4, 5])

  @Test func againstEinsum() {
    #expect(tensordot(a, b) == einsum("ijk,jkl->il", a, b))
    #expect(tensordot(a, b, axes: 0).shape == [2, 3, 4, 3, 4, 5])
    #expect(tensordot(a, b, axes: ([1, -1], [0, 1])) == tensordot(a, b))
    #expect(tensordot(a, b, axes: ([2], [1])) == einsum("ijk,lkm->ijlm", a, b))
    #expect(
      dot(a, b.transposed(axes: [2, 1, 0]))
        == einsum("ijk,lkm->ijlm", a, b.transposed(axes: [2, 1, 0])))
    #expect(dot(a, NDArray([1.0, 2, 3, 4])) == einsum("ijk,k->ij", a, NDArray([1.0, 2, 3, 4])))
    #expect(dot(a, NDArray<Double>.full([], 2)) == a * 2)
    #expect(inner(a, a) == einsum("ijk,lmk->ijlm", a, a))
    #expect(inner(NDArray<Double>.full([], 2), a) == a * 2)
    #expect(inner(NDArray([1, 2]), NDArray([3, 4]))[] == 11)
  }

  @Test func outerAndKron() {
    let (v, w) = (NDArray([1, 2, 3])[.stride(by: -1)], NDArray([10, 20]))
    #expect(outer(v, w) == [[30, 60], [20, 40], [10, 20]])
    #expect(outer(NDArray([[1, 2], [3, 4]]).transposed(), w)[1, 0...] == NDArray([30, 60]))
    #expect(
      outer(NDArray([true, false]), NDArray([true, true])) == [[true, true], [false, false]])
    let m = NDArray([[1, 2], [3, 4]])
    #expect(
      kron(m, NDArray([[0, 1], [1, 0]]))
        == [[0, 1, 0, 2], [1, 0, 2, 0], [0, 3, 0, 4], [3, 0, 4, 0]])
    #expect(kron(w, m) == [[10, 20, 20, 40], [30, 40, 60, 80]])
    #expect(kron(m, NDArray<Int>.zeros([0, 2])).shape == [0, 4])
    #expect(kron(NDArray<Int>.full([], 3), w) == [30, 60])
  }

  @Test func crossProducts() {
    let x = NDArray<Double>.arange(12).reshaped(to: [4, 3])
    let y = NDArray([2.0, -1, 5])
    let found = cross(x, y)
    for row in 0..<4 {
      let u = (0..<3).map { x[row, $0] }
      #expect(found[row, 0] == u[1] * 5 + u[2])
      #expect(found[row, 1] == u[2] * 2 - u[0] * 5)
      #expect(found[row, 2] == -u[0] - u[1] * 2)
    }
    #expect(cross(x.transposed(), y.expandingAxis(at: 1), axis: 0) == found.transposed())
    #expect(cross(x.transposed(), y.expandingAxis(at: 1), axis: -2) == found.transposed())
  }

  @Test func dotsAlongAxes() {
    let x = NDArray<Double>.arange(120).reshaped(to: [3, 4, 10])
    #expect(vecdot(x, x) == (x * x).sum(axis: 2))
    #expect(vecdot(x, x, axis: 0) == (x * x).sum(axis: 0))
    #expect(vecdot(x, x, axis: 1) == (x * x).sum(axis: 1))
    let y = NDArray<Double>.arange(10)[.stride(by: -1)]
    #expect(vecdot(x, y) == matmul(x, y))
    #expect(vecdot(y, y)[] == 285 && vdot(y, y) == 285)
    #expect(vdot(x, x.transposed().transposed()) == (x * x).sum())
    let z = NDArray<Complex<Double>>(
      shape: [2, 12]) { Complex(Double($0[1]), Double($0[0]) - 2) }
    #expect(vecdot(z, z).imaginary == NDArray([0.0, 0]))
    #expect(vecdot(z, conj(z), axis: 0) == (conj(z) * conj(z)).sum(axis: 0))
    #expect(vdot(z, z[0...].flipped()) == (conj(z) * z.flipped()).sum())
    let calls = CBLASRecorder.calls { _ = vecdot(z, z) }
    #expect(calls == Array(repeating: .init("cblas_zdotc_sub", 12, 1, 1), count: 2))
    #expect(vecdot(NDArray([true, false]), NDArray([true, true]))[])
  }

  @Test func stacksOfVectors() {
    let m = NDArray<Double>.arange(120).reshaped(to: [12, 10])
    let x = NDArray<Double>.arange(50).reshaped(to: [5, 10])
    let y = NDArray<Double>.arange(60).reshaped(to: [5, 12])
    #expect(matvec(m, x) == einsum("ij,kj->ki", m, x))
    #expect(vecmat(y, m) == einsum("ki,ij->kj", y, m))
    #expect(matvec(m, x[.stride(by: -1), .stride(by: -1)]).shape == [5, 12])
    // All vectors at once.
    #expect(CBLASRecorder.calls { _ = matvec(m, x) }.map(\.routine) == ["cblas_dgemm"])
    #expect(CBLASRecorder.calls { _ = vecmat(y, m) }.map(\.routine) == ["cblas_dgemm"])
    #expect(CBLASRecorder.calls { _ = matvec(m, x[0]) }.map(\.routine) == ["cblas_dgemv"])
    #expect(CBLASRecorder.calls { _ = vecmat(y[0], m) }.map(\.routine) == ["cblas_dgemv"])
    let found = matvec(m, x)
    #expect(found.ownsData && !found.isView && vecmat(y, m).ownsData)
    let z = NDArray<Complex<Double>>([Complex(0, 2), Complex(1, 1)])
    let unit = NDArray<Complex<Double>>.eye(2)
    #expect(vecmat(z, unit) == conj(z) && matvec(unit, z) == z)
  }

  @Test func chains() {
    let (v, w) = (NDArray<Double>.arange(2), NDArray<Double>.arange(4))
    let (m, n) = (a[0..., 0..., 0], b[0..., 0..., 0])
    #expect(matmul(chain: [m, n]) == matmul(m, n))
    #expect(matmul(chain: [v, m, n, w])[] == matmul(matmul(v, m), matmul(n, w))[])
    #expect(matmul(chain: [m, n, w]).shape == [2])
    let single = matmul(chain: [m])
    #expect(single == m && !single.sharesMemory(with: m))
    // The example of Cormen, Leiserson, Rivest and Stein, "Introduction to Algorithms".
    let extents = [30, 35, 15, 5, 10, 20, 25]
    let arrays = (0..<6).map { NDArray<Float>.zeros([extents[$0], extents[$0 + 1]]) }
    #expect(
      "\(explainMatmul(chain: arrays))" == "((0 (1 2)) ((3 4) 5)): 15125 multiplications")
    #expect(matmul(chain: arrays).shape == [30, 25])
  }
}

/// Portable products over several blocks and in threads, and scaled products of every type.
@Suite(.withoutAddressSanitizer) struct PortableProductTests {
  private func check<Element: OracleElement & ProductScalar>(
    _ type: Element.Type, _ rows: Int, _ inner: Int, _ columns: Int, zero: Element,
    _ add: (Element, Element) -> Element, _ multiply: (Element, Element) -> Element,
    _ make: (Int) -> Element
  ) {
    let a = NDArray<Element>((0..<rows * inner).map { make($0 % 7 % 2) }, shape: [rows, inner])
    let b = NDArray<Element>(
      (0..<inner * columns).map { make($0 % 5 % 2) }, shape: [inner, columns])
    var expected: [Element] = []
    let (x, y) = (Array(a), Array(b))
    for i in 0..<rows {
      for j in 0..<columns {
        var sum = zero
        for k in 0..<inner { sum = add(sum, multiply(x[i * inner + k], y[k * columns + j])) }
        expected.append(sum)
      }
    }
    for threads in [1, 3] {
      Threads.withLimit(threads, bytesPerThread: 1) {
        for (left, right) in [
          (a, b), (a.copy(order: .f), b.copy(order: .f)), (a.flipped().copy().flipped(), b),
        ] {
          let found = matmul(left, right)
          #expect(Array(found) == expected, "\(type) \(rows) \(inner) \(columns)")
          let turned = NDArray<Element>.full([columns, rows], zero).transposed()
          matmul(left, right, into: turned)
          #expect(turned == found)
        }
      }
    }
  }

  @Test(arguments: [
    (3, 5, 4), (70, 150, 140), (1, 300, 130), (200, 40, 2), (2, 130, 150), (129, 3, 5),
  ])
  func blocks(rows: Int, inner: Int, columns: Int) {
    check(Int.self, rows, inner, columns, zero: 0, +, *) { $0 }
    check(Int16.self, rows, inner, columns, zero: 0, +, *) { Int16($0) }
    check(UInt8.self, rows, inner / 2 + 1, columns, zero: 0, +, *) { UInt8($0) }
    check(Float16.self, rows, inner, columns, zero: 0, +, *) { Float16($0) }
    check(Bool.self, rows, inner, columns, zero: false, { $0 || $1 }, { $0 && $1 }) { $0 == 1 }
  }

  @Test(arguments: ElementKind.numbers)
  func scaled(kind: ElementKind) {
    if let type = kind.numberType { scaled(type) }
  }

  /// `C = αAB + βC` for all kinds of factors, for small and larger matrices, into views and overlapping.
  private func scaled<Element: OracleNumber>(_ type: Element.Type) {
    for (rows, inner, columns) in [
      (2, 3, 2), (1, 12, 1), (9, 10, 1), (1, 9, 10), (9, 1, 9), (9, 10, 9),
    ] {
      let one: (Int) -> Element = { $0 % 3 == 0 ? 1 : 0 }
      let a = NDArray<Element>((0..<rows * inner).map(one), shape: [rows, inner])
      let b = NDArray<Element>((0..<inner * columns).map(one), shape: [inner, columns])
      let product = matmul(a, b)
      for alpha: Element in [0, 1, 2] {
        for beta: Element in [0, 1, 3] {
          let base = NDArray<Element>.full([2 * rows, 2 * columns], 5)
          for c in [base[..<rows, ..<columns], base[.stride(by: 2), .stride(by: -2)]] {
            c.fill(2)
            matmul(a, b, into: c, alpha: alpha, beta: beta)
            #expect(c == product * alpha + beta * 2, "\(type) \(rows) \(inner) \(columns)")
          }
        }
      }
    }
    let square = NDArray<Element>.ones([9, 9])
    matmul(square, square, into: square, alpha: 1, beta: 2)
    #expect(square == .full([9, 9], 11))
  }

  /// NaN in operands that are not read does not reach the result.
  @Test func ignoredOperands() {
    for extent in [2, 20] {
      let nan = NDArray<Double>.full([extent, extent], .nan)
      let c = NDArray<Double>.full([extent, extent], .nan)
      matmul(nan, nan, into: c, alpha: 0, beta: 0)
      #expect(c == .zeros([extent, extent]))
      matmul(nan, nan, into: c, alpha: 0, beta: 2)
      #expect(c == .zeros([extent, extent]))
      c.fill(.nan)
      matmul(.ones([extent, extent]), .ones([extent, extent]), into: c, alpha: 2, beta: 0)
      #expect(c == .full([extent, extent], Double(2 * extent)))
    }
  }

  @Test func truth() {
    let a = NDArray([[true, false], [true, true]])
    #expect(matmul(a, a) == a)
    #expect(matmul(a, NDArray([false, true])) == NDArray([false, true]))
    #expect(explainMatmul(a, a).routine == "portable loop")
  }
}
