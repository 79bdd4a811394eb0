import CStridedKernels
import StridedLayout

extension ProductLoop {
  /// The loop for small matrices of `Float` or `Double`.
  static func small(width: Int) -> ProductLoop {
    // Closures that capture nothing need no memory.
    width == 4
      ? .loop("small loop") { SmallProduct.run(&$0, width: 4) }
      : .loop("small loop") { SmallProduct.run(&$0, width: 8) }
  }
}

/// Products with few columns and a short inner extent, and any number of rows.
private enum SmallProduct {
  static func run(_ call: inout ProductCall, width: Int) -> Failure {
    let elements =
      (call.plan.rows &* (call.plan.inner &+ call.plan.columns)) &* call.plan.productCount
    if elements < Tuning.unsplitProduct {
      multiply(&call, width: width)
    } else {
      call.split(over: ThreadShare(bytes: elements * width), width: width, splitsRows: true) {
        multiply(&$0, width: width)
      }
    }
    return .none
  }

  /// Writes products; the loop in vectors takes the innermost loop over products as well.
  private static func multiply(_ call: inout ProductCall, width: Int) {
    let inmost = call.plan.stack.count > 0 ? call.plan.stack[0] : StackLoop()
    var product = strided_small_product(
      rows: call.plan.rows, columns: call.plan.columns, inner: call.plan.inner,
      count: inmost.count,
      result_row: call.plan.result.row, result_column: call.plan.result.column,
      result_step: inmost.result,
      first_row: call.plan.first.row, first_column: call.plan.first.column,
      first_step: inmost.first,
      second_row: call.plan.second.row, second_column: call.plan.second.column,
      second_step: inmost.second)
    let level = strided_simd_level()
    let (alpha, beta) = (call.alpha, call.beta)
    call.forEachProduct(width: width, skipping: 1) { result, first, second in
      unsafe strided_multiply_small(
        level, width, &product, UnsafeMutableRawPointer(bitPattern: result),
        UnsafeRawPointer(bitPattern: first), UnsafeRawPointer(bitPattern: second),
        UnsafeRawPointer(bitPattern: alpha), UnsafeRawPointer(bitPattern: beta))
    }
  }
}
