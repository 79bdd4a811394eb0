import Oracle
import Strided
import Testing

/// Elementwise functions of one operand long enough for vectors, tiles and threads.
@Suite(.withoutAddressSanitizer) struct LongUnaryTests {
  /// `absolute` of types of every width.
  @Test func absolutes() {
    check(UnaryFunction<Int8, Int8>.magnitude, Int8.samples)
    check(UnaryFunction<UInt16, UInt16>.magnitude, UInt16.samples)
    check(UnaryFunction<Int32, Int32>.magnitude, Int32.samples)
    check(UnaryFunction<Int, Int>.magnitude, Int.samples)
    check(UnaryFunction<Float16, Float16>.magnitude, Float16.samples)
    check(UnaryFunction<Float, Float>.magnitude, Float.samples)
    check(UnaryFunction<Double, Double>.magnitude, Double.samples)
  }

  /// `absolute` of complex numbers.
  @Test func complexAbsolutes() {
    let parts: [Double] = [3, -4, .infinity, .nan, 0.1]
    let numbers: [Complex<Double>] = parts.map { Complex($0, 4) }
    check(UnaryFunction<Complex<Double>, Double>.length, numbers)
    let singles: [Complex<Float>] = parts.map { Complex(Float($0), -0.5) }
    check(UnaryFunction<Complex<Float>, Float>.length, singles)
  }

  /// `exp` of real and complex numbers.
  @Test func exponentials() {
    check(UnaryFunction<Float16, Float16>.exponential, Float16.samples)
    check(UnaryFunction<Float, Float>.exponential, Float.samples + [88.7, -87.4, -103.9])
    check(UnaryFunction<Double, Double>.exponential, Double.samples + [709.7, -708.5, -745.1])
    let singles = Complex<Float>.specials
    check(UnaryFunction<Complex<Float>, Complex<Float>>.exponential, singles)
    let doubles = Complex<Double>.specials
    check(UnaryFunction<Complex<Double>, Complex<Double>>.exponential, doubles)
  }

  /// `.!` of truth values.
  @Test func negations() {
    check(UnaryFunction<Bool, Bool>.negation, [true, false, false, true, false])
  }

  /// A function of long rows and of matrices, on some numbers of threads.
  private func check<Element: OracleElement, Result: OracleElement>(
    _ function: UnaryFunction<Element, Result>, _ samples: [Element]
  ) {
    let log = FailureLog()
    let defined = function.defined(of: samples)
    func values(_ count: Int) -> [Element] {
      (0..<count).map { defined[$0 * 31 % defined.count] }
    }
    let gap = Element.left(50)
    for length in LongBinaryTests.lengths {
      check(function, LongArrays(line: values(length), gap: gap), log)
    }
    let matrices = LongArrays(matrix: values(100 * 130), rows: 100, columns: 130, gap: gap)
    check(function, matrices, log)
    log.finish(atLeast: 30)
  }

  /// A function of arrays, to fresh memory and to results of the other order.
  private func check<Element: OracleElement, Result: OracleElement>(
    _ function: UnaryFunction<Element, Result>, _ arrays: LongArrays<Element>, _ log: FailureLog
  ) {
    let expected = arrays.values.compactMap(function.value)
    for limit in LongBinaryTests.limits {
      Threads.withLimit(limit, bytesPerThread: 1 << 10) {
        for (way, array) in arrays.ways {
          var results = [function.array(array)]
          if let into = function.into {
            let turned = NDArray<Result>.full(Shape(array.shape.reversed()), Result.right(1))
            into(array, turned.transposed())
            results.append(turned.transposed())
          }
          for (form, result) in results.enumerated() {
            let found = difference(of: Array(result), from: expected, by: { $0.isSame(as: $1) })
            log.check(
              found == nil,
              "\(Element.self) \(function.name), \(array.shape), \(way), form \(form), "
                + "\(limit) threads: \(found ?? "")")
          }
        }
      }
    }
  }
}
