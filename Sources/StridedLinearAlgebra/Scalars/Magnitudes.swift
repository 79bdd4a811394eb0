import Numerics
import Strided

extension LinearReal where Self: SIMDScalar {
  /// Adds the absolute values of numbers to `sums`, each to its own, and returns their total.
  ///
  /// Inlined for each type. Several sums at once run as fast as memory is read, where the reference routines
  /// `lange` and `lanhe` wait for each addition.
  @inline(__always)
  static func addMagnitudes(
    of numbers: UnsafeMutablePointer<Self>, _ count: Int, to sums: UnsafeMutablePointer<Self>?
  ) -> Self {
    var (first, second, index) = (SIMD8<Self>.zero, SIMD8<Self>.zero, 0)
    while index + 16 <= count {
      let low = unsafe magnitudes(eight(numbers, index))
      let high = unsafe magnitudes(eight(numbers, index + 8))
      if let sums = unsafe sums {
        unsafe add(low, to: sums, index)
        unsafe add(high, to: sums, index + 8)
      }
      first += low
      second += high
      index += 16
    }
    var total = (first + second).sum()
    while index < count {
      let size = unsafe numbers[index].magnitude
      if let sums = unsafe sums { unsafe sums[index] += size }
      total += size
      index += 1
    }
    return total
  }

  /// Like `addMagnitudes` for complex numbers, without the scaling that prevents overflow and underflow.
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
  private static func magnitudes(_ numbers: SIMD8<Self>) -> SIMD8<Self> {
    // Without the sign bit.
    let bits = unsafe unsafeBitCast(numbers, to: SIMD8<SIMDMaskScalar>.self)
    return unsafe unsafeBitCast(bits & SIMD8(repeating: .max), to: SIMD8<Self>.self)
  }

  @inline(__always)
  private static func add(
    _ sizes: SIMD8<Self>, to sums: UnsafeMutablePointer<Self>, _ index: Int
  ) {
    let old = unsafe eight(sums, index)
    unsafe UnsafeMutableRawPointer(sums + index).storeBytes(of: old + sizes, as: SIMD8<Self>.self)
  }
}
