import StridedKernels
import StridedLayout

extension NDArray: ExpressibleByArrayLiteral {
  /// An array from a literal, with one level of nesting per axis: `[[1, 2], [3, 4]]`.
  ///
  /// Traps, with the position, if the lists of one level differ in length.
  public init(arrayLiteral items: NestedElements<Element>...) {
    let collected = NestedCollector(.list(items))
    self.init(collected.elements, shape: collected.shape)
  }

  /// A matrix from a list of rows: a copy.
  ///
  /// Traps if rows differ in length.
  @_disfavoredOverload
  public init(_ rows: [[Element]]) {
    self.init(nested: .list(rows.map(Self.list)))
  }

  /// A 3-D array from nested lists: a copy.
  ///
  /// Traps if lists of one level differ in length.
  @_disfavoredOverload
  public init(_ planes: [[[Element]]]) {
    self.init(nested: .list(planes.map { .list($0.map(Self.list)) }))
  }

  /// A 4-D array from nested lists: a copy.
  ///
  /// Traps if lists of one level differ in length.
  @_disfavoredOverload
  public init(_ blocks: [[[[Element]]]]) {
    self.init(nested: .list(blocks.map { .list($0.map { .list($0.map(Self.list)) }) }))
  }

  /// An array of any rank from nested lists: a copy.
  ///
  /// Traps if lists of one level differ in length.
  public init(nested: NestedElements<Element>) {
    let collected = NestedCollector(nested)
    self.init(collected.elements, shape: collected.shape)
  }

  /// A 0-d array of one element, which broadcasts to any shape: fresh memory.
  public init(_ element: Element) {
    self.init(uninitialized: Layout(contiguous: Shape(), count: 1))
    store(element, 0)
  }

  private static func list(_ elements: [Element]) -> NestedElements<Element> {
    .list(elements.map { .element($0) })
  }
}
