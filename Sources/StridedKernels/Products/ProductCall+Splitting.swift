import StridedLayout

extension ProductCall {
  /// Calls `body` with calls that together are this one, on several threads.
  ///
  /// The longest loop over products is split, or, on request, the rows if there are more of them. A thread
  /// computes whole rows of products, so no result depends on the number of threads.
  ///
  /// - Parameter width: the size of an element in bytes.
  mutating func split(
    over threads: ThreadShare, width: Int, splitsRows: Bool = false,
    _ body: (inout ProductCall) -> Void
  ) {
    var (longest, extent) = (-1, splitsRows ? plan.rows : 1)
    for index in 0..<plan.stack.count where plan.stack[index].count > extent {
      (longest, extent) = (index, plan.stack[index].count)
    }
    if threads.count == 1 || extent == 1 { return body(&self) }
    threads.forEachRange(of: extent, grain: longest < 0 ? Tuning.splittingGrain : 1) { _, range in
      if range.isEmpty { return }
      var part = copied()
      part.limit(longest, to: range, width: width)
      body(&part)
    }
  }

  /// Limits a loop over products, or the rows if `index` is negative, to a range.
  private mutating func limit(_ index: Int, to range: Range<Int>, width: Int) {
    var loop = StackLoop(first: plan.first.row, result: plan.result.row)
    if index < 0 {
      plan.rows = range.count
    } else {
      loop = plan.stack[index]
      plan.stack[index].count = range.count
      plan.productCount = plan.productCount / loop.count * range.count
    }
    result += range.lowerBound * loop.result * width
    first += range.lowerBound * loop.first * width
    second += range.lowerBound * loop.second * width
  }
}

extension ProductPlan {
  /// The number of multiplications of all products; the largest `Int` if there are more.
  var multiplications: Int {
    let (product, overflow) = rows.multipliedReportingOverflow(by: inner)
    let (matrix, isTooLarge) = product.multipliedReportingOverflow(by: columns)
    let (all, isLarger) = matrix.multipliedReportingOverflow(by: productCount)
    return overflow || isTooLarge || isLarger ? .max : all
  }
}
