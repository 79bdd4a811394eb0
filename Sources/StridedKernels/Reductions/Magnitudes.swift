import CStridedKernels

/// Sums of absolute values of contiguous numbers, in the processor's widest vectors.
///
/// Results are the same on every processor.
package enum Magnitudes {
  /// Adds the absolute values of numbers to `sums`, each to its own, and returns their total.
  @inline(__always)
  package static func add(
    of numbers: UnsafePointer<Double>, _ count: Int, to sums: UnsafeMutablePointer<Double>?
  ) -> Double {
    unsafe strided_add_magnitudes_double(strided_simd_level(), count, numbers, sums)
  }

  /// Adds the absolute values of numbers to `sums`, each to its own, and returns their total.
  @inline(__always)
  package static func add(
    of numbers: UnsafePointer<Float>, _ count: Int, to sums: UnsafeMutablePointer<Float>?
  ) -> Float {
    unsafe strided_add_magnitudes_float(strided_simd_level(), count, numbers, sums)
  }
}
