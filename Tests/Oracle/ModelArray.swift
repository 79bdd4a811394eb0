/// The tests' model of an array: shared memory, a shape, and a list of memory positions.
///
/// `positions` holds the memory position of every element in logical order (last axis fastest).
/// There are no strides and no offsets; each view is a new list from a plain loop. So the model
/// checks the arithmetic on strides independently.
package struct ModelArray<Element> {
  /// The memory that this array and its views share.
  package let memory: ModelMemory<Element>
  /// The extents.
  package let shape: [Int]
  /// The memory position of every element, in logical order.
  package let positions: [Int]

  /// An array over some memory.
  package init(memory: ModelMemory<Element>, shape: [Int], positions: [Int]) {
    precondition(positions.count == elementCount(shape), "the model itself is wrong")
    self.memory = memory
    self.shape = shape
    self.positions = positions
  }

  /// A fresh array that holds the values in logical order.
  package init(_ values: [Element], shape: [Int]) {
    self.init(memory: ModelMemory(values), shape: shape, positions: Array(0..<values.count))
  }

  /// The number of axes.
  package var rank: Int {
    shape.count
  }

  /// The number of elements.
  package var count: Int {
    positions.count
  }

  /// The elements in logical order.
  package var values: [Element] {
    let elements = memory.elements
    var found: [Element] = []
    found.reserveCapacity(positions.count)
    for position in positions {
      found.append(elements[position])
    }
    return found
  }

  /// Whether no two elements share memory.
  package var hasDistinctPositions: Bool {
    Set(positions).count == positions.count
  }

  /// Whether an element shares memory with an element of the other array.
  package func sharesMemory(with other: ModelArray) -> Bool {
    memory === other.memory && !Set(positions).isDisjoint(with: other.positions)
  }

  /// The strides that describe this array, or nil if there are none.
  ///
  /// An axis of extent 1 has no observable stride; it gets 0 here.
  package var affineStrides: [Int]? {
    if positions.isEmpty {
      return Array(repeating: 0, count: rank)
    }
    var strides: [Int] = Array(repeating: 0, count: rank)
    for axis in 0..<rank where shape[axis] > 1 {
      var index: [Int] = Array(repeating: 0, count: rank)
      index[axis] = 1
      strides[axis] = positions[flatPosition(of: index, in: shape)] - positions[0]
    }
    return isDescribed(by: strides) ? strides : nil
  }

  /// Whether the strides give the position of every element.
  package func isDescribed(by strides: [Int]) -> Bool {
    if strides.count != rank {
      return false
    }
    var isRight = true
    var place = 0
    forEachIndex(of: shape) { index in
      var position = positions[0]
      for axis in 0..<strides.count {
        position += index[axis] * strides[axis]
      }
      if position != positions[place] {
        isRight = false
      }
      place += 1
    }
    return isRight
  }

  /// Whether the elements in logical order are contiguous in memory.
  package var isInMemoryOrder: Bool {
    for place in 1..<max(1, count) where positions[place] != positions[place - 1] + 1 {
      return false
    }
    return true
  }
}
