import Testing

/// Expects that a process wrote exactly one line about a fatal error, and that it says `message`.
package func expectMessage(
  _ message: String, in result: ExitTest.Result?,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let output = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  let lines = output.split(separator: "\n").filter { $0.contains("Fatal error: ") }
  #expect(lines.count == 1, "\(output)", sourceLocation: sourceLocation)
  #expect(
    lines.first?.hasSuffix("Fatal error: \(message)") == true, "\(output)",
    sourceLocation: sourceLocation)
}
