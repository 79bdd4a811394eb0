import Strided

/// Stops the program because of a programmer's mistake, with a one-line message.
@inline(never)
@usableFromInline
func refuse(_ message: @autoclosure () -> String) -> Never {
  trap(message())
}

/// Runs `body` for every index below `count`, split over threads if the work is large.
///
/// - Parameter work: the number of simple operations of all calls together, about.
@usableFromInline
func splitOverThreads(_ count: Int, work: Double, _ body: (Int) -> Void) {
  Wings.computing(forEachBelow: count, work: work, body)
}
