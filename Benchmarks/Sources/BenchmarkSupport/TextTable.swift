/// A text table with aligned columns, made row by row.
package struct TextTable: Sendable {
  /// One column: its title, the width of its cells, and their alignment.
  package struct Column: Sendable {
    package enum Side: Sendable { case left, right }

    package let title: String
    package let width: Int
    package let side: Side

    package init(_ title: String, width: Int = 0, side: Side = .right) {
      self.title = title
      self.width = max(width, title.count)
      self.side = side
    }
  }

  package let columns: [Column]

  package init(columns: [Column]) {
    self.columns = columns
  }

  /// The titles.
  package var header: String {
    row(columns.map(\.title))
  }

  /// A line as wide as the columns.
  package var rule: String {
    row(columns.map { String(repeating: "-", count: $0.width) })
  }

  /// One row; there is a cell for each column.
  package func row(_ cells: [String]) -> String {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    var line = zip(columns, cells).map { column, cell in
      let padding = String(repeating: " ", count: max(column.width - cell.count, 0))
      return column.side == .left ? cell + padding : padding + cell
    }.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
