import StridedKernels

/// Writes an array of any element type as text, character for character as NumPy 2.4 does.
///
/// The formatter sees an array as a shape and a function from index to value. So views of every
/// layout print alike, and one compiled copy serves all element types. If an array is summarised,
/// only the printed elements are read: a broadcast of 2^40 elements costs as much as its corners.
package struct ArrayFormatter {
  private let typeName: String
  private let selection: PrintedSelection
  private let element: (_ index: [Int]) -> ScalarValue

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - shape: the extent of every axis; empty for a 0-d array.
  ///   - typeName: the element type's name in NumPy, such as `float32`.
  ///   - element: the value at a logical index, which has one entry per axis. All values must be of
  ///     one kind.
  package init(
    shape: [Int], typeName: String, element: @escaping (_ index: [Int]) -> ScalarValue
  ) {
    self.typeName = typeName
    self.element = element
    selection = PrintedSelection(shape: shape)
  }

  /// The text for readers, as NumPy's `str` gives it: `[1 2 3]`.
  ///
  /// A 0-d array prints as a number with all its digits, not limited to eight.
  package var plain: String {
    if selection.shape.isEmpty { return element([]).scalarText }
    return elements(separator: "", indent: 0, width: Self.lineWidth)
  }

  /// The text for programmers, as NumPy's `repr` gives it: `array([1, 2, 3], dtype=int32)`.
  package var detailed: String {
    let opening = "array("
    // One column is kept for the closing parenthesis.
    var text = opening
    text += elements(separator: ",", indent: opening.utf8.count, width: Self.lineWidth - 1)
    guard let facts = trailingFacts else { return text + ")" }
    text += ","
    let lastLineLength = text.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    let ending = " " + facts + ")"
    if lastLineLength + ending.utf8.count <= Self.lineWidth { return text + ending }
    return text + "\n" + facts.leftPadded(to: opening.utf8.count + facts.utf8.count) + ")"
  }

  private static let lineWidth = 75

  /// The elements in their brackets, as both forms show them.
  private func elements(separator: String, indent: Int, width: Int) -> String {
    if selection.isEmpty { return "[]" }
    let texts = ElementTexts.texts(
      of: selection.collect(element), isScalar: selection.shape.isEmpty)
    return BlockWriter.text(
      of: texts, selection: selection, separator: separator, indent: indent, width: width)
  }

  /// The facts that the elements do not show.
  ///
  /// The shape if the array is summarised, or empty with another shape than `(0,)`. The element
  /// type if the array is empty, or if NumPy would not give the type to a literal of these
  /// elements.
  private var trailingFacts: String? {
    var facts: [String] = []
    if selection.isSummarized || selection.isEmpty && selection.shape != [0] {
      let extents = selection.shape.map(String.init).joined(separator: ", ")
      facts.append("shape=(\(extents)\(selection.shape.count == 1 ? "," : ""))")
    }
    if selection.isEmpty || !["bool", "int64", "float64", "complex128"].contains(typeName) {
      facts.append("dtype=\(typeName)")
    }
    return facts.isEmpty ? nil : facts.joined(separator: ", ")
  }
}
