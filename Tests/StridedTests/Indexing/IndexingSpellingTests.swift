import Strided
import Testing

/// Subscripts with index arrays as users write them, and their results.
@Suite struct IndexingSpellingTests {
  /// 0…11 as a matrix of 3 x 4.
  private var matrix: NDArray<Int> {
    NDArray<Int>.arange(12).reshaped(to: [3, 4])
  }

  @Test func lines() {
    let a = NDArray([10, 11, 12, 13])
    #expect(Array(a[[3, 0, 0]]) == [13, 10, 10])
    #expect(Array(a[[-1, -4]]) == [13, 10])
    #expect(a[NDArray([[0, 1], [2, 3]])] == NDArray([[10, 11], [12, 13]]))
    #expect(Array(a[[true, false, false, true]]) == [10, 13])
    #expect(Array(a[NDArray([false, true, false, false])]) == [11])
    #expect(Array(a[a .> 11]) == [12, 13])
    let none: [Int] = []
    #expect(a[none].shape == [0])
    let place: NDArray<Int> = NDArray([2], shape: [])
    #expect(a[place].shape == [] && a[place][] == 12)
    #expect(a[[2], .newAxis].shape == [1, 1])
    #expect(a[.newAxis, [2, 3]].shape == [1, 2])
  }

  /// If all index arrays are adjacent, and no integer is among the indices, NumPy gives the same.
  @Test func matricesAsNumPyReadsThem() {
    let m = matrix
    #expect(m[[2, 0]] == NDArray([[8, 9, 10, 11], [0, 1, 2, 3]]))
    #expect(m[0..., [3, 0, 3]] == NDArray([[3, 0, 3], [7, 4, 7], [11, 8, 11]]))
    #expect(m[.all, [3, 0]] == NDArray([[3, 0], [7, 4], [11, 8]]))
    #expect(Array(m[[0, 1, 2], [0, 1, 2]]) == [0, 5, 10])
    #expect(m[NDArray([[0], [2]]), [1, 3]] == NDArray([[1, 3], [9, 11]]))
    #expect(m[[2, 1], .every(-2)] == NDArray([[11, 9], [7, 5]]))
    #expect(m[1..., [1]] == NDArray([[5], [9]]))
    #expect(m[.ellipsis, [0, 0]] == NDArray([[0, 0], [4, 4], [8, 8]]))
    #expect(m[[true, false, true]] == NDArray([[0, 1, 2, 3], [8, 9, 10, 11]]))
    #expect(m[.all, [true, false, false, true]] == NDArray([[0, 3], [4, 7], [8, 11]]))
    #expect(Array(m[[true, false, true], [1, 2]]) == [1, 10])
    #expect(Array(m[m .> 8]) == [9, 10, 11])
    #expect(m[[0, 2], .newAxis].shape == [2, 1, 4])
    #expect(m[1..<3, [0, 2], .newAxis].shape == [2, 2, 1])
  }

  @Test func blocksAsNumPyReadsThem() {
    let b = NDArray<Int>.arange(24).reshaped(to: [2, 3, 4])
    #expect(b[.all, [0, 2], [1, 3]] == NDArray([[1, 11], [13, 23]]))
    #expect(b[[0, 1], [0, 2]] == NDArray([[0, 1, 2, 3], [20, 21, 22, 23]]))
    #expect(b[0..., [2], 1..<3] == NDArray([9, 10, 21, 22], shape: [2, 1, 2]))
    let mask = NDArray([true, false, false, false, true, false], shape: [2, 3])
    #expect(b[mask] == NDArray([[0, 1, 2, 3], [16, 17, 18, 19]]))
    #expect(Array(b[mask, [3, 0]]) == [3, 16])
    let columns = NDArray(
      [false, false, true, false, true, false] + [false, true, false, false, false, false],
      shape: [3, 4])
    #expect(b[.all, columns] == NDArray([[2, 4, 7], [14, 16, 19]]))
    let e = b.reshaped(to: [2, 3, 2, 2])
    #expect(Array(e[[1, 0], [2, 0], [1, 1], [0, 1]]) == [22, 3])
    #expect(e[.ellipsis, [1, 0]].shape == [2, 3, 2, 2])
  }

  /// NumPy would put the common axes first here.
  ///
  /// Our axes stay in place, and integers only drop their axis.
  @Test func commonAxesStayInPlace() {
    let b = NDArray<Int>.arange(24).reshaped(to: [2, 3, 4])
    #expect(b[[0, 1, 0], .all, [1, 2, 3]].shape == [3, 3])
    #expect(b[[0, 1, 0], .all, [1, 2, 3]] == NDArray([[1, 5, 9], [14, 18, 22], [3, 7, 11]]))
    #expect(b[0, .all, [3, 1]] == NDArray([[3, 1], [7, 5], [11, 9]]))
    #expect(b[1, [2, 0]] == NDArray([[20, 21, 22, 23], [12, 13, 14, 15]]))
    let c = NDArray<Int>.arange(120).reshaped(to: [2, 3, 4, 5])
    #expect(c[.all, [0, 1], .all, [0, 1]].shape == [2, 2, 4])
    #expect(c[.all, [0, 1], .all, [0, 1]][1, 1, 3] == c[1, 1, 3, 1])
    #expect(c[.all, [0, 1], .newAxis, .all, [0, 1]].shape == [2, 2, 1, 4])
  }

