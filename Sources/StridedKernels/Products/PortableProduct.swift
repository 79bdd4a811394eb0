import StridedLayout
import Synchronization

/// Matrix products without BLAS, for any strides, in blocks and in threads.
///
/// A block of the result is computed from blocks of the second operand, which are packed to the type of the
/// sums. Every sum adds its products in order, so integers overflow exactly where the plain loop overflows.
struct PortableProduct<Rules: ProductRules> {
  private typealias Total = Rules.Total

  // A block of sums and a packed block take 64 and 128 KiB of 8-byte numbers, which the second-level cache
  // holds.
  private static var rowBlock: Int { 64 }
  private static var columnBlock: Int { 128 }
  private static var innerBlock: Int { 128 }

  private let call: ProductCall
  private let alpha: Total?
  private let beta: Total?
  /// Whether each element of the result is computed as a dot product.
  private let usesDots: Bool
  /// The number of blocks of rows, and of columns.
  private let rowBlocks: Int
  private let columnBlocks: Int

  /// Writes the products of a plan.
  @inline(__always)
  static func run(_ call: borrowing ProductCall) -> Failure {
    PortableProduct(call).run()
  }

  private init(_ call: borrowing ProductCall) {
    self.call = copy call
    let plan = call.plan
    alpha = call.factor(call.alpha, as: Rules.Element.self).map(Rules.total)
    beta = call.factor(call.beta, as: Rules.Element.self).map(Rules.total)
    // Packing costs as much as a product of few rows or columns.
    usesDots =
      plan.columns <= 2
      || (plan.rows <= 2 && plan.second.row.magnitude < plan.second.column.magnitude)
    rowBlocks = (plan.rows + Self.rowBlock - 1) / Self.rowBlock
    columnBlocks = (plan.columns + Self.columnBlock - 1) / Self.columnBlock
  }

  private func run() -> Failure {
    let plan = call.plan
    let blocks = plan.productCount * rowBlocks * columnBlocks
    let failure = Atomic<UInt8>(Failure.none.rawValue)
    let (perResult, overflow) = plan.inner.multipliedReportingOverflow(by: plan.columns)
    let (work, tooLarge) = (perResult &* plan.productCount)
      .multipliedReportingOverflow(by: plan.rows)
    let threads = ThreadShare(keys: overflow || tooLarge ? .max : work, width: 1)
    threads.forEachRange(of: blocks, grain: 1) { _, range in
      var mark = Rules.noMark
      if usesDots {
        for block in range { writeDots(block, &mark) }
      } else {
        withBuffers { sums, packed in
          for block in range { write(block, sums, packed, &mark) }
        }
      }
      let found = Rules.failure(mark)
      if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
    }
    return Failure(rawValue: failure.load(ordering: .relaxed)) ?? .none
  }

  /// Calls `body` with memory for a block of sums and a packed block.
  private func withBuffers(_ body: (Run<Total>, Run<Total>) -> Void) {
    let plan = call.plan
    let columns = min(plan.columns, Self.columnBlock)
    let sums = min(plan.rows, Self.rowBlock) * columns
    let packed = min(plan.inner, Self.innerBlock) * columns
    unsafe withUnsafeTemporaryAllocation(of: Total.self, capacity: sums + packed) { buffer in
      let base = unsafe buffer.baseAddress.unsafelyUnwrapped
      unsafe body(Run(base: base, stride: 1), Run(base: base + sums, stride: 1))
    }
  }

  /// The rows and columns of a block, and the addresses of its product.
  private func place(
    _ block: Int
  ) -> (rows: Range<Int>, columns: Range<Int>, result: Int, first: Int, second: Int) {
    let plan = call.plan
    let (rest, column) = block.quotientAndRemainder(dividingBy: columnBlocks)
    var (product, row) = rest.quotientAndRemainder(dividingBy: rowBlocks)
    var (result, first, second) = (call.result, call.first, call.second)
    let width = MemoryLayout<Rules.Element>.stride
    for loop in plan.stack {
      let index: Int
      (product, index) = product.quotientAndRemainder(dividingBy: loop.count)
      result += index * loop.result * width
      first += index * loop.first * width
      second += index * loop.second * width
    }
    let (top, left) = (row * Self.rowBlock, column * Self.columnBlock)
    row = min(top + Self.rowBlock, plan.rows)
    return (
      top..<row, left..<min(left + Self.columnBlock, plan.columns), result, first, second
    )
  }

