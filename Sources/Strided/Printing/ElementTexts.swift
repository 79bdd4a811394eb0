import StridedKernels

/// The texts of an array's printed elements, padded so that they stand in columns.
enum ElementTexts {
  /// Formats elements together, each as wide as the widest.
  ///
  /// - Parameters:
  ///   - values: the elements in printing order: at least one, and all of one kind.
  ///   - isScalar: whether they are the one element of a 0-d array.
  static func texts(of values: [ScalarValue], isScalar: Bool) -> [String] {
    switch values[0] {
    case .boolean:
      // Truth values in a row leave room for the longer word, whether it occurs or not.
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

  /// A column of real parts against a column of imaginary ones, which choose their forms apart from
  /// each other.
  private static func complexTexts(_ parts: [ScalarValue.Parts]) -> [String] {
    let imaginary = FloatColumn(
      parts.map(\.imaginary), precision: parts[0].precision, sign: .always)
    return zip(floatTexts(parts), imaginary.texts).map { realText, imaginaryText in
      // The imaginary unit follows the last digit, so the padding moves behind it.
      let padding = imaginaryText.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      return realText + imaginaryText.dropLast(padding) + "j"
        + String(repeating: " ", count: padding)
    }
  }
}
