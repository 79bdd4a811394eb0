import Foundation

/// All results of a run, as `--json` writes them.
package struct Report: Encodable, Equatable, Sendable {
  package let machine: Machine
  package let results: [CaseResult]

  package init(machine: Machine, results: [CaseResult]) {
    self.machine = machine
    self.results = results
  }

  /// The report as JSON text that ends with a line break.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
