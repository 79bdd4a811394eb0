import BenchmarkSupport
import Strided
import Testing

@testable import copy_vs_view

/// Element counts that are too small, prime, or square for a layout.
private let counts = [1, 2, 3, 7, 16, 17, 1000]

@Suite struct WorkbenchTests {
  @Test(arguments: BenchmarkCase.all, ElementName.allCases)
  func everyCaseRunsAtEverySize(benchmark: BenchmarkCase, element: ElementName) {
    for size in sizes(of: benchmark) {
      let count = size.count
      let workload = element.workload(for: .init(benchmark: benchmark, size: size))
      #expect((1...count).contains(workload.count))
      #expect(workload.bytes <= 3 * count * element.byteCount)
      #expect(!workload.plan.isEmpty && !workload.plan.contains("\n"))
      workload.operation(2)
      workload.memcpy?(2)
      for limit in workload.limits { limit(2) }
      workload.cblas?(2)
      workload.gathering?.gather(2)
      workload.gathering?.copyPass(2)
    }
  }

  /// Small sizes, in as many axes as the case has.
  private func sizes(of benchmark: BenchmarkCase) -> [CaseSize] {
    guard let shapes = benchmark.ownShapes else { return counts.map { CaseSize(count: $0) } }
    guard benchmark.operation != .small else { return shapes.map { CaseSize(shape: $0) } }
    return [3, 16, 17].map { CaseSize(shape: Array(repeating: $0, count: shapes[0].count)) }
  }

  @Test(arguments: ViewLayout.allCases)
  func directCallsDoWhatTheLibraryDoes(layout: ViewLayout) throws {
    for size in counts.map({ CaseSize(count: $0) }) where layout.axes.count < 3 {
      try compare(Workbench<Double>(layout: layout, size: size))
      try compare(Workbench<Float>(layout: layout, size: size))
      try compare(Workbench<Complex<Double>>(layout: layout, size: size))
    }
  }

  private func compare<Element: BenchmarkElement & Equatable>(
    _ workbench: Workbench<Element>
  ) throws {
    let layout = workbench.layout
    let count = workbench.count
    let base: NDArray<Element> = layout.base(count: count)
    number(base)
    let view = layout.view(of: base)
    #expect(view.count == count)
    #expect(try gathered(from: base, by: workbench) == Array(view))

    guard layout != .transposed else { return }
    let source = NDArray<Element>.ones([count])
    number(source)
    let written: NDArray<Element> = layout.base(count: count)
    let copy = try #require(workbench.directWrite(from: source, to: written, \.copy))
    copy(1)
    layout.view(of: base).assign(source)
    #expect(Array(layout.view(of: written)) == Array(view))
    let axpy = try #require(workbench.directWrite(from: source, to: written, \.axpy))
    axpy(1)
    view.addProduct(3, source)
    #expect(Array(layout.view(of: written)) == Array(view))
  }

  /// Gives every element of a contiguous array a value of its own.
  private func number<Element: BenchmarkElement>(_ array: NDArray<Element>) {
    array.withUnsafeMutableBufferPointer { buffer in
      var value: Element = 0
      for index in buffer.indices {
        buffer[index] = value
        value += 1
      }
    }
  }

  /// What the direct call copies out of the base.
  private func gathered<Element: BenchmarkElement>(
    from base: NDArray<Element>,
    by workbench: Workbench<Element>
  ) throws -> [Element] {
    let gather = try #require(workbench.directGather())
    return base.withUnsafeBufferPointer { base in
      [Element](unsafeUninitializedCapacity: workbench.count) { buffer, initializedCount in
        gather(base.baseAddress! + workbench.layout.firstOffset, buffer.baseAddress!)
        initializedCount = workbench.count
      }
    }
  }
}
