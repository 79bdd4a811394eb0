import StridedLayout

extension PortableArithmetic {
  /// Writes the product of two matrices, row by row: each is a sum of rows of the second matrix.
  @inline(__always)
  static func multiplyMatrices(
    _ plan: ProductPlan, _ result: Memory<Element>, _ first: Memory<Element>,
    _ second: Memory<Element>
  ) {
    var failure = Element._zero
    for row in 0..<plan.rows {
      let sums = result.run(at: row * plan.result.row, stride: plan.result.column)
      for column in 0..<plan.columns { sums[column] = Element._zero }
      let factors = first.run(at: row * plan.first.row, stride: plan.first.column)
      for inner in 0..<plan.inner {
        let factor = factors[inner]
        let terms = second.run(at: inner * plan.second.row, stride: plan.second.column)
        sums.update(plan.columns, with: terms) { sum, term in
          Rules.add(sum, Rules.multiply(factor, term, &failure), &failure)
        }
      }
      Rules.check(failure, "matmul")
    }
  }
}

extension BLASArithmetic {
  /// `cblas_?gemm` where the plan says how, else the portable loops.
  @inline(__always)
  static func multiplyMatrices(
    _ plan: ProductPlan, _ result: Memory<Element>, _ first: Memory<Element>,
    _ second: Memory<Element>
  ) {
    guard let gemm = plan.gemm else {
      PortableArithmetic<FieldRules<Element>>.multiplyMatrices(plan, result, first, second)
      return
    }
    let (left, right) = gemm.isMirrored ? (second, first) : (first, second)
    let (rows, columns) =
      gemm.isMirrored ? (plan.columns, plan.rows) : (plan.rows, plan.columns)
    let arguments = GemmArguments(
      transposesFirst: gemm.first.isTransposed,
      transposesSecond: gemm.second.isTransposed,
      rows: Int32(rows),
      columns: Int32(columns),
      inner: Int32(plan.inner),
      firstLeadingDimension: Int32(gemm.first.leadingDimension),
      secondLeadingDimension: Int32(gemm.second.leadingDimension),
      resultLeadingDimension: Int32(gemm.resultLeadingDimension)
    )
    BLASThreads.bounded {
      unsafe Element.blasGemm(
        arguments,
        left.run(at: 0, stride: 1).lowest(count: 1),
        right.run(at: 0, stride: 1).lowest(count: 1),
        result.run(at: 0, stride: 1).lowest(count: 1)
      )
    }
  }
}
