import ArgumentParser
import BenchmarkSupport
import Strided

/// The element types that `--element` offers.
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

  /// Prepares a case for this element type.
  func workload(for benchmark: BenchmarkCase, count: Int) -> Workload {
    switch self {
    case .float64: prepared(Double.self, benchmark, count)
    case .float32: prepared(Float.self, benchmark, count)
    case .complex128: prepared(Complex<Double>.self, benchmark, count)
    case .int64: prepared(Int64.self, benchmark, count)
    }
  }

  @inline(__always)
  private func prepared<Element: BenchmarkElement>(
    _: Element.Type,
    _ benchmark: BenchmarkCase,
    _ count: Int
  ) -> Workload {
    Workbench<Element>(layout: benchmark.layout, count: count).workload(for: benchmark.operation)
  }
}
