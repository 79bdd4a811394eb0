import BenchmarkSupport
import Strided
import Testing

@testable import copy_vs_view

@Suite struct FactorizationBenchTests {
  @Test(arguments: BenchmarkCase.factorizations, ElementName.allCases)
  func everyCaseRuns(benchmark: BenchmarkCase, element: ElementName) {
    guard element.has(benchmark) else { return }
    for extent in [1, 5, 20] {
      let size = CaseSize(shape: [extent, extent])
      let workload = element.workload(for: .init(benchmark: benchmark, size: size))
      #expect(workload.count == extent * extent)
      #expect(!workload.plan.isEmpty && !workload.plan.contains("\n"))
      #expect((workload.cblas != nil) == (element != .complex128))
      workload.operation(2)
      workload.cblas?(2)
    }
  }

  /// All layouts have the same values, and the direct call factorises a copy.
  @Test func matrices() throws {
    let layouts = FactorizationCase.Layout.allCases
    let expected = FactorizationBench<Double>(.init(.cholesky, .contiguous), 6).matrix
    for layout in layouts where layout != .reversed {
      #expect(FactorizationBench<Double>(.init(.cholesky, layout), 6).matrix == expected)
    }
    let reversed = FactorizationBench<Double>(.init(.cholesky, .reversed), 6)
    #expect(reversed.matrix.flipped() == expected)
    let before = reversed.matrix.copy()
    for function in FactorizationFunction.allCases {
      FactorizationBench<Double>(.init(function, .reversed), 6).workload.cblas?(1)
      let routines = try #require(Double.factorizations)
      routines.calls(of: function, before, reversed.right)(1)
    }
    #expect(before == reversed.matrix && reversed.right == .ones([6]))
  }
}
