import CLAPACKE
import Numerics
import Strided

/// The memory order of all matrices that LAPACK is given.
let columnMajor = LAPACK_COL_MAJOR

/// A letter as LAPACK takes it.
func letter(_ letter: Unicode.Scalar) -> CChar {
  CChar(truncatingIfNeeded: letter.value)
}

/// An integer as LAPACK takes it; traps if it does not fit in 32 bits.
func integer(_ number: Int) -> Int32 {
  guard let number = Int32(exactly: number) else {
    trap("LAPACK: the extent or size \(number) does not fit in 32 bits")
  }
  return number
}

/// Calls `body` with uninitialized memory for `count` elements, which lives during the call.
func withWorkspace<Element, Result>(
  _ count: Int, _ body: (UnsafeMutablePointer<Element>) -> Result
) -> Result {
  unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: max(count, 1)) { memory in
    guard let base = memory.baseAddress else { trap("LAPACK: no workspace of \(count) elements") }
    return unsafe body(base)
  }
}

extension UnsafeMutablePointer where Pointee == Complex<Float> {
  /// The same address, as LAPACKE declares complex numbers.
  var lapack: UnsafeMutablePointer<lapack_complex_float> {
    unsafe UnsafeMutableRawPointer(self).assumingMemoryBound(to: lapack_complex_float.self)
  }
}

extension UnsafeMutablePointer where Pointee == Complex<Double> {
  /// The same address, as LAPACKE declares complex numbers.
  var lapack: UnsafeMutablePointer<lapack_complex_double> {
    unsafe UnsafeMutableRawPointer(self).assumingMemoryBound(to: lapack_complex_double.self)
  }
}
