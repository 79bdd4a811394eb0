import Numerics
import Strided
import Testing

/// Composed and logical functions that write to a result: as the forms with fresh results.
@Suite struct ComposedIntoTests {
  /// Numbers of several kinds, read in steps of 2 from a longer row.
  private let numbers = NDArray<Double>([
    0.5, 9, -1.25, 9, 0, 9, -0.0, 9, .infinity, 9, -.infinity, 9, .nan, 9, 1e300, 9, 2.345, 9,
  ])[.stride(by: 2)]

  /// A function into a result equals the fresh one: alone, in place, through a view and with a mask.
  private func check<Element: Scalar, Result: Scalar>(
    _ source: NDArray<Element>, _ fresh: (NDArray<Element>) -> NDArray<Result>,
    _ into: (NDArray<Element>, NDArray<Result>, NDArray<Bool>?) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = fresh(source)
    let (row, count) = (NDArray<Result>.zeros([2 * source.count]), source.count)
    let view = row[.stride(from: 2 * count - 1, by: -2)]
    into(source, view, nil)
    #expect(isSame(view, expected), sourceLocation: sourceLocation)
    let mask = NDArray((0..<count).map { $0 % 3 != 1 })
    let masked = NDArray<Result>.ones([count])
    into(source, masked, mask)
    let selected = select(expected, .ones([count]), where: mask)
    #expect(isSame(masked, selected), sourceLocation: sourceLocation)
    let inPlace = source.copy()
    if let result = inPlace as? NDArray<Result> {
      into(inPlace, result, nil)
      #expect(isSame(result, expected), sourceLocation: sourceLocation)
    }
  }

  private func isSame<Element: Scalar>(_ first: NDArray<Element>, _ second: NDArray<Element>)
    -> Bool
  {
    "\(first)" == "\(second)" && first.shape == second.shape
  }

  @Test func realFunctions() {
    check(numbers, { abs($0) }, { abs($0, into: $1, where: $2) })
    check(numbers, { positive($0) }, { positive($0, into: $1, where: $2) })
    check(numbers, { degrees($0) }, { degrees($0, into: $1, where: $2) })
    check(numbers, { radians($0) }, { radians($0, into: $1, where: $2) })
    check(numbers, { round($0, decimals: 1) }, { round($0, decimals: 1, into: $1, where: $2) })
    check(numbers, { nanToNum($0, nan: 7) }, { nanToNum($0, nan: 7, into: $1, where: $2) })
    let exponents = NDArray<Int>.arange(numbers.count)
    check(numbers, { ldexp($0, exponents) }, { ldexp($0, exponents, into: $1, where: $2) })
  }

  @Test func complexFunctions() {
    let complex = NDArray(
      (0..<9).map { (place: Int) -> Complex<Double> in
        Complex(Double(place) - 4, Double(place * place) - 10)
      })
    check(complex, { conj($0) }, { conj($0, into: $1, where: $2) })
    check(complex, { angle($0) }, { angle($0, into: $1, where: $2) })
    check(complex, { phase($0) }, { phase($0, into: $1, where: $2) })
    check(complex, { sign($0) }, { sign($0, into: $1, where: $2) })
  }

  @Test func functionsOfThree() {
    let (a, b) = (NDArray([1.0, 2, 3]), NDArray([4.0, 5, .infinity]))
    let share = NDArray([0.0, 0.5, 0])
    let result = NDArray<Double>.zeros([3])
    lerp(a, b, share, into: result)
    #expect(Array(result) == [1, 3.5, 3])
    #expect(lerp(a, b, share) == result)
    fma(a, a, a, into: a)
    #expect(Array(a) == [2, 6, 12])
  }

  @Test func logicalFunctions() {
    let (a, b) = (NDArray([true, true, false, false]), NDArray([true, false, true, false]))
    check(a, { logicalAnd($0, b) }, { logicalAnd($0, b, into: $1, where: $2) })
    check(a, { logicalOr($0, b) }, { logicalOr($0, b, into: $1, where: $2) })
    check(a, { logicalXor($0, b) }, { logicalXor($0, b, into: $1, where: $2) })
    check(a, { logicalNot($0) }, { logicalNot($0, into: $1, where: $2) })
    #expect(Array(logicalAnd(a, b)) == [true, false, false, false])
    #expect(Array(logicalOr(a, b)) == [true, true, true, false])
    #expect(Array(logicalXor(a, b)) == [false, true, true, false])
    #expect(Array(logicalNot(a)) == [false, false, true, true])
  }

  @Test func comparisonsInOtherOrder() {
    let (a, b) = (NDArray([1, 2, 3]), NDArray([2, 2, 2]))
    #expect(Array(greater(a, b)) == [false, false, true])
    #expect(Array(greater(a, 2)) == [false, false, true])
    #expect(Array(greater(2, a)) == [true, false, false])
    #expect(Array(greaterOrEqual(a, 2)) == [false, true, true])
    #expect(Array(greaterOrEqual(2, a)) == [true, true, false])
    let result = NDArray([false, false, false])
    greater(a, 2, into: result)
    #expect(Array(result) == [false, false, true])
    greaterOrEqual(2, a, into: result, where: NDArray([true, true, false]))
    #expect(Array(result) == [true, true, true])
  }
}
