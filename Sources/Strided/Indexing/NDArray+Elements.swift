import StridedKernels
import StridedLayout

extension NDArray {
  /// The distance in elements to an index along an axis, for arrays of rank 4 or less.
  ///
  /// The slow path never returns, so that a loop over elements keeps its sums in registers.
  @_alwaysEmitIntoClient
  func step(_ index: Int, _ axis: Int) -> Int {
    let extent = layout.shape.values[_inPlace: axis]
    // The shift spreads the sign bit over the word, so the extent is added to negative indices
    // only.
    let position = index &+ (extent & (index &>> (Int.bitWidth - 1)))
    if UInt(bitPattern: position) >= UInt(bitPattern: extent) { refuse(index, axis) }
    return position &* layout.strides.values[_inPlace: axis]
  }

  /// The distance in elements to an index along an axis, for arrays of any rank.
  @_alwaysEmitIntoClient
  func distantStep(_ index: Int, _ axis: Int) -> Int {
    let extent = layout.shape.values[axis]
    let position = index &+ (extent & (index &>> (Int.bitWidth - 1)))
    if UInt(bitPattern: position) >= UInt(bitPattern: extent) { refuse(index, axis) }
    return position &* layout.strides.values[axis]
  }

  /// The distance in elements to a list of indices, for arrays of any rank.
  @_alwaysEmitIntoClient
  func steps(_ indices: some Collection<Int>) -> Int {
    requireRank(indices.count)
    var steps = 0
    var axis = 0
    for index in indices {
      steps &+= distantStep(index, axis)
      axis &+= 1
    }
    return steps
  }

  /// The distance in elements to five or more indices, for arrays of rank 5 or more.
  @_alwaysEmitIntoClient
  func steps(_ i: Int, _ j: Int, _ k: Int, _ l: Int, _ m: Int, _ others: [Int]) -> Int {
    requireRank(5 + others.count)
    var steps = distantStep(i, 0) &+ distantStep(j, 1) &+ distantStep(k, 2)
    steps &+= distantStep(l, 3) &+ distantStep(m, 4)
    for place in 0..<others.count { steps &+= distantStep(others[place], 5 + place) }
    return steps
  }

  /// Traps unless the number of indices is the rank.
  @_alwaysEmitIntoClient
  func requireRank(_ count: Int) {
    if layout.shape.values.count != count { refuse(count) }
  }

  /// Traps because an index is out of range.
  @inline(never)
  @usableFromInline
  func refuse(_ index: Int, _ axis: Int) -> Never {
    trap(
      "subscript: index \(index) is out of range for axis \(axis) of extent \(shape[axis]), shape \(shape)"
    )
  }

  /// Traps because the number of indices is wrong.
  @inline(never)
  @usableFromInline
  func refuse(_ count: Int) -> Never {
    let indices = count == 1 ? "1 index" : "\(count) indices"
    let hint = count < rank ? "; for a view add 0... or .ellipsis, or ask for an NDArray" : ""
    trap("subscript: \(indices) for an element of rank \(rank), shape \(shape)\(hint)")
  }

  /// Traps because the array is read-only.
  @inline(never)
  @usableFromInline
  func refuseStore() -> Never {
    requireWritable("subscript")
    fatalError("subscript: the array is read-only")
  }

  /// The element at a distance from the first one.
  @_alwaysEmitIntoClient
  func load(_ steps: Int) -> Element {
    unsafe storage.base.assumingMemoryBound(to: Element.self)[layout.offset &+ steps]
  }

  /// Writes the element at a distance from the first one.
  @_alwaysEmitIntoClient
  func store(_ value: Element, _ steps: Int) {
    if !layout.isWritable { refuseStore() }
    unsafe storage.base.assumingMemoryBound(to: Element.self)[layout.offset &+ steps] = value
  }

  /// The element of a 1-D array at an index; a negative index counts from the end.
  ///
  /// Traps if the index is out of range, if the rank differs, and on writing to a read-only view.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int) -> Element {
    get {
      requireRank(1)
      return load(step(i, 0))
    }
    nonmutating set {
      requireRank(1)
      store(newValue, step(i, 0))
    }
  }

  /// The element of a 2-D array at a row and a column; negative indices count from the end.
  ///
  /// Traps if an index is out of range, if the rank differs, and on writing to a read-only view.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int) -> Element {
    get {
      requireRank(2)
      return load(step(i, 0) &+ step(j, 1))
    }
    nonmutating set {
      requireRank(2)
      store(newValue, step(i, 0) &+ step(j, 1))
    }
  }

  /// The element of a 3-D array; negative indices count from the end.
  ///
  /// Traps if an index is out of range, if the rank differs, and on writing to a read-only view.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int, _ k: Int) -> Element {
    get {
      requireRank(3)
      return load(step(i, 0) &+ step(j, 1) &+ step(k, 2))
    }
    nonmutating set {
      requireRank(3)
      store(newValue, step(i, 0) &+ step(j, 1) &+ step(k, 2))
    }
  }

  /// The element of a 4-D array; negative indices count from the end.
  ///
  /// Traps if an index is out of range, if the rank differs, and on writing to a read-only view.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int, _ k: Int, _ l: Int) -> Element {
    get {
      requireRank(4)
      return load(step(i, 0) &+ step(j, 1) &+ step(k, 2) &+ step(l, 3))
    }
    nonmutating set {
      requireRank(4)
      store(newValue, step(i, 0) &+ step(j, 1) &+ step(k, 2) &+ step(l, 3))
    }
  }

  /// The element of a 0-d array.
  ///
  /// Traps if the rank differs, and on writing to a read-only view.
  @_alwaysEmitIntoClient
  public subscript() -> Element {
    get {
      requireRank(0)
      return load(0)
    }
    nonmutating set {
      requireRank(0)
      store(newValue, 0)
    }
  }

  /// The element of an array of five or more axes; negative indices count from the end.
  ///
  /// Traps if an index is out of range, if the rank differs, and on writing to a read-only view.
  @_alwaysEmitIntoClient
  public subscript(
    _ i: Int, _ j: Int, _ k: Int, _ l: Int, _ m: Int, _ others: Int...
  ) -> Element {
    get {
      load(steps(i, j, k, l, m, others))
    }
    nonmutating set {
      store(newValue, steps(i, j, k, l, m, others))
    }
  }

  /// The element at a list of indices, one per axis.
  ///
  /// Traps if an index is out of range, if the rank differs, and on writing to a read-only view.
  @_alwaysEmitIntoClient
  public subscript(element indices: some Collection<Int>) -> Element {
    get {
      load(steps(indices))
    }
    nonmutating set {
      store(newValue, steps(indices))
    }
  }
}
