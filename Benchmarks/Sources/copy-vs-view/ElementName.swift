import ArgumentParser
import BenchmarkSupport
import Strided

/// The element types of `--element`.
enum ElementName: String, CaseIterable, ExpressibleByArgument {
  case float64, float32, complex128, int64

  /// The bytes of one element.
  var byteCount: Int {
    switch self {
    case .float64, .int64: 8
    case .float32: 4
    case .complex128: 16
    }
  }

  /// Whether a case can be measured with this element type.
  func has(_ benchmark: BenchmarkCase) -> Bool {
    switch self {
    case .float64, .float32: true
    case .complex128: benchmark.operation != .elementwise
    case .int64: ![.elementwise, .factorization].contains(benchmark.operation)
    }
  }

  /// Prepares a case for this element type, which must support it.
  func workload(for row: MeasuringPlan.Row) -> Workload {
    if case .elementwise(let benchmark) = row.benchmark.variant {
      return workload(for: benchmark, count: row.size.count)
    }
    if case .factorization(let benchmark) = row.benchmark.variant {
      return workload(for: benchmark, extent: row.size.shape?[0] ?? 1)
    }
    return switch self {
    case .float64: prepared(Double.self, row)
    case .float32: prepared(Float.self, row)
    case .complex128: prepared(Complex<Double>.self, row)
    case .int64: prepared(Int64.self, row)
    }
  }

  private func workload(for benchmark: ElementwiseCase, count: Int) -> Workload {
    switch self {
    case .float64: ElementwiseTable<Double>.workload(for: benchmark, count: count)
    case .float32: ElementwiseTable<Float>.workload(for: benchmark, count: count)
    case .complex128, .int64: preconditionFailure("\(self) has no elementwise cases")
    }
  }

  private func workload(for benchmark: FactorizationCase, extent: Int) -> Workload {
    switch self {
    case .float64: FactorizationBench<Double>(benchmark, extent).workload
    case .float32: FactorizationBench<Float>(benchmark, extent).workload
    case .complex128: FactorizationBench<Complex<Double>>(benchmark, extent).workload
    case .int64: preconditionFailure("\(self) has no factorisations")
    }
  }

  @inline(__always)
  private func prepared<Element: BenchmarkElement>(
    _: Element.Type,
    _ row: MeasuringPlan.Row
  ) -> Workload {
    Workbench<Element>(layout: row.benchmark.layout, size: row.size).workload(for: row.benchmark)
  }
}
