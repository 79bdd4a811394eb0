import StridedKernels
import StridedLayout

/// The elements of an array with their indices, in logical (C) order: a sequence that reads the array's memory.
///
/// ``NDArray/indexedElements`` gives it. Nothing is copied. Elements that are written later are visible.
public struct IndexedElements<Value: Scalar>: Sequence {
  /// The array.
  @usableFromInline let array: NDArray<Value>

  @_alwaysEmitIntoClient
  init(_ array: NDArray<Value>) { self.array = array }

  /// The number of elements.
  @_alwaysEmitIntoClient public var underestimatedCount: Int { array.count }

  /// An iterator over the elements and their indices.
  @_alwaysEmitIntoClient
  public func makeIterator() -> Iterator { Iterator(array) }

  /// Reads the elements of an array with their indices, in logical (C) order.
  public struct Iterator: IteratorProtocol {
    @usableFromInline var elements: ArrayElementIterator<Value>
    @usableFromInline let shape: Shape
    /// The index of the next element.
    @usableFromInline var index: Coordinates

    @_alwaysEmitIntoClient
    init(_ array: NDArray<Value>) {
      elements = array.elements.makeIterator()
      shape = array.shape
      index = Coordinates(repeating: 0, count: array.rank)
    }

    /// The next element and its index along each axis; nil after the last.
    @_alwaysEmitIntoClient
    public mutating func next() -> (index: Coordinates, element: Value)? {
      guard let element = elements.next() else { return nil }
      let place = index
      _ = index.advance(in: shape)
      return (place, element)
    }
  }
}

extension NDArray {
  /// The elements with their indices along each axis, in logical (C) order: a sequence, without a copy.
  ///
  /// ```swift
  /// let a = NDArray([[1, 2], [3, 4]])
  /// for (index, element) in a.indexedElements where element > 3 {
  ///   print(index, element)  // (1, 1) 4
  /// }
  /// ```
  ///
  /// `a[element: index]` is the element again.
  ///
  /// - Complexity: O(1); no heap allocation an element for up to four axes.
  @_alwaysEmitIntoClient
  public var indexedElements: IndexedElements<Element> { IndexedElements(self) }
}
