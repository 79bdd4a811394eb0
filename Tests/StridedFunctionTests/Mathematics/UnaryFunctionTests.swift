import Oracle
import Strided
import Testing

/// Elementwise functions of one operand in every representation, against plain Swift.
@Suite(.withoutAddressSanitizer) struct UnaryFunctionTests {
  /// `absolute` of every ordered type.
  @Test(arguments: ElementKind.ordered)
  func absolutes(kind: ElementKind) {
    func check<Element: OracleOrdered>(_ type: Element.Type) {
      let function = UnaryFunction<Element, Element>.magnitude
      everywhere(function, Element.samples)
    }
    if let type = kind.orderedType { check(type) }
  }

  /// `absolute` of complex numbers.
  @Test func complexAbsolutes() {
    everywhere(UnaryFunction<Complex<Float>, Float>.length, Self.complexSamples(Float.self))
    everywhere(UnaryFunction<Complex<Double>, Double>.length, Self.complexSamples(Double.self))
    near(Self.complexSamples(Float.self))
    near(Self.complexSamples(Double.self))
  }

  /// Absolute values of single numbers, and of all in one row, within one unit in the last place.
  private func near<Part: ComplexPart & RealScalar & OracleElement>(_ samples: [Complex<Part>]) {
    let row = Array(absolute(NDArray(samples)))
    for (number, result) in zip(samples, row) {
      let expected = modelLength(number)
      #expect(
        result.isSame(as: expected) || (result - expected).magnitude <= expected.ulp,
        "absolute of \(number) is \(result), expected \(expected)")
      #expect(result.isSame(as: absolute(NDArray(number))[]))
    }
  }

  /// `exp` of real numbers, including those whose results overflow or underflow.
  @Test func exponentials() {
    let limits: [Double] = [
      0, -0.0, 1, -1, 11.0898, 11.09, -9.7, -17.3, -17.4, 88.7, 88.73, -87.3, -103.9, -104, 709.7,
      709.79, -708.4, -745.1, -745.2, 1e-300, -1e-8, 1e300,
    ]
    let halves = limits.map { Float16($0) } + Float16.samples
    let singles = limits.map { Float($0) } + Float.samples
    everywhere(UnaryFunction<Float16, Float16>.exponential, halves)
    everywhere(UnaryFunction<Float, Float>.exponential, singles)
    everywhere(UnaryFunction<Double, Double>.exponential, limits + Double.samples)
  }

  /// `exp` of complex numbers.
  @Test func complexExponentials() {
    typealias Single = Complex<Float>
    typealias Wide = Complex<Double>
    everywhere(UnaryFunction<Single, Single>.exponential, Self.complexSamples(Float.self))
    everywhere(UnaryFunction<Wide, Wide>.exponential, Self.complexSamples(Double.self))
  }

  /// `.!` of truth values.
  @Test func negations() {
    everywhere(UnaryFunction<Bool, Bool>.negation, [true, false, false, true, true])
  }

  /// Every special or ordinary number as either part.
  private static func complexSamples<Part: OracleOrdered & OracleReal & Real & ComplexPart>(
    _ type: Part.Type
  ) -> [Complex<Part>] {
    let parts: [Part] = Part.assorted + [Part(88.7), Part(709.7), Part(-87.4)]
    return parts.flatMap { real in parts.map { Complex(real, $0) } }
  }

  /// Every sample shape in every representation, and given results in every representation.
  private func everywhere<Element: OracleElement, Result: OracleElement>(
    _ function: UnaryFunction<Element, Result>, _ samples: [Element]
  ) {
    let log = FailureLog()
    let values = function.defined(of: samples)
    for shape in SampleShapes.all + [[values.count], [values.count / 4, 4]] {
      let count = elementCount(shape)
      let elements = (0..<count).map { values[(count + $0) % values.count] }
      for path in OperationPath.allCases {
        path.run { every(function, shape, elements, log) }
      }
      if let first = elements.first {
        every(function, shape, elements.map { _ in first }, log)
      }
    }
    log.finish(atLeast: 200)
  }

  /// A list in every representation.
  private func every<Element: OracleElement, Result: OracleElement>(
    _ function: UnaryFunction<Element, Result>, _ shape: [Int], _ values: [Element],
    _ log: FailureLog
  ) {
    let expected = values.compactMap(function.value)
    let subjects = representations(of: shape, values)
    for subject in subjects {
      let source = subject.twin.array
      let result = function.array(source)
      let name = "\(Element.self) \(function.name) of \(shape) \(subject.twin.name)"
      let found = difference(
        of: result, from: ModelArray(expected, shape: shape), by: { $0.isSame(as: $1) })
      log.check(found == nil, "\(name): \(found ?? "")")
      log.check(
        result.ownsData && result.isWritable && !result.sharesMemory(with: source),
        "\(name): the result is not a fresh array")
      let order = source.copy(order: .k).strides
      // Strides of axes of extent 1 have no meaning, and neither do those of empty arrays.
      log.check(
        values.isEmpty
          || shape.indices.allSatisfy { shape[$0] == 1 || result.strides[$0] == order[$0] },
        "\(name): strides \(result.strides)")
    }
    guard let into = function.into else { return }
    let start: [Result] = values.map { _ in Result.right(9) }
    for target in representations(of: shape, start, isWritable: true) {
      for subject in subjects {
        target.twin.model.write(expected)
        into(subject.twin.array, target.twin.array)
        let found = target.twin.memoryDifference(by: { $0.isSame(as: $1) })
        log.check(
          found == nil,
          "\(Element.self) \(function.name) of \(subject.twin.name) into \(shape) "
            + "\(target.twin.name): \(found ?? "")")
        target.reset()
      }
    }
  }
}
