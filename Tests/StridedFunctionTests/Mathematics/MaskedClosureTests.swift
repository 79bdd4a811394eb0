import Strided
import Testing

/// Functions of the caller are not called for elements that a mask leaves out.
@Suite struct MaskedClosureTests {
  /// Lengths around those of blocks.
  private static let lengths = [1, 7, 511, 513, 5000]

  @Test(arguments: lengths) func ofOneArray(count: Int) {
    let a = NDArray((0..<count).map { $0 % 3 })
    let result = NDArray<Int>.full([count], -1)
    map(a, into: result, where: a .> 0) { 12 / $0 }
    #expect(Array(result) == (0..<count).map { $0 % 3 == 0 ? -1 : 12 / ($0 % 3) })
  }

  @Test(arguments: lengths) func ofTwoArrays(count: Int) {
    let a = NDArray((0..<count).map { $0 % 5 })
    let result = NDArray<Int>.full([2 * count], -1)[.every(-2)]
    map(a, a, into: result, where: a .> 1) { $0 % ($1 - 1) + 20 / $1 }
    let expected = (0..<count).map { index in
      let x = index % 5
      return x > 1 ? x % (x - 1) + 20 / x : -1
    }
    #expect(Array(result) == expected)
  }
}
