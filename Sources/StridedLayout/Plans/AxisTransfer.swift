/// Consecutive positions along one axis that are written from positions of another array.
///
/// Deleting, inserting and repeating elements along an axis are lists of transfers.
package struct AxisTransfer: Equatable, Sendable {
  /// The first position that is read.
  package let source: Int
  /// The first position that is written.
  package let destination: Int
  /// The number of positions.
  package private(set) var count: Int
  /// How far the source moves for each position that is written: 1, or 0 to repeat one position.
  package let step: Int

  package init(from source: Int, to destination: Int, count: Int, step: Int = 1) {
    self.source = source
    self.destination = destination
    self.count = count
    self.step = step
  }

  /// Extends this transfer by one that continues it on both sides; returns false for any other.
  fileprivate mutating func absorb(_ next: AxisTransfer) -> Bool {
    guard step == 1, next.step == 1, next.source == source + count,
      next.destination == destination + count
    else { return false }
    count += next.count
    return true
  }
}

extension [AxisTransfer] {
  /// Appends a transfer, or extends the last one if the two are adjacent; ignores an empty one.
  package mutating func add(_ transfer: AxisTransfer) {
    if transfer.count == 0 { return }
    if !isEmpty, self[count - 1].absorb(transfer) { return }
    append(transfer)
  }
}
