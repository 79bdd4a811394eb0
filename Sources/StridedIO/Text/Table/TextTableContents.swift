import Strided

/// The text of a table, and where its fields are.
final class TextTableContents: @unchecked Sendable {
  /// The text, which does not change any more.
  private let source: BlockSource
  private let dialect: TextDialect
  private let fields: TableFields

  /// The number of rows.
  var rowCount: Int { fields.rows.count }
  /// The number of fields of each row.
  var columnCount: Int { fields.fieldCount }
  /// The path of the file; nil for text in memory.
  var file: String? { source.file }

  init(_ source: BlockSource, _ dialect: TextDialect, _ fields: TableFields) {
    self.source = source
    self.dialect = dialect
    self.fields = fields
  }

  /// The text of a field, without quotes.
  func string(_ row: Int, _ column: Int) throws(TextError) -> String {
    let field = fields.field(row, column)
    let result = source.bytes.string(field, quote: dialect.scanner.quote)
    switch result {
    case .success(let text): return text
    case .failure(let error): throw self.error(error.reason, row, column)
    }
  }

  private func uninitialized<Element>(
    _ type: Element.Type, _ shape: Shape
  ) throws(TextError) -> NDArray<Element> {
    do throws(AllocationError) {
      return try NDArray(uninitializedAllocating: shape)
    } catch {
      throw TextError(.noMemory(byteCount: error.byteCount ?? .max), file: file)
    }
  }

  /// Some columns as numbers.
  func array<Element: TextScalar>(
    _ columns: [Int], _ type: Element.Type, _ missing: TextFunctions<Element>.Missing
  ) throws(TextError) -> NDArray<Element> {
    let array = try uninitialized(type, [rowCount, columns.count])
    let read = type._text.fieldReader(dialect.scanner, missing)
    let bytes = source.bytes
    let rowsOfPiece = max(1, 8192 / max(columns.count, 1))
    let pieces = (rowCount + rowsOfPiece - 1) / rowsOfPiece
    var failures = [(reason: TextError.Reason, row: Int, column: Int)?](
      repeating: nil, count: pieces)
    unsafe array.withUnsafeMutableBufferPointer { buffer in
      unsafe failures.withUnsafeMutableBufferPointer { failures in
        Wings.computing(forEachBelow: pieces, work: 50 * Double(buffer.count)) { piece in
          let start = piece * rowsOfPiece
          for row in start..<min(start + rowsOfPiece, rowCount) {
            for (index, column) in columns.enumerated() {
              switch read(fields.field(row, column), bytes) {
              case .success(let value): unsafe buffer[row * columns.count + index] = value
              case .failure(let error):
                unsafe failures[piece] = (error.reason, row, column)
                return
              }
            }
          }
        }
      }
    }
    if let (reason, row, column) = failures.lazy.compactMap({ $0 }).first {
      throw error(reason, row, column)
    }
    return array
  }

  /// An error of a field.
  func error(_ reason: TextError.Reason, _ row: Int, _ column: Int) -> TextError {
    let field = fields.field(row, column)
    let position = field.content.lowerBound - (field.isQuoted ? 1 : 0)
    return source.located(TextFailure(reason: reason, position: position, field: column + 1))
  }
}

extension TextBytes {
  /// The text of a field, without quotes.
  func string(_ field: FieldToken, quote: UInt8) -> Result<String, TextError> {
    let content = unsafe buffer(field.content)
    if unsafe content.contains(0) { return .failure(TextError(.nullCharacter)) }
    var text: String?
    if field.hasDoubledQuotes {
      var single: [UInt8] = []
      var position = field.content.lowerBound
      while position < field.content.upperBound {
        single.append(self[position])
        position += self[position] == quote ? 2 : 1
      }
      text = String(validating: single, as: UTF8.self)
    } else {
      text = unsafe String(validating: content, as: UTF8.self)
    }
    return text.map { .success($0) } ?? .failure(TextError(.encoding))
  }
}
