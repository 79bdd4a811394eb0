import CStridedKernels
import StridedLayout

/// A type in which moments are computed, in the processor's widest vectors: `Float` or `Double`.
///
/// Results are the same on every processor.
protocol MomentNumber: BinaryFloatingPoint, SendableMetatype {
  /// The sum of contiguous numbers.
  static func sum(_ numbers: Run<Self>, count: Int) -> Self
  /// The sum of the squares of contiguous numbers.
  static func squares(_ numbers: Run<Self>, count: Int) -> Self
  /// The sum of the distances of contiguous numbers from a pivot, and of their squares.
  static func moments(
    _ numbers: Run<Self>, count: Int, from pivot: Self
  ) -> (sum: Self, square: Self)
  /// Adds the distances of a contiguous row from a row of pivots to `sums`, their squares to `squares`.
  static func addMoments(
    _ numbers: Run<Self>, count: Int, from pivots: Run<Self>, to sums: Run<Self>,
    _ squares: Run<Self>)
}

extension Double: MomentNumber {
  static func sum(_ numbers: Run<Double>, count: Int) -> Double {
    unsafe strided_sum_double(strided_simd_level(), count, numbers.base)
  }
  static func squares(_ numbers: Run<Double>, count: Int) -> Double {
    unsafe strided_squares_double(strided_simd_level(), count, numbers.base)
  }
  static func moments(
    _ numbers: Run<Double>, count: Int, from pivot: Double
  ) -> (sum: Double, square: Double) {
    var (sum, square) = (0.0, 0.0)
    unsafe strided_moments_double(
      strided_simd_level(), count, numbers.base, pivot, &sum, &square)
    return (sum, square)
  }
  static func addMoments(
    _ numbers: Run<Double>, count: Int, from pivots: Run<Double>, to sums: Run<Double>,
    _ squares: Run<Double>
  ) {
    unsafe strided_add_moments_double(
      strided_simd_level(), count, numbers.base, pivots.base, sums.base, squares.base)
  }
}

extension Float: MomentNumber {
  static func sum(_ numbers: Run<Float>, count: Int) -> Float {
    unsafe strided_sum_float(strided_simd_level(), count, numbers.base)
  }
  static func squares(_ numbers: Run<Float>, count: Int) -> Float {
    unsafe strided_squares_float(strided_simd_level(), count, numbers.base)
  }
  static func moments(
    _ numbers: Run<Float>, count: Int, from pivot: Float
  ) -> (sum: Float, square: Float) {
    var (sum, square): (Float, Float) = (0, 0)
    unsafe strided_moments_float(
      strided_simd_level(), count, numbers.base, pivot, &sum, &square)
    return (sum, square)
  }
  static func addMoments(
    _ numbers: Run<Float>, count: Int, from pivots: Run<Float>, to sums: Run<Float>,
    _ squares: Run<Float>
  ) {
    unsafe strided_add_moments_float(
      strided_simd_level(), count, numbers.base, pivots.base, sums.base, squares.base)
  }
}
