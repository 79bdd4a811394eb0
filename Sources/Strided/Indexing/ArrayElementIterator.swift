import StridedKernels
import StridedLayout

/// Reads the elements of an array in logical (C) order, row by row.
public struct ArrayElementIterator<Element: Scalar>: IteratorProtocol {
  @usableFromInline let array: NDArray<Element>
  /// The starts of the rows that are left.
  @usableFromInline var rows: RowStarts
  /// The number of elements in a row.
  @usableFromInline let extent: Int
  /// The stride within a row.
  @usableFromInline let step: Int
  /// The position of the next element, in elements from the array's first.
  @usableFromInline var position = 0
  /// The number of elements left in the row.
  @usableFromInline var remaining = 0

  /// Creates an iterator at the first element.
  @_alwaysEmitIntoClient
  init(_ elements: ArrayElements<Element>) {
    let inner = elements.nest.inner
    array = elements.array
    rows = RowStarts(elements.nest)
    extent = array.isEmpty ? 0 : inner.extent
    step = inner.strides[0]
  }

  /// The next element, nil after the last.
  @_alwaysEmitIntoClient
  public mutating func next() -> Element? {
    if remaining == 0 {
      guard extent > 0, let start = rows.next() else { return nil }
      position = start[0]
      remaining = extent
    }
    defer {
      remaining &-= 1
      position &+= step
    }
    return array.load(position)
  }
}
