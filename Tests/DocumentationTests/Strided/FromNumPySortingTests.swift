import Strided
import Testing

/// The article "From NumPy to Strided", sorting, searching and sets: each Swift expression, with its value.
@Suite struct FromNumPySortingTests {
  @Test func sorting() {
    let m = NDArray([[3, 1], [2, 4]])
    #expect(m.sorted() == [[1, 3], [2, 4]])
    #expect(m.sorted(axis: 0) == [[2, 1], [3, 4]])
    #expect(m.sorted(descending: true) == [[3, 1], [4, 2]])
    #expect(m.argsort(axis: 0) == [[1, 0], [0, 1]])
    #expect(m.argsort(descending: true) == [[0, 1], [1, 0]])
    let (v, w) = (NDArray([3, 1, 3]), NDArray([1, 2, 0]))
    #expect(lexsort(keys: [v, w]) == [2, 0, 1])
    let (a, i) = (NDArray([2.5, 1, 2]), NDArray([7, 8, 7]))
    #expect(lexsort(a, i) == [2, 0, 1])
    #expect(v.partitioned(at: 2)[2] == 3)
    #expect(v.take(v.argpartitioned(at: 2))[2] == 3)
    #expect(v.topK(2).values == [3, 3])
    #expect(v.topK(2).indices == [0, 2])
    #expect(v.topK(2, largest: false).values == [1, 3])
    let c = NDArray<Int>.zeros([2, 2])
    m.sorted(into: c)
    #expect(c == [[1, 3], [2, 4]])
    m.argsort(into: c)
    #expect(c == [[1, 0], [0, 1]])
    m.sort(axis: 0)
    #expect(m == [[2, 1], [3, 4]])
    m.sort()
    #expect(m == [[1, 2], [3, 4]])
    v.partition(at: 2)
    #expect(v[2] == 3)
  }

  @Test func searching() {
    let (v, w, x) = (NDArray([1, 3, 3, 5]), NDArray([3, 9]), 4)
    #expect(v.searchSorted(w) == [1, 4])
    #expect(v.searchSorted(x) == 3)
    #expect(v.searchSorted(w, side: .right) == [3, 4])
    let i = NDArray([0, 2, 1, 3])
    #expect(v.searchSorted(w, sorter: i) == [1, 4])
    let a = NDArray([[0, 3], [5, 6]])
    #expect(digitize(a, v) == [[0, 3], [4, 4]])
    #expect(digitize(a, v, right: true) == [[0, 1], [3, 4]])
  }

  @Test func sets() {
    let (v, w) = (NDArray([3, 1, 3]), NDArray([2, 3]))
    #expect(v.unique().values == [1, 3])
    #expect(v.unique().firstIndices == [1, 0])
    #expect(v.unique().inverse == [1, 0, 1])
    #expect(v.unique().counts == [1, 2])
    #expect(union(v, w) == [1, 2, 3])
    #expect(intersection(v, w) == [3])
    let shared = intersectionWithIndices(v, w)
    #expect(shared.values == [3] && shared.firstIndices == [0] && shared.secondIndices == [1])
    let m = NDArray([[2, 1], [0, 3], [2, 1]])
    #expect(m.unique(axis: 0).values == [[0, 3], [2, 1]])
    #expect(difference(v, w) == [1])
    #expect(symmetricDifference(v, w) == [1, 2])
    let a = NDArray([[1, 2], [3, 4]])
    #expect(isIn(a, v) == [[true, false], [true, false]])
    #expect(isIn(a, v, inverted: true) == [[false, true], [false, true]])
  }
}