  private func finished(
    _ sum: Total, _ place: ElementPointer<Rules.Element>, at offset: Int, _ mark: inout Rules.Mark
  ) {
    let place = place.advanced(by: offset)
    var value = sum
    if let alpha { value = Rules.adding(Rules.zero, alpha, value, &mark) }
    if let beta { value = Rules.adding(value, beta, Rules.total(place.value), &mark) }
    place.value = Rules.element(value)
  }

  private func writeDots(_ block: Int, _ mark: inout Rules.Mark) {
    let plan = call.plan
    let (rows, columns, result, first, second) = place(block)
    let target = ElementPointer<Rules.Element>(address: result)
    for row in rows {
      var x = ElementPointer<Rules.Element>(address: first)
      x = x.advanced(by: row * plan.first.row)
      for column in columns {
        let y = ElementPointer<Rules.Element>(address: second).advanced(
          by: column * plan.second.column)
        let sum = dot(
          x.run(at: 0, stride: plan.first.column), y.run(at: 0, stride: plan.second.row), &mark)
        finished(sum, target, at: row * plan.result.row + column * plan.result.column, &mark)
      }
    }
  }

  private func dot(
    _ x: Run<Rules.Element>, _ y: Run<Rules.Element>, _ mark: inout Rules.Mark
  ) -> Total {
    var sum = Rules.zero
    for i in 0..<call.plan.inner {
      sum = Rules.adding(sum, Rules.total(x[i]), Rules.total(y[i]), &mark)
    }
    return sum
  }

  private func write(
    _ block: Int, _ sums: Run<Total>, _ packed: Run<Total>, _ mark: inout Rules.Mark
  ) {
    let plan = call.plan
    let (rows, columns, result, first, second) = place(block)
    let count = columns.count
    for i in 0..<rows.count * count { sums[unit: i] = Rules.zero }
    for start in stride(from: 0, to: plan.inner, by: Self.innerBlock) {
      let inner = start..<min(start + Self.innerBlock, plan.inner)
      pack(inner, columns, ElementPointer(address: second), to: packed)
      for (index, row) in rows.enumerated() {
        let factors = ElementPointer<Rules.Element>(address: first).run(
          at: row * plan.first.row + start * plan.first.column, stride: plan.first.column)
        add(factors, inner.count, packed, count, to: sums.dropping(index * count), &mark)
      }
    }
    let target = ElementPointer<Rules.Element>(address: result)
    for (index, row) in rows.enumerated() {
      for column in 0..<count {
        finished(
          sums[unit: index * count + column], target,
          at: row * plan.result.row + (columns.lowerBound + column) * plan.result.column, &mark)
      }
    }
  }

  /// Copies a block of the second operand to contiguous rows.
  private func pack(
    _ inner: Range<Int>, _ columns: Range<Int>, _ second: ElementPointer<Rules.Element>,
    to packed: Run<Total>
  ) {
    let step = call.plan.second
    let start = inner.lowerBound * step.row + columns.lowerBound * step.column
    let count = columns.count
    for row in 0..<inner.count {
      let from = second.run(at: start + row * step.row, stride: step.column)
      let to = packed.dropping(row * count)
      if step.column == 1 {
        for column in 0..<count { to[unit: column] = Rules.total(from[unit: column]) }
      } else {
        for column in 0..<count { to[unit: column] = Rules.total(from[column]) }
      }
    }
  }

  /// Adds multiples of packed rows to a row of sums, four of them in one pass.
  @inline(__always)
  private func add(
    _ factors: Run<Rules.Element>, _ inner: Int, _ packed: Run<Total>, _ count: Int,
    to sums: Run<Total>, _ mark: inout Rules.Mark
  ) {
    var place = 0
    while place + 4 <= inner {
      let a = Rules.total(factors[place])
      let b = Rules.total(factors[place + 1])
      let c = Rules.total(factors[place + 2])
      let d = Rules.total(factors[place + 3])
      let x = packed.dropping(place * count)
      let (y, z, w) = (x.dropping(count), x.dropping(2 * count), x.dropping(3 * count))
      for i in 0..<count {
        var sum = Rules.adding(sums[unit: i], a, x[unit: i], &mark)
        sum = Rules.adding(sum, b, y[unit: i], &mark)
        sum = Rules.adding(sum, c, z[unit: i], &mark)
        sums[unit: i] = Rules.adding(sum, d, w[unit: i], &mark)
      }
      place += 4
    }
    while place < inner {
      let a = Rules.total(factors[place])
      let x = packed.dropping(place * count)
      for i in 0..<count { sums[unit: i] = Rules.adding(sums[unit: i], a, x[unit: i], &mark) }
      place += 1
    }
  }
}
