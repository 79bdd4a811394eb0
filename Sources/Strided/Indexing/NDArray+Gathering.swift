import StridedKernels
import StridedLayout

// These subscripts are disfavoured: the compiler looks at those that give views first, which keeps long
// expressions of slices quick to check.
extension NDArray {
  /// The elements at arrays of positions: a copy; assigning writes in place.
  ///
  /// Index arrays (`NDArray<Int>`, `[Int]`), masks (`NDArray<Bool>`, `[Bool]`), integers, ranges and
  /// the members of `AxisIndex` stand side by side. Index arrays broadcast together, a mask counting
  /// as one axis of positions for each axis that it stands for. **The result's axes stay where the
  /// first index array stood**; axes that slices keep stay before and after. Negative positions count
  /// from the end.
  ///
  /// Assigning broadcasts the values to the result's shape. If an index repeats, the last write
  /// wins, in C order. In-place operators read, calculate and write: `a[[0, 0]] += 1` adds
  /// once; `scatterAdd` adds every time. Index arrays and values are read before anything
  /// is written, also where they share memory with this array. Traps, before anything is written,
  /// where a position is out of range or shapes do not fit.
  ///
  /// What reading gave is a fresh array: `a[[1, 2]][0] = x` writes to the copy and is lost.
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

  /// The elements that two indices select, index arrays or masks among them: a copy; assigning
  /// writes in place.
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  public subscript(_ i: some ArrayIndex, _ j: some ArrayIndex) -> NDArray {
    get { gathered([i.indexing, j.indexing]) }
    nonmutating set { scatter(newValue, to: [i.indexing, j.indexing]) }
  }

  /// The elements that three indices select, index arrays or masks among them: a copy; assigning
  /// writes in place.
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  public subscript(_ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex) -> NDArray {
    get { gathered([i.indexing, j.indexing, k.indexing]) }
    nonmutating set { scatter(newValue, to: [i.indexing, j.indexing, k.indexing]) }
  }

  /// The elements that four indices select, index arrays or masks among them: a copy; assigning
  /// writes in place.
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  public subscript(
    _ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex, _ l: some ArrayIndex
  ) -> NDArray {
    get { gathered([i.indexing, j.indexing, k.indexing, l.indexing]) }
    nonmutating set { scatter(newValue, to: [i.indexing, j.indexing, k.indexing, l.indexing]) }
  }

  /// What five indices and more select: a view, or a copy where one is an index array or a mask.
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

  /// What a list of indices selects: a copy as soon as one of them is an array or a mask.
  func gathered(_ indices: [ArrayIndexing]) -> NDArray {
    let selected = IndexedLayout(layout, indices, for: "subscript")
    return selected.isView ? view(through: selected.rest) : gathered(selected)
  }

  /// What an indexed layout of this memory selects, in fresh memory.
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

  /// The memory around the first element that an indexed layout keeps.
  ///
  /// There need not be any: of an empty axis, no position is selected, and the place means nothing.
  private func start(of selected: IndexedLayout) -> ElementPointer<Element> {
    storage.memory(of: Element.self, at: selected.rest.offset)
  }

  /// Writes values, broadcast, to what a list of indices selects.
  @usableFromInline
  func scatter(_ values: NDArray, to indices: [ArrayIndexing]) {
    let selected = IndexedLayout(layout, indices, for: "subscript")
    if selected.isView {
      view(through: selected.rest).assign(values)
    } else {
      scatter(values, to: selected, for: "assign")
    }
  }

  /// Writes values, broadcast, to what an indexed layout of this memory selects.
  func scatter(_ values: NDArray, to selected: IndexedLayout, for operation: String) {
    scatter(values, to: selected, for: operation) {
      GatherLoops.move($0, to: $1, from: $2, width: MemoryLayout<Element>.stride)
    }
  }

  /// Combines values, broadcast, with what an indexed layout of this memory selects.
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
    // The table wants the axes of the index arrays as one; and what is read must stay as it is.
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

extension NDArray where Element: NumericScalar {
  /// Adds values to the elements at positions, through to the memory, once for every position.
  ///
  /// Unlike `a[indices] += values`, a position that comes twice is added to twice. The values are
  /// broadcast to the shape that the subscript with the same indices has. Index arrays and values are
  /// read before anything is written. Traps, before anything is written, where a position is out of
  /// range, shapes do not fit or the array is read-only; and where integers overflow.
  ///
  /// ```swift
  /// let counts = NDArray<Int>.zeros([4])
  /// counts.scatterAdd(1, at: [0, 3, 3, 3])
  /// print(counts)  // [1 0 0 3]
  /// ```
  ///
  /// - Complexity: O(n) in the number of positions.
  public func scatterAdd(
    _ values: NDArray, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterAdd(values, [first.indexing] + others.map(\.indexing))
  }

  /// Adds one number to the elements at positions, through to the memory, once for every position; as
  /// with an array of values.
  public func scatterAdd(
    _ value: Element, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterAdd(NDArray(value), [first.indexing] + others.map(\.indexing))
  }

  private func scatterAdd(_ values: NDArray, _ indices: [ArrayIndexing]) {
    scatter(values, to: IndexedLayout(layout, indices, for: "scatterAdd"), for: "scatterAdd") {
      Self.report(GatherLoops.add($0, to: $1, from: $2), "scatterAdd")
    }
  }
}
