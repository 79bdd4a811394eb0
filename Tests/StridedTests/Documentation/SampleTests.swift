import Strided
import Testing

/// The samples of the documentation and of the README, compiled and compared with what they print.
@Suite struct SampleTests {
  @Test func arrayOverview() {
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.copy()  // new memory
    b[0] = 13
    #expect("\(a)" == "[1 2 3 4 5]")
    let c = a[1..<3]  // a view
    c[0] = 20
    #expect("\(a)" == "[ 1 20  3  4  5]")
  }

  @Test func catalog() {
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.copy()
    b[0] = 13
    #expect("\(a) \(b)" == "[1 2 3 4 5] [13  2  3  4  5]")
    let c = a.view()
    c[0] = 13
    #expect("\(a) \(c)" == "[13  2  3  4  5] [13  2  3  4  5]")

    let m = NDArray<Double>.zeros([3, 4])
    m[1, 0...] = NDArray([1, 2, 3, 4])  // a row
    m[.all, 0] += 10  // a column
    m[.all, .stride(by: 2)] *= 2
    #expect("\(m)" == "[[20.  0.  0.  0.]\n [22.  2.  6.  4.]\n [20.  0.  0.  0.]]")
  }

  @Test func readme() {
    let m = NDArray<Double>(shape: [3, 4]) { Double(10 * $0[0] + $0[1]) }
    m[1, 0...] *= 2  // a row, in place
    m[.all, 0] = -1  // a column
    m[..<2, 2...] += m[1..., ..<2]
    #expect(
      "\(m)" == """
        [[-1.  1.  1. 25.]
         [-1. 22. 23. 47.]
         [-1. 21. 22. 23.]]
        """
    )
    #expect("\(m.sum(axis: 0)) \(m.mean())" == "[-3. 44. 46. 95.] 15.166666666666666")
    #expect(
      "\(m[.all, 3].explainAssignment(from: m[.all, 1]))" == """
        assign float64 (3,) <- (3,)
          loops:     rank 1 to 1 loop
          movement:  a plain loop over few elements
          kernel:    portable loop
          overlap:   bounds meet, no element is shared: no temporary
          threads:   1
        """
    )
  }

  @Test func indexFunction() {
    #expect("\(NDArray(shape: [2, 3]) { 10 * $0[0] + $0[1] })" == "[[ 0  1  2]\n [10 11 12]]")
  }

  @Test func shapes() {
    let shape: Shape = [2, 3]
    #expect("\(shape) \(shape.elementCount)" == "(2, 3) 6")
    #expect("\(broadcastShape([3, 1], [4])!)" == "(3, 4)")
  }

  @Test func explanation() {
    let a = NDArray<Double>.zeros([100, 100])
    #expect(
      "\(a[.all, 1].explainAssignment(from: a[.all, 0]))" == """
        assign float64 (100,) <- (100,)
          loops:     rank 1 to 1 loop
          movement:  one run of 100, steps 100 <- 100
          kernel:    cblas_dcopy, 1 call
          overlap:   bounds meet, no element is shared: no temporary
          threads:   1
        """)
  }

  @Test func designSpelling() {
    let a = NDArray<Int>.arange(12).reshaped(to: [3, 4])
    let b = NDArray([7, 7, 7, 7])
    #expect(a[1, 2] == 6)
    #expect(Array(a[1, 0...]) == [4, 5, 6, 7])
    #expect(Array(a[.all, 1]) == [1, 5, 9])
    #expect(a[1..<3, .newAxis].shape == [2, 1, 4])
    #expect(Array(a[.stride(by: -1)][0, 0...]) == [8, 9, 10, 11])
    #expect(Array(a[.ellipsis, 0]) == [0, 4, 8])
    #expect(a[...].shape == [3, 4])
    a[1..<3] = 0
    #expect(a.sum() == 6)
    a[1..<3].fill(b[0])
    #expect(a.sum() == 62)
    a[0, 0...] = b
    #expect(a.sum() == 84)
    a[a .> 2] = 0
    #expect(a.sum() == 0)
    let zeroD: NDArray<Int> = a[1, 2]
    zeroD[...] = 5
    #expect(a[1, 2] == 5 && zeroD.rank == 0)
    b[1...] += NDArray([1, 2, 3])
    b[...] *= 2
    #expect(Array(b) == [14, 16, 18, 20])
  }
}
