import Strided
import Testing

/// Expressions of slices and numbers, with no type written: the compiler must try views first.
@Suite struct SliceExpressionTests {
  let u = NDArray<Double>.arange(36).reshaped(to: [6, 6])
  let v = NDArray<Double>([0, 1, 4, 9, 16, 25])
  let step = 0.5

  @Test func stencilsOfOneAxis() {
    let slopes = (v[2...] - v[..<4]) / (2 * step)
    #expect(slopes == [4, 8, 12, 16])
    let curvatures = (v[2...] - 2 * v[1..<5] + v[..<4]) / (step * step)
    #expect(curvatures == [8, 8, 8, 8])
    let next = v[1..<5] + 0.25 * (v[..<4] + v[2...] - 2 * v[1..<5]) / (step * step)
    #expect(next == [3, 6, 11, 18])
    let (left, middle, right) = (0..<4, 1..<5, 2..<6)
    let same = v[middle] + 0.25 * (v[left] + v[right] - 2 * v[middle]) / (step * step)
    #expect(same == next)
    v[middle] += 0.25 * (v[left] + v[right] - 2 * v[middle])
    #expect(v == [0, 1.5, 4.5, 9.5, 16.5, 25])
  }

  @Test func stencilsOfTwoAxes() {
    let mean = 0.25 * (u[..<4, 1..<5] + u[2..., 1..<5] + u[1..<5, ..<4] + u[1..<5, 2...])
    #expect(mean == u[1..<5, 1..<5])
    let next =
      u[1..<5, 1..<5] + step
      * (u[..<4, 1..<5] + u[2..., 1..<5] + u[1..<5, ..<4] + u[1..<5, 2...] - 4 * u[1..<5, 1..<5])
      / (step * step)
    #expect(next == mean)
    let (i, a, b) = (1..<5, 0..<4, 2..<6)
    let same = u[i, i] + step * (u[a, i] + u[b, i] + u[i, a] + u[i, b] - 4 * u[i, i])
    #expect(same == next)
  }

  @Test func printed() {
    print((u[1..<4, 1..<4] - 0.5 * u[..<3, 1..<4]).sum(), u[0, 0...] * 2 + u[1, 0...] * 3 - 1)
    print(
      ((v[1...] * 2 - 1) * (v[1...] * 2 - 1) + 3 * v[1...] - 0.5 * (1 - v[1...]))
        / (1 + v[1...] * v[1...]))
    print((2 * v[..<5] - v[1...]).max(), (v[.stride(by: 2)] - 1) / 2 + v[.every(2)] * 3)
    #expect("\(2 * v[..<2] - 3 * v[1..<3] + 1)" == "[-2. -9.]")
  }

  @Test func rowsAndColumns() {
    let centred = (u[0, 0...] - 2.5) / 2 + u[.all, 0] * 0.5 - 3 * u[0, .stride(by: -1)]
    #expect(centred[0] == -16.25)
    let inside = (u[1..., 0] .> 2 * u[..<5, 0] + 1) .&& (u[1..., 1] .< 30)
    #expect(Array(inside) == [true, false, false, false, false])
  }
}
