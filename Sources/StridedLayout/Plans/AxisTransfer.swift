/// Neighbouring positions along one axis that are written from positions of another array.
///
/// Rearranging an array along an axis (deleting, inserting, repeating) is a list of these.
package struct AxisTransfer: Equatable, Sendable {
  /// The first position that is read.
  package let source: Int
  /// The first position that is written.
  package let destination: Int
  /// The number of positions.
  package private(set) var count: Int
  /// How far the source moves for each position that is written: 1, or 0 where one is repeated.
  package let step: Int

  package init(from source: Int, to destination: Int, count: Int, step: Int = 1) {
    self.source = source
    self.destination = destination
    self.count = count
    self.step = step
  }

  /// Takes in the transfer that begins where this one ends, on both sides; false for any other one.
  fileprivate mutating func absorb(_ next: AxisTransfer) -> Bool {
    guard step == 1, next.step == 1, next.source == source + count,
      next.destination == destination + count
    else { return false }
    count += next.count
    return true
  }
}

extension [AxisTransfer] {
  /// Adds a transfer at the end, as a part of the last one where it continues it; an empty one is
  /// dropped.
  package mutating func add(_ transfer: AxisTransfer) {
    if transfer.count == 0 { return }
    if !isEmpty, self[count - 1].absorb(transfer) { return }
    append(transfer)
  }
}
