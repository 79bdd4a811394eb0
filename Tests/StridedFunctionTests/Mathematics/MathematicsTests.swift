import Oracle
import Strided
import Testing

/// The mathematical functions of real numbers: near a wider calculation, special values too,
/// and the same bits in every representation.
@Suite struct MathematicsTests {
  @Test func halves() { everyFunction(of: Float16.self) }
  @Test func singles() { everyFunction(of: Float.self) }
  @Test func doubles() { everyFunction(of: Double.self) }

  /// Numbers of every size and sign, where functions change, and special ones.
  private static func samples<Element: OracleOrdered & RealScalar>(
    _ type: Element.Type
  ) -> [Element] {
    var generator = SplitMix64(seed: 7)
    let limits: [Double] = [
      1, 0.5, 2, 3, 4, 8, 10, 27, 64, 100, 125, 1000, 1e4, 1e7, 1e15, 1e22, 11.0898, 17.3, 36, 88.7,
      88.73, 103.9, 127, 128, 308, 308.3, 709.7, 709.79, 710.4, 710.5, 744.5, 745.2, 1023, 1024,
      1e-8,
      1e-300, 1e300, 14, 14.5, 15, 15.5, 124, 125.5, 1e13, 1e14, 1e19, 26.5, 170, 171.6, 171.7,
      0.9999999, 1.0000001, 1.5, 2.5, 3.141592653589793, 1.5707963267948966,
    ]
    var samples = limits.flatMap { [Element($0), -Element($0)] } + Element.samples
    samples += [
      .leastNormalMagnitude, -.leastNonzeroMagnitude, .greatestFiniteMagnitude, .ulpOfOne,
    ]
    for scale in [1.0, 10, 100, 1000] {
      for _ in 0..<(TestScale.isFull ? 2000 : 100) {
        let share = Double(generator.pick(-1_000_000...1_000_000)) / 1_000_000
        samples.append(Element(share * scale))
      }
    }
    return samples
  }

  private func everyFunction<Element: OracleOrdered & RealScalar>(of type: Element.Type) {
    let log = FailureLog()
    let samples = Self.samples(type)
    for function in MathematicalFunction<Element>.all {
      let results = Array(function.array(NDArray(samples)))
      for (x, result) in zip(samples, results) {
        let problem = function.problem(result, of: x)
        log.check(problem == nil, problem ?? "")
      }
      everyRepresentation(function, samples, results, log)
      masked(function, samples, results, log)
    }
    log.finish(atLeast: 10_000)
  }

  /// The same bits in every representation, fresh and into results.
  private func everyRepresentation<Element: OracleOrdered & RealScalar>(
    _ function: MathematicalFunction<Element>, _ samples: [Element], _ results: [Element],
    _ log: FailureLog
  ) {
    for shape in [[], [1], [7], [3, 4], [2, 3, 40], [600]] {
      let count = elementCount(shape)
      let places = (0..<count).map { (7 * $0 + count) % samples.count }
      let values = places.map { samples[$0] }
      let expected = ModelArray(places.map { results[$0] }, shape: shape)
      for subject in representations(of: shape, values) {
        let found = difference(
          of: function.array(subject.twin.array), from: expected, by: { $0.isSame(as: $1) })
        log.check(found == nil, "\(function.name) of \(shape) \(subject.twin.name): \(found ?? "")")
      }
      let start = values.map { _ in Element.right(9) }
      for target in representations(of: shape, start, isWritable: true) {
        target.twin.model.write(places.map { results[$0] })
        function.into(NDArray(values, shape: Shape(shape)), target.twin.array, nil)
        let found = target.twin.memoryDifference(by: { $0.isSame(as: $1) })
        log.check(found == nil, "\(function.name) into \(target.twin.name): \(found ?? "")")
        target.reset()
      }
    }
  }

  /// Into results where a mask is true, which lies in every way.
  private func masked<Element: OracleOrdered & RealScalar>(
    _ function: MathematicalFunction<Element>, _ samples: [Element], _ results: [Element],
    _ log: FailureLog
  ) {
    let shape = [5, 9]
    let mask = (0..<45).map { $0 % 3 == 0 || $0 % 7 < 3 }
    let values = (0..<45).map { samples[11 * $0 % samples.count] }
    let expected = (0..<45).map { mask[$0] ? results[11 * $0 % samples.count] : Element.right(9) }
    for subject in representations(of: shape, mask) {
      let target = NDArray<Element>.full([5, 9], Element.right(9))
      function.into(NDArray(values, shape: [5, 9]), target, subject.twin.array)
      log.check(
        zip(Array(target), expected).allSatisfy { $0.isSame(as: $1) },
        "\(function.name) where \(subject.twin.name)")
    }
  }

