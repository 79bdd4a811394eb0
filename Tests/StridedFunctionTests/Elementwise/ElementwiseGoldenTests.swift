import Foundation
import Oracle
import Strided
import StridedKernels
import Testing

/// Elementwise functions and operators of every type against NumPy's results, which are recorded in
/// `Tests/Golden/elementwise.txt`; `elementwise.py` says how.
@Suite(.withoutAddressSanitizer) struct ElementwiseGoldenTests {
  /// The record, read once.
  static let golden = GoldenLines("elementwise.txt")

  /// Every function of every type, on each level of vector instructions.
  @Test(arguments: VectorLevel.allCases)
  func recordedResults(level: VectorLevel) async {
    await #expect(processExitsWith: .success) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      ElementwiseGoldenTests.everyType()
    }
  }

  /// Checks all functions of all types.
  static func everyType() {
    let log = FailureLog(reported: 40)
    for kind in ElementKind.allCases {
      everyFunction(kind.elementwiseType, log)
    }
    log.finish(atLeast: 100_000)
  }

  private static func everyFunction<Element: ElementwiseElement>(
    _ type: Element.Type, _ log: FailureLog
  ) {
    let functions = Element.functions
    var records: Set<Substring> = []
    for fields in golden.results where fields[2] == type._typeName {
      records.insert(fields[1])
      for function in functions where isRecord(fields[1], of: function.record) {
        compare(function, fields, log)
      }
    }
    for function in functions {
      log.check(
        records.contains { isRecord($0, of: function.record) },
        "there are no results of \(function.name) of \(type)")
    }
    let known = Set(functions.map { $0.record.replacing(" ", with: "_") })
    for record in records {
      log.check(known.contains(String(record)), "no function of \(type) is called \(record)")
    }
  }

  private static func isRecord(_ field: Substring, of name: String) -> Bool {
    field == name.replacing(" ", with: "_")
  }

  /// Checks one function with all of its arguments.
  private static func compare<Element: ElementwiseElement>(
    _ function: ElementwiseFunction<Element>, _ fields: [Substring], _ log: FailureLog
  ) {
    let (x, y) = golden.arguments(fields[3], of: Element.self)
    let fits = truths(fields[4], count: x.count)
    let places = x.indices.filter { fits[$0] }
    let expected = scalarValues(fields[7], of: fields[6])
    let (left, right) = (places.map { x[$0] }, places.map { y[$0] })
    let found = function.results(NDArray(left), NDArray(right))
    log.check(
      expected.count == places.count && found.count == places.count,
      "\(function.name) of \(Element.self): \(found.count) and \(expected.count) results")
    let bound = ResultBound(fields[5])
    for (place, (result, value)) in zip(found, expected).enumerated() {
      log.check(
        result.isWithin(bound, of: value),
        "\(Element._typeName) \(function.name) of \(left[place]) and \(right[place]) is \(result), "
          + "not \(value)")
    }
  }

  /// Every function of `.ci/functions`, from which the library's functions are written, is in a table.
  @Test func everyDeclaredFunction() throws {
    let file = GoldenLines.folder.appending(path: "../../.ci/functions").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let rows = ElementKind.allCases.flatMap { kind in
      func names<Element: ElementwiseElement>(_ type: Element.Type) -> [String] {
        Element.functions.map { $0.name }
      }
      return names(kind.elementwiseType)
    }
    let known = Set(rows)
    var count = 0
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 5, words[0] == "unary" || words[0] == "binary" else { continue }
      count += 1
      #expect(known.contains(String(words[1])), "no table has \(words[1])")
    }
    #expect(count > 60)
  }
}
