import Oracle
import Strided
import Testing

/// Functions that are compositions of others, on known values.
@Suite struct ComposedFunctionTests {
  let x = NDArray([-1.5, 0, 0.25, 2, .infinity, .nan])

  @Test func valuesOfReals() {
    #expect(
      Array(square(NDArray([3, -4]))) == [9, 16] && Array(abs(NDArray([3, -4]))) == [3, 4])
    #expect(reciprocal(NDArray([4.0, -0.5])) == [0.25, -2])
    #expect(
      degrees(NDArray([Double.pi])) == [180] && Array(radians(NDArray([180.0]))) == [Double.pi])
    #expect(round(NDArray([1.2345, -2.5, 0.125]), decimals: 2) == [1.23, -2.5, 0.12])
    #expect(round(NDArray([1249.0, 1250, 1350]), decimals: -2) == [1200, 1200, 1400])
    #expect(
      "\(nanToNum(x, nan: -7, positiveInfinity: 9))" == "[-1.5   0.    0.25  2.    9.   -7.  ]")
    let (quotient, rest) = divmod(NDArray([7, -7, 8]), NDArray([2, 2, -3]))
    #expect(quotient == [3, -4, -3] && rest == [1, 1, -1])
    #expect(lerp(NDArray([0.0, 10]), NDArray([4.0, 20]), NDArray([0.25, 1])) == [1, 20])
    #expect(fma(NDArray([2.0]), NDArray([3.0]), NDArray([1.0, 2])) == [7, 8])
    #expect(positive(NDArray([1, 2])) == [1, 2] && negative(NDArray([1, -2])) == [-1, 2])
  }

  @Test func partsOfReals() {
    let (fraction, integer) = modf(x)
    #expect("\(fraction)" == "[-0.5   0.    0.25  0.    0.     nan]")
    #expect("\(integer)" == "[-1.  0.  0.  2. inf nan]")
    let numbers = NDArray([
      1.0, -0.75, 6, 0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -.infinity,
    ])
    let (significand, exponent) = frexp(numbers)
    #expect(Array(exponent) == [1, 0, 3, 0, -1073, 1024, 0])
    #expect(Array(significand[..<3]) == [0.5, -0.75, 0.75])
    #expect(ldexp(significand, exponent) == numbers)
    #expect(significand[..<3] == NDArray([0.5, -0.75, 0.75]))
  }

  @Test func complexNumbers() {
    let z = NDArray<Complex<Double>>([Complex(3, 4), Complex(0, -1)])
    #expect("\(conj(z))" == "[3.-4.j 0.+1.j]" && z[0] == Complex(3, 4))
    #expect(Array(angle(z)) == [0.9272952180016122, -Double.pi / 2] && Array(abs(z)) == [5, 1])
  }

  @Test func closeness() {
    #expect(Array(isClose(x, x)) == [true, true, true, true, true, false])
    #expect(isClose(x, x, equalNaN: true).all() && !allClose(x, x))
    #expect(allClose(NDArray([1e10, 1e-9]), NDArray([1.00001e10, 0])))
    #expect(Array(isClose(NDArray([1.0, 3]), 1.000001)) == [true, false])
    let z = NDArray<Complex<Float>>([Complex(1, 1)])
    #expect(allClose(z, z * Complex(1 + 1e-6, 0)) && !allClose(z, z * Complex(1.1, 0)))
  }

  @Test func bitOperators() {
    let a = NDArray<UInt8>([0b1100, 0b1010, 255]), b = NDArray<UInt8>([0b1010, 1, 15])
    #expect(a & b == [0b1000, 0, 15] && a | b == [0b1110, 0b1011, 255])
    #expect(a ^ b == [0b0110, 0b1011, 240] && ~a == [243, 245, 0] && bitwiseNot(a) == ~a)
    #expect(
      a << 1 == [24, 20, 254] && a >> b == [0, 5, 0] && 1 << NDArray([0, 3, 64]) == [1, 8, 0])
    #expect(NDArray([-8, -1]) >> 1 == [-4, -1] && bitCount(a) == [2, 2, 8])
    let c = a.copy()
    c &= 0b110
    c[1...] |= b[1...]
    c ^= b
    c <<= 2
    c[[0, 2]] >>= 1
    #expect(c == [28, 8, 0])
    #expect(gcd(NDArray([12, -18, 0]), 8) == [4, 2, 8] && lcm(NDArray([4, 6]), 6) == [12, 6])
    let p = NDArray([true, false]), q = NDArray([true, true])
    #expect(Array(p .^ q) == [false, true] && Array(p .& q) == [true, false])
    p .|= q
    p[1...] .^= true
    #expect(Array(p) == [true, false])
  }

  @Test func powers() {
    #expect(pow(NDArray([2, -3, 0]), NDArray([10, 3, 0])) == [1024, -27, 1])
    #expect(pow(NDArray([1, -1]), -3) == [1, -1] && pow(2, NDArray([0, 10])) == [1, 1024])
    #expect(pow(NDArray([-8.0, 2, 0]), NDArray([3.0, -1, 0])) == [-512, 0.5, 1])
    #expect("\(pow(NDArray([-8.0]), 0.5))" == "[nan]")
    let a = NDArray([2.0, 3, 4])
    pow(a, 2, into: a, where: NDArray([true, false, true]))
    #expect(a == [4, 3, 16])
  }

  @Test func operationsOfRealNumbers() {
    let y = NDArray([0.0, -0.0, 3, .nan]), z = NDArray([-1.0, 1, .nan, 2])
    #expect("\(atan2(y, z))" == "[ 3.14159265 -0.                 nan         nan]")
    #expect("\(hypot(y, NDArray([4.0])))" == "[ 4.  4.  5. nan]")
    #expect("\(copysign(y, z))" == "[-0.  0.  3. nan]")
    #expect("\(fmin(y, z))" == "[-1. -0.  3.  2.]" && "\(fmax(y, z))" == "[0. 1. 3. 2.]")
    #expect("\(heaviside(NDArray([-2.0, 0, 3]), 0.5))" == "[0.  0.5 1. ]")
    #expect(Array(nextAfter(NDArray([1.0]), 2)) == [Double(1).nextUp])
    #expect(Array(nextAfter(NDArray<Float16>([1]), 0)) == [Float16(1).nextDown])
    let log: Double = logaddexp(NDArray([-1000.0]), -1000)[0]
    #expect(log == -1000 + 0.6931471805599453)
    let remainders = remainder(NDArray([7.0, -7, 7, -7]), NDArray([2.0, 2, -2, -2]))
    #expect(remainders == [1, 1, -1, -1])
    #expect(remainder(NDArray([7, -7, .min]), NDArray([-2, 2, -1])) == [-1, 1, 0])
  }

  @Test func testsOfNumbers() {
    #expect(Array(isNaN(x)) == [false, false, false, false, false, true])
    #expect(Array(isInfinite(x)) == [false, false, false, false, true, false])
    #expect(Array(isFinite(x)) == [true, true, true, true, false, false])
    #expect(Array(signbit(NDArray([-0.0, 0, -1]))) == [true, false, true])
    #expect(isFinite(NDArray([1, 2])).all() && !isNaN(NDArray<UInt8>([1])).any())
    let mask = NDArray<Bool>.zeros([2, 6])
    less(x, 1, into: mask[0, 0...])
    notEqual(x, x, into: mask[1, 0...], where: NDArray([true, false, true, false, true, true]))
    #expect(Array(mask[0, 0...]) == [true, true, true, false, false, false])
    #expect(Array(mask[1, 0...]) == [false, false, false, false, false, true])
  }
}

