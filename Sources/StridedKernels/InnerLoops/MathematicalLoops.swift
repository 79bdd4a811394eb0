import CStridedKernels
import StridedLayout

/// The loops of the mathematical functions of real numbers, by the size of a number in bytes.
///
/// Functions of `Float16` are computed in `Float` and rounded once. All loops are made at the first use of one:
/// a loop that keeps its function takes an allocation, a third of the time of a row of ten numbers.
enum MathematicalLoops {
  /// The loop that writes a function of operand 1 to operand 0.
  static func loop(of function: strided_function, width: Int) -> InnerLoop {
    ofOne[Int(function.rawValue) * widths.count + width.trailingZeroBitCount - 1]
  }

  /// The loop that writes a function of operands 1 and 2 to operand 0.
  static func loop(of function: strided_function2, width: Int) -> InnerLoop {
    ofTwo[Int(function.rawValue) * widths.count + width.trailingZeroBitCount - 1]
  }

  /// The sizes of `Float16`, `Float` and `Double`.
  private static let widths = [2, 4, 8]

  private static let ofOne = (0...strided_rint.rawValue).flatMap { function in
    widths.map { make(strided_function(rawValue: function), width: $0) }
  }

  private static let ofTwo = (0...strided_heaviside.rawValue).flatMap { function in
    widths.map { make(strided_function2(rawValue: function), width: $0) }
  }

  private static func make(_ function: strided_function, width: Int) -> InnerLoop {
    // A square root and a rounding are one instruction each, and some functions of two numbers are a few.
    let isQuick = function.rawValue >= strided_sqrt.rawValue
    let isVector = strided_map_has_vectors(strided_simd_level(), function, max(width, 4))
    return make(isVector: isVector, isQuick: isQuick) { row in
      if width == 2 {
        unsafe row.inSingles(operands: 1) { count, result, first, _ in
          unsafe strided_map(strided_simd_level(), function, 4, count, result, 4, first, 4)
        }
      } else {
        unsafe strided_map(
          strided_simd_level(), function, width, row.count, row.address(0), row.stride(0),
          row.address(1), row.stride(1))
      }
    }
  }

  private static func make(_ function: strided_function2, width: Int) -> InnerLoop {
    let isVector = strided_map2_has_vectors(strided_simd_level(), function, max(width, 4))
    let quick = [strided_copysign, strided_fmin, strided_fmax, strided_heaviside]
    return make(isVector: isVector, isQuick: isVector && quick.contains(function)) { row in
      if width == 2 {
        unsafe row.inSingles(operands: 2) { count, result, first, second in
          unsafe strided_map2(
            strided_simd_level(), function, 4, count, result, 4, first, 4, second, 4)
        }
      } else {
        unsafe strided_map2(
          strided_simd_level(), function, width, row.count, row.address(0), row.stride(0),
          row.address(1), row.stride(1), row.address(2), row.stride(2))
      }
    }
  }

  @inline(__always)
  private static func make(
    isVector: Bool, isQuick: Bool, _ body: @escaping @Sendable (Row) -> Void
  ) -> InnerLoop {
    let weight = isVector ? Tuning.mathematicalWeight : Tuning.libraryWeight
    return InnerLoop(isVector ? "vector function" : "C library", weight: isQuick ? 1 : weight) {
      body($0)
      return .none
    }
  }
}
