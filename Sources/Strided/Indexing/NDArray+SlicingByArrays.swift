import StridedKernels
import StridedLayout

// The compiler must try the subscripts that return views before these, so that long expressions of slices
// are quick to check. It tries subscripts in the order of the files' names: `NDArray+Slicing` comes first.
// These subscripts are disfavoured as well, so that an index that suits both gives a view.
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
  @_alwaysEmitIntoClient
  public subscript(_ i: some ArrayIndex) -> NDArray {
    get { gathered(i.operand) }
    nonmutating set { scatter(newValue, to: i.operand) }
  }

  /// The elements that two indices select, if one is an index array or a mask: a copy.
  ///
  /// Assigning writes in place.
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some ArrayIndex, _ j: some ArrayIndex) -> NDArray {
    get { gathered(i.operand, j.operand) }
    nonmutating set { scatter(newValue, to: [i.operand, j.operand]) }
  }

  /// The elements that three indices select, if one is an index array or a mask: a copy.
  ///
  /// Assigning writes in place.
  ///
  /// - Complexity: O(n) in the number of selected elements.
  @_disfavoredOverload
  public subscript(_ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex) -> NDArray {
    get { gathered([i.operand, j.operand, k.operand]) }
    nonmutating set { scatter(newValue, to: [i.operand, j.operand, k.operand]) }
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
    get { gathered([i.operand, j.operand, k.operand, l.operand]) }
    nonmutating set { scatter(newValue, to: [i.operand, j.operand, k.operand, l.operand]) }
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
        [i.operand, j.operand, k.operand, l.operand, m.operand] + others.map { $0.operand })
    }
    nonmutating set {
      scatter(
        newValue,
        to: [i.operand, j.operand, k.operand, l.operand, m.operand] + others.map { $0.operand })
    }
  }

  /// What an index selects: a copy if it is an array or a mask, otherwise a view.
  @usableFromInline
  func gathered(_ index: IndexOperand) -> NDArray {
    if case .positions(let positions) = index, let few = core.gathered(atFew: positions.core) {
      return NDArray(few)
    }
    return gathered([index])
  }

  /// What two indices select: a copy if one of them is an array or a mask, otherwise a view.
  @usableFromInline
  func gathered(_ first: IndexOperand, _ second: IndexOperand) -> NDArray {
    if case .positions(let rows) = first, case .positions(let columns) = second,
      let few = core.gathered(atFewRows: rows.core, columns: columns.core)
    {
      return NDArray(few)
    }
    if case .other(.selection(.range(lower: nil, upper: nil, isClosed: false))) = first,
      case .positions(let columns) = second,
      let few = core.gathered(atFewColumns: columns.core)
    {
      return NDArray(few)
    }
    return gathered([first, second])
  }

  /// What a list of indices selects: a copy if one of them is an array or a mask, otherwise a view.
  func gathered(_ indices: [IndexOperand]) -> NDArray {
    let selected = IndexedSelection(layout, indices, for: "subscript")
    return selected.layout.axes.isEmpty
      ? view(through: selected.layout.rest) : gathered(selected)
  }

  /// Copies what is selected from this memory to fresh memory.
  func gathered(_ selected: IndexedSelection) -> NDArray { NDArray(core.gathered(selected)) }

  /// Writes broadcast values to what an index selects.
  @usableFromInline
  func scatter(_ values: NDArray, to index: IndexOperand) {
    if case .positions(let positions) = index, core.scatter(values.core, toFew: positions.core) {
      return
    }
    scatter(values, to: [index])
  }

  /// Writes one element to what an index selects.
  @usableFromInline
  func fill(_ index: IndexOperand, with value: Element?) {
    let element = Self.element(filling: value)
    if case .positions(let positions) = index {
      let isDone = unsafe Swift.withUnsafePointer(to: element) { element in
        core.scatter(
          from: Int(bitPattern: element), stride: 0, toFew: positions.core)
      }
      if isDone { return }
    }
    scatter(NDArray(element), to: [index])
  }

  /// Writes broadcast values to what a list of indices selects.
  @usableFromInline
  func scatter(_ values: NDArray, to indices: [IndexOperand]) {
    let selected = IndexedSelection(layout, indices, for: "subscript")
    if selected.layout.axes.isEmpty {
      view(through: selected.layout.rest).assign(values)
    } else {
      scatter(values, to: selected, for: "assign")
    }
  }

  /// Writes broadcast values to what is selected from this memory.
  func scatter(_ values: NDArray, to selected: IndexedSelection, for operation: String) {
    scatter(values, to: selected, for: operation) {
      GatherLoops.move(
        $0, $1, to: $2.address, from: $3.address, width: MemoryLayout<Element>.stride)
    }
  }

  /// Combines broadcast values with what is selected from this memory.
  ///
  /// - Parameter loop: receives the plan, the table, the elements and the values.
  func scatter(
    _ values: NDArray, to selected: IndexedSelection, for operation: String,
    _ loop: (GatherPlan, ElementPointer<Int>, ElementPointer<Element>, ElementPointer<Element>) ->
      Void
  ) {
    requireWritable(operation)
    let elements = ElementPointer<Element>(address: core.address(of: selected))
    if let plan = core.plan(scattering: values.core, to: selected) {
      defer { withExtendedLifetime((storage, values.storage, selected.table.storage)) {} }
      loop(plan, selected.table.memory, elements, values.memory)
      return
    }
    let shape = selected.layout.shape
    _ = shape.validatedCount(for: operation, width: 1)
    guard let broadcast = values.layout.broadcastForAssignment(to: shape) else {
      trap("\(operation): shape \(values.shape) does not broadcast to \(shape)")
    }
    var source = values.view(through: broadcast)
    // The plan needs the axes of the index arrays as one axis, and values and positions that do not
    // overlap this array.
    let selected = selected.reading(before: self)
    let flatShape = selected.layout.flatShape
    let isSeparate = source.isDisjoint(from: self)
    if isSeparate, shape == flatShape {
      source = values.view(through: broadcast)
    } else if isSeparate, let flat = broadcast.reshaped(to: flatShape, order: .c) {
      source = values.view(through: flat)
    } else {
      source = source.copy().reshaped(to: flatShape)
    }
    let plan = GatherPlan(scattering: source.layout, to: selected.layout, selected.scale)
    defer { withExtendedLifetime((storage, source.storage, selected.table.storage)) {} }
    loop(plan, selected.table.memory, elements, source.memory)
  }
}

