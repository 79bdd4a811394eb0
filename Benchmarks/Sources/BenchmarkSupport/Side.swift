/// A measured routine: runs one operation the given number of times.
public typealias Routine = (_ repetitions: Int) -> Void

/// One of the sides that are measured alternately.
package struct Side {
  /// The role of a side.
  package enum Name: Hashable, Sendable {
    /// The library.
    case strided
    case memcpy
    /// A bound of the speed, one of several candidates.
    case limit(Int)
    case cblas
    /// Copying a view, and a pass over the copy, for a `break-even`.
    case gather, copyPass
    case peer(Peer)
  }

  package let name: Name
  /// Runs the operation the given number of times and returns the seconds; nil if the side cannot
  /// continue.
  package let seconds: (_ repetitions: Int) -> Double?
  /// The clock of the side's process, which shows when it is idle.
  let clock: ProcessorClock?

  /// A side that runs in this process.
  package init(_ name: Name, running routine: @escaping Routine) {
    self.name = name
    seconds = { repetitions in Sampler.seconds { routine(repetitions) } }
    clock = .current
  }

  /// A side that runs elsewhere and measures its own time.
  package init(
    _ name: Name,
    in clock: ProcessorClock? = nil,
    timedBySelf seconds: @escaping (_ repetitions: Int) -> Double?
  ) {
    self.name = name
    self.clock = clock
    self.seconds = seconds
  }
}
