import StridedKernels
import StridedLayout

extension NDArray {
  /// How far the element at an index along an axis is, for arrays of rank 4 and less.
  ///
  /// Nothing here returns from the slow side, so that a loop over elements keeps its sums in registers.
  @inlinable
  func step(_ index: Int, _ axis: Int) -> Int {
    let extent = layout.shape.values[_inPlace: axis]
    // The sign bit, spread over the word, adds the extent to negative indices alone.
    let position = index &+ (extent & (index &>> (Int.bitWidth - 1)))
    if UInt(bitPattern: position) >= UInt(bitPattern: extent) { refuse(index, axis) }
    return position &* layout.strides.values[_inPlace: axis]
  }

  /// How far the element at an index along an axis is, for arrays of any rank.
  @inlinable
  func distantStep(_ index: Int, _ axis: Int) -> Int {
    let extent = layout.shape.values[axis]
    let position = index &+ (extent & (index &>> (Int.bitWidth - 1)))
    if UInt(bitPattern: position) >= UInt(bitPattern: extent) { refuse(index, axis) }
    return position &* layout.strides.values[axis]
  }

  /// How far the element at a list of indices is, for arrays of any rank.
  @inlinable
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

  /// How far the element at five indices and others is, for arrays of rank 5 and more.
  @inlinable
  func steps(_ i: Int, _ j: Int, _ k: Int, _ l: Int, _ m: Int, _ others: [Int]) -> Int {
    requireRank(5 + others.count)
    var steps = distantStep(i, 0) &+ distantStep(j, 1) &+ distantStep(k, 2)
    steps &+= distantStep(l, 3) &+ distantStep(m, 4)
    for place in 0..<others.count { steps &+= distantStep(others[place], 5 + place) }
    return steps
  }

  /// Traps unless there are as many indices as axes.
  @inlinable
  func requireRank(_ count: Int) {
    if layout.shape.values.count != count { refuse(count) }
  }

  /// Traps because of an index out of range.
  @inline(never)
  @usableFromInline
  func refuse(_ index: Int, _ axis: Int) -> Never {
    trap(
      "subscript: index \(index) is out of range for axis \(axis) of extent \(shape[axis]), shape \(shape)"
    )
  }

  /// Traps because of a wrong number of indices.
  @inline(never)
  @usableFromInline
  func refuse(_ count: Int) -> Never {
    let indices = count == 1 ? "1 index" : "\(count) indices"
    let hint = count < rank ? "; for a view add 0... or .ellipsis, or ask for an NDArray" : ""
    trap("subscript: \(indices) for an element of rank \(rank), shape \(shape)\(hint)")
  }

  /// Traps because of a write to a read-only view.
  @inline(never)
  @usableFromInline
  func refuseStore() -> Never {
    requireWritable("subscript")
    fatalError("subscript: the array is read-only")
  }

  /// The element some steps from the first one.
  @inlinable
  func load(_ steps: Int) -> Element {
    unsafe storage.base.assumingMemoryBound(to: Element.self)[layout.offset &+ steps]
  }

  /// Writes the element some steps from the first one.
  @inlinable
  func store(_ value: Element, _ steps: Int) {
    if !layout.isWritable { refuseStore() }
    unsafe storage.base.assumingMemoryBound(to: Element.self)[layout.offset &+ steps] = value
  }

  /// The element of a 1-D array at an index; a negative index counts from the end.
  ///
  /// Traps out of range, for another rank, and on writing to a read-only view.
  @inlinable
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
  /// Traps out of range, for another rank, and on writing to a read-only view.
  @inlinable
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
  /// Traps out of range, for another rank, and on writing to a read-only view.
  @inlinable
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
  /// Traps out of range, for another rank, and on writing to a read-only view.
  @inlinable
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
  /// Traps for another rank, and on writing to a read-only view.
  @inlinable
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

  /// The element of an array of five axes and more; negative indices count from the end.
  ///
  /// Traps out of range, for another rank, and on writing to a read-only view.
  @inlinable
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

  /// The element at a list of indices, one an axis.
  ///
  /// Traps out of range, for another rank, and on writing to a read-only view.
  @inlinable
  public subscript(element indices: some Collection<Int>) -> Element {
    get {
      load(steps(indices))
    }
    nonmutating set {
      store(newValue, steps(indices))
    }
  }
}
