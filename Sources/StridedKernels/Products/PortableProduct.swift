import StridedLayout
import Synchronization

/// Matrix products without BLAS, for any strides, in blocks and in threads.
///
/// A block of the result is computed from blocks of both operands, which are packed. Every sum adds its
/// products in order, or in a way that gives the same sum, so integers overflow exactly where the plain loop
/// overflows.
struct PortableProduct<Rules: ProductRules> {
  /// The largest number of rows of a block of the result, a multiple of 4.
  private static var rowBlock: Int { 64 }
  /// The number of panels of a block.
  ///
  /// With 128 rows, they take 128 KiB, which the second-level cache holds.
  private static var panelBlock: Int { 16 }
  private static var innerBlock: Int { 128 }

  private let plan: ProductPlan
  /// The addresses of the result and of both operands.
  private let result: Int
  private let first: Int
  private let second: Int
  private let alpha: Rules.Total?
  private let beta: Rules.Total?
  private let threads: ThreadShare
  /// Whether each element of the result is computed as a dot product.
  private let usesDots: Bool
  /// The number of rows and of columns of a block.
  private let blockRows: Int
  private let blockColumns: Int
  /// The number of blocks of rows, and of columns.
  private let rowBlocks: Int
  private let columnBlocks: Int

  /// Writes the products of a plan.
  @inline(__always)
  static func run(_ call: inout ProductCall) -> Failure {
    PortableProduct(&call).run()
  }

  private init(_ call: inout ProductCall) {
    plan = call.plan
    (result, first, second) = (call.result, call.first, call.second)
    alpha = call.factor(call.alpha, as: Rules.Element.self).map(Rules.total)
    beta = call.factor(call.beta, as: Rules.Element.self).map(Rules.total)
    // Packing costs as much as a product of few rows or columns.
    usesDots =
      plan.columns <= 2
      || (plan.rows <= 2 && plan.second.row.magnitude < plan.second.column.magnitude)
    threads = ThreadShare(
      multiplications: plan.multiplications / Rules.columnsPerTotal,
      weight: usesDots || !Rules.usesVectors
        ? Tuning.multiplicationWeight : Tuning.vectorMultiplicationWeight)
    // Blocks of rows of nearly one size, and as many for each thread.
    let share = Self.rowBlock * threads.count
    let count = max((plan.rows + share - 1) / share * threads.count, 1)
    blockRows = max(4, ((plan.rows + count - 1) / count + 3) / 4 * 4)
    blockColumns = min(
      Self.panelBlock * PackedBlock<Rules>.panelColumns, max(plan.columns, 1))
    rowBlocks = (plan.rows + blockRows - 1) / blockRows
    columnBlocks = (plan.columns + blockColumns - 1) / blockColumns
  }

  private func run() -> Failure {
    let blocks = plan.productCount * rowBlocks * columnBlocks
    let failure = Atomic<UInt8>(Failure.none.rawValue)
    threads.forEachRange(of: blocks, grain: 1) { _, range in
      if range.isEmpty { return }
      var mark = Rules.noMark
      if usesDots {
        for block in range { writeDots(block, &mark) }
      } else {
        PackedBlock<Rules>.withMemory(
          rows: min(plan.rows, blockRows), columns: blockColumns,
          inner: min(plan.inner, Self.innerBlock)
        ) { memory in
          for block in range { write(block, memory, &mark) }
        }
      }
      let found = Rules.failure(mark)
      if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
    }
    return Failure(rawValue: failure.load(ordering: .relaxed)) ?? .none
  }

  /// The rows and columns of a block, and the addresses of its product.
  private func place(
    _ block: Int
  ) -> (rows: Range<Int>, columns: Range<Int>, result: Int, first: Int, second: Int) {
    let (rest, column) = block.quotientAndRemainder(dividingBy: columnBlocks)
    var (product, row) = rest.quotientAndRemainder(dividingBy: rowBlocks)
    var (result, first, second) = (result, first, second)
    let width = MemoryLayout<Rules.Element>.stride
    for loop in plan.stack {
      let index: Int
      (product, index) = product.quotientAndRemainder(dividingBy: loop.count)
      result += index * loop.result * width
      first += index * loop.first * width
      second += index * loop.second * width
    }
    let (top, left) = (row * blockRows, column * blockColumns)
    row = min(top + blockRows, plan.rows)
    return (top..<row, left..<min(left + blockColumns, plan.columns), result, first, second)
  }

  private func writeDots(_ block: Int, _ mark: inout Rules.Mark) {
    let (rows, columns, result, first, second) = place(block)
    for row in rows {
      let x = ElementPointer<Rules.Element>(address: first).run(
        at: row * plan.first.row, stride: plan.first.column)
      for column in columns {
        let y = ElementPointer<Rules.Element>(address: second).run(
          at: column * plan.second.column, stride: plan.second.row)
        let to = ElementPointer<Rules.Element>(address: result).run(
          at: row * plan.result.row + column * plan.result.column, stride: 1)
        to.first = Rules.finished(
          Rules.dot(plan.inner, x, y, &mark), to.first, alpha, beta, &mark)
      }
    }
  }

  private func write(_ block: Int, _ memory: PackedBlock<Rules>, _ mark: inout Rules.Mark) {
    let (rows, columns, result, first, second) = place(block)
    var packed = memory
    packed.begin(rows: rows.count, columns: columns.count)
    for start in stride(from: 0, to: plan.inner, by: Self.innerBlock) {
      packed.inner = min(Self.innerBlock, plan.inner - start)
      packed.packColumns(
        ElementPointer<Rules.Element>(address: second).advanced(
          by: start * plan.second.row + columns.lowerBound * plan.second.column), plan.second)
      packed.packFactors(
        ElementPointer<Rules.Element>(address: first).advanced(
          by: rows.lowerBound * plan.first.row + start * plan.first.column), plan.first)
      Rules.add(packed, &mark)
    }
    packed.finish(
      ElementPointer<Rules.Element>(address: result).advanced(
        by: rows.lowerBound * plan.result.row + columns.lowerBound * plan.result.column),
      plan.result, alpha, beta, &mark)
  }
}
