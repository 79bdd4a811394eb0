import Strided

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text could not be read as numbers, or a file of text could not be read or written.
///
/// The error names the file, the line, and the column in the line, as compilers and editors do. A file that could
/// not be written is the old one, or does not exist.
///
/// ```swift
/// do {
///   _ = try NDArray<Double>.parseText("1,2\n3,x\n", delimiter: ",")
/// } catch {
///   print(error)  // text:2:3: "x" in field 2 is not a float64
/// }
/// ```
public struct TextError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Reason: Equatable, Sendable {
    /// The text of a field is not a value of the type.
    case invalid(text: String, type: String)
    /// The number of a field is beyond the least or the greatest value of the type.
    case outOfRange(text: String, type: String)
    /// A field is empty, and there is no value for missing ones.
    case missing
    /// A converter threw an error for a field; this is its description.
    case conversion(text: String, error: String)
    /// A row has another number of fields than the first one.
    case fieldCount(found: Int, expected: Int)
    /// The closing quote of a field is missing.
    case unterminatedQuote
    /// Text follows the closing quote of a field.
    case textAfterQuote
    /// The text of a field is not valid UTF-8, or the file is UTF-16.
    case encoding
    /// The text of a field contains a null character.
    case nullCharacter
    /// A limit of ``TextLimits`` is exceeded: a row has more than so many fields.
    case fieldLimit(Int)
    /// A limit of ``TextLimits`` is exceeded: a row has more than so many bytes.
    case rowLimit(Int)
    /// The text has no column with this index; it has `count` columns.
    case noColumn(index: Int, count: Int)
    /// The table has no column with this name.
    case noColumnNamed(String)
    /// The first line is not a comment that holds the names of the columns.
    case noHeader
    /// There is no memory for so many bytes.
    case noMemory(byteCount: Int)
    /// A system call failed with this code, a value of `errno`.
    case system(call: String, code: Int32)
    /// No file can be written at the path, for the reason that the text says.
    case notWritable(String)
    /// The progress handler cancelled the operation.
    case cancelled
  }

  /// What went wrong.
  public let reason: Reason
  /// The path of the file, as it was given; nil for text in memory.
  public internal(set) var file: String?
  /// The number of the line, from 1 on; nil if the error does not belong to a line.
  public internal(set) var line: Int?
  /// The column in the line, in bytes from 1 on; nil if the error does not belong to a line.
  public internal(set) var column: Int?
  /// The number of the field in its row, from 1 on; nil if the error does not belong to a field.
  public internal(set) var field: Int?

  init(
    _ reason: Reason, file: String? = nil, line: Int? = nil, column: Int? = nil, field: Int? = nil
  ) {
    self.reason = reason
    self.file = file
    self.line = line
    self.column = column
    self.field = field
  }

  /// The error of a system call that has just failed.
  static func system(_ call: String, _ file: String) -> TextError {
    TextError(.system(call: call, code: errno), file: file)
  }
}

extension TextError: CustomStringConvertible {
  /// The file, the line, the column and the reason, in one line.
  public var description: String {
    var place = file ?? "text"
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    return "\(place): \(explanation)"
  }

  private var explanation: String {
    let place = field.map { " in field \($0)" } ?? ""
    switch reason {
    case .invalid(let text, let type):
      return "\(text.debugDescription)\(place) is not a \(type)"
    case .outOfRange(let text, let type):
      return "\(text.debugDescription)\(place) is out of range of \(type)"
    case .missing: return "there is no value\(place)"
    case .conversion(let text, let error): return "\(text.debugDescription)\(place): \(error)"
    case .fieldCount(let found, let expected):
      return "the row has \(found) fields, the first row has \(expected)"
    case .unterminatedQuote: return "the closing quote\(place) is missing"
    case .textAfterQuote: return "text follows the closing quote\(place)"
    case .encoding: return "the text\(place) is not UTF-8"
    case .nullCharacter: return "the text\(place) contains a null character"
    case .fieldLimit(let limit): return "the row has more than \(limit) fields"
    case .rowLimit(let limit): return "the row has more than \(limit) bytes"
    case .noColumn(let index, let count): return "there is no column \(index) of \(count)"
    case .noColumnNamed(let name): return "there is no column \(name.debugDescription)"
    case .noHeader: return "the line is not a comment with names of columns"
    case .noMemory(let byteCount): return "no memory for \(byteCount) bytes"
    case .system(let call, let code): return "\(call): \(systemMessage(code))"
    case .notWritable(let text): return text
    case .cancelled: return "cancelled"
    }
  }
}
