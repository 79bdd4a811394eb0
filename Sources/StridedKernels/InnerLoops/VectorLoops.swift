import CStridedKernels
import StridedLayout

// The inner loops of C over numbers, in the widest vectors of the processor. They take rows whose result
// is contiguous and whose sources are contiguous or scalars.

extension RowForm {
  /// The minimum number of elements of a row for which calling a loop of C is worth its cost.
  static var shortestVectorRow: Int { 32 }

  /// Whether the loops of C take rows of this form, with results and sources of these widths.
  func isVectorizable(result: Int, source: Int) -> Bool {
    count >= Self.shortestVectorRow && strides[0] == result
      && (strides[1] == source || strides[1] == 0) && (strides[2] == source || strides[2] == 0)
  }
}

extension ComplexPart {
  /// The loop of C for an operation; nil if it has none for rows of this form.
  @inline(__always)
  static func vectorLoop(for operation: BinaryOperation, _ row: RowForm) -> InnerLoop? {
    let width = MemoryLayout<Self>.stride
    guard row.isVectorizable(result: width, source: width) else { return nil }
    if row.isStreaming { return streamingLoop(for: operation) }
    switch operation {
    case .add: return .vector { combine(strided_add, $0, streams: false) }
    case .subtract: return .vector { combine(strided_subtract, $0, streams: false) }
    case .multiply: return .vector { combine(strided_multiply, $0, streams: false) }
    case .divide: return .vector { combine(strided_divide, $0, streams: false) }
    case .wrappingAdd, .wrappingSubtract, .wrappingMultiply, .power: return nil
    }
  }

  @inline(__always)
  private static func streamingLoop(for operation: BinaryOperation) -> InnerLoop? {
    switch operation {
    case .add: .streamingVector { combine(strided_add, $0, streams: true) }
    case .subtract: .streamingVector { combine(strided_subtract, $0, streams: true) }
    case .multiply: .streamingVector { combine(strided_multiply, $0, streams: true) }
    case .divide: .streamingVector { combine(strided_divide, $0, streams: true) }
    case .wrappingAdd, .wrappingSubtract, .wrappingMultiply, .power: nil
    }
  }

  /// The loop of C for a comparison; nil if it has none for rows of this form.
  @inline(__always)
  static func vectorLoop(for comparison: OrderComparison, _ row: RowForm) -> InnerLoop? {
    guard row.isVectorizable(result: 1, source: MemoryLayout<Self>.stride) else { return nil }
    switch comparison {
    case .less: return .vector { compare(strided_less, $0) }
    case .lessOrEqual: return .vector { compare(strided_less_or_equal, $0) }
    }
  }

  /// The loop of C for a comparison; nil if it has none for rows of this form.
  @inline(__always)
  static func vectorLoop(for comparison: EqualityComparison, _ row: RowForm) -> InnerLoop? {
    guard row.isVectorizable(result: 1, source: MemoryLayout<Self>.stride) else { return nil }
    switch comparison {
    case .equal: return .vector { compare(strided_equal, $0) }
    case .notEqual: return .vector { compare(strided_not_equal, $0) }
    }
  }

  /// The loop that adds or subtracts contiguous complex numbers by parts; nil for other operations and rows.
  @inline(__always)
  static func partsLoop(for operation: BinaryOperation, _ row: RowForm) -> InnerLoop? {
    let width = 2 * MemoryLayout<Self>.stride
    guard row.count >= RowForm.shortestVectorRow, row.strides[0] == width,
      row.strides[1] == width, row.strides[2] == width
    else { return nil }
    let streams = row.isStreaming
    switch operation {
    case .add:
      return streams
        ? .streamingVector { combineParts(strided_add, $0, streams: true) }
        : .vector { combineParts(strided_add, $0, streams: false) }
    case .subtract:
      return streams
        ? .streamingVector { combineParts(strided_subtract, $0, streams: true) }
        : .vector { combineParts(strided_subtract, $0, streams: false) }
    default: return nil
    }
  }

  @inline(__always)
  private static func combineParts(
    _ operation: strided_operation, _ row: Row, streams: Bool
  ) -> Failure {
    let width = MemoryLayout<Self>.stride
    unsafe strided_combine(
      strided_simd_level(), operation, width, 2 * row.count, row.address(0), row.address(1), width,
      row.address(2), width, streams)
    return .none
  }

  @inline(__always)
  private static func combine(
    _ operation: strided_operation, _ row: Row, streams: Bool
  ) -> Failure {
    unsafe strided_combine(
      strided_simd_level(), operation, MemoryLayout<Self>.stride, row.count, row.address(0),
      row.address(1), row.stride(1), row.address(2), row.stride(2), streams)
    return .none
  }

