import Oracle
import Strided
import Testing

/// Random programs of views and writes, against the model, after every statement.
@Suite struct RandomProgramTests {
  @Test func doublePrograms() {
    run(Double.self, count: TestScale.count(full: 6000, reduced: 150), seeds: 1_000_000)
  }

  @Test func floatPrograms() {
    run(Float.self, count: TestScale.count(full: 6000, reduced: 150), seeds: 2_000_000)
  }

  @Test func intPrograms() {
    run(Int.self, count: TestScale.count(full: 6000, reduced: 150), seeds: 3_000_000)
  }

  @Test func complexPrograms() {
    run(Complex<Double>.self, count: TestScale.count(full: 6000, reduced: 150), seeds: 4_000_000)
  }

  @Test(arguments: ElementKind.numbers)
  func programsOfEveryType(kind: ElementKind) {
    if let type = kind.numberType {
      run(type, count: TestScale.count(full: 500, reduced: 20), seeds: 5_000_000)
    }
  }

  /// Runs programs with consecutive seeds; a failure shows its seed and its text.
  private func run<Element: OracleNumber>(_ type: Element.Type, count: Int, seeds: Int) {
    let log = FailureLog(reported: 3)
    var statements = 0
    for number in 0..<count {
      var program = RandomProgram<Element>(seed: UInt64(seeds + number))
      OperationPath.allCases[number % OperationPath.allCases.count].run { program.run() }
      statements += program.lines.count
      let text = program.lines.joined(separator: "\n  ")
      log.check(
        program.problem == nil,
        "\(type), seed \(seeds + number):\n  \(text)\n\(program.problem ?? "")"
      )
    }
    log.finish(atLeast: count)
    #expect(statements > count * 6)
  }
}
