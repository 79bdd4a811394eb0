import CBLAS
import StridedLayout

// The routines of BLAS as loops over the products of a plan. The plan has checked that they take its strides.

extension BLASScalar {
  /// The loop for a plan: the routine that it names.
  static func blasProductLoop(for plan: borrowing ProductPlan) -> ProductLoop? {
    switch plan.routine {
    case .nothing, .portable, .small: nil
    case .dot where plan.conjugatesFirst:
      .routine(blasNames.conjugatedDot) { call in
        runDots(call) { BLASRuns.conjugatedDot($0, $1, $2) }
        return .none
      }
    case .dot:
      .routine(blasNames.dot) { call in
        runDots(call) { count, x, y in
          let result = BLASRuns.dot(count, x, y)
          return dotIsPlain(result) ? result : fieldDot(count, x, y)
        }
        return .none
      }
    case .gemv: .routine(blasNames.gemv) { runBounded($0, multiplyVector) }
    case .ger: .routine(blasNames.ger) { runBounded($0, multiplyOuter) }
    case .gemm: .routine(blasNames.gemm) { runBounded($0, multiplyMatrices) }
    case .syrk: .routine(blasNames.syrk) { runBounded($0, multiplyBySelf) }
    case .herk: .routine(blasNames.herk) { runBounded($0, multiplyBySelf) }
    }
  }

  /// The dot product of two rows, in order.
  static func fieldDot(_ count: Int, _ x: Run<Self>, _ y: Run<Self>) -> Self {
    var total = _zero
    for i in 0..<count { total += x[i] * y[i] }
    return total
  }

  private typealias Pointers = (
    result: ElementPointer<Self>, first: ElementPointer<Self>, second: ElementPointer<Self>
  )

  /// Runs every product of a stack while OpenBLAS's number of threads is set once.
  private static func runBounded(
    _ call: borrowing ProductCall, _ body: (borrowing ProductCall, Pointers) -> Void
  ) -> Failure {
    let call = copy call
    BLASThreads.bounded {
      call.forEachProduct(width: MemoryLayout<Self>.stride) { result, first, second in
        body(
          call,
          (
            ElementPointer(address: result), ElementPointer(address: first),
            ElementPointer(address: second)
          ))
      }
    }
    return .none
  }

  private static func runDots(
    _ call: borrowing ProductCall, _ dot: (Int, Run<Self>, Run<Self>) -> Self
  ) {
    let plan = call.plan
    let (alpha, beta) = (
      call.factor(call.alpha, as: Self.self), call.factor(call.beta, as: Self.self)
    )
    call.forEachProduct(width: MemoryLayout<Self>.stride) { result, first, second in
      let x = ElementPointer<Self>(address: first).run(at: 0, stride: plan.first.column)
      let y = ElementPointer<Self>(address: second).run(at: 0, stride: plan.second.row)
      var value = dot(plan.inner, plan.inner > 1 ? x : x.unit, plan.inner > 1 ? y : y.unit)
      let place = ElementPointer<Self>(address: result)
      if let alpha { value *= alpha }
      if let beta { value += beta * place.value }
      place.value = value
    }
  }

  /// Calls `cblas_?gemv`; the matrix is the first operand, or the second one if the first is a row.
  private static func multiplyVector(_ call: borrowing ProductCall, _ at: Pointers) {
    let plan = call.plan
    let isColumn = plan.columns == 1
    let extent = isColumn ? plan.rows : plan.columns
    let step = isColumn ? plan.first : plan.second.transposed
    guard let form = MatrixForm(rows: extent, columns: plan.inner, step) else { return }
    let matrix = isColumn ? at.first : at.second
    let vector = (isColumn ? at.second : at.first).run(
      at: 0, stride: plan.inner > 1 ? isColumn ? plan.second.row : plan.first.column : 1)
    let target = at.result.run(
      at: 0, stride: extent > 1 ? isColumn ? plan.result.row : plan.result.column : 1)
    unsafe blasGemv(
      MatrixArguments(
        transposition: form.isTransposed ? CblasTrans : CblasNoTrans,
        rows: Int32(form.isTransposed ? plan.inner : extent),
        columns: Int32(form.isTransposed ? extent : plan.inner),
        leadingDimension: Int32(form.leadingDimension),
        firstIncrement: Int32(vector.stride), secondIncrement: Int32(target.stride)),
      call.factor(call.alpha, as: Self.self) ?? _one,
      matrix.run(at: 0, stride: 1).lowest(count: 1),
      vector.lowest(count: plan.inner),
      call.factor(call.beta, as: Self.self) ?? _zero,
      target.lowest(count: extent))
  }

