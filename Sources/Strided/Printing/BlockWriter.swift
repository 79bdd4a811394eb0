/// Arranges the texts of elements in nested brackets and wraps long lines.
///
/// The innermost axis runs along a line. If the line is too long, it continues on the next line
/// under its first element. The blocks of the other axes follow one below the other, with one more
/// blank line for every axis further out.
struct BlockWriter {
  private let selection: PrintedSelection
  private let separator: String
  /// The column of the outermost bracket.
  private let indent: Int
  /// The column where a row's elements start: after the brackets of all axes.
  private let rowStart: Int
  /// The first column that a row's elements must not use.
  private let rowEnd: Int
  private var remaining: ArraySlice<String>
  private var output = ""
  private var column = 0

  /// The text of a selection in brackets; a 0-d array has no brackets.
  ///
  /// - Parameters:
  ///   - texts: the elements' texts in printing order, padded to their columns.
  ///   - selection: the elements they belong to.
  ///   - separator: the text after an element or block that is not the last, before the space.
  ///   - indent: the number of columns that are already used.
  ///   - width: the number of columns.
  static func text(
    of texts: [String], selection: PrintedSelection, separator: String, indent: Int, width: Int
  ) -> String {
    if selection.shape.isEmpty { return texts.joined() }
    var writer = Self(
      texts: texts, selection: selection, separator: separator, indent: indent, width: width)
    writer.writeBlock(axis: 0)
    return writer.output
  }

  private init(
    texts: [String], selection: PrintedSelection, separator: String, indent: Int, width: Int
  ) {
    self.selection = selection
    self.separator = separator
    self.indent = indent
    rowStart = indent + selection.shape.count
    // All axes may close their brackets after the row; a separator fits in the same columns.
    rowEnd = width - selection.shape.count
    remaining = texts[...]
  }

  /// Writes one position of the outer axes: a row, or blocks one below the other.
  private mutating func writeBlock(axis: Int) {
    let innerAxes = selection.shape.count - 1 - axis
    output += "["
    if innerAxes == 0 {
      writeRow(axis: axis)
    } else {
      let lineBreak = String(repeating: "\n", count: innerAxes)
      let gap = separator + lineBreak + String(repeating: " ", count: indent + axis + 1)
      for shown in 0..<selection.shownCount(axis) {
        if shown > 0 { output += gap }
        if selection.hasGap(before: shown, axis: axis) { output += "..." + gap }
        writeBlock(axis: axis + 1)
      }
    }
    output += "]"
  }

  private mutating func writeRow(axis: Int) {
    column = rowStart
    for shown in 0..<selection.shownCount(axis) {
      if shown > 0 { writeSeparator() }
      if selection.hasGap(before: shown, axis: axis) {
        writeWord("...")
        writeSeparator()
      }
      writeWord(remaining.removeFirst())
    }
  }

  private mutating func writeSeparator() {
    output += separator + " "
    column += separator.utf8.count + 1
  }

  /// Writes a word on this line, or on a new line if it does not fit.
  ///
  /// A word that is too wide for any line has its own line.
  private mutating func writeWord(_ word: String) {
    if column + word.utf8.count > rowEnd && column > rowStart {
      while output.utf8.last == UInt8(ascii: " ") { output.removeLast() }
      output += "\n" + String(repeating: " ", count: rowStart)
      column = rowStart
    }
    output += word
    column += word.utf8.count
  }
}
