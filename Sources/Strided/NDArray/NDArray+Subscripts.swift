import StridedKernels
import StridedLayout

extension NDArray {
  /// The position along an axis of an index that may count from the end; traps out of range.
  @inlinable
  func step(_ index: Int, _ axis: Int) -> Int {
    let extent = layout.shape[axis]
    // One comparison settles the usual case; negative and wrong indices go the long way.
    let inRange = UInt(bitPattern: index) < UInt(bitPattern: extent)
    let position = inRange ? index : wrapped(index, axis)
    return position &* layout.strides[axis]
  }

  /// A negative index counted from the end; traps out of range.
  @inline(never)
  @usableFromInline
  func wrapped(_ index: Int, _ axis: Int) -> Int {
    let extent = shape[axis]
    guard index < 0, index >= -extent else {
      trap(
        "subscript: index \(index) is out of range for axis \(axis) of extent \(extent), shape \(shape)"
      )
    }
    return index + extent
  }

  /// Traps unless there are as many indices as axes.
  @inlinable
  func requireRank(_ count: Int) {
    if layout.rank != count { rankMismatch(count) }
  }

  @inline(never)
  @usableFromInline
  func rankMismatch(_ count: Int) {
    let indices = count == 1 ? "1 index" : "\(count) indices"
    let hint = count < rank ? "; for a view add 0... or .ellipsis, or ask for an NDArray" : ""
    trap("subscript: \(indices) for an element of rank \(rank), shape \(shape)\(hint)")
  }

  @inlinable
  func load(_ steps: Int) -> Element {
    unsafe storage.base.assumingMemoryBound(to: Element.self)[layout.offset &+ steps]
  }

  @inlinable
  func store(_ value: Element, _ steps: Int) {
    if !layout.isWritable { refuseStore() }
    unsafe storage.base.assumingMemoryBound(to: Element.self)[layout.offset &+ steps] = value
  }

  @inline(never)
  @usableFromInline
  func refuseStore() {
    requireWritable("subscript")
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

  /// The element at as many indices as there are axes, none for a 0-d array; negative indices count
  /// from the end.
  ///
  /// Traps out of range, for another rank, and on writing to a read-only view.
  @inlinable
  public subscript(_ indices: Int...) -> Element {
    get {
      self[element: indices]
    }
    nonmutating set {
      self[element: indices] = newValue
    }
  }

  /// The element at a list of indices: what the variadic subscript takes, as a value.
  ///
  /// Traps out of range, for another rank, and on writing to a read-only view.
  @inlinable
  public subscript(element indices: some Collection<Int>) -> Element {
    get {
      requireRank(indices.count)
      var steps = 0
      for (axis, index) in indices.enumerated() { steps &+= step(index, axis) }
      return load(steps)
    }
    nonmutating set {
      requireRank(indices.count)
      var steps = 0
      for (axis, index) in indices.enumerated() { steps &+= step(index, axis) }
      store(newValue, steps)
    }
  }
}
