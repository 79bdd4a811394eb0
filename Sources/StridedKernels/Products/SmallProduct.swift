import CStridedKernels

extension ComplexPart {
  /// The loop for small matrices; nil for other plans.
  static func smallProductLoop(for plan: borrowing ProductPlan) -> ProductLoop? {
    guard plan.routine == .small else { return nil }
    return .loop("small loop") { call in
      let plan = call.plan
      let inmost = plan.stack.count > 0 ? plan.stack[0] : StackLoop()
      var product = strided_small_product(
        rows: plan.rows, columns: plan.columns, inner: plan.inner, count: inmost.count,
        result_row: plan.result.row, result_column: plan.result.column,
        result_step: inmost.result,
        first_row: plan.first.row, first_column: plan.first.column, first_step: inmost.first,
        second_row: plan.second.row, second_column: plan.second.column,
        second_step: inmost.second)
      let level = strided_simd_level()
      let (alpha, beta) = (call.alpha, call.beta)
      call.forEachProduct(width: MemoryLayout<Self>.stride, skipping: 1) { result, first, second in
        unsafe strided_multiply_small(
          level, MemoryLayout<Self>.stride, &product, UnsafeMutableRawPointer(bitPattern: result),
          UnsafeRawPointer(bitPattern: first), UnsafeRawPointer(bitPattern: second),
          UnsafeRawPointer(bitPattern: alpha), UnsafeRawPointer(bitPattern: beta))
      }
      return .none
    }
  }
}
