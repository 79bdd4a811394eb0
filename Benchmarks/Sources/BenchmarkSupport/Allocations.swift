import AllocationCounter

/// Counts the heap allocations of a piece of work.
package enum Allocations {
  /// The heap allocations per operation, or nil if they cannot be counted.
  package static func perOperation(of routine: Routine, repetitions: Int) -> Double? {
    guard allocation_counter_is_available() else { return nil }
    allocation_counter_start()
    routine(repetitions)
    return Double(allocation_counter_stop()) / Double(repetitions)
  }
}
