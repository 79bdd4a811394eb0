import Foundation
import Strided
import Testing

/// The levels of vector instructions, which the environment variable `STRIDED_SIMD` chooses.
///
/// A level that the processor does not have is the best that it has.
enum VectorLevel: String, CaseIterable {
  case baseline, avx2, avx512

  /// Chooses this level, before anything is computed in the process.
  func choose() {
    setenv("STRIDED_SIMD", rawValue, 1)
    let plan = NDArray<Double>.ones([100]).explain(.exp).description
    if self == .baseline {
      #expect(plan.contains("C library"), "the level was chosen before: \(plan)")
    }
  }
}
