import Strided

/// The lines of two arrays along an axis, in tiles of neighbours, with distances in real numbers.
struct LineGrid {
  /// An axis across the lines.
  struct Axis {
    var extent: Int
    var sourceStride: Int
    var resultStride: Int
  }

  /// The axes, the one whose lines are closest to each other last.
  private(set) var axes: [Axis] = []
  /// The number of lines.
  private(set) var count = 1

  /// Adds an axis; all extents are positive.
  mutating func add(_ axis: Axis) {
    if axis.extent == 1 { return }
    count *= axis.extent
    let distance = abs(axis.resultStride) + abs(axis.sourceStride)
    let place =
      axes.firstIndex { abs($0.resultStride) + abs($0.sourceStride) < distance } ?? axes.count
    axes.insert(axis, at: place)
  }

  /// Joins neighbouring axes whose lines follow each other in both arrays.
  mutating func coalesce() {
    var joined: [Axis] = []
    for axis in axes {
      if let outer = joined.last,
        outer.sourceStride == axis.extent * axis.sourceStride,
        outer.resultStride == axis.extent * axis.resultStride
      {
        joined[joined.count - 1] = Axis(
          extent: outer.extent * axis.extent, sourceStride: axis.sourceStride,
          resultStride: axis.resultStride)
      } else {
        joined.append(axis)
      }
    }
    axes = joined
  }

  /// The lines along the last axis that a tile does not cross; all lines if the axis is shorter than a tile.
  private func rowLength(_ lanes: Int) -> Int {
    guard let extent = axes.last?.extent, extent >= lanes else { return count }
    return extent
  }

  /// The number of tiles of at most `lanes` lines.
  func tileCount(_ lanes: Int) -> Int {
    let length = rowLength(lanes)
    return count / length * ((length + lanes - 1) / lanes)
  }

  /// The number of lines of a tile, whose offsets are written.
  func lines(
    ofTile index: Int, _ lanes: Int, sources: UnsafeMutablePointer<Int>,
    results: UnsafeMutablePointer<Int>
  ) -> Int {
    let length = rowLength(lanes)
    let tilesInRow = (length + lanes - 1) / lanes
    let place = index % tilesInRow * lanes
    let lines = min(lanes, length - place)
    let first = index / tilesInRow * length + place
    for line in 0..<lines {
      var (rest, source, result) = (first + line, 0, 0)
      for axis in axes.reversed() {
        let step = rest % axis.extent
        rest /= axis.extent
        source += step * axis.sourceStride
        result += step * axis.resultStride
      }
      unsafe (sources[line], results[line]) = (source, result)
    }
    return lines
  }
}
