import Strided
import Testing

/// Long expressions that the compiler must check quickly: this target makes slow ones errors.
@Suite struct LongExpressionTests {
  @Test func tenOperandsWithLiterals() {
    let x = NDArray<Double>.linspace(from: 0, to: 1, count: 5)
    let y = 2 * x + x / 3 - 1 + x * x * 4 - 2 / (x + 1) + 5 * x - x / 7
    #expect(y[0] == -3)
  }

  @Test func mixedArraysAndNumbers() {
    let a = NDArray<Float>.ones([3])
    let b = NDArray<Float>.ones([3])
    let scale: Float = 0.5
    let c = a + 2 * b - scale * a / 4 + (b - 1) * (a + 1) - 3 / b + 0.25 * (a - b) + scale
    #expect(c[0] == 0.375)
  }

  @Test func integers() {
    let n = NDArray<Int>.arange(4)
    let m = 3 * n + n * n - 7 + n / 2 - 1 * n + (n - 1) * (n + 1) - 2 + n * 10 - 4 * n
    #expect(Array(m) == [-10, 0, 15, 33])
  }

  @Test func slicesInPlace() {
    let u = NDArray<Double>.ones([6, 6])
    let inner = u[1..<5, 1..<5]
    let rows = u[..<4, 1..<5] + u[2..., 1..<5]
    let laplacian = rows + u[1..<5, ..<4] + u[1..<5, 2...] - 4 * inner
    u[1..<5, 1..<5] += 0.1 * laplacian
    u[0, 0...] *= 2
    u[.all, 1] -= 1
    #expect(u[2, 2] == 1)
  }
}
