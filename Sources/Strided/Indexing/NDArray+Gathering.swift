import StridedKernels
import StridedLayout

// These subscripts are disfavoured. The compiler tries the subscripts that return views first, so
// that long expressions of slices are quick to check.
extension NDArray {
  /// The elements at arrays of positions: a copy; assigning writes in place.
  ///
  /// Index arrays (`NDArray<Int>`, `[Int]`), masks (`NDArray<Bool>`, `[Bool]`), integers, ranges
  /// and the members of `AxisIndex` can be mixed. Index arrays broadcast together. A mask counts as
  /// one array of positions for each axis that it covers. **The axes that the index arrays give are
  /// at the position of the first index array**; the axes of slices stay before and after. Negative
  /// positions count from the end.
  ///
  /// Assigning broadcasts the values to the result's shape. If an index repeats, the last write
  /// wins, in C order. In-place operators read, calculate and write: `a[[0, 0]] += 1` adds once;
  /// `scatterAdd` adds every time. Index arrays and values are read before anything is written,
  /// even if they share memory with this array. Traps, before anything is written, if a position is
  /// out of range or shapes do not fit.
  ///
  /// Reading gives a fresh array: `a[[1, 2]][0] = x` writes to the copy and is lost.
  ///
  /// ```swift
  /// let a = NDArray([10, 11, 12, 13])
  /// print(a[[3, 0, 0]])  // [13 10 10]
  /// a[[2, 1, 0]] = a[..<3]
  /// print(a)  // [12 11 10 13]
  /// ```
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  public subscript(_ i: some ArrayIndex) -> NDArray {
    get { gathered([i.indexing]) }
    nonmutating set { scatter(newValue, to: [i.indexing]) }
  }

  /// The elements that two indices select, if one is an index array or a mask: a copy.
  ///
  /// Assigning writes in place.
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  public subscript(_ i: some ArrayIndex, _ j: some ArrayIndex) -> NDArray {
    get { gathered([i.indexing, j.indexing]) }
    nonmutating set { scatter(newValue, to: [i.indexing, j.indexing]) }
  }

  /// The elements that three indices select, if one is an index array or a mask: a copy.
  ///
  /// Assigning writes in place.
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  public subscript(_ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex) -> NDArray {
    get { gathered([i.indexing, j.indexing, k.indexing]) }
    nonmutating set { scatter(newValue, to: [i.indexing, j.indexing, k.indexing]) }
  }

  /// The elements that four indices select, if one is an index array or a mask: a copy.
  ///
  /// Assigning writes in place.
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  public subscript(
    _ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex, _ l: some ArrayIndex
  ) -> NDArray {
    get { gathered([i.indexing, j.indexing, k.indexing, l.indexing]) }
    nonmutating set { scatter(newValue, to: [i.indexing, j.indexing, k.indexing, l.indexing]) }
  }

  /// What five or more indices select: a copy if one is an index array or a mask, otherwise a view.
  ///
  /// Assigning writes in place.
  ///
  /// - Complexity: O(rank) for a view, O(n) in the number of selected elements for a copy.
  @_disfavoredOverload
  public subscript(
    _ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex, _ l: some ArrayIndex,
    _ m: some ArrayIndex, _ others: any ArrayIndex...
  ) -> NDArray {
    get {
      gathered(
        [i.indexing, j.indexing, k.indexing, l.indexing, m.indexing] + others.map(\.indexing))
    }
    nonmutating set {
      scatter(
        newValue,
        to: [i.indexing, j.indexing, k.indexing, l.indexing, m.indexing] + others.map(\.indexing))
    }
  }

  /// What a list of indices selects: a copy if one of them is an array or a mask, otherwise a view.
  func gathered(_ indices: [ArrayIndexing]) -> NDArray {
    let selected = IndexedLayout(layout, indices, for: "subscript")
    return selected.isView ? view(through: selected.rest) : gathered(selected)
  }

  /// Copies what an indexed layout of this memory selects to fresh memory.
  func gathered(_ selected: IndexedLayout) -> NDArray {
    let count = selected.shape.validatedCount(
      for: "subscript", width: MemoryLayout<Element>.stride)
    let fresh = NDArray(uninitialized: Layout(contiguous: selected.shape, count: count))
    let dense = Layout(contiguous: selected.flatShape, count: count)
    let plan = GatherPlan(gathering: selected, to: dense)
    defer { withExtendedLifetime((storage, fresh.storage)) {} }
    GatherLoops.move(
      plan, to: fresh.memory, from: start(of: selected), width: MemoryLayout<Element>.stride)
    return fresh
  }

  /// The pointer to the first element that an indexed layout keeps.
  ///
  /// If nothing is selected, the pointer has no meaning.
  private func start(of selected: IndexedLayout) -> ElementPointer<Element> {
    storage.memory(of: Element.self, at: selected.rest.offset)
  }

  /// Writes broadcast values to what a list of indices selects.
  @usableFromInline
  func scatter(_ values: NDArray, to indices: [ArrayIndexing]) {
    let selected = IndexedLayout(layout, indices, for: "subscript")
    if selected.isView {
      view(through: selected.rest).assign(values)
    } else {
      scatter(values, to: selected, for: "assign")
    }
  }

  /// Writes broadcast values to what an indexed layout of this memory selects.
  func scatter(_ values: NDArray, to selected: IndexedLayout, for operation: String) {
    scatter(values, to: selected, for: operation) {
      GatherLoops.move($0, to: $1, from: $2, width: MemoryLayout<Element>.stride)
    }
  }

  /// Combines broadcast values with what an indexed layout of this memory selects.
  func scatter(
    _ values: NDArray,
    to selected: IndexedLayout,
    for operation: String,
    _ kernel: (GatherPlan, ElementPointer<Element>, ElementPointer<Element>) -> Void
  ) {
    requireWritable(operation)
    let shape = selected.shape
    _ = shape.validatedCount(for: operation, width: 1)
    guard let broadcast = values.layout.broadcastForAssignment(to: shape) else {
      trap("\(operation): shape \(values.shape) does not broadcast to \(shape)")
    }
    var source = values.view(through: broadcast)
    // The plan needs the axes of the index arrays as one axis, and values that do not overlap this
    // array.
    if let flat = broadcast.reshaped(to: selected.flatShape, order: .c),
      source.isDisjoint(from: self)
    {
      source = values.view(through: flat)
    } else {
      source = source.copy().reshaped(to: selected.flatShape)
    }
    let plan = GatherPlan(scattering: source.layout, to: selected)
    defer { withExtendedLifetime((storage, source.storage)) {} }
    kernel(plan, start(of: selected), source.memory)
  }
}
