import Strided
import Testing

private func text(_ item: Any) -> String { "\(item)" }
private func texts(_ items: Any...) -> [String] { items.map(text) }

/// Arithmetic in any context: a flag of this target limits what the compiler tries for an expression,
/// to what takes it about a second.
@Suite struct PrintedArithmeticTests {
  let x = NDArray<Double>([0, 1, 2])

  @Test func printedAndInterpolated() {
    print((2 * x - 1) * (1 + x) - 0.5 * (1 - x))
    print(((x * 2 - 1) * (x * 2 - 1) + 3 * x - 0.5 * (1 - x) * (1 - x)) / (1 + x * x))
    #expect("\((2 * x - 1) * (1 + x) - 0.5 * (1 - x))" == "[-1.5  2.   9.5]")
    print(-x + 1, 1 - x, x % 2, 0.1 * (x + x + x + x - 4 * x), x .< 1, 1 .< x)
  }

  @Test func asAny() {
    let all: [Any] = [x * 2 + 1, (x - 1) * (x + 1) / 2]
    #expect(all.map(text) == ["[1. 3. 5.]", "[-0.5  0.   1.5]"])
    #expect(texts(x * 2, (x - 1) * (x + 1)) == ["[0. 2. 4.]", "[-1.  0.  3.]"])
    #expect(text(((x * 2 - 1) * (x * 2 - 1) + 3 * x) / (1 + x * x)) == "[1. 2. 3.]")
  }

  @Test func asArguments() {
    assert(((2 * x - 1) * (1 + x) - 0.5 * (1 - x)).sum() > 0)
    precondition((x * x - 2 * x + 1).sum() == 2, "\(x * x)")
    #expect(max((x * 2 - 1).sum(), (1 - x).sum()) == 3)
    #expect(Array(stack([2 * x - 1, x * x + 1], axis: 0).sum(axis: 1)) == [3, 8])
  }

  @Test func otherTypes() {
    let n = NDArray([1, 2, 3]), f = NDArray<Float>([1, 2]), u = NDArray<UInt8>([1, 2])
    let z = NDArray<Complex<Double>>([Complex(1, 1)])
    print((n * 2 - 1) * (n + 1) % 5, (2 * f - 1) / (f + 1) - 0.5, (u &* 200) &+ 1, z * z - 2 * z)
    #expect("\((n * 2 - 1) * (n + 1) % 5)" == "[2 4 0]")
  }
}

/// In-place forms and masks.
@Suite struct InPlaceExpressionTests {
  @Test func fiveViews() {
    let u = NDArray<Double>.arange(36).reshaped(to: [6, 6])
    let (i, a, b) = (1..<5, 0..<4, 2..<6)
    let s = 0.1
    u[i, i] += s * (u[a, i] + u[b, i] + u[i, a] + u[i, b] - 4 * u[i, i])
    #expect(u[1, 1] == 7)
    u[1..<3, 1..<3] += s * (u[0..<2, 1..<3] + u[2..<4, 1..<3] - 2 * u[1..<3, 1..<3])
    #expect(u[2, 2] == 14)
    u[1..<5, 1..<5] += s * (u[..<4, 1..<5] + u[2..., 1..<5] - 2 * u[1..<5, 1..<5])
    #expect(u[4, 4] == 28)
    let v = NDArray<Double>([0, 1, 4, 9, 16, 25])
    v[1..<5] += 0.25 * (v[..<4] + v[2...] - 2 * v[1..<5])
    #expect(v == [0, 1.5, 4.5, 9.5, 16.5, 25])
  }

  @Test func masks() {
    let a = NDArray([1, 5, 9, 3])
    a[(a .> 3) .& (a .< 8)] *= -1
    #expect(a == [1, -5, 9, 3])
    a[(a .< 0) .| (a .== 9)] += 1
    #expect(a == [1, -4, 10, 3])
    a[.!((a .> 2) .&& (a .< 4)) .^ (a .== 1)] = 0
    #expect(a == [1, 0, 0, 3])
  }

  @Test func scalarsFill() {
    let a = NDArray<Double>.zeros([3, 4])
    let (v, mask, rows) = (2.5, a .== 0, NDArray([0, 2]))
    a[1...] = v
    a[1, 0...] = 1
    a[.all, 0] = -1
    #expect(a == [[-1, 0, 0, 0], [-1, 1, 1, 1], [-1, 2.5, 2.5, 2.5]])
    a[[0, 2]] = v
    a[rows, 1] = 7
    a[.every(2), [3, 2]] = v + 1
    a[.stride(by: 2), 0] = 0
    #expect(a == [[0, 7, 3.5, 3.5], [-1, 1, 1, 1], [0, 7, 3.5, 3.5]])
    a[mask] = v
    a[...] += 1
    #expect(a == NDArray.full([3, 4], 3.5))
    a[...] = v
    a[0, 0, .newAxis] = 0
    #expect(a.sum() == 27.5)
    let six = NDArray<Int>.zeros([1, 1, 1, 1, 1, 2])
    six[0, 0, 0, 0, 0, [1]] = 4
    six[0, 0, 0, 0, 0, ..<1] = 3
    #expect(Array(six) == [3, 4])
  }

  /// `fill` and `assign` write back through a mask and an array of positions.
  @Test func fillsOfGathers() {
    let a = NDArray([1, 2, 3, 4])
    a[a .> 2].fill(0)
    a[[0, 1]].assign(NDArray([7, 8]))
    #expect(a == [7, 8, 0, 0])
    a[1...].fill(5)
    var b = a
    b.fill(6)
    #expect(a == [6, 6, 6, 6] && b.sharesMemory(with: a))
    NDArray<Int>.zeros([2]).view().fill(1)
  }

  @Test func scalarsInFunctions() {
    let a = NDArray([-1, 0, 1]), v = 5
    #expect(select(a, v, where: a .> 0) == [5, 5, 1])
    #expect(select(v, a, where: a .> 0) == [-1, 0, 5])
    #expect(select(1, -1, where: a .> 0) == [-1, -1, 1])
    #expect((v .> a).all() && (0 .<= a) == (a .>= 0) && (1 .== a) == (a .== 1))
    #expect(NDArray(v).rank == 0 && a.clipped(from: 0, to: v) == [0, 0, 1])
    #expect(a.padded(1, with: .constant(v)) == [5, -1, 0, 1, 5])
    a.put(v, at: NDArray([0]))
    a.scatterAdd(1, at: [0, 0])
    #expect(a == [7, 0, 1] && a.inserting(v, before: 0, axis: 0) == [5, 7, 0, 1])
  }
}
