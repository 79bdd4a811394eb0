import CBLAS
import Strided
import StridedIO
import StridedLinearAlgebra
import StridedRandom

/// An element type that the benchmark can measure.
protocol BenchmarkElement: NumericScalar {
  /// The routines of CBLAS for this type, if there are any.
  static var direct: DirectCalls<Self>? { get }
  /// The matrix products of CBLAS for this type, if they are measured.
  static var products: DirectProducts<Self>? { get }
}

/// An element type of which factorisations are measured.
protocol LinearBenchmarkElement: BenchmarkElement, LinearScalar {
  /// The routines of LAPACKE for this type, if they are measured.
  static var factorizations: DirectFactorizations<Self>? { get }
}

/// A real element type, which every elementwise function accepts.
protocol RealBenchmarkElement: BenchmarkElement, ComplexPart, RandomReal, TextScalar {}

extension Int64: BenchmarkElement {
  static var direct: DirectCalls<Int64>? { nil }
}

extension Float: RealBenchmarkElement, LinearBenchmarkElement {
  static var direct: DirectCalls<Float>? {
    DirectCalls(
      copy: { cblas_scopy($0.count, $1, $0.source, $2, $0.destination) },
      axpy: { cblas_saxpy($0.count, 3, $1, $0.source, $2, $0.destination) },
      transpose: { rows, columns, source, destination in
        cblas_somatcopy(
          CblasRowMajor,
          CblasTrans,
          rows,
          columns,
          1,
          source,
          columns,
          destination,
          rows
        )
      },
      sum: { cblas_ssum($0.count, $1, $0.source) }
    )
  }
}

extension Double: RealBenchmarkElement, LinearBenchmarkElement {
  static var direct: DirectCalls<Double>? {
    DirectCalls(
      copy: { cblas_dcopy($0.count, $1, $0.source, $2, $0.destination) },
      axpy: { cblas_daxpy($0.count, 3, $1, $0.source, $2, $0.destination) },
      transpose: { rows, columns, source, destination in
        cblas_domatcopy(
          CblasRowMajor,
          CblasTrans,
          rows,
          columns,
          1,
          source,
          columns,
          destination,
          rows
        )
      },
      sum: { cblas_dsum($0.count, $1, $0.source) }
    )
  }
}

extension Complex<Double>: BenchmarkElement, LinearBenchmarkElement {
  static var factorizations: DirectFactorizations<Complex<Double>>? { nil }
  static var direct: DirectCalls<Complex<Double>>? {
    DirectCalls(
      copy: { cblas_zcopy($0.count, $1, $0.source, $2, $0.destination) },
      axpy: { step, x, y in
        withUnsafePointer(to: Complex<Double>(3)) { alpha in
          cblas_zaxpy(step.count, alpha, x, step.source, y, step.destination)
        }
      },
      transpose: { rows, columns, source, destination in
        withUnsafePointer(to: Complex<Double>(1)) { one in
          cblas_zomatcopy(
            CblasRowMajor,
            CblasTrans,
            rows,
            columns,
            one.parts,
            source.parts,
            columns,
            destination.parts,
            rows
          )
        }
      },
      sum: nil
    )
  }
}

extension UnsafePointer<Complex<Double>> {
  /// The same memory as alternating real and imaginary parts.
  fileprivate var parts: UnsafePointer<Double> {
    UnsafeRawPointer(self).assumingMemoryBound(to: Double.self)
  }
}

extension UnsafeMutablePointer<Complex<Double>> {
  /// The same memory as alternating real and imaginary parts.
  fileprivate var parts: UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: Double.self)
  }
}
