import Numerics
import Oracle
import Strided
import Testing

/// Results of NumPy, and forms that users write.
@Suite(.withoutAddressSanitizer) struct KnownFunctionValueTests {
  /// `minimum` and `maximum`.
  @Test func extremaOfTwo() {
    let a = NDArray([1, 5, 3])
    #expect(Array(minimum(a, 3)) == [1, 3, 3])
    #expect(Array(minimum(3, a)) == [1, 3, 3])
    let column = NDArray([[2], [4]])
    #expect(maximum(a, column) == NDArray([[2, 5, 3], [4, 5, 4]]))
    let reals = NDArray<Double>([1, .nan, -.infinity])
    #expect(minimum(reals, 0).description == "[  0.  nan -inf]")
    #expect(maximum(.nan, reals).description == "[nan nan nan]")
    // Both operands are broadcast to the result's shape.
    let square = NDArray<Int>.zeros([2, 2])
    let (row, single) = (NDArray([1, 5]), NDArray([3]))
    minimum(row, single, into: square)
    #expect(square == NDArray([[1, 3], [1, 3]]))
  }

  /// A mean is found even if the sum overflows; infinities and NaN stay.
  @Test func meansOfLargeNumbers() {
    let (large, least) = (Float(3e38), Float.leastNonzeroMagnitude)
    let a = NDArray<Float>([large, large, large, -large])
    #expect(NDArray<Float>.full([4], large).mean() == large)
    let means = NDArray<Float>.full([5000, 3], large).mean(axis: 0)
    #expect(means.elements.allSatisfy { abs($0 - large) <= large.ulp })
    #expect(abs(a.mean() - large / 2) <= large.ulp)
    #expect(NDArray<Float>([large, large, -large, -large]).mean() == 0)
    let half = NDArray<Float>.full([2048], large)
    #expect(concatenate([half, -half]).mean() == 0)
    #expect(NDArray<Float>([1, .nan]).mean().isNaN)
    // Results beside a scaled one do not change.
    let mixed = NDArray<Float>([[large, least], [large, 3 * least]])
    #expect(mixed.mean(axis: 0) == NDArray([large, 2 * least]))
    #expect(NDArray<Double>([1e308, 1e308, 1e308]).mean() == 1e308)
    #expect(NDArray<Double>([1e308, .infinity]).mean() == .infinity)
    #expect(NDArray<Double>([.infinity, -.infinity]).mean().isNaN)
    let z = NDArray<Complex<Float>>([Complex(large, 1), Complex(large, 3)])
    #expect(z.mean() == Complex(large, 2))
    #expect([Int.max, 1, -1].withUnsafeBufferPointer { unsafe NDArray(copying: $0).sum() } == .max)
  }

  /// Negated zeros are negative, in both parts of complex numbers too.
  @Test func negatedZeros() {
    #expect((-NDArray<Double>([0, 1])).description == "[-0. -1.]")
    let parts = -NDArray<Complex<Float>>([.zero, Complex(1, -2)])
    #expect(parts.real[0].sign == .minus && parts.imaginary[0].sign == .minus)
    #expect(parts[1] == Complex(-1, 2))
  }

  /// `%` of integers and of real numbers.
  @Test func remainders() {
    let a = NDArray([7, -7, 6])
    #expect(Array(a % 3) == [1, -1, 0])
    #expect(Array(a % -3) == [1, -1, 0])
    #expect(Array(20 % a) == [6, 6, 2])
    let divisors = NDArray([4, 5, 6])
    #expect(Array(a % divisors) == [3, -2, 0])
    let reals = NDArray<Double>([7.5, -7.5, -0.0, 4])
    #expect((reals % 2).description == "[ 1.5 -1.5 -0.   0. ]")
    #expect(reals % .infinity == reals)
    #expect(Array(reals % 0).allSatisfy { $0.isNaN })
  }

  /// `%=` of arrays and of views, some of which overlap.
  @Test func remaindersInPlace() {
    let a = NDArray([10, 11, 12, 13])
    a[1...] %= a[..<3]
    #expect(Array(a) == [10, 1, 1, 1])
    a[.stride(by: 2)] %= 3
    #expect(Array(a) == [1, 1, 1, 1])
    let b = NDArray([9, 8, 7])
    b %= NDArray([5])
    #expect(Array(b) == [4, 3, 2])
    b %= b[.stride(by: -1)]
    #expect(Array(b) == [0, 0, 2])
  }