/// A function of the caller's, fused into one pass.
@Suite struct FusedMapTests {
  @Test func everyRepresentation() {
    let log = FailureLog()
    for shape in [[], [5], [3, 4], [2, 3, 4]] {
      let count = elementCount(shape)
      let (left, right) = ((0..<count).map(Double.left), (0..<count).map(Double.right))
      let expected = ModelArray(zip(left, right).map { $0 * $1 + 0.5 }, shape: shape)
      for first in representations(of: shape, left) {
        for second in representations(of: shape, right) {
          let result = map(first.twin.array, second.twin.array) { $0 * $1 + 0.5 }
          let found = difference(of: result, from: expected, by: { $0.isSame(as: $1) })
          log.check(
            found == nil, "\(shape) \(first.twin.name), \(second.twin.name): \(found ?? "")")
        }
      }
    }
    log.finish(atLeast: 200)
  }

  @Test func otherTypesMasksAndOverlap() {
    let a = NDArray([1, 2, 3]), b = NDArray([0.5, 1, 1.5]), c = NDArray<Float>([2])
    #expect(map(a, b, c) { Double($0) * $1 + Double($2) } == [2.5, 4, 6.5])
    #expect(map(a) { $0 % 2 == 1 } == [true, false, true])
    map(b, a, into: b, where: NDArray([true, false, true])) { $0 * Double($1) }
    #expect(b == [0.5, 1, 4.5])
    let d = NDArray([1, 2, 3, 4, 5])
    map(d[..<4], d[1...], into: d[1...]) { $0 + $1 }
    #expect(d == [1, 3, 5, 7, 9])
    let m = NDArray([[1, 2], [3, 4]])
    map(m.transposed(), m, m, into: m) { $0 + $1 - $2 }
    #expect(m == [[1, 3], [2, 4]])
    map(a, into: a) { -$0 }
    #expect(a == [-1, -2, -3])
  }

  @Test func manyElements() {
    let n = 300_000
    let a = NDArray<Double>.arange(Double(n)), wide = NDArray<Double>.ones([n, 2])
    let result = map(a, wide[.all, 1]) { 2 * $0 + $1 }
    #expect(result[0] == 1 && result[n - 1] == 2 * Double(n - 1) + 1)
    #expect(result.sum() == Double(n) * Double(n - 1) + Double(n))
  }
}

/// Masks of results, in every layout and where they share memory with what is written.
@Suite struct MaskedResultTests {
  @Test func sharedMask() {
    let mask = NDArray([true, false, true, true])
    equal(mask[..<3], mask[..<3], into: mask[1...], where: mask[..<3])
    #expect(Array(mask) == [true, true, true, true])
  }

  @Test func nothingMaskedOutIsCalculated() {
    let a = NDArray([6, 7, 8]), b = NDArray([2, 0, 4]), c = NDArray([-1, -1, -1])
    divide(a, b, into: c, where: b .!= 0)
    #expect(c == [3, -1, 2])
    let rows = NDArray<Int>.zeros([2, 3])
    add(a, 1, into: rows, where: NDArray([[true], [false]]))
    #expect(rows == [[7, 8, 9], [0, 0, 0]])
    maximum(a, 7, into: a)
    #expect(a == [7, 7, 8])
  }

  @Test func long() {
    let n = 200_001
    let a = NDArray<Double>.arange(Double(n)), target = NDArray<Double>.zeros([n])
    add(a, a, into: target, where: a % 3 .== 1)
    var sum = 0.0
    for i in stride(from: 1, to: n, by: 3) { sum += 2 * Double(i) }
    #expect(target.sum() == sum)
  }
}
