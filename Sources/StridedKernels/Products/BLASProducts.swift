import CBLAS
import StridedLayout

// The routines of BLAS as loops over the products of a plan. The plan has checked that they take its strides.

extension BLASScalar {
  /// The loop that calls a routine; nil for loops of this package.
  static func blasProductLoop(for routine: ProductRoutine) -> ProductLoop? {
    switch routine {
    case .nothing, .portable, .small: nil
    case .conjugatedDot:
      .routine(blasNames.conjugatedDot) { call in
        runDots(&call) { BLASRuns.conjugatedDot($0, $1, $2) }
        return .none
      }
    case .dot:
      .routine(blasNames.dot) { call in
        runDots(&call) { count, x, y in
          let result = BLASRuns.dot(count, x, y)
          return dotIsPlain(result) ? result : fieldDot(count, x, y)
        }
        return .none
      }
    case .gemv: .routine(blasNames.gemv) { runBounded(&$0, multiplyVector) }
    case .ger: .routine(blasNames.ger) { runBounded(&$0, multiplyOuter) }
    case .gemm: .routine(blasNames.gemm) { runBounded(&$0, multiplyMatrices) }
    case .syrk: .routine(blasNames.syrk) { runBounded(&$0, multiplyBySelf) }
    case .herk: .routine(blasNames.herk) { runBounded(&$0, multiplyBySelf) }
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

  private static func pointers(_ result: Int, _ first: Int, _ second: Int) -> Pointers {
    (
      ElementPointer(address: result), ElementPointer(address: first),
      ElementPointer(address: second)
    )
  }

  /// Runs every product while OpenBLAS's number of threads is set once.
  ///
  /// Products of a stack run on one thread of OpenBLAS each, and the stack on several threads, unless the
  /// products are large. That depends on their extents alone, so the number of threads changes no result.
  private static func runBounded(
    _ call: inout ProductCall, _ body: (inout ProductCall, Pointers) -> Void
  ) -> Failure {
    let width = MemoryLayout<Self>.stride
    func run(_ call: inout ProductCall) {
      if call.plan.stack.count == 0 {
        return body(&call, pointers(call.result, call.first, call.second))
      }
      var product = call.copied()
      call.forEachProduct(width: width) { result, first, second in
        body(&product, pointers(result, first, second))
      }
    }
    let all = call.plan.multiplications
    if call.plan.stack.count == 0 || all / call.plan.productCount > Tuning.wholeStackProduct {
      if all <= call.plan.routine.unthreadedMultiplications {
        BLASThreads.waitWhereTheProcessEnds()
        run(&call)
      } else {
        BLASThreads.bounded { run(&call) }
      }
      return .none
    }
    let threads = ThreadShare(multiplications: all, weight: Tuning.multiplicationWeight)
    ThreadLimit(threads: 1).hold {
      BLASThreads.bounded { call.split(over: threads, width: width, run) }
    }
    return .none
  }

  /// Computes every dot product, on several threads if OpenBLAS does not use threads for one of them.
  private static func runDots(
    _ call: inout ProductCall, _ dot: (Int, Run<Self>, Run<Self>) -> Self
  ) {
    if call.plan.stack.count == 0 || call.plan.inner > BLASLimits.unthreadedRun {
      return writeDots(&call, dot)
    }
    let threads = ThreadShare(
      multiplications: call.plan.multiplications, weight: 2 * MemoryLayout<Self>.stride)
    call.split(over: threads, width: MemoryLayout<Self>.stride) { writeDots(&$0, dot) }
  }

  private static func writeDots(
    _ call: inout ProductCall, _ dot: (Int, Run<Self>, Run<Self>) -> Self
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
  private static func multiplyVector(_ call: inout ProductCall, _ at: Pointers) {
    let isColumn = call.plan.columns == 1
    let extent = isColumn ? call.plan.rows : call.plan.columns
    let step = isColumn ? call.plan.first : call.plan.second.transposed
    guard let form = MatrixForm(rows: extent, columns: call.plan.inner, step) else { return }
    let matrix = isColumn ? at.first : at.second
    let vector = (isColumn ? at.second : at.first).run(
      at: 0,
      stride: call.plan.inner > 1 ? isColumn ? call.plan.second.row : call.plan.first.column : 1)
    let target = at.result.run(
      at: 0, stride: extent > 1 ? isColumn ? call.plan.result.row : call.plan.result.column : 1)
    unsafe blasGemv(
      MatrixArguments(
        transposition: form.isTransposed ? CblasTrans : CblasNoTrans,
        rows: Int32(form.isTransposed ? call.plan.inner : extent),
        columns: Int32(form.isTransposed ? extent : call.plan.inner),
        leadingDimension: Int32(form.leadingDimension),
        firstIncrement: Int32(vector.stride), secondIncrement: Int32(target.stride)),
      call.factor(call.alpha, as: Self.self) ?? _one,
      matrix.run(at: 0, stride: 1).lowest(count: 1),
      vector.lowest(count: call.plan.inner),
      call.factor(call.beta, as: Self.self) ?? _zero,
      target.lowest(count: extent))
  }

  /// Calls `cblas_?ger`, on zeros unless the product is added to the old result.
  private static func multiplyOuter(_ call: inout ProductCall, _ at: Pointers) {
    guard let form = MatrixForm(rows: call.plan.rows, columns: call.plan.columns, call.plan.result)
    else { return }
    let column = at.first.run(at: 0, stride: call.plan.first.row)
    let row = at.second.run(at: 0, stride: call.plan.second.column)
    let (x, xCount) = form.isTransposed ? (row, call.plan.columns) : (column, call.plan.rows)
    let (y, yCount) = form.isTransposed ? (column, call.plan.rows) : (row, call.plan.columns)
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
  private static func multiplyMatrices(_ call: inout ProductCall, _ at: Pointers) {
    guard let gemm = call.plan.gemm else { return }
    let (left, right) = gemm.isMirrored ? (at.second, at.first) : (at.first, at.second)
    let (conjugatesLeft, conjugatesRight) =
      gemm.isMirrored
      ? (call.plan.conjugatesSecond, call.plan.conjugatesFirst)
      : (call.plan.conjugatesFirst, call.plan.conjugatesSecond)
    let arguments = GemmArguments(
      first: transposition(gemm.first, conjugates: conjugatesLeft),
      second: transposition(gemm.second, conjugates: conjugatesRight),
      rows: Int32(gemm.isMirrored ? call.plan.columns : call.plan.rows),
      columns: Int32(gemm.isMirrored ? call.plan.rows : call.plan.columns),
      inner: Int32(call.plan.inner),
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
  private static func multiplyBySelf(_ call: inout ProductCall, _ at: Pointers) {
    guard let form = MatrixForm(rows: call.plan.rows, columns: call.plan.inner, call.plan.first),
      let target = MatrixForm(rows: call.plan.rows, columns: call.plan.rows, call.plan.result)
    else { return }
    let isHermitian = call.plan.routine == .herk
    let arguments = MatrixArguments(
      transposition: transposition(form, conjugates: isHermitian),
      rows: Int32(call.plan.rows), columns: Int32(call.plan.inner),
      leadingDimension: Int32(form.leadingDimension),
      secondIncrement: Int32(target.leadingDimension))
    let matrix = at.first.run(at: 0, stride: 1)
    let result = at.result.run(at: 0, stride: 1)
    if !isHermitian {
      unsafe blasSyrk(arguments, matrix.lowest(count: 1), result.lowest(count: 1))
      mirror(call.plan.rows, at.result, target.leadingDimension) { ($0, $0) }
      return
    }
    unsafe blasHerk(arguments, matrix.lowest(count: 1), result.lowest(count: 1))
    // The transposed form gives the conjugate of the product, which is its transpose; so does a
    // column-major result, and so does a conjugated first operand.
    let isConjugate = form.isTransposed != (call.plan.conjugatesFirst != target.isTransposed)
    mirror(call.plan.rows, at.result, target.leadingDimension) {
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

extension ProductRoutine {
  /// The most multiplications for which OpenBLAS uses no threads, whatever its number of threads is.
  ///
  /// Its limits are 64 × 64 × 64 for `gemm` and 9216 for `gemv`. Half of them leaves a margin.
  fileprivate var unthreadedMultiplications: Int {
    switch self {
    case .gemm: 32 * 64 * 64
    case .gemv: 4608
    default: 0
    }
  }
}

extension Run {
  /// The run of a single element, whose stride does not matter.
  fileprivate var unit: Run { unsafe Run(base: base, stride: 1) }
}