  /// Calls `cblas_?ger`, on zeros unless the product is added to the old result.
  private static func multiplyOuter(_ call: borrowing ProductCall, _ at: Pointers) {
    let plan = call.plan
    guard let form = MatrixForm(rows: plan.rows, columns: plan.columns, plan.result) else { return }
    let column = at.first.run(at: 0, stride: plan.first.row)
    let row = at.second.run(at: 0, stride: plan.second.column)
    let (x, xCount) = form.isTransposed ? (row, plan.columns) : (column, plan.rows)
    let (y, yCount) = form.isTransposed ? (column, plan.rows) : (row, plan.columns)
    if call.beta == 0 {
      for i in 0..<xCount {
        let zeros = at.result.run(at: i * form.leadingDimension, stride: 1)
        for j in 0..<yCount { zeros[unit: j] = _zero }
      }
    }
    unsafe blasGer(
      MatrixArguments(
        transposition: CblasNoTrans, rows: Int32(xCount), columns: Int32(yCount),
        leadingDimension: Int32(form.leadingDimension),
        firstIncrement: Int32(x.stride), secondIncrement: Int32(y.stride)),
      call.factor(call.alpha, as: Self.self) ?? _one,
      x.lowest(count: xCount), y.lowest(count: yCount),
      at.result.run(at: 0, stride: 1).lowest(count: 1))
  }

  /// Calls `cblas_?gemm`.
  private static func multiplyMatrices(_ call: borrowing ProductCall, _ at: Pointers) {
    let plan = call.plan
    guard let gemm = plan.gemm else { return }
    let (left, right) = gemm.isMirrored ? (at.second, at.first) : (at.first, at.second)
    let (conjugatesLeft, conjugatesRight) =
      gemm.isMirrored
      ? (plan.conjugatesSecond, plan.conjugatesFirst)
      : (plan.conjugatesFirst, plan.conjugatesSecond)
    let arguments = GemmArguments(
      first: transposition(gemm.first, conjugates: conjugatesLeft),
      second: transposition(gemm.second, conjugates: conjugatesRight),
      rows: Int32(gemm.isMirrored ? plan.columns : plan.rows),
      columns: Int32(gemm.isMirrored ? plan.rows : plan.columns),
      inner: Int32(plan.inner),
      firstLeadingDimension: Int32(gemm.first.leadingDimension),
      secondLeadingDimension: Int32(gemm.second.leadingDimension),
      resultLeadingDimension: Int32(gemm.resultLeadingDimension))
    unsafe blasGemm(
      arguments,
      call.factor(call.alpha, as: Self.self) ?? _one,
      left.run(at: 0, stride: 1).lowest(count: 1),
      right.run(at: 0, stride: 1).lowest(count: 1),
      call.factor(call.beta, as: Self.self) ?? _zero,
      at.result.run(at: 0, stride: 1).lowest(count: 1))
  }

  private static func transposition(_ form: MatrixForm, conjugates: Bool) -> CBLAS_TRANSPOSE {
    if !form.isTransposed { return CblasNoTrans }
    return conjugates ? CblasConjTrans : CblasTrans
  }

  /// Calls `cblas_?syrk` or `cblas_?herk` for the upper triangle, and mirrors it.
  private static func multiplyBySelf(_ call: borrowing ProductCall, _ at: Pointers) {
    let plan = call.plan
    guard let form = MatrixForm(rows: plan.rows, columns: plan.inner, plan.first),
      let target = MatrixForm(rows: plan.rows, columns: plan.rows, plan.result)
    else { return }
    let isHermitian = plan.routine == .herk
    let arguments = MatrixArguments(
      transposition: transposition(form, conjugates: isHermitian),
      rows: Int32(plan.rows), columns: Int32(plan.inner),
      leadingDimension: Int32(form.leadingDimension),
      secondIncrement: Int32(target.leadingDimension))
    let matrix = at.first.run(at: 0, stride: 1)
    let result = at.result.run(at: 0, stride: 1)
    if !isHermitian {
      unsafe blasSyrk(arguments, matrix.lowest(count: 1), result.lowest(count: 1))
      mirror(plan.rows, at.result, target.leadingDimension) { ($0, $0) }
      return
    }
    unsafe blasHerk(arguments, matrix.lowest(count: 1), result.lowest(count: 1))
    // The transposed form gives the conjugate of the product, which is its transpose; so does a
    // column-major result, and so does a conjugated first operand.
    let isConjugate = form.isTransposed != (plan.conjugatesFirst != target.isTransposed)
    mirror(plan.rows, at.result, target.leadingDimension) {
      isConjugate ? (conjugated($0), $0) : ($0, conjugated($0))
    }
  }

  /// Replaces each element above the diagonal by the first value of `values`, and its mirror image by the
  /// second one.
  @inline(__always)
  private static func mirror(
    _ extent: Int, _ matrix: ElementPointer<Self>, _ leadingDimension: Int,
    _ values: (Self) -> (upper: Self, lower: Self)
  ) {
    // Blocks whose rows and columns both stay in the first-level cache.
    let side = 32
    for top in stride(from: 0, to: extent, by: side) {
      for left in stride(from: top, to: extent, by: side) {
        for i in top..<min(top + side, extent) {
          let row = matrix.run(at: i * leadingDimension, stride: 1)
          let column = matrix.run(at: i, stride: leadingDimension)
          for j in max(left, i + 1)..<max(min(left + side, extent), max(left, i + 1)) {
            let (upper, lower) = values(row[unit: j])
            row[unit: j] = upper
            column[j] = lower
          }
        }
      }
    }
  }
}

extension Run {
  /// The run of a single element, whose stride does not matter.
  fileprivate var unit: Run { unsafe Run(base: base, stride: 1) }
}
