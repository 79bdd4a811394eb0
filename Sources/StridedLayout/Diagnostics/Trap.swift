/// Stops the program because of a programmer's mistake, with one line that says what went wrong.
///
/// `fatalError` rather than `preconditionFailure`, whose text optimised builds drop.
@inline(never)
@usableFromInline
package func trap(_ message: @autoclosure () -> String) -> Never {
  fatalError(message())
}