  /// `floorDivide` of integers.
  @Test func floorQuotientsOfIntegers() {
    let a = NDArray([7, -7, 6, -6])
    #expect(Array(floorDivide(a, 2)) == [3, -4, 3, -3])
    #expect(Array(floorDivide(a, -2)) == [-4, 3, -3, 3])
    #expect(Array(floorDivide(20, a)) == [2, -3, 3, -4])
    let bytes = NDArray<UInt8>([255, 9])
    #expect(Array(floorDivide(bytes, 10)) == [25, 0])
  }

  /// Quotients that would be off by one if each step were rounded to 16 bits.
  @Test func floorQuotientsOfHalves() {
    let halves = NDArray<Float16>([520, 1500])
    let divisors = NDArray<Float16>([0.96875, 0.73291016])
    #expect(Array(floorDivide(halves, divisors)) == [536, 2046])
  }

  /// `floorDivide` of real numbers, special ones among them.
  @Test func floorQuotientsOfReals() {
    let dividends = NDArray<Double>([7, -7, 7.5, 1, 0.3, 1, -1, 5, -5, 1e308])
    let divisors = NDArray<Double>([-2, 2, -2, 0.1, 0.1, .infinity, .infinity, 0, 0, 1e-10])
    let quotients: [Double] = [-4, -4, -4, 9, 2, 0, -1, .infinity, -.infinity, .infinity]
    #expect(Array(floorDivide(dividends, divisors)) == quotients)
    let undefined = NDArray<Double>([.infinity, 0, .nan, 1, .infinity])
    let others = NDArray<Double>([2, 0, 1, .nan, .infinity])
    #expect(Array(floorDivide(undefined, others)).allSatisfy { $0.isNaN })
    let zeros = NDArray<Double>([-0.0, 0, 0, -0.0])
    let signs = NDArray<Double>([1, -3, 2, -1])
    #expect(floorDivide(zeros, signs).description == "[-0. -0.  0.  0.]")
  }

  /// `absolute` of integers, real and complex numbers.
  @Test func magnitudes() {
    let integers = NDArray([-3, 0, 4])
    #expect(Array(absolute(integers)) == [3, 0, 4])
    let reals = NDArray<Double>([-0.0, -.infinity, 2])
    #expect(absolute(reals).description == "[ 0. inf  2.]")
    let numbers: [Complex<Double>] = [Complex(3, -4), Complex(.infinity, .nan), Complex(.nan, 1)]
    #expect(absolute(NDArray(numbers)).description == "[ 5. inf nan]")
    let large = NDArray([Complex<Float>(3e38, 1e38)])
    #expect(Array(absolute(large)).allSatisfy { $0.isFinite })
  }

  /// `exp` of real and complex numbers.
  @Test func exponentials() {
    let reals = NDArray<Double>([0, 1, -.infinity, .infinity, 1000, -1000])
    let expected: [Double] = [1, Double.exp(1), 0, .infinity, .infinity, 0]
    #expect(Array(exp(reals)) == expected)
    exp(reals, into: reals)
    #expect(Array(reals) == expected)
    let half = Complex<Double>(0, .pi)
    #expect(Array(exp(NDArray([half]))) == [Complex<Double>.exp(half)])
  }

  /// Extrema and their positions, whole and along an axis.
  @Test func extremaOfArrays() {
    let a = NDArray([[4, 1, 7], [1, 9, 7]])
    #expect(a.min() == 1 && a.max() == 9)
    #expect(a.argmin() == 1 && a.argmax() == 4)
    #expect(a.transposed().argmin() == 1 && a.transposed().argmax() == 3)
    #expect(Array(a.min(axis: 0)) == [1, 1, 7])
    #expect(Array(a.max(axis: -1)) == [7, 9])
    #expect(Array(a.argmin(axis: 0)) == [1, 0, 0])
    #expect(Array(a.argmax(axis: 1)) == [2, 1])
    let reals = NDArray<Double>([2, .nan, 1, .nan])
    #expect(reals.min().isNaN && reals.max().isNaN)
    #expect(reals.argmin() == 1 && reals.argmax() == 1)
    let zeros = NDArray<Double>([0, -0.0])
    #expect(zeros.argmin() == 0 && zeros.flipped().argmax() == 0)
    let infinite = NDArray<Double>([.infinity, .infinity])
    #expect(infinite.min() == .infinity && infinite.argmin() == 0)
  }

  /// Extrema along an axis with elements, of arrays without any.
  @Test func extremaOfEmptyArrays() {
    let empty = NDArray<Int>.zeros([3, 0])
    #expect(empty.min(axis: 0).shape == [0])
    #expect(empty.argmax(axis: 0).shape == [0])
    #expect(NDArray<Float>.zeros([0, 2, 3]).max(axis: 2).shape == [0, 2])
  }
}
