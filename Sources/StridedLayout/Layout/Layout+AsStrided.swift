extension Layout {
  /// The layout with any shape, strides and offset; traps unless all elements are in the storage.
  ///
  /// A stride that leaves the storage becomes 0 if no element uses it. The result is read-only if this
  /// layout is read-only, if two elements share an address, or if a bounded amount of work cannot decide
  /// whether they do.
  ///
  /// - Parameters:
  ///   - offset: the distance from this layout's first element to the first element of the result.
  ///   - capacity: the number of elements for which the storage has room.
  ///   - width: the size of an element in bytes.
  package func asStrided(
    _ shape: Shape,
    _ strides: Strides,
    offset: Int,
    capacity: Int,
    width: Int,
    for operation: String
  ) -> Layout {
    guard shape.count == strides.count else {
      trap("\(operation): \(strides.count) strides for rank \(shape.count), shape \(shape)")
    }
    guard shape.count <= Layout.maximumRank else {
      trap("\(operation): rank \(shape.count) exceeds \(Layout.maximumRank)")
    }
    let count = shape.validatedCount(for: operation, width: 1)
    for axis in shape.indices where strides[axis].multipliedReportingOverflow(by: width).overflow {
      trap("\(operation): stride \(strides[axis]) of axis \(axis) overflows Int in bytes")
    }
    // The stride of an axis of one element, or of an empty array, is never used. Such a stride becomes 0 if
    // it leaves the storage, so that no arithmetic on it can overflow.
    var strides = strides
    for axis in shape.indices
    where (shape[axis] <= 1 || count == 0) && strides[axis].magnitude > UInt(capacity) {
      strides[axis] = 0
    }
    // The offset of an empty view is never used; this layout's offset is in the storage.
    var result = Layout(shape: shape, strides: strides, offset: self.offset, isWritable: isWritable)
    if count == 0 { return result }
    let (start, overflow) = self.offset.addingReportingOverflow(offset)
    result.offset = start
    guard !overflow, result.checkedBounds(in: capacity) else {
      trap(
        "\(operation): shape \(shape) with strides \(strides) and offset \(offset) from element "
          + "\(self.offset) leaves the storage of \(capacity) elements"
      )
    }
    let maximumWork = 1 << 16
    if isWritable { result.isWritable = result.hasAliasing(maximumWork: maximumWork) == false }
    return result
  }

  /// Whether all elements are in a storage, computed without overflow for any strides.
  private func checkedBounds(in capacity: Int) -> Bool {
    guard offset >= 0, offset < capacity else { return false }
    var (lowest, highest) = (offset, offset)
    for axis in 0..<rank {
      let (reach, overflow) = strides[axis].multipliedReportingOverflow(by: shape[axis] - 1)
      // Both bounds stay within the storage, so no sum can overflow.
      if overflow || reach < -lowest || reach >= capacity - highest { return false }
      if reach < 0 { lowest += reach } else { highest += reach }
    }
    return true
  }
}
