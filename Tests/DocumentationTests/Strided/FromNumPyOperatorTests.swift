import Strided
import Testing

/// The article "From NumPy to Strided", operators: each Swift expression, with its value.
@Suite struct FromNumPyOperatorTests {
  @Test func operators() {
    let (a, b) = (NDArray([6.0, -7]), NDArray([2.0, 2]))
    #expect(a + b == [8, -5])
    #expect(a - b == [4, -9])
    #expect(a * b == [12, -14])
    #expect(a / b == [3, -3.5])
    #expect(-a == [-6, 7])
    #expect(2 * a == [12, -14])
    #expect(a % b == [0, -1])
    #expect(floorDivide(a, b) == [3, -4])
    #expect(remainder(a, b) == [0, 1])
    #expect(divmod(a, b).quotient == [3, -4])
    #expect(divmod(a, b).remainder == [0, 1])
    #expect(positive(a) == a)
    let c = NDArray<Double>.zeros([2])
    add(a, b, into: c)
    #expect(c == [8, -5])
    subtract(a, b, into: c)
    #expect(c == [4, -9])
    multiply(a, b, into: c)
    #expect(c == [12, -14])
    divide(a, b, into: c)
    #expect(c == [3, -3.5])
    floorDivide(a, b, into: c)
    #expect(c == [3, -4])
    let x = 10.0
    a.addProduct(x, b)
    #expect(a == [26, 13])
  }

  @Test func operatorsIntoMasksAndWithNumbers() {
    let (a, b) = (NDArray([6.0, -7]), NDArray([2.0, 2]))
    let c = NDArray<Double>.zeros([2])
    remainder(a, b, into: c)
    #expect(c == [0, 1])
    negative(a, into: c)
    #expect(c == [-6, 7])
    add(a, 1, into: c)
    #expect(c == [7, -6])
    subtract(1, a, into: c)
    #expect(c == [-5, 8])
    let p = NDArray([true, false])
    divide(a, b, into: c, where: p)
    #expect(c == [3, 8])
  }

  @Test func operatorsInPlace() {
    let (a, b) = (NDArray([6.0, -7]), NDArray([2.0, 2]))
    a += b
    #expect(a == [8, -5])
    a -= b
    #expect(a == [6, -7])
    a *= b
    #expect(a == [12, -14])
    a /= b
    #expect(a == [6, -7])
    a %= b
    #expect(a == [0, -1])
    let (i, j) = (NDArray([Int.max, -7]), NDArray([3, 3]))
    #expect((i &+ j)[0] == Int.min + 2)
    #expect((i &- j)[1] == -10)
    #expect((i &* j)[1] == -21)
    i &+= j
    #expect(Array(i) == [Int.min + 2, -4])
    i &-= j
    #expect(Array(i) == [Int.max, -7])
    i &*= j
    #expect(Array(i) == [Int.max - 2, -21])
  }

  @Test func comparing() {
    let (a, b) = (NDArray([1, .nan, 3]), NDArray([1.0, 2, 2]))
    #expect((a .== b) == [true, false, false])
    #expect((a .!= b) == [false, true, true])
    #expect((a .< b) == [false, false, false])
    #expect((a .<= b) == [true, false, false])
    #expect((a .> b) == [false, false, true])
    #expect((a .>= b) == [true, false, true])
    #expect(!(a == b))
    let p = NDArray<Bool>.zeros([3])
    equal(a, b, into: p)
    #expect(p == [true, false, false])
    notEqual(a, b, into: p)
    #expect(p == [false, true, true])
    less(a, b, into: p)
    #expect(p == [false, false, false])
    lessOrEqual(a, b, into: p)
    #expect(p == [true, false, false])
    greater(a, b, into: p)
    #expect(p == [false, false, true])
    greaterOrEqual(a, b, into: p)
    #expect(p == [true, false, true])
    let (q, r) = (NDArray([true, true, false]), NDArray<Bool>.zeros([3]))
    logicalAnd(p, q, into: r)
    #expect(r == [true, false, false])
    logicalOr(p, q, into: r)
    #expect(r == [true, true, true])
    logicalXor(p, q, into: r)
    #expect(r == [false, true, true])
    logicalNot(p, into: r)
    #expect(r == [false, true, false])
  }

  @Test func logic() {
    let p = NDArray([true, true, false])
    let q = NDArray([true, false, false])
    #expect((p .&& q) == [true, false, false])
    #expect((p .|| q) == [true, true, false])
    #expect((p .^ q) == [false, true, false])
    #expect((.!p) == [false, false, true])
    #expect((p .& q) == [true, false, false])
    #expect((p .| q) == [true, true, false])
    p .&= q
    #expect(p == q)
    p .|= q
    #expect(p == q)
    p .^= q
    #expect(!p.any())
    let r = NDArray([true, true, false])
    r[...] .&= q
    #expect(r == q)
  }

  @Test func bits() {
    let (i, j) = (NDArray([12, -6]), NDArray([10, 3]))
    #expect(i & j == [8, 2])
    #expect(i | j == [14, -5])
    #expect(i ^ j == [6, -7])
    #expect(~i == [-13, 5])
    #expect(i << 2 == [48, -24])
    #expect(i >> j == [0, -1])
    #expect(bitCount(i) == [2, 62])
    #expect(leadingZeroBitCount(i) == [60, 0])
    #expect(trailingZeroBitCount(i) == [2, 1])
    #expect(gcd(i, j) == [2, 3])
    #expect(lcm(i, 6) == [12, 6])
    i &= j
    #expect(i == [8, 2])
    i ^= j
    #expect(i == [2, 1])
    i |= j
    #expect(i == [10, 3])
    i <<= 2
    #expect(i == [40, 12])
    i >>= 2
    #expect(i == [10, 3])
  }

  @Test func bitsInto() {
    let (i, j) = (NDArray([12, -6]), NDArray([10, 3]))
    let c = NDArray<Int>.zeros([2])
    bitwiseAnd(i, j, into: c)
    #expect(c == [8, 2])
    bitwiseOr(i, j, into: c)
    #expect(c == [14, -5])
    bitwiseXor(i, j, into: c)
    #expect(c == [6, -7])
    bitwiseNot(i, into: c)
    #expect(c == [-13, 5])
    shiftLeft(i, 2, into: c)
    #expect(c == [48, -24])
    shiftRight(i, 2, into: c)
    #expect(c == [3, -2])
  }
}
