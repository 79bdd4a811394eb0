/// Something to measure: runs one operation as many times as it is told to.
public typealias Routine = (_ repetitions: Int) -> Void

/// One of the sides that are measured in turns.
package struct Side {
  /// What a side is to the others.
  package enum Name: Hashable, Sendable {
    /// The library.
    case strided
    case memcpy
    /// What bounds the speed, one of several candidates.
    case limit(Int)
    case cblas
    /// Gathering a view, and a pass over the copy: what a `break-even` needs.
    case gather, copyPass
    case peer(Peer)
  }

  package let name: Name
  /// Runs the operation so many times and returns the seconds that this took; nil where the side
  /// cannot go on.
  package let seconds: (_ repetitions: Int) -> Double?
  /// The clock of the process that the side runs in, which tells when it has come to rest.
  let clock: ProcessorClock?

  /// A side that runs here.
  package init(_ name: Name, running routine: @escaping Routine) {
    self.name = name
    seconds = { repetitions in Sampler.seconds { routine(repetitions) } }
    clock = .current
  }

  /// A side that runs elsewhere and takes its own time.
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
