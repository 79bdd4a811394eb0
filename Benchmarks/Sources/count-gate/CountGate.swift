import BLASCounter
import BenchmarkSupport
import Foundation

/// The command `count-gate`, which fails if an operation has other counts than expected.
///
/// Counts of allocations and of CBLAS calls do not vary as times do, so they can gate.
@main
enum CountGate {
  /// The repetitions of an operation for one count.
  private static let repetitions = 100

  static func main() {
    guard let help = help(for: CommandLine.arguments.dropFirst()) else { return run() }
    print(help.text)
    exit(help.code)
  }

  /// The help, if it is requested or if there is an argument; the command has no arguments.
  private static func help(for arguments: ArraySlice<String>) -> (text: String, code: Int32)? {
    let usage = """
      usage: count-gate

      Counts the heap allocations and the calls of CBLAS of some operations, and exits with 1 where
      a count is not the expected one.
      """
    guard let first = arguments.first else { return nil }
    if ["--help", "-h"].contains(first) { return (usage, 0) }
    return ("error: there is no argument '\(first)'\n\n\(usage)", 64)
  }

  private static func run() {
    let operations = GatedOperation.all
    let table = TextTable(columns: [
      .init("operation", width: operations.map(\.name.count).max() ?? 0, side: .left),
      .init("allocations"), .init("expected"), .init("cblas calls"), .init("expected"),
    ])
    print("\(table.header)\n\(table.rule)")
    var failures = 0
    for operation in operations {
      let counts = counts(of: operation)
      let isRight = counts == operation.expected
      failures += isRight ? 0 : 1
      print(
        table.row([
          operation.name, Figures.tally(ifAny: counts.allocations),
          Figures.tally(ifAny: operation.expected.allocations), Figures.tally(ifAny: counts.calls),
          Figures.tally(ifAny: operation.expected.calls),
        ]) + (isRight ? "" : "  <- differs")
      )
    }
    print(failures == 0 ? "\nEvery count is the expected one." : "\n\(failures) counts differ.")
    exit(failures == 0 ? 0 : 1)
  }

  /// The counts of one operation, after the allocations of its first use.
  ///
  /// A count that this system cannot measure is taken as expected.
  private static func counts(of operation: GatedOperation) -> OperationCounts {
    let routine = repeating(operation.body)
    routine(repetitions)
    var counts = operation.expected
    if let allocations = Allocations.perOperation(of: routine, repetitions: repetitions) {
      counts.allocations = allocations
    }
    if blas_counter_is_available() {
      blas_counter_start()
      routine(repetitions)
      counts.calls = Double(blas_counter_stop()) / Double(repetitions)
    }
    return counts
  }
}
