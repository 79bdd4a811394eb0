import Oracle

/// A slice that is not empty, with the indices it selects.
struct SliceList {
  /// The first bound.
  let start: Int?
  /// The second bound.
  let stop: Int?
  /// The step.
  let step: Int
  /// The selected indices.
  let indices: [Int]

  /// Every slice of an axis with a different selection or step, none of them empty.
  static func all(extent: Int, steps: [Int]) -> [SliceList] {
    var found: [SliceList] = []
    for step in steps {
      for start in 0..<extent {
        var seen: Set<Int> = []
        for end in -1...extent {
          let stop: Int? = end < 0 ? nil : end
          let indices = slicedIndices(extent: extent, start: start, stop: stop, step: step)
          if !indices.isEmpty && seen.insert(indices.count).inserted {
            found.append(SliceList(start: start, stop: stop, step: step, indices: indices))
          }
        }
      }
    }
    return found
  }
}
