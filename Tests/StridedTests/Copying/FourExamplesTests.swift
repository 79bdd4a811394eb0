import Strided
import Testing

/// The four basic examples: what a copy is, and what a view is.
@Suite struct FourExamplesTests {
  @Test func copyLivesElsewhere() {
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.copy()
    #expect("\(a)" == "[1 2 3 4 5]")
    #expect("\(b)" == "[1 2 3 4 5]")
    #expect(!a.sharesMemory(with: b))
    #expect(b.ownsData && !b.isView)
    #expect(address(of: a) != address(of: b))
  }

  @Test func writingACopy() {
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.copy()
    b[0] = 13
    #expect("\(a)" == "[1 2 3 4 5]")
    #expect("\(b)" == "[13  2  3  4  5]")
  }

  @Test func viewLivesInTheSamePlace() {
    let a = NDArray([1, 2, 3, 4, 5])
    for b in [a.view(), a[...], a[0...]] {
      #expect("\(a)" == "[1 2 3 4 5]")
      #expect("\(b)" == "[1 2 3 4 5]")
      #expect(a.sharesMemory(with: b))
      #expect(b.isView && !b.ownsData)
      #expect(address(of: a) == address(of: b))
    }
  }

  @Test func writingAView() {
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.view()
    b[0] = 13
    #expect("\(a)" == "[13  2  3  4  5]")
    #expect("\(b)" == "[13  2  3  4  5]")
  }

  @Test func writingAViewOfThree() {
    let a = NDArray([1, 2, 3])
    let b = a[...]
    b[0] = 4
    #expect("\(a)" == "[4 2 3]")
    #expect("\(b)" == "[4 2 3]")
    let c: NDArray<Int> = [1, 2, 3]
    let d = c.copy()
    d[0] = 4
    #expect("\(c)" == "[1 2 3]")
    #expect("\(d)" == "[4 2 3]")
  }

  @Test func assigningTheHandleAliases() {
    let a = NDArray([1, 2, 3])
    let b = a
    b[1] = 9
    #expect(Array(a) == [1, 9, 3])
  }

  private func address(of array: NDArray<Int>) -> Int {
    array.withUnsafePointer { pointer, _ in Int(bitPattern: pointer) }
  }
}
