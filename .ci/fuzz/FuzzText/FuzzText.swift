import Strided
import StridedIO

/// How a text is read: chosen by the first bytes of an input.
private struct Settings {
  let delimiter: TextDelimiter
  let quote: Unicode.Scalar?
  let comments: [String]
  let skippedLines: Int
  let columns: [Int]?
  let maximumRows: Int
  let isFilled: Bool
  let type: Int
  let limits: TextLimits

  init(_ bytes: some Sequence<UInt8>) {
    let choices = bytes.map { Int($0) }
    delimiter = [",", .whitespace, ";", "\t", "e", "-", " ", "1"][choices[0] % 8]
    quote = [nil, "\"", "\"", "'"][choices[1] % 4]
    comments = [["#"], [], ["//", "#"], ["%%"]][choices[1] / 4 % 4]
    isFilled = choices[1] / 16 % 2 == 1
    type = choices[2] % 14
    skippedLines = choices[2] / 14 % 4
    columns = [nil, nil, nil, [0], [-1, 0], [1, 1]][choices[3] % 6]
    maximumRows = choices[3] / 6 % 5 == 0 ? 2 : .max
    limits = choices[3] / 30 % 4 == 0 ? TextLimits(fields: 5, rowBytes: 100) : TextLimits()
  }
}

private func check<Element: TextScalar>(
  _ text: [UInt8], _ settings: Settings, _ type: Element.Type, _ filling: Element
) {
  let array: NDArray<Element>
  do throws(TextError) {
    array = try NDArray<Element>.parseText(
      text, delimiter: settings.delimiter, quote: settings.quote, comments: settings.comments,
      skippingLines: settings.skippedLines, columns: settings.columns,
      maximumRows: settings.maximumRows, filling: settings.isFilled ? filling : nil,
      missing: ["NA"], limits: settings.limits)
  } catch {
    precondition(!error.description.isEmpty)
    precondition((error.line ?? 1) >= 1 && (error.column ?? 1) >= 1)
    precondition((error.line ?? 1) <= text.count + 1 && (error.column ?? 1) <= text.count + 1)
    return
  }
  precondition(array.count <= 4 * (text.count + 1))
  if array.count == 0 { return }
  // What is written is read as the same.
  let again = try? NDArray<Element>.parseText(array.text(delimiter: ","), delimiter: ",")
  precondition(again?.text() == array.text())
}

private func checkTable(_ text: [UInt8], _ settings: Settings) {
  for header in [TextTable.Header.firstRow, .none, .comment] {
    guard
      let table = try? TextTable(
        parsing: text, delimiter: settings.delimiter, header: header, quote: settings.quote,
        comments: settings.comments, skippingLines: settings.skippedLines, limits: settings.limits)
    else { continue }
    for column in 0..<table.columnCount {
      _ = try? table.strings(column)
      _ = try? table.column(column, as: Double.self, filling: .nan)
      _ = try? table.column(column, as: Int8.self)
    }
    for name in table.names { _ = try? table.column(name, as: Bool.self) }
  }
}

/// Reads the bytes after the first four as text, as numbers and as a table.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  if count < 4 { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let settings = Settings(bytes[..<4])
  let text = Array(bytes[4...])
  switch settings.type {
  case 0: check(text, settings, Bool.self, false)
  case 1: check(text, settings, Int8.self, -1)
  case 2: check(text, settings, Int16.self, -1)
  case 3: check(text, settings, Int32.self, -1)
  case 4: check(text, settings, Int64.self, -1)
  case 5: check(text, settings, UInt8.self, 7)
  case 6: check(text, settings, UInt16.self, 7)
  case 7: check(text, settings, UInt32.self, 7)
  case 8: check(text, settings, UInt64.self, 7)
  case 9: check(text, settings, Float16.self, .nan)
  case 10: check(text, settings, Float.self, .nan)
  case 11: check(text, settings, Double.self, .nan)
  case 12: check(text, settings, Complex<Float>.self, 1)
  default: check(text, settings, Complex<Double>.self, 1)
  }
  checkTable(text, settings)
  return 0
}
