/// The product of the extents, which is the number of elements.
package func elementCount(_ shape: [Int]) -> Int {
  var count = 1
  for extent in shape {
    count *= extent
  }
  return count
}

/// The position of an index in the list of all indices of a shape, last axis fastest.
package func flatPosition(of index: [Int], in shape: [Int]) -> Int {
  var position = 0
  for axis in 0..<shape.count {
    position = position * shape[axis] + index[axis]
  }
  return position
}

/// Calls `body` with every index of a shape, last axis fastest.
package func forEachIndex(of shape: [Int], _ body: ([Int]) -> Void) {
  if elementCount(shape) == 0 {
    return
  }
  var index: [Int] = Array(repeating: 0, count: shape.count)
  while true {
    body(index)
    var axis = shape.count - 1
    while axis >= 0 {
      index[axis] += 1
      if index[axis] < shape[axis] {
        break
      }
      index[axis] = 0
      axis -= 1
    }
    if axis < 0 {
      return
    }
  }
}

/// Every permutation of the numbers below `count`, in lexicographic order.
package func permutations(of count: Int) -> [[Int]] {
  var found: [[Int]] = [[]]
  for _ in 0..<count {
    var longer: [[Int]] = []
    for start in found {
      for next in 0..<count where !start.contains(next) {
        longer.append(start + [next])
      }
    }
    found = longer
  }
  return found
}

/// The indices that NumPy's `start:stop:step` selects from an axis, in order.
///
/// A bound below zero counts from the end. A bound that is still outside moves to the nearest end
/// of the axis. A missing bound selects to the end of the axis.
package func slicedIndices(extent: Int, start: Int?, stop: Int?, step: Int) -> [Int] {
  var first = step > 0 ? 0 : extent - 1
  if let start {
    first = start < 0 ? start + extent : start
  }
  var indices: [Int] = []
  // A start far outside enters the axis at its edge, not at a multiple of the step.
  if step > 0 && first < 0 {
    first = 0
  }
  if step < 0 && first > extent - 1 {
    first = extent - 1
  }
  var index = first
  while index >= 0 && index < extent {
    if let stop {
      let end = stop < 0 ? stop + extent : stop
      if step > 0 ? index >= end : index <= end {
        break
      }
    }
    indices.append(index)
    index += step
  }
  return indices
}

/// The shape that two shapes broadcast to, or nil if there is none.
package func broadcastShape(of first: [Int], and second: [Int]) -> [Int]? {
  let rank = max(first.count, second.count)
  var shape: [Int] = []
  for axis in 0..<rank {
    let firstAxis = axis - (rank - first.count)
    let secondAxis = axis - (rank - second.count)
    let firstExtent = firstAxis < 0 ? 1 : first[firstAxis]
    let secondExtent = secondAxis < 0 ? 1 : second[secondAxis]
    if firstExtent == secondExtent || secondExtent == 1 {
      shape.append(firstExtent)
    } else if firstExtent == 1 {
      shape.append(secondExtent)
    } else {
      return nil
    }
  }
  return shape
}

/// The position of every element of a view with these strides, in logical order.
package func positions(of shape: [Int], _ strides: [Int], from offset: Int) -> [Int] {
  var positions = [offset]
  for axis in 0..<shape.count {
    var longer: [Int] = []
    for position in positions {
      for place in 0..<shape[axis] {
        longer.append(position + place * strides[axis])
      }
    }
    positions = longer
  }
  return positions
}

/// The elements of a list at some positions.
package func elements<Element>(_ list: [Element], at positions: [Int]) -> [Element] {
  var found: [Element] = []
  found.reserveCapacity(positions.count)
  for position in positions {
    found.append(list[position])
  }
  return found
}

/// A list in which the values stand at every second place, from the second on, with a filler before, between and after.
package func withGaps<Element>(_ values: [Element], filler: Element) -> [Element] {
  var found: [Element] = [filler]
  found.reserveCapacity(2 * values.count + 2)
  for value in values {
    found.append(value)
    found.append(filler)
  }
  found.append(filler)
  return found
}
