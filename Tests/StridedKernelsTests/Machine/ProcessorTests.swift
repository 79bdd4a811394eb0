import CStridedKernels
import Foundation
import Testing

/// A thread that leaves a processor keeps its affinity mask.
@Suite struct ProcessorTests {
  /// The processors on which this thread may run, as Linux writes them; empty on other systems.
  private var permitted: String {
    let status = try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
    return line.map(String.init) ?? ""
  }

  @Test func theSetOfProcessorsStays() {
    let before = permitted
    for _ in 0..<10 { strided_leave_processor(strided_current_processor()) }
    #expect(permitted == before)
  }

  @Test func processorsThatDoNotExist() {
    let before = permitted
    for processor: Int32 in [-1, .min, .max, 1024, 100_000] { strided_leave_processor(processor) }
    #expect(permitted == before)
  }
}