  @inline(__always)
  private static func compare(_ comparison: strided_comparison, _ row: Row) -> Failure {
    unsafe strided_compare(
      strided_simd_level(), comparison,
      MemoryLayout<Self>.stride == 4 ? strided_float : strided_double, row.count,
      row.address(0).assumingMemoryBound(to: Bool.self), row.address(1), row.stride(1),
      row.address(2), row.stride(2))
    return .none
  }
}

extension NumericScalar where Self: FixedWidthInteger {
  /// The name of the type in C.
  @inline(__always)
  private static var nameInC: strided_element {
    let narrowest = isSigned ? strided_int8 : strided_uint8
    return strided_element(narrowest.rawValue + UInt32((bitWidth / 8).trailingZeroBitCount))
  }

  /// The loop of C for a comparison; nil if it has none for rows of this form.
  @inline(__always)
  static func vectorLoop(for comparison: OrderComparison, _ row: RowForm) -> InnerLoop? {
    guard isVectorizable(row, result: 1) else { return nil }
    switch comparison {
    case .less: return .vector { compare(strided_less, $0) }
    case .lessOrEqual: return .vector { compare(strided_less_or_equal, $0) }
    }
  }

  /// The loop of C for a comparison; nil if it has none for rows of this form.
  @inline(__always)
  static func vectorLoop(for comparison: EqualityComparison, _ row: RowForm) -> InnerLoop? {
    guard isVectorizable(row, result: 1) else { return nil }
    switch comparison {
    case .equal: return .vector { compare(strided_equal, $0) }
    case .notEqual: return .vector { compare(strided_not_equal, $0) }
    }
  }

  /// Whether the loops of C take rows of this form.
  ///
  /// The baseline has too few vector instructions for integers: the portable loops are as fast.
  @inline(__always)
  private static func isVectorizable(_ row: RowForm, result: Int) -> Bool {
    row.isVectorizable(result: result, source: MemoryLayout<Self>.stride)
      && strided_simd_level() > 0
  }

  /// The loop that calls C for two sources; nil if C takes no rows of this form.
  @inline(__always)
  static func vectorLoop(_ row: RowForm, _ body: @escaping InnerLoop.Body) -> InnerLoop? {
    isVectorizable(row, result: MemoryLayout<Self>.stride) ? .vector(body) : nil
  }

  /// The loop that calls C for one source; nil if C takes no rows of this form.
  @inline(__always)
  static func vectorMap(_ row: RowForm, _ body: @escaping InnerLoop.Body) -> InnerLoop? {
    row.strides[1] == 0 ? nil : vectorLoop(row, body)
  }

  /// Runs an operation of C, which may fail with `failure`.
  @inline(__always)
  static func combine(
    _ operation: strided_integer_operation, _ row: Row, orFail failure: Failure = .none
  ) -> Failure {
    let hasFailed = unsafe strided_combine_integers(
      strided_simd_level(), operation, nameInC, row.count, row.address(0), row.address(1),
      row.stride(1), row.address(2), row.stride(2))
    return hasFailed ? failure : .none
  }

  /// Runs the powers of C.
  @inline(__always)
  static func powers(_ row: Row) -> Failure {
    let failure = unsafe strided_power_integers(
      strided_simd_level(), isSigned, MemoryLayout<Self>.stride, row.count, row.address(0),
      row.address(1), row.stride(1), row.address(2), row.stride(2))
    return switch failure {
    case strided_power_overflows: .overflow
    case strided_power_is_negative: .negativeExponent
    default: .none
    }
  }

  /// Runs a function of C, which may fail with an overflow.
  @inline(__always)
  static func map(_ function: strided_integer_function, _ row: Row) -> Failure {
    let hasFailed = unsafe strided_map_integers(
      strided_simd_level(), function, nameInC, row.count, row.address(0), row.address(1))
    return hasFailed ? .overflow : .none
  }

  @inline(__always)
  private static func compare(_ comparison: strided_comparison, _ row: Row) -> Failure {
    unsafe strided_compare(
      strided_simd_level(), comparison, nameInC, row.count,
      row.address(0).assumingMemoryBound(to: Bool.self), row.address(1), row.stride(1),
      row.address(2), row.stride(2))
    return .none
  }
}

extension InnerLoop {
  @inline(__always)
  fileprivate static func vector(_ body: @escaping Body) -> InnerLoop {
    InnerLoop("vector loop", body)
  }

  @inline(__always)
  fileprivate static func streamingVector(_ body: @escaping Body) -> InnerLoop {
    InnerLoop("vector loop, streaming stores", streams: true, body)
  }
}
