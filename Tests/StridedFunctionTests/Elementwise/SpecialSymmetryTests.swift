import Oracle
import Strided
import StridedKernels
import Testing

/// The symmetries of functions, and those that are others of a rotated number, over all special numbers; the
/// rules stand in `Tests/Golden/special_values.txt`.
@Suite(.withoutAddressSanitizer) struct SpecialSymmetryTests {
  @Test(arguments: VectorLevel.allCases)
  func everyRule(level: VectorLevel) async {
    await #expect(processExitsWith: .success) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      let log = FailureLog(reported: 60)
      for line in SpecialCase.lines {
        let words = line.split(separator: " ").map(String.init)
        switch (words[0], words[1]) {
        case ("symmetry", "real"):
          real(words[2], words[3], Double.self, log)
          real(words[2], words[3], Float.self, log)
          real(words[2], words[3], Float16.self, log)
        case ("symmetry", "complex"):
          for symmetry in words[3...] {
            complex(words[2], symmetry, Double.self, log)
            complex(words[2], symmetry, Float.self, log)
          }
        case ("rotated", _):
          rotated(words, Double.self, log)
          rotated(words, Float.self, log)
        default: break
        }
      }
      log.finish(atLeast: 5000)
    }
  }
}

/// The results of a function of one element.
private func results<Element: ElementwiseElement>(
  _ name: String, _ values: [Element], _ log: FailureLog
) -> [ScalarValue] {
  guard let function = Element.function(named: name) else {
    log.record("no function of \(Element.self) is called \(name)")
    return []
  }
  return function.results(NDArray(values), NDArray(values))
}

/// A symmetry of a function of real numbers.
private func real<Number: ElementwiseElement & BinaryFloatingPoint>(
  _ name: String, _ symmetry: String, _ type: Number.Type, _ log: FailureLog
) {
  let samples = SpecialOperand.samples(type)
  let (of, ofOpposite) = (results(name, samples, log), results(name, samples.map { -$0 }, log))
  let sign = symmetry == "odd" ? -1.0 : 1
  for (x, (result, opposite)) in zip(samples, zip(of, ofOpposite)) {
    let (value, other) = (result.parts?.real ?? .nan, opposite.parts?.real ?? .nan)
    log.check(SpecialResult.isPart(other, sign * value), "\(type) \(name) is \(symmetry): \(x)")
  }
}

/// Complex numbers with special and ordinary parts.
private func numbers<Part: OracleReal & RealScalar & ComplexPart>(
  _ type: Part.Type
) -> [Complex<Part>] {
  let parts = SpecialOperand.parts(type)
  return parts.flatMap { real in parts.map { Complex(real, $0) } }
}

/// Whether both parts are the same; those that are NaN, and zeros beside NaN, have no sign.
private func isSame(_ z: (real: Double, imaginary: Double), _ w: (real: Double, imaginary: Double))
  -> Bool
{
  let isLoose = w.real.isNaN || w.imaginary.isNaN || w.real.isInfinite && w.imaginary == 0
  return [(z.real, w.real), (z.imaginary, w.imaginary)].allSatisfy { x, y in
    SpecialResult.isPart(x, y) || isLoose && x.magnitude == y.magnitude
  }
}

/// A symmetry of a function of complex numbers.
private func complex<Part: OracleReal & RealScalar & ComplexPart>(
  _ name: String, _ symmetry: String, _ type: Part.Type, _ log: FailureLog
) {
  let numbers = numbers(type)
  let mirrored = numbers.map { z in
    let (x, y) = z.rawStorage
    return symmetry == "conj" ? Complex(x, -y) : Complex(-x, -y)
  }
  let signs: (Double, Double) = symmetry == "conj" ? (1, -1) : symmetry == "odd" ? (-1, -1) : (1, 1)
  let pairs = zip(results(name, numbers, log), results(name, mirrored, log))
  for (z, (result, other)) in zip(numbers, pairs) {
    guard let value = result.parts, let found = other.parts else { continue }
    let expected = (signs.0 * value.real, signs.1 * value.imaginary)
    log.check(
      isSame(found, expected),
      "\(type) \(name) has \(symmetry): \(z.rawStorage): \(result), \(other)")
  }
}

/// A function that is another one of a number times i, times -i or 1.
private func rotated<Part: OracleReal & RealScalar & ComplexPart>(
  _ words: [String], _ type: Part.Type, _ log: FailureLog
) {
  let numbers = numbers(type)
  let turned = numbers.map { Complex(-$0.rawStorage.y, $0.rawStorage.x) }
  let pairs = zip(results(words[1], numbers, log), results(words[2], turned, log))
  for (z, (result, other)) in zip(numbers, pairs) {
    guard let found = result.parts, let value = other.parts else { continue }
    let expected = words[3] == "-i" ? (value.imaginary, -value.real) : value
    let bound = ResultBound.ulps(4)
    let (near, target): (ScalarValue, ScalarValue) =
      type == Double.self
      ? (.complexDouble(found.real, found.imaginary), .complexDouble(expected.0, expected.1))
      : (
        .complexSingle(Float(found.real), Float(found.imaginary)),
        .complexSingle(Float(expected.0), Float(expected.1))
      )
    log.check(
      isSame(found, expected) || near.isWithin(bound, of: target),
      "\(type) \(words[1]) is \(words[2]), rotated: \(z.rawStorage): \(found), not \(expected)")
  }
}
