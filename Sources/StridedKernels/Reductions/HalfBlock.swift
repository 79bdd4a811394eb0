import CStridedKernels

/// Blocks of `Float16` numbers, which are converted to `Float` to be reduced.
///
/// Without instructions for `Float16`, which the baseline of x86-64 does not have, every comparison and
/// every sum calls a function for each operand.
enum HalfBlock {
  /// Whether the elements are of the type `Float16`.
  @inline(__always)
  static func holds<Element>(_ type: Element.Type) -> Bool { type == Float16.self }

  /// Calls `body` with the elements of a run of `Float16` as contiguous `Float`s.
  @inline(__always)
  static func withSingles<Element, Result>(
    _ elements: Run<Element>, count: Int, _ body: (Run<Float>) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { buffer in
      let singles = unsafe Run(base: buffer.baseAddress.unsafelyUnwrapped, stride: 1)
      widen(elements, count: count, to: singles)
      return body(singles)
    }
  }

  /// Converts the elements of a run of `Float16`.
  @inline(__always)
  static func widen<Element>(_ elements: Run<Element>, count: Int, to singles: Run<Float>) {
    unsafe strided_widen(
      strided_simd_level(), count, singles.base, elements.base,
      elements.stride &* MemoryLayout<Float16>.stride)
  }

  /// Rounds contiguous numbers to contiguous elements of the type `Float16`.
  @inline(__always)
  static func narrow<Element>(_ singles: Run<Float>, count: Int, to elements: Run<Element>) {
    unsafe strided_narrow(
      strided_simd_level(), count, elements.base, MemoryLayout<Float16>.stride, singles.base)
  }
}
