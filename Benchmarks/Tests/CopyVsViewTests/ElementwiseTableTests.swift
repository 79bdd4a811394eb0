import BenchmarkSupport
import Strided
import Testing

@testable import copy_vs_view

/// Element counts that are too small, prime, or square for a layout.
private let counts = [1, 2, 3, 7, 10, 16, 17, 1000]

@Suite struct ElementwiseTableTests {
  @Test func everyRowIsThereOnce() {
    let names = ElementwiseTable<Double>.rows.map(\.name)
    #expect(Set(names).count == names.count)
    let cases = ElementwiseTable<Double>.cases
    #expect(Set(cases.map(\.description)).count == cases.count)
    // A function or a layout can be selected by its name alone.
    #expect(Set(names).isDisjoint(with: ElementwiseLayout.allCases.map(\.rawValue)))
    #expect(
      names.allSatisfy { name in name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
  }

  @Test func everyFamilyHasFunctionsBesideItsPeers() {
    // What numexpr has.
    let beside3: Set<ElementwiseFamily> = [.unary, .math, .comparison, .fused, .masked]
    for family in ElementwiseFamily.allCases {
      let rows = ElementwiseTable<Double>.rows.filter { $0.family == family }
      let peerCount = beside3.contains(family) ? 3 : 2
      #expect(rows.contains { $0.statements.count == peerCount }, "\(family)")
    }
    // A family can be selected by its name alone.
    let families = Set(ElementwiseFamily.allCases.map(\.rawValue))
    #expect(families.isDisjoint(with: BenchmarkSupport.Operation.allCases.map(\.rawValue)))
  }

  @Test func everyElementTypeHasTheSameCases() {
    #expect(ElementwiseTable<Double>.cases == ElementwiseTable<Float>.cases)
  }

  @Test(arguments: ElementwiseTable<Double>.cases)
  func everyCaseRunsAtEverySize(benchmark: BenchmarkCase) {
    for element in ElementName.allCases where element.has(benchmark) {
      for size in counts.map({ CaseSize(count: $0) }) {
        let workload = element.workload(for: .init(benchmark: benchmark, size: size))
        #expect((1...size.count).contains(workload.count))
        #expect((1...3).contains(workload.bytes / (workload.count * element.byteCount)))
        #expect(!workload.plan.contains("\n"))
        workload.operation(2)
        workload.memcpy?(2)
      }
    }
  }

  @Test(arguments: ElementwiseLayout.allCases)
  func operandsLieAsTheLayoutSays(layout: ElementwiseLayout) {
    for count in counts where count > 1 {
      let operands = ElementwiseOperands<Double>(layout, count: count, operandCount: 2)
      let extents = MatrixExtents(count: count)
      let (a, b) = (operands.a, operands.b)
      switch layout {
      case .contiguous, .scrambled:
        #expect(a.shape == [count] && b.shape == [count])
      case .row:
        #expect(a.shape == extents.shape && b.shape == [extents.columns])
      case .column:
        #expect(a.shape == extents.shape && b.shape == [extents.rows, 1])
      case .transposed:
        #expect(a.shape == [extents.columns, extents.rows] && b.shape == a.shape)
        #expect(a.strides == [extents.rows, 1] && b.strides == [1, extents.columns])
      case .step2:
        #expect(a.shape == [count] && a.strides == [2] && b.strides == [2])
      case .reversed:
        #expect(a.shape == [count] && a.strides == [-1] && b.strides == [-1])
      }
      #expect(!a.sharesMemory(with: b))
    }
  }

  @Test func bytesCountWhatIsReadAndWritten() {
    let row = ElementwiseOperands<Float>(.row, count: 1000, operandCount: 2)
    #expect(ElementwiseForm.binary.bytes(of: row) == 4 * (2 * 1000 + 40))
    #expect(ElementwiseForm.comparison.bytes(of: row) == 4 * (1000 + 40) + 1000)
    #expect(ElementwiseForm.assignment.bytes(of: row) == 4 * (1000 + 40))
    let step = ElementwiseOperands<Double>(.step2, count: 10, operandCount: 1)
    #expect(ElementwiseForm.copy.bytes(of: step) == 160)
    #expect(ElementwiseForm.fill.bytes(of: step) == 80)
  }

  @Test func everyRowShowsItsPlan() {
    for row in ElementwiseTable<Double>.rows {
      let layout = row.layouts[0]
      #expect(!row.workload(layout, count: 100).plan.isEmpty, "\(row.name)")
    }
  }
}
