import StridedLayout

/// The names of the routines for one element type, as explanations print them.
public struct BLASNames: Sendable {
  let copy: StaticString
  let swap: StaticString
  let axpy: StaticString
  let scal: StaticString
  let dot: StaticString
  let conjugatedDot: StaticString
  let gemv: StaticString
  let ger: StaticString
  let gemm: StaticString
  let syrk: StaticString
  let herk: StaticString
}

// BLAS routines as inner loops, each with the predicate for the rows and scalars that it takes.

extension BLASScalar {
  /// `cblas_?copy`; nil if it does not take rows of this form.
  @inline(__always)
  static func blasCopyLoop(_ row: RowForm) -> InnerLoop? {
    guard BLASLimits.standard.permitCopy(row, width: MemoryLayout<Self>.stride) else { return nil }
    return InnerLoop(blasNames.copy, callLength: BLASLimits.standard.chunk) { row in
      BLASRuns<Self>.copy(row.count, row.run(1, of: Self.self), to: row.run(0, of: Self.self))
      return .none
    }
  }

  /// `cblas_?swap`; nil if it does not take rows of this form.
  @inline(__always)
  static func blasSwapLoop(_ row: RowForm) -> InnerLoop? {
    guard BLASLimits.standard.permitSwap(row, width: MemoryLayout<Self>.stride) else { return nil }
    return InnerLoop(blasNames.swap, callLength: BLASLimits.unthreadedRun) { row in
      BLASRuns<Self>.swap(row.count, row.run(0, of: Self.self), row.run(1, of: Self.self))
      return .none
    }
  }

  /// `cblas_?axpy` with a factor of ±1 for sums and differences; nil for other rows and operations.
  @inline(__always)
  static func blasAddLoop(for operation: BinaryOperation, _ row: RowForm) -> InnerLoop? {
    guard operation == .add || operation == .subtract,
      BLASLimits.standard.permitAxpy(row, width: MemoryLayout<Self>.stride)
    else { return nil }
    if operation == .add {
      return InnerLoop(blasAdditionName, callLength: BLASLimits.unthreadedRun) { row in
        BLASRuns<Self>.add(
          row.count, subtracting: false, row.run(2, of: Self.self), to: row.run(0, of: Self.self))
        return .none
      }
    }
    return InnerLoop(blasAdditionName, callLength: BLASLimits.unthreadedRun) { row in
      BLASRuns<Self>.add(
        row.count, subtracting: true, row.run(2, of: Self.self), to: row.run(0, of: Self.self))
      return .none
    }
  }

  /// `cblas_?axpy`; nil for other rows, and for factors with which it does nothing.
  @inline(__always)
  static func blasAddProductLoop(_ row: RowForm, scalar: Self) -> InnerLoop? {
    guard !axpySkips(scalar),
      BLASLimits.standard.permitAxpy(row, width: MemoryLayout<Self>.stride)
    else { return nil }
    return InnerLoop(blasNames.axpy, callLength: BLASLimits.unthreadedRun) { row in
      BLASRuns<Self>.axpy(
        row.count, row.run(3, of: Self.self)[unit: 0], row.run(2, of: Self.self),
        to: row.run(0, of: Self.self))
      return .none
    }
  }
}

extension ComplexPart {
  /// `cblas_?scal`; nil for other rows and operations, and for factors with which it writes zeros.
  @inline(__always)
  static func blasScaleLoop(
    for operation: BinaryOperation, _ row: RowForm, scalar: Self?
  ) -> InnerLoop? {
    guard operation == .multiply, let scalar, !scalSkips(scalar),
      BLASLimits.standard.permitScale(row, width: MemoryLayout<Self>.stride)
    else { return nil }
    return InnerLoop(blasNames.scal, callLength: BLASLimits.unthreadedRun) { row in
      BLASRuns<Self>.scale(
        row.count, by: row.run(2, of: Self.self)[unit: 0], row.run(0, of: Self.self))
      return .none
    }
  }
}