  @Test func assigning() {
    let a = NDArray([1, 2, 3])
    a[[2, 1, 0]] = a
    #expect(Array(a) == [3, 2, 1])
    a[[0, 2]] = 7
    #expect(Array(a) == [7, 2, 7])
    a[[0, 0, 0]] = NDArray([4, 5, 6])
    #expect(Array(a) == [6, 2, 7])
    a[[true, false, true]] = NDArray([8, 9])
    #expect(Array(a) == [8, 2, 9])
    a[a .> 3] = 0
    #expect(Array(a) == [0, 2, 0])
    let none: [Int] = []
    a[none] = 5
    #expect(Array(a) == [0, 2, 0])
    let m = matrix
    m[[0, 2], [1, 3]] = NDArray([-1, -2])
    m[.all, [0]] = 50
    #expect(m == NDArray([[50, -1, 2, 3], [50, 5, 6, 7], [50, 9, 10, -2]]))
    m[[2, 1]] = NDArray([1, 2, 3, 4])
    #expect(m == NDArray([[50, -1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4]]))
  }

  @Test func updatingInPlace() {
    let a = NDArray<Double>.zeros([4])
    a[[0, 0, 3]] += 1
    #expect(Array(a) == [1, 0, 0, 1])
    a[[0, 0]] += NDArray([10, 20])
    #expect(Array(a) == [21, 0, 0, 1])
    a[[-1]] *= 5
    a[[1, 2]] -= 2
    a[a .> 4] /= 2
    #expect(Array(a) == [10.5, -2, -2, 2.5])
    a[[true, true, false, false]] += a[2...]
    #expect(Array(a) == [8.5, 0.5, -2, 2.5])
    let n = NDArray<UInt8>.full([3], 250)
    n[[0, 2]] &+= 10
    n[[1]] &-= 251
    n[n .== 4] &*= 100
    #expect(Array(n) == [144, 255, 144])
    let m = matrix
    m[.all, [1, 1, 2]] += NDArray([100, 200, 300])
    #expect(m[0, 0...] == NDArray([0, 201, 302, 3]))
    m[m .> 100] = 0
    m[[0], .all] += m[.all, [0]].transposed()[.all, [0, 1, 2, 0]]
    #expect(m[0, 0...] == NDArray([0, 4, 8, 3]))
  }

  @Test func accumulating() {
    let counts = NDArray<Int>.zeros([4])
    counts.scatterAdd(1, at: [0, 3, 3, 3])
    #expect(Array(counts) == [1, 0, 0, 3])
    counts.scatterAdd(NDArray([1, 2, 3]), at: [1, 1, -1])
    #expect(Array(counts) == [1, 3, 0, 6])
    let m = NDArray<Float>.zeros([2, 3])
    m.scatterAdd(
      NDArray([[1, 2], [3, 4], [5, 6]]).transposed(), at: WholeAxis.all, [0, 2, 0])
    #expect(m == NDArray([[6, 0, 3], [8, 0, 4]]))
    m.scatterAdd(1, at: m .> 5)
    m.scatterAdd(0.5, at: [1, 1], [2, 2])
    #expect(m == NDArray([[7, 0, 3], [9, 0, 5]]))
    m.scatterAdd(m[0, 0...], at: [1, 1])
    #expect(m == NDArray([[7, 0, 3], [23, 0, 11]]))
  }

  /// Reading gives a copy, so a write to it changes nothing else.
  @Test func gatheredArraysAreCopies() {
    let a = NDArray([1, 2, 3])
    a[[1, 2]][0] = 9
    let copy = a[a .> 1]
    copy.fill(0)
    #expect(Array(a) == [1, 2, 3])
    #expect(!a[[0, 1, 2]].sharesMemory(with: a) && a[[0, 1, 2]].ownsData)
    // A read-only view can be gathered from, and the result is writable.
    let repeated = a.broadcast(to: [2, 3])
    let taken = repeated[.all, [0]]
    taken[0, 0] = 5
    #expect(taken == NDArray([[5], [1]]))
    #expect(Array(a) == [1, 2, 3])
  }

  /// A subscript without index arrays stays a view, however it is spelled.
  @Test func slicesAreViews() {
    let m = matrix
    #expect(m[1..., .all].sharesMemory(with: m))
    #expect(m[1, .newAxis, .all, .newAxis, .newAxis].sharesMemory(with: m))
    m[1, .newAxis, .all, .newAxis, .newAxis] += 100
    #expect(m[1, 0...] == NDArray([104, 105, 106, 107]))
    // More than four indices with an array among them: a copy, and a write in place.
    #expect(m[.ellipsis, .newAxis, .newAxis, .newAxis, .newAxis, [3]].shape == [3, 1, 1, 1, 1, 1])
    m[.ellipsis, .newAxis, .newAxis, .newAxis, .newAxis, [3, 1]] *= 0
    #expect(m[1, 0...] == NDArray([104, 0, 106, 0]))
  }
}
