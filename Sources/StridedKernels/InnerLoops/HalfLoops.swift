import CStridedKernels
import StridedLayout

// The loops of `Float16` that compute in `Float`, block by block, and round once.

extension Float16 {
  /// The loop of an operation of two numbers.
  ///
  /// A sum, difference, product or quotient that is rounded to `Float` and then to `Float16` is the same as
  /// one that is rounded once, because `Float` has more than twice as many digits (S. A. Figueroa, "When is
  /// double rounding innocuous?", ACM SIGNUM Newsletter 30 (1995)).
  public static func _innerLoop(
    for operation: BinaryOperation, _ row: RowForm, scalar: Float16?
  ) -> InnerLoop {
    switch operation {
    case .add, .wrappingAdd: inSingles(strided_add)
    case .subtract, .wrappingSubtract: inSingles(strided_subtract)
    case .multiply, .wrappingMultiply: inSingles(strided_multiply)
    case .divide: inSingles(strided_divide)
    case .power: _powerLoop
    }
  }

  /// The loop of an operation of two numbers, by its row in the table in C.
  private static func inSingles(_ operation: strided_operation) -> InnerLoop {
    InnerLoop("vector loop") { row in
      unsafe row.inSingles(operands: 2) { count, result, first, second in
        unsafe strided_combine(
          strided_simd_level(), operation, 4, count, result, first, 4, second, 4, false)
      }
      return .none
    }
  }

  /// A loop of two numbers of `Float`, whose results are rounded to `Float16`.
  static func inSingles(_ loop: InnerLoop) -> InnerLoop {
    InnerLoop("vector loop", weight: loop.weight) { row in
      unsafe row.inSingles(operands: 2) { count, result, first, second in
        let addresses = OperandVector(
          Int(bitPattern: result), Int(bitPattern: first), Int(bitPattern: second))
        _ = Row.with(count, at: addresses, strides: OperandVector(4, 4, 4), loop.body)
      }
      return .none
    }
  }

  /// The loop that adds operand 3 times operand 2 to operand 1, rounded twice.
  public static func _addProductLoop(_ row: RowForm, scalar: Float16) -> InnerLoop {
    InnerLoop("vector loop") { row in
      let alpha = Float(row.run(3, of: Float16.self)[unit: 0])
      unsafe withUnsafeTemporaryAllocation(of: Float16.self, capacity: 512) { rounded in
        let (level, rounded) = unsafe (strided_simd_level(), rounded.baseAddress.unsafelyUnwrapped)
        unsafe row.inSingles(operands: 2) { count, sums, first, second in
          for index in 0..<count { unsafe second[index] *= alpha }
          unsafe strided_narrow(level, count, rounded, 2, second)
          unsafe strided_widen(level, count, second, rounded, 2)
          for index in 0..<count { unsafe sums[index] = first[index] + second[index] }
        }
      }
      return .none
    }
  }

  /// The loop that clips operand 1 to the bounds in operands 2 and 3, which are scalars.
  ///
  /// NaN stays as it is, because it is neither below nor above a bound.
  public static func _clipLoop(_ row: RowForm) -> InnerLoop {
    InnerLoop("vector loop") { row in
      let lower = Float(row.run(2, of: Float16.self)[unit: 0])
      let upper = Float(row.run(3, of: Float16.self)[unit: 0])
      unsafe row.inSingles(operands: 1) { count, result, first, _ in
        for index in 0..<count {
          let x = unsafe first[index]
          unsafe result[index] = x < lower ? lower : upper < x ? upper : x
        }
      }
      return .none
    }
  }

  /// The loop that clips operand 1 to bounds, operands 2 and 3; a bound that is NaN gives NaN.
  public static var _clipEachLoop: InnerLoop {
    InnerLoop("vector loop") { row in
      unsafe row.inSingles(operands: 3) { count, result, first, low in
        let high = unsafe low + (low - first)
        for index in 0..<count {
          let (x, low, high) = unsafe (first[index], low[index], high[index])
          let least = x < low || low != low ? low : x
          unsafe result[index] = high < least || high != high ? high : least
        }
      }
      return .none
    }
  }

  /// The loop that compares two numbers.
  public static func _innerLoop(for comparison: OrderComparison, _ row: RowForm) -> InnerLoop {
    switch comparison {
    case .less: inSingles(strided_less, row) ?? portableLoop(for: comparison)
    case .lessOrEqual: inSingles(strided_less_or_equal, row) ?? portableLoop(for: comparison)
    }
  }

  /// The loop that says where two numbers are equal, or where they differ.
  public static func _innerLoop(for comparison: EqualityComparison, _ row: RowForm) -> InnerLoop {
    switch comparison {
    case .equal: inSingles(strided_equal, row) ?? portableLoop(for: comparison)
    case .notEqual: inSingles(strided_not_equal, row) ?? portableLoop(for: comparison)
    }
  }

  /// The loop of a comparison, by its row in the table in C; nil if the answers are not contiguous.
  private static func inSingles(_ comparison: strided_comparison, _ row: RowForm) -> InnerLoop? {
    guard row.strides[0] == 1 else { return nil }
    return InnerLoop("vector loop") { row in
      unsafe row.withSingles(operands: 2) { start, count, first, second in
        unsafe strided_compare(
          strided_simd_level(), comparison, strided_float, count,
          row.address(0).assumingMemoryBound(to: Bool.self) + start, first, 4, second, 4)
      }
      return .none
    }
  }
}

extension Row {
  /// Computes results of `Float16` numbers in `Float`, block by block.
  ///
  /// `body` receives the number of elements of a block, the memory for its results, and its first and
  /// second operands. A third operand is as far from the second one as that is from the first one. The
  /// results may be in the memory of the first operand.
  @unsafe
  func inSingles(
    operands: Int,
    _ body: (
      Int, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>,
      UnsafeMutablePointer<Float>
    ) -> Void
  ) {
    unsafe withSingles(operands: operands) { start, count, first, second in
      unsafe body(count, first, first, second)
      unsafe strided_narrow(
        strided_simd_level(), count, address(0) + start * stride(0), stride(0), first)
    }
  }

  /// Converts one to three operands of `Float16` numbers to `Float`, block by block.
  ///
  /// `body` receives the index of the first element of a block, the number of its elements, and its first
  /// and second operands.
  @unsafe
  @inline(never)
  fileprivate func withSingles(
    operands: Int,
    _ body: (Int, Int, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  ) {
    let (level, block) = (strided_simd_level(), Swift.min(count, 512))
    unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: operands * block) { buffer in
      guard let first = buffer.baseAddress else { return }
      let second = unsafe operands > 1 ? first + block : first
      for start in Swift.stride(from: 0, to: count, by: block) {
        let part = Swift.min(block, count - start)
        for operand in 0..<operands {
          let (from, step) = unsafe (address(operand + 1), stride(operand + 1))
          unsafe strided_widen(level, part, first + operand * block, from + start * step, step)
        }
        unsafe body(start, part, first, second)
      }
    }
  }
}
