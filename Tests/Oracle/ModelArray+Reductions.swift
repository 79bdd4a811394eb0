extension ModelArray {
  /// The lists of elements that a reduction along an axis combines, and their shape.
  package func lanes(along axis: Int) -> (shape: [Int], lanes: [[Element]]) {
    let extent = shape[axis]
    let after = elementCount(Array(shape[(axis + 1)...]))
    var newShape = shape
    newShape.remove(at: axis)
    let values = self.values
    var lanes: [[Element]] = []
    for outer in 0..<elementCount(Array(shape[..<axis])) {
      for inner in 0..<after {
        var lane: [Element] = []
        for place in 0..<extent {
          lane.append(values[(outer * extent + place) * after + inner])
        }
        lanes.append(lane)
      }
    }
    return (newShape, lanes)
  }
}
