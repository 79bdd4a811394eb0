import StridedKernels
import StridedLayout

/// Reads the elements of an array in logical (C) order, row by row.
public struct ArrayElementIterator<Element: Scalar>: IteratorProtocol {
  @usableFromInline let array: NDArray<Element>
  /// The starts of the rows that are left.
  @usableFromInline var rows: RowStarts
  /// How many elements a row has.
  @usableFromInline let extent: Int
  /// The step from an element to the next in a row.
  @usableFromInline let step: Int
  /// Where the next element lies, from the array's first.
  @usableFromInline var position = 0
  /// How many elements of the row are left.
  @usableFromInline var remaining = 0

  /// An iterator that stands before the first element.
  @inlinable
  init(_ elements: ArrayElements<Element>) {
    let inner = elements.nest.inner
    array = elements.array
    rows = RowStarts(elements.nest)
    extent = array.isEmpty ? 0 : inner.extent
    step = inner.strides[0]
  }

  /// The next element, nil after the last.
  @inlinable
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
