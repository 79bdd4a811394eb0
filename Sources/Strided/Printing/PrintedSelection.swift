import StridedKernels

/// The elements of an array that appear in its text.
///
/// An array of more than 1000 elements is summarised: an axis longer than six shows its first and
/// last three positions. Other elements are never read.
struct PrintedSelection {
  /// The extent of every axis.
  let shape: [Int]
  /// Whether the array has no elements at all.
  let isEmpty: Bool
  /// Whether the array has so many elements that long axes are shortened.
  let isSummarized: Bool

  private static let threshold = 1000
  private static let edgeCount = 3

  /// Selects from an array of the given extents.
  init(shape: [Int]) {
    self.shape = shape
    isEmpty = shape.contains(0)
    isSummarized = !isEmpty && Self.holdsMoreThanThreshold(shape)
  }

  /// The number of positions of an axis that are shown.
  func shownCount(_ axis: Int) -> Int {
    isElided(axis) ? 2 * Self.edgeCount : shape[axis]
  }

  /// Whether positions are left out directly before a shown one.
  func hasGap(before shown: Int, axis: Int) -> Bool {
    shown == Self.edgeCount && isElided(axis)
  }

  /// The values of the shown elements, in printing order.
  func collect(_ element: (_ index: [Int]) -> ScalarValue) -> [ScalarValue] {
    var values: [ScalarValue] = []
    var index = [Int](repeating: 0, count: shape.count)
    collect(axis: 0, index: &index, element: element, into: &values)
    return values
  }

  private func collect(
    axis: Int, index: inout [Int], element: (_ index: [Int]) -> ScalarValue,
    into values: inout [ScalarValue]
  ) {
    guard axis < shape.count else {
      values.append(element(index))
      return
    }
    for shown in 0..<shownCount(axis) {
      let isBehindGap = isElided(axis) && shown >= Self.edgeCount
      index[axis] = isBehindGap ? shape[axis] - shownCount(axis) + shown : shown
      collect(axis: axis + 1, index: &index, element: element, into: &values)
    }
  }

  private func isElided(_ axis: Int) -> Bool {
    isSummarized && shape[axis] > 2 * Self.edgeCount
  }

  /// Multiplies step by step, because the count of a broadcast may overflow `Int`.
  private static func holdsMoreThanThreshold(_ shape: [Int]) -> Bool {
    var count = 1
    for extent in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      if overflow || product > threshold { return true }
      count = product
    }
    return false
  }
}
