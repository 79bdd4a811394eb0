import StridedKernels

/// The texts of an array's printed elements, padded to columns.
enum ElementTexts {
  /// Formats elements together, all as wide as the widest.
  ///
  /// - Parameters:
  ///   - values: the elements in printing order: at least one, and all of one kind.
  ///   - isScalar: whether they are the one element of a 0-d array.
  static func texts(of values: [ScalarValue], isScalar: Bool) -> [String] {
    switch values[0] {
    case .boolean:
      // Truth values in a row leave room for the longer word, even if it does not occur.
      return aligned(values, minimumWidth: isScalar ? 0 : "False".utf8.count)
    case .signed, .unsigned:
      return aligned(values, minimumWidth: 0)
    case .half, .single, .double:
      return floatTexts(values.map(\.parts))
    case .complexSingle, .complexDouble:
      return complexTexts(values.map(\.parts))
    }
  }

  private static func aligned(_ values: [ScalarValue], minimumWidth: Int) -> [String] {
    let texts = values.map(\.scalarText)
    let width = texts.reduce(minimumWidth) { max($0, $1.utf8.count) }
    return texts.map { $0.leftPadded(to: width) }
  }

  private static func floatTexts(_ parts: [ScalarValue.Parts]) -> [String] {
    FloatColumn(parts.map(\.real), precision: parts[0].precision, sign: .ifNegative).texts
  }

  /// A column of real parts and a column of imaginary parts, which choose their forms independently.
  private static func complexTexts(_ parts: [ScalarValue.Parts]) -> [String] {
    let imaginary = FloatColumn(
      parts.map(\.imaginary), precision: parts[0].precision, sign: .always)
    return zip(floatTexts(parts), imaginary.texts).map { realText, imaginaryText in
      // The imaginary unit follows the last digit, so the padding moves after it.
      let padding = imaginaryText.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      return realText + imaginaryText.dropLast(padding) + "j"
        + String(repeating: " ", count: padding)
    }
  }
}
