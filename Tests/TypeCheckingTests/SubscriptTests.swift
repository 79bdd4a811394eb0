import Strided
import Testing

/// Subscripts in the contexts in which users write them: the meaning must be clear.
@Suite struct SubscriptTests {
  @Test func elementsInExpressions() {
    let m = NDArray<Double>(shape: [3, 4]) { Double($0[0]) + 0.25 * Double($0[1]) }
    let rounded = NDArray<Int>(shape: m.shape) { i in Int(m[i[0], i[1]].rounded()) }
    #expect(Array(rounded[.all, 3]) == [1, 2, 3])
    #expect(m[1, 2].squareRoot() > 1.2)
    #expect(max(m[0, 0], m[2, 3]) == 2.75)
    let total = m[0, 1] + 2 * m[1, 1] - m[2, 2] / 2
    #expect(total == 1.5)
    var sum = 0.0
    for i in 0..<3 { for j in 0..<4 { sum += m[i, j] } }
    #expect(sum == m.sum())
  }

  @Test func stencils() {
    let u = NDArray<Double>(shape: [4, 4]) { Double($0[0] * $0[0] + $0[1]) }
    let v = NDArray<Double>.zeros([4, 4])
    for i in 1..<3 {
      for j in 1..<3 {
        v[i, j] = 0.25 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1])
      }
    }
    u[1, 1] += 0.1 * (u[0, 1] - 2 * u[1, 1] + u[2, 1])
    #expect(v[1, 1] == 2.5 && u[1, 1] == 2.2)
  }

  @Test func elementsInPlace() {
    let v = NDArray<Double>.ones([4])
    v[0] += 1
    v[1] = 5
    v[-1] *= 3
    #expect(Array(v) == [2, 5, 1, 3])
    let m = NDArray<Int>.zeros([2, 2])
    m[0, 1] += 4
    m[1, 1] -= 1
    #expect(Array(m) == [0, 4, 0, -1])
  }

  @Test func manyAxes() {
    let a = NDArray<Int>.zeros([2, 2, 2, 2, 2, 2])
    a[1, 0, 1, 0, 1, 0] = 7
    #expect(a[1, 0, 1, 0, 1, 0] == 7)
    #expect(a[1, 0, .all, 0, 1, 0].shape == [2])
    a[1, 0, .ellipsis, 1..<2, 0, .newAxis] = 3
    #expect(a.sum() == 7 + 3 * 4 - 7)
    let inner: NDArray<Int> = a[1, 0, 1, 0, 1, 0]
    #expect(inner.rank == 0)
  }

  @Test func viewsInPlace() {
    let m = NDArray<Double>.ones([3, 3])
    let row = m[1, 0...]
    row[0] = 9
    m[0, 0...] += row
    m[..<2, 1] = 0
    m[2..., .all] *= 2
    m[...] -= 1
    m[0, ...1] = NDArray([1, 2])
    #expect(Array(m) == [1, 2, 1, 8, -1, 0, 1, 1, 1])
    let corner = m[(-1)..., (-2)...]
    #expect(corner.shape == [1, 2])
  }

  @Test func literalsFill() {
    let m = NDArray<Double>.zeros([2, 3])
    m[0, 0...] = 1.5
    m[1, 0...] = [1, 2, 3]
    m[.all, 0] = -1
    let value = 4.0
    m[1, 1...].fill(value)
    #expect(Array(m) == [-1, 1.5, 1.5, -1, 4, 4])
    let truths = NDArray<Bool>.zeros([3])
    truths[1...] = true
    #expect(Array(truths) == [false, true, true])
  }

  @Test func genericCode() {
    func normalized<Element: NumericScalar & FloatingPoint>(
      _ array: NDArray<Element>
    ) -> NDArray<Element> where Element.Sum == Element {
      array / array.sum()
    }
    func doubled<Element: NumericScalar>(_ array: NDArray<Element>) -> NDArray<Element> {
      array + array
    }
    #expect(normalized(NDArray<Float>.ones([4]))[0] == 0.25)
    #expect(doubled(NDArray([1, 2]))[1] == 4)
  }
}
