import Numerics
import Strided

extension LinearReal where Self: SIMDScalar {
  /// Adds the absolute values of complex numbers to `sums`, each to its own, and returns their total.
  ///
  /// Without the scaling that prevents overflow and underflow. Inlined for each type. Several sums at once run as fast
  /// as memory is read, where the reference routines `lange` and `lanhe` wait for each addition.
  @inline(__always)
  static func addMagnitudes(
    of numbers: UnsafeMutablePointer<Complex<Self>>, _ count: Int,
    to sums: UnsafeMutablePointer<Self>?
  ) -> Self {
    let parts = unsafe UnsafeMutableRawPointer(numbers).assumingMemoryBound(to: Self.self)
    var (total, index) = (SIMD8<Self>.zero, 0)
    while index + 8 <= count {
      let low = unsafe eight(parts, 2 * index)
      let high = unsafe eight(parts, 2 * index + 8)
      let real = SIMD8(lowHalf: low.evenHalf, highHalf: high.evenHalf)
      let imaginary = SIMD8(lowHalf: low.oddHalf, highHalf: high.oddHalf)
      let sizes = (real * real + imaginary * imaginary).squareRoot()
      if let sums = unsafe sums { unsafe add(sizes, to: sums, index) }
      total += sizes
      index += 8
    }
    var rest: Self = 0
    while index < count {
      let (real, imaginary) = unsafe (parts[2 * index], parts[2 * index + 1])
      let size = (real * real + imaginary * imaginary).squareRoot()
      if let sums = unsafe sums { unsafe sums[index] += size }
      rest += size
      index += 1
    }
    return total.sum() + rest
  }

  @inline(__always)
  private static func eight(_ numbers: UnsafeMutablePointer<Self>, _ index: Int) -> SIMD8<Self> {
    unsafe UnsafeRawPointer(numbers + index).loadUnaligned(as: SIMD8<Self>.self)
  }

  @inline(__always)
  private static func add(
    _ sizes: SIMD8<Self>, to sums: UnsafeMutablePointer<Self>, _ index: Int
  ) {
    let old = unsafe eight(sums, index)
    unsafe UnsafeMutableRawPointer(sums + index).storeBytes(of: old + sizes, as: SIMD8<Self>.self)
  }
}
