import Oracle
import Strided
import Testing

/// Every reduction, statistic, scan, sort and set, and every sum of groups, against the results of NumPy.
@Suite(.withoutAddressSanitizer) struct GoldenStatisticsTests {
  /// The element types of the cases.
  private static var types: [any GoldenElement.Type] {
    [
      Double.self, Float.self, Float16.self, Int.self, Int32.self, UInt8.self,
      Complex<Double>.self, Bool.self,
    ]
  }

  /// NumPy's names of them.
  static var names: [String] { types.map { $0._typeName } }

  /// All cases of a type, in several representations of their inputs.
  ///
  /// Each recorded function has a call, and each call is recorded.
  @Test(arguments: GoldenStatisticsTests.names)
  func replay(name: String) throws {
    var table = GoldenTable()
    for type in Self.types where type._typeName == name { type.addFunctions(to: &table) }
    let file = try GoldenFile()
    let inputs = GoldenInputs(file)
    let log = FailureLog(reported: 20)
    var unused = Set(table.calls.keys)
    for record in file.cases where file.type(of: record) == name {
      guard let call = table.calls[record.function] else {
        log.record("\(name) has no call of \(record.name)")
        continue
      }
      unused.remove(record.function)
      for way in inputs.ways(of: record) {
        let found = call(GoldenCall(record: record, inputs: inputs, way: way))
        let difference = record.mismatch(of: found)
        log.check(
          difference == nil, "\(name) \(record.name), \(way): \(difference ?? "")")
      }
    }
    log.check(unused.isEmpty, "\(name) has no records of \(unused.sorted())")
    log.finish(atLeast: 200)
  }

  /// No recorded type is left out.
  @Test func everyType() throws {
    let file = try GoldenFile()
    #expect(Set(file.cases.map { file.type(of: $0) }) == Set(Self.names))
  }
}
