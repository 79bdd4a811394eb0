import CStridedKernels
import StridedLayout

/// A block of sums, and packed blocks of both operands, of a portable product.
///
/// Sums and columns are stored in panels. A row of a panel takes 64 bytes, whatever the type: one vector of the
/// widest kind. Missing columns of the last panel are 0.
struct PackedBlock<Rules: ProductRules> {
  /// The number of sums in a row of a panel.
  static var lanes: Int { Int(strided_panel_bytes.rawValue) / MemoryLayout<Rules.Total>.stride }
  /// The number of columns of a panel.
  static var panelColumns: Int { lanes * Rules.columnsPerTotal }

  /// The sums: for each panel, `rows` rows.
  let sums: Run<Rules.Total>
  /// The block of the second operand: for each panel, `inner` rows.
  let columns: Run<Rules.Total>
  /// The block of the first operand: `rows` rows of `inner` factors.
  let factors: Run<Rules.Factor>
  private(set) var rows = 0
  private(set) var columnCount = 0
  var inner = 0

  /// The number of panels.
  var panels: Int { (columnCount + Self.panelColumns - 1) / Self.panelColumns }

  /// Calls `body` with memory for blocks of at most these extents.
  static func withMemory(
    rows: Int, columns: Int, inner: Int, _ body: (PackedBlock) -> Void
  ) {
    let panel = Int(strided_panel_bytes.rawValue)
    let panels = (columns + panelColumns - 1) / panelColumns
    let (sumBytes, columnBytes) = (panels * rows * panel, panels * inner * panel)
    let factorBytes = rows * inner * MemoryLayout<Rules.Factor>.stride
    unsafe withUnsafeTemporaryAllocation(
      byteCount: sumBytes + columnBytes + factorBytes, alignment: panel
    ) { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe body(
        PackedBlock(
          sums: Run(base: base.assumingMemoryBound(to: Rules.Total.self), stride: 1),
          columns: Run(
            base: (base + sumBytes).assumingMemoryBound(to: Rules.Total.self), stride: 1),
          factors: Run(
            base: (base + sumBytes + columnBytes).assumingMemoryBound(to: Rules.Factor.self),
            stride: 1)))
    }
  }

  /// Begins a block of the result: all sums are 0.
  mutating func begin(rows: Int, columns: Int) {
    self.rows = rows
    columnCount = columns
    for i in 0..<panels * rows * Self.lanes { sums[unit: i] = Rules.zero }
  }

  /// The columns of a panel.
  private func range(ofPanel panel: Int) -> Range<Int> {
    let start = panel * Self.panelColumns
    return start..<min(start + Self.panelColumns, columnCount)
  }

  /// Packs `inner` rows of the second operand, from its first one in `source` on.
  func packColumns(_ source: ElementPointer<Rules.Element>, _ step: MatrixStep) {
    for panel in 0..<panels {
      let range = range(ofPanel: panel)
      for row in 0..<inner {
        Rules.pack(
          range.count,
          source.run(at: row * step.row + range.lowerBound * step.column, stride: step.column),
          to: columns.dropping((panel * inner + row) * Self.lanes), lanes: Self.lanes)
      }
    }
  }

  /// Packs `inner` columns of the first operand.
  func packFactors(_ source: ElementPointer<Rules.Element>, _ step: MatrixStep) {
    for row in 0..<rows {
      Rules.packFactors(
        inner, source.run(at: row * step.row, stride: step.column),
        to: factors.dropping(row * inner))
    }
  }

  /// Adds the products of the packed blocks to the sums, one term after the other.
  @inline(__always)
  func addInOrder(
    _ adding: (_ sum: Rules.Total, _ x: Rules.Factor, _ y: Rules.Total) -> Rules.Total
  ) {
    for panel in 0..<panels {
      for row in 0..<rows {
        let to = sums.dropping((panel * rows + row) * Self.lanes)
        var place = 0
        // Four terms in one pass over the sums.
        while place + 4 <= inner {
          let x = factors.dropping(row * inner + place)
          let y = columns.dropping((panel * inner + place) * Self.lanes)
          for i in 0..<Self.lanes {
            var sum = adding(to[unit: i], x[unit: 0], y[unit: i])
            sum = adding(sum, x[unit: 1], y[unit: i + Self.lanes])
            sum = adding(sum, x[unit: 2], y[unit: i + 2 * Self.lanes])
            to[unit: i] = adding(sum, x[unit: 3], y[unit: i + 3 * Self.lanes])
          }
          place += 4
        }
        while place < inner {
          let x = factors[unit: row * inner + place]
          let y = columns.dropping((panel * inner + place) * Self.lanes)
          for i in 0..<Self.lanes { to[unit: i] = adding(to[unit: i], x, y[unit: i]) }
          place += 1
        }
      }
    }
  }

  /// Adds the products of the packed blocks to the sums, in vectors.
  func addInVectors(_ arithmetic: strided_panel_arithmetic) {
    let level = strided_simd_level()
    for panel in 0..<panels {
      let from = columns.dropping(panel * inner * Self.lanes)
      let to = sums.dropping(panel * rows * Self.lanes)
      unsafe strided_add_panel(
        level, arithmetic, rows, inner, factors.lowest(count: 1), from.lowest(count: 1),
        to.lowest(count: 1))
    }
  }

  /// Writes the sums to the result.
  func finish(
    _ result: ElementPointer<Rules.Element>, _ step: MatrixStep, _ alpha: Rules.Total?,
    _ beta: Rules.Total?, _ mark: inout Rules.Mark
  ) {
    for panel in 0..<panels {
      let range = range(ofPanel: panel)
      for row in 0..<rows {
        Rules.finish(
          range.count, sums.dropping((panel * rows + row) * Self.lanes),
          result.run(
            at: row * step.row + range.lowerBound * step.column, stride: step.column),
          alpha, beta, &mark)
      }
    }
  }
}
