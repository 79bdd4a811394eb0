/// How an entry of a table of positions becomes an offset in elements.
///
/// An entry is a position along one axis, and a negative one counts from the end.
@usableFromInline
package struct PositionScale: Equatable, Sendable {
  /// The number that is added to negative entries; 0 if there are none.
  @usableFromInline
  package let extent: Int
  /// The factor of the sum.
  @usableFromInline
  package let stride: Int

  /// Creates the scale of an axis.
  ///
  /// - Parameter hasNegatives: whether the table has negative positions.
  package init(extent: Int, stride: Int, hasNegatives: Bool) {
    self.extent = hasNegatives ? extent : 0
    self.stride = stride
  }

  /// The scale of a table whose entries are offsets.
  package static var offsets: PositionScale {
    PositionScale(extent: 0, stride: 1, hasNegatives: false)
  }

  /// The offset of an entry, without a branch.
  @inlinable
  @inline(__always)
  package func offset(of entry: Int) -> Int {
    (entry &+ (entry &>> (Int.bitWidth - 1)) & extent) &* stride
  }
}
