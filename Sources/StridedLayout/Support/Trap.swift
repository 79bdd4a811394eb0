import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Stops the program because of a programmer's mistake, with one line that says what went wrong.
///
/// `fatalError` rather than `preconditionFailure`, whose text optimised builds drop. Where several
/// threads find the mistake, the first one tells and the others wait for the end.
@inline(never)
@usableFromInline
package func trap(_ message: @autoclosure () -> String) -> Never {
  let text = message()
  while Stopping.hasBegun.exchange(true, ordering: .relaxed) { sleep(1) }
  fatalError(text)
}

private enum Stopping {
  static let hasBegun = Atomic<Bool>(false)
}
