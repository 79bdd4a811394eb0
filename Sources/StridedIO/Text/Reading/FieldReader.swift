import Strided

/// The value of a field of any form: in quotes, missing, with spaces around it.
struct FieldReader<Element: ParsedScalar> {
  /// The rules that divide the text.
  let scanner: FieldScanner
  /// The value of missing fields; nil if they are errors.
  let filling: Element?
  /// What stands for a missing value, besides nothing.
  let missing: [[UInt8]]

  /// The value of a field that has no problem.
  func value(of token: FieldToken, in bytes: TextBytes) -> Result<Element, TextError> {
    let content = trimmed(token.content, in: bytes)
    if let filling, isMissing(content, in: bytes) { return .success(filling) }
    if content.isEmpty { return .failure(TextError(.missing)) }
    let result =
      scanner.isPlain ? Element.value(of: content, in: bytes) : copiedValue(of: content, in: bytes)
    switch result {
    case .value(let value): return .success(value)
    case .invalid:
      return .failure(
        TextError(.invalid(text: bytes.excerpt(token.content), type: Element._typeName)))
    case .outOfRange:
      return .failure(
        TextError(.outOfRange(text: bytes.excerpt(token.content), type: Element._typeName)))
    }
  }

  /// The value of a field whose bytes are first copied, so that a delimiter cannot be read as part of the number.
  private func copiedValue(of content: Range<Int>, in bytes: TextBytes) -> FieldValue<Element> {
    var copy = unsafe Array(bytes.buffer(content))
    copy.append(ASCII.lineFeed)
    copy.append(contentsOf: repeatElement(0, count: TextBytes.padding - 1))
    return unsafe copy.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .invalid }
      return unsafe Element.value(
        of: 0..<content.count, in: TextBytes(base, count: content.count))
    }
  }

  private func isMissing(_ content: Range<Int>, in bytes: TextBytes) -> Bool {
    content.isEmpty
      || missing.contains { mark in
        mark.count == content.count
          && mark.indices.allSatisfy { bytes[content.lowerBound + $0] == mark[$0] }
      }
  }

  /// The range without spaces and tabs at its ends.
  private func trimmed(_ content: Range<Int>, in bytes: TextBytes) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == ASCII.space || byte == ASCII.tab || byte == 11 || byte == 12
    }
    var (start, end) = (content.lowerBound, content.upperBound)
    while start < end && isSpace(bytes[start]) { start += 1 }
    while start < end && isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension TextBytes {
  /// The text of a range for a message: at most 60 bytes, and U+FFFD for what is not UTF-8.
  func excerpt(_ range: Range<Int>) -> String {
    let end = min(range.upperBound, range.lowerBound + 60)
    let text = unsafe String(decoding: buffer(range.lowerBound..<end), as: UTF8.self)
    return end < range.upperBound ? text + "…" : text
  }
}
