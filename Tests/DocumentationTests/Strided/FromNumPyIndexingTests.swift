import Strided
import Testing

/// The article "From NumPy to Strided", elements, slices, index arrays and masks: each Swift expression, with its value.
@Suite struct FromNumPyIndexingTests {
  @Test func elements() {
    let m = counted([3, 4])
    let v = counted([5])
    let t = counted([2, 3, 4])
    let s = NDArray(7)
    let list = [1, 2, 3]
    #expect(m[1, 2] == 6)
    #expect(v[-1] == 4)
    #expect(t[element: list] == 23)
    #expect(s[] == 7)
    #expect(m[1, 0...] == [4, 5, 6, 7])
    let row: NDArray<Double> = m[1]
    #expect(row == [4, 5, 6, 7])
  }

  @Test func slices() {
    let v = counted([10])
    #expect(v[2..<5] == [2, 3, 4])
    #expect(v[2...].count == 8)
    #expect(v[..<5] == [0, 1, 2, 3, 4])
    #expect(v[2...4] == [2, 3, 4])
    #expect(v[...4] == [0, 1, 2, 3, 4])
    #expect(v[(-3)...] == [7, 8, 9])
    #expect(v[.stride(from: 1, to: -1)].count == 8)
    #expect(v[.stride(by: -1)][0] == 9)
    #expect(v[.stride(from: 1, to: 9, by: 2)] == [1, 3, 5, 7])
    #expect(v[.newAxis].shape == [1, 10])
    #expect(v[.all, .newAxis].shape == [10, 1])
    let m = counted([3, 4])
    #expect(m[.all, 1] == [1, 5, 9])
    let t = counted([2, 3, 4])
    let a = t
    #expect(t[.ellipsis, 0].shape == [2, 3])
    #expect(a[...].sharesMemory(with: t))
    let selections: [AxisSelection] = [.index(0), .ellipsis, .slice(from: nil, to: nil, by: -1)]
    #expect(t[selections][0, 0] == 3)
  }

  @Test func assigning() {
    let x = 9.0
    let v = counted([5])
    v[1..<3] = 0
    #expect(v == [0, 0, 0, 3, 4])
    v[1..<3] = x
    #expect(v == [0, 9, 9, 3, 4])
    v[1...] += v[..<4]
    #expect(v == [0, 9, 18, 12, 7])
    let m = counted([2, 5])
    m[0, 0...] = v
    m[1, 0...] *= 2
    #expect(m == [[0, 9, 18, 12, 7], [10, 12, 14, 16, 18]])
    swap(m[0, 0...], m[1, 0...])
    #expect(m == [[10, 12, 14, 16, 18], [0, 9, 18, 12, 7]])
    let a = counted([4])
    let b = NDArray([3.0])
    a[1..<3].fill(x)
    #expect(a == [0, 9, 9, 3])
    a.assign(b)
    #expect(a == [3, 3, 3, 3])
    a[...] = x
    #expect(a == [9, 9, 9, 9])
    a.fill(x)
    #expect(a == [9, 9, 9, 9])
  }

  @Test func indexArrays() {
    let v = counted([4])
    let m = counted([3, 4])
    let (i, j) = (NDArray([2, 0]), NDArray([1, 3]))
    #expect(v[[2, 0]] == [2, 0])
    #expect(m[i, j] == [9, 3])
    #expect(m[.all, i] == [[2, 0], [6, 4], [10, 8]])
    #expect(m[i[.all, .newAxis], j] == [[9, 11], [1, 3]])
    #expect(m[.every(2), [1, 0]] == [[1, 0], [9, 8]])
    #expect(m[.every(2, from: 0, to: 3), [1, 0]] == [[1, 0], [9, 8]])
    let x = 9.0
    v[[0, 2]] = x
    #expect(v == [9, 1, 9, 3])
    v[i] += 1
    #expect(v == [10, 1, 10, 3])
    v.scatterAdd(1, at: i)
    #expect(v == [11, 1, 11, 3])
    v[i].fill(x)
    #expect(v == [9, 1, 9, 3])
    let (p, w) = (NDArray([true, false, false, true]), NDArray([5.0, 6]))
    v[p].assign(w)
    #expect(v == [5, 1, 9, 6])
    v.scatterMin(w, at: i)
    #expect(v == [5, 1, 5, 6])
    v.scatterMax(w, at: i)
    #expect(v == [6, 1, 5, 6])
  }

  @Test func masks() {
    let v = counted([4])
    #expect(v[v .> 2] == [3])
    v[v .> 2] = 0
    #expect(v == [0, 1, 2, 0])
    let (a, b, x) = (counted([4]), counted([4]) * 10, 7.0)
    let p = NDArray([true, false, false, true])
    #expect(select(a, b, where: p) == [0, 10, 20, 3])
    #expect(select(a, 0, where: p) == [0, 0, 0, 3])
    #expect(select(1, -1, where: p) == [1, -1, -1, 1])
    #expect(a.nonzero()[0] == [1, 2, 3])
    #expect(a.argwhere() == [[1], [2], [3]])
    #expect(a.flatNonzero() == [1, 2, 3])
    a[p] = x
    #expect(a == [7, 1, 2, 7])
    a[p] = b[p]
    #expect(a == [0, 1, 2, 30])
  }

  @Test func takingAndPutting() {
    let x = -1.0
    let m = counted([2, 3])
    let p = NDArray([false, true])
    #expect(m.compress(p, axis: 0) == [[3, 4, 5]])
    do {
      let i = NDArray([2, 0])
      #expect(m.take(i, axis: 1) == [[2, 0], [5, 3]])
      #expect(m.take(i) == [2, 0])
      m.put(x, at: i)
      #expect(m == [[-1, 1, -1], [3, 4, 5]])
    }
    do {
      let i = NDArray([[1], [0]])
      #expect(m.take(i, alongAxis: 1) == [[1], [3]])
      m.put(x, at: i, alongAxis: 1)
      #expect(m == [[-1, -1, -1], [-1, 4, 5]])
    }
    let (i, v, w) = (NDArray([0, 1, 0]), NDArray([1, 2, 3]), NDArray([10, 20, 30]))
    #expect(choose(i, from: [v, w]) == [1, 20, 3])
  }
}
