import CStridedKernels

/// The vectors of the quicksort of C.
enum QuicksortVectors {
  /// Whether this machine has them.
  static var areThere: Bool {
    strided_has_quicksort(strided_simd_level(), MemoryLayout<UInt64>.size)
  }
}
