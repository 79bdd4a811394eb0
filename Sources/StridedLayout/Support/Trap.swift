import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Stops the program because of a programmer's mistake, with a one-line message.
///
/// It calls `fatalError`, because optimised builds drop the message of `preconditionFailure`. If
/// several threads trap, the first one prints its message, and the others wait for the process to
/// end.
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