  /// Results that are exact numbers are those numbers.
  @Test func exactResults() {
    let integers = NDArray<Double>.arange(from: -300, to: 301)
    #expect(cbrt(integers * integers * integers) == integers)
    let exponents = NDArray<Double>.arange(from: -1022, to: 1024)
    #expect(log2(exp2(exponents)) == exponents)
    let tens = NDArray((0...22).map { Double("1e\($0)")! })
    #expect(log10(tens) == .arange(23))
    let squares = integers * integers
    #expect(pow(squares, 0.5) == absolute(integers) && sqrt(squares) == absolute(integers))
    #expect(sinc(integers).sum() == 1 && gamma(NDArray([1.0, 5, 11])) == [1, 24, 3_628_800])
    #expect(lgamma(NDArray([1.0, 2])) == [0, 0] && erf(NDArray([0.0])) == [0])
  }

  /// Tens of thousands of elements at every offset from a cache line, and in place.
  @Test func longRows() {
    let values = NDArray<Double>.linspace(from: -20, to: 20, count: 40_000)
    let results = sin(values)
    for start in 0..<9 {
      let part = values[start..<(39_000 + start)]
      #expect(sin(part) == results[start..<(39_000 + start)])
    }
    let wide = NDArray<Double>.zeros([40_000, 3])
    wide[.all, 1] = values
    sin(wide[.all, 1], into: wide[.all, 1])
    #expect(wide[.all, 1] == results && wide[.all, 0].sum() == 0 && wide[.all, 2].sum() == 0)
    let shifted = values.copy()
    sin(shifted[1...], into: shifted[..<39_999])
    #expect(shifted[..<39_999] == results[1...] && shifted[-1] == 20)
  }

  /// Complex numbers: within a few roundings of swift-numerics where both are finite, and the special
  /// values of the C standard's annex G.
  @Test func complexNumbers() {
    typealias Number = Complex<Double>
    let parts = [-2.5, -1, -0.3, 0.2, 0.5, 1.25, 3]
    let numbers = parts.flatMap { x in parts.map { Number(x, $0) } }
    let table: [(String, (NDArray<Number>) -> NDArray<Number>, (Number) -> Number)] = [
      ("exp", { exp($0) }, Number.exp), ("expm1", { expm1($0) }, Number.expMinusOne),
      ("log", { log($0) }, { Number.log($0) }), ("log1p", { log1p($0) }, Number.log(onePlus:)),
      ("sqrt", { sqrt($0) }, Number.sqrt), ("sin", { sin($0) }, Number.sin),
      ("cos", { cos($0) }, Number.cos), ("tan", { tan($0) }, Number.tan),
      ("asin", { asin($0) }, Number.asin), ("acos", { acos($0) }, Number.acos),
      ("atan", { atan($0) }, Number.atan), ("sinh", { sinh($0) }, Number.sinh),
      ("cosh", { cosh($0) }, Number.cosh), ("tanh", { tanh($0) }, Number.tanh),
      ("asinh", { asinh($0) }, Number.asinh), ("acosh", { acosh($0) }, Number.acosh),
      ("atanh", { atanh($0) }, Number.atanh),
      ("log2", { log2($0) }, { Number.log($0) / Number(Double.log(2)) }),
      ("log10", { log10($0) }, { Number.log($0) / Number(Double.log(10)) }),
      ("pow", { pow($0, Number(1.5, -0.5)) }, { Number.pow($0, Number(1.5, -0.5)) }),
    ]
    for (name, function, model) in table {
      for (z, result) in zip(numbers, Array(function(NDArray(numbers)))) {
        let expected = model(z)
        let error = (result - expected).length
        #expect(error <= 1e-14 * max(expected.length, 1), "\(name)(\(z)) is \(result)")
      }
    }
    let infinite = NDArray([Number(-.infinity, 0), Number(.infinity, 0), Number(0, .infinity)])
    #expect("\(exp(infinite))" == "[ 0. +0.j inf +0.j nan+nanj]")
    #expect(
      "\(log(NDArray([Number(0, 0), Number(-1, 0)])))" == "[-inf+0.j           0.+3.14159265j]")
    #expect("\(pow(NDArray([Number(0, 0)]), Number(0, 0)))" == "[1.+0.j]")
    #expect(Array(isNaN(exp(infinite))) == [false, false, true])
    #expect(Array(isInfinite(infinite)) == [true, true, true])
  }
}
