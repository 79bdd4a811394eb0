import Foundation
import Oracle
import Strided
import StridedKernels
import Testing

/// The special values of the Array API standard and of the C standard, which are listed in
/// `Tests/Golden/special_values.txt`: alone, among others, and in every lane of a vector.
@Suite(.withoutAddressSanitizer) struct SpecialValueTests {
  @Test(arguments: VectorLevel.allCases)
  func everyCase(level: VectorLevel) async {
    await #expect(processExitsWith: .success) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      let log = FailureLog(reported: 60)
      for line in SpecialCase.all {
        if line.isComplex {
          complex(line, Double.self, log)
          complex(line, Float.self, log)
        } else {
          real(line, Double.self, log)
          real(line, Float.self, log)
          real(line, Float16.self, log)
        }
      }
      log.finish(atLeast: 20_000)
    }
  }

  /// The file has several hundred cases of both kinds, and every line is one of them or a rule.
  @Test func theFileIsRead() {
    #expect(SpecialCase.all.filter { $0.isComplex }.count > 150)
    #expect(SpecialCase.all.filter { !$0.isComplex }.count > 400)
    let rules = SpecialCase.lines.filter { $0.hasPrefix("symmetry") || $0.hasPrefix("rotated") }
    #expect(rules.count > 20 && rules.count + SpecialCase.all.count == SpecialCase.lines.count)
  }
}

/// A case of real numbers.
private func real<Number: ElementwiseElement & BinaryFloatingPoint>(
  _ line: SpecialCase, _ type: Number.Type, _ log: FailureLog
) {
  let combinations = line.combinations(of: SpecialOperand.samples(type))
  guard let function = type.function(named: line.name), !combinations.isEmpty else {
    return log.record("\(type) has no function or no operands for \(line.line)")
  }
  check(line, function, combinations, combinations, log)
}

/// A case of complex numbers with parts of a type.
private func complex<Part: OracleReal & RealScalar & ComplexPart>(
  _ line: SpecialCase, _ type: Part.Type, _ log: FailureLog
) {
  let combinations = line.combinations(of: SpecialOperand.parts(type))
  guard let function = Complex<Part>.function(named: line.name), !combinations.isEmpty else {
    return log.record("\(type) has no function or no operands for \(line.line)")
  }
  let numbers = combinations.map { parts in
    stride(from: 0, to: parts.count, by: 2).map { Complex(parts[$0], parts[$0 + 1]) }
  }
  check(line, function, combinations, numbers, log)
}

/// Checks a case: all of its operands in one array, and each of them in all lanes of vectors.
private func check<Number: BinaryFloatingPoint, Element: ElementwiseElement>(
  _ line: SpecialCase, _ function: ElementwiseFunction<Element>, _ parts: [[Number]],
  _ operands: [[Element]], _ log: FailureLog
) {
  let (x, y) = (operands.map { $0[0] }, operands.map { $0[$0.count - 1] })
  let results = function.results(NDArray(x), NDArray(y))
  for (place, result) in results.enumerated() {
    log.check(
      line.result.allows(result, of: parts[place]),
      "\(Number.self) \(line.line): the result of \(parts[place]) is \(result)")
  }
  // More lanes than the widest vector has, and some after them.
  let lanes = 67
  for place in stride(from: 0, to: x.count, by: max(1, x.count / 16)) {
    let many = function.results(.full([lanes], x[place]), .full([lanes], y[place]))
    let isSame = many.allSatisfy { $0.isWithin(.bits, of: results[place]) }
    log.check(
      isSame && many.count == lanes,
      "\(Number.self) \(line.line): \(parts[place]) in every lane")
  }
}