extension ArrayCore {
  /// Copies what is selected from this memory to fresh memory.
  borrowing func gathered(_ selected: borrowing IndexedSelection) -> ArrayCore {
    defer { keepAlive() }
    let shape = selected.layout.shape
    let count = shape.validatedCount(for: "subscript", width: width)
    let fresh = ArrayCore(
      uninitialized: Layout(contiguous: shape, count: count), width: width)
    let plan =
      selected.layout.rest.rank == 0
      ? GatherPlan(elementsOf: selected.layout, selected.scale, denseStride: 1, .source)
      : GatherPlan(
        gathering: selected.layout, selected.scale,
        to: Layout(contiguous: selected.layout.flatShape, count: count))
    defer { withExtendedLifetime((fresh.storage, selected.table.storage)) {} }
    GatherLoops.move(
      plan, selected.table.memory, to: fresh.address(), from: address(of: selected), width: width)
    return fresh
  }

  /// The address of the first element that a selection keeps.
  ///
  /// If nothing is selected, the address has no meaning.
  borrowing func address(of selected: borrowing IndexedSelection) -> Int {
    unsafe Int(bitPattern: storage.base) &+ selected.layout.rest.offset &* width
  }

  /// The plan to scatter values as they are to single elements of this array.
  ///
  /// It is nil unless the values are contiguous or one element, and they and the positions do not overlap
  /// this array.
  borrowing func plan(
    scattering values: borrowing ArrayCore, to selected: borrowing IndexedSelection
  ) -> GatherPlan? {
    guard selected.layout.rest.rank == 0 else { return nil }
    let isScalar = values.layout.rank == 0
    guard
      isScalar
        || values.layout.shape == selected.layout.indexShape && values.layout.isContiguous(.c)
    else { return nil }
    guard let mine = AddressSet(layout, at: address(), width: width),
      let read = AddressSet(values.layout, at: values.address(), width: width),
      let table = AddressSet(
        selected.table.layout, at: selected.table.core.address(),
        width: MemoryLayout<Int>.stride),
      !mine.boundsMeet(read), !mine.boundsMeet(table)
    else { return nil }
    return GatherPlan(
      elementsOf: selected.layout, selected.scale, denseStride: isScalar ? 0 : 1, .destination)
  }
}
