import StridedKernels
import StridedLayout

/// The elements of an array in logical (C) order: a collection that reads the array's memory.
///
/// ```swift
/// let a = NDArray([[1, 2], [3, 4]])
/// print(a.transposed().elements.map { 10 * $0 })  // [10, 30, 20, 40]
/// ```
///
/// Nothing is copied. Elements that are written later are visible.
public struct ArrayElements<Element: Scalar> {
  /// The array.
  @usableFromInline let array: NDArray<Element>
  /// The loops over the elements in C order.
  @usableFromInline let nest: LoopNest
  /// The stride between all neighbours; nil if there is no single one.
  @usableFromInline let step: Int?

  /// The elements of an array.
  init(_ array: NDArray<Element>) {
    self.array = array
    let single = Layout(contiguous: [], count: 1)
    nest = LoopNest(inLogicalOrder: array.isEmpty ? single : array.layout)
    step = nest.axes.count <= 1 ? nest.inner.strides[0] : nil
  }
}

extension ArrayElements: RandomAccessCollection {
  /// The position of the first element: 0.
  @_alwaysEmitIntoClient public var startIndex: Int { 0 }

  /// The position after the last element: the number of elements.
  @_alwaysEmitIntoClient public var endIndex: Int { array.count }

  /// The element at a position in C order; traps out of range.
  ///
  /// - Complexity: O(1); one division per axis if the array is not contiguous.
  @_alwaysEmitIntoClient
  public subscript(position: Int) -> Element {
    if position < 0 || position >= endIndex { refuse(position) }
    if let step { return array.load(position &* step) }
    return array.load(steps(to: position))
  }

  /// The distance in elements to a position, for arrays that need several loops.
  @usableFromInline
  func steps(to position: Int) -> Int {
    var steps = 0
    var rest = position
    for axis in nest.axes.reversed() {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: axis.extent)
      steps += remainder * axis.strides[0]
      rest = quotient
    }
    return steps
  }

  /// Traps because of a position out of range.
  @inline(never)
  @usableFromInline
  func refuse(_ position: Int) -> Never {
    trap(
      "elements: position \(position) is out of range for \(endIndex) elements, shape \(array.shape)"
    )
  }

  /// Calls `body` with the elements as a buffer if they are contiguous in C order; otherwise returns nil.
  @_alwaysEmitIntoClient
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    guard array.isContiguous(.c) else { return nil }
    return try unsafe array.withUnsafeBufferPointer(body)
  }

  /// An iterator over the elements.
  @_alwaysEmitIntoClient
  public func makeIterator() -> ArrayElementIterator<Element> {
    ArrayElementIterator(self)
  }
}
