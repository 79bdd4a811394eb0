/// A picture of memory: its cells in order, each with the coordinates of its element.
///
/// A cell is the memory of one element. A cell without an element is drawn as a dot. If several
/// elements share a cell, as in a broadcast, the cell shows the first element and the number of the
/// others.
///
/// ```text
/// 0 |   . 0,0 0,1   .
/// 4 |   . 1,0 1,1   .
/// 8 |   . 2,0 2,1   .
/// ```
package struct LayoutDrawing: CustomStringConvertible {
  private let layout: Layout
  private let cells: Int
  /// The maximum number of cells that are drawn; further cells are only counted.
  package static var mostCells: Int { 400 }
  /// The maximum number of elements of a layout that is drawn.
  package static var mostElements: Int { 100_000 }
  private static var lineWidth: Int { 75 }

  /// Creates the picture of a layout in memory of `cells` elements.
  package init(_ layout: Layout, cells: Int) {
    self.layout = layout
    self.cells = cells
  }

  /// The cells in lines of equal length; each line starts with the number of its first cell.
  package var description: String {
    if layout.count > Self.mostElements { return "\(layout.count) elements, too many to draw" }
    let drawn = min(cells, Self.mostCells)
    let texts = texts(drawn)
    let width = texts.map(\.count).max() ?? 1
    let widestLabel = "\(max(drawn - 1, 0))".count
    let perLine = cellsPerLine(fitting: (Self.lineWidth - widestLabel - 2) / (width + 1))
    let label = "\(max(drawn - 1, 0) / perLine * perLine)".count
    var lines: [String] = []
    for start in stride(from: 0, to: drawn, by: perLine) {
      let line = texts[start..<min(start + perLine, drawn)].map { " " + padded($0, width) }
      lines.append(padded("\(start)", label) + " |" + line.joined())
    }
    if drawn < cells { lines.append("and \(cells - drawn) more cells") }
    return lines.joined(separator: "\n")
  }

  /// The text in each of the first cells.
  private func texts(_ drawn: Int) -> [String] {
    var first = [Coordinates?](repeating: nil, count: drawn)
    var sharers = [Int](repeating: 0, count: drawn)
    if layout.count > 0 {
      var place = Coordinates(repeating: 0, count: layout.rank)
      repeat {
        let cell = layout.position(of: place)
        if cell < drawn {
          if first[cell] == nil { first[cell] = place }
          sharers[cell] += 1
        }
      } while place.advance(in: layout.shape)
    }
    return (0..<drawn).map { cell in
      guard let place = first[cell] else { return "." }
      let indices = place.isEmpty ? "*" : place.map(String.init).joined(separator: ",")
      return sharers[cell] > 1 ? "\(indices)+\(sharers[cell] - 1)" : indices
    }
  }

  /// The largest stride that fits in a line, so the elements along an axis share a column.
  private func cellsPerLine(fitting most: Int) -> Int {
    let steps = layout.shape.indices.lazy
      .filter { layout.shape[$0] > 1 }
      .map { Int(layout.strides[$0].magnitude) }
    let step = steps.filter { $0 > 1 && $0 <= most }.max() ?? 0
    return max(step > 1 ? step : min(most, cells), 1)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }
}
