extension ModelArray {
  /// The lists of elements that a reduction along an axis combines, and their shape.
  func lanes(along axis: Int) -> (shape: [Int], lanes: [[Element]]) {
    var newShape = shape
    newShape.remove(at: axis)
    var lanes: [[Element]] = []
    forEachIndex(of: newShape) { index in
      var lane: [Element] = []
      for place in 0..<shape[axis] {
        var old = index
        old.insert(place, at: axis)
        lane.append(memory.elements[positions[flatPosition(of: old, in: shape)]])
      }
      lanes.append(lane)
    }
    return (newShape, lanes)
  }
}
