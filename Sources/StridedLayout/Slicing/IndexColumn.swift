/// The offsets that one index array of a subscript adds to the elements' positions.
struct IndexColumn {
  let shape: Shape
  /// The distance in elements from position 0 of its axes, for each entry in C order.
  let offsets: [Int]

  /// Creates the offsets of an index array or mask that indexes a layout's axes from `axis` on.
  init(_ index: ArrayIndexing, axis: Int, of layout: Layout, for operation: String) {
    switch index {
    case .selection: preconditionFailure("a selection is not an index array")
    case .positions(let positions, let shape):
      guard shape.checkedElementCount == positions.count else {
        trap(
          "\(operation): \(positions.count) positions do not fill an index array of shape \(shape)")
      }
      self.shape = shape
      offsets = Self.offsets(positions, axis: axis, of: layout, for: operation)
    case .mask(let trues, let maskShape):
      for maskAxis in maskShape.indices
      where maskShape[maskAxis] != layout.shape[axis + maskAxis] {
        trap(
          "\(operation): mask of shape \(maskShape) does not fit shape \(layout.shape) from axis \(axis) on"
        )
      }
      let places = maskShape.elementCount
      for place in trues where place < 0 || place >= places {
        trap("\(operation): position \(place) is out of range for a mask of shape \(maskShape)")
      }
      shape = [trues.count]
      let strides = Strides(layout.strides.dropFirst(axis).prefix(maskShape.count))
      offsets = flatOffsets(trues, of: Layout(shape: maskShape, strides: strides))
    }
  }

  private static func offsets(
    _ positions: [Int], axis: Int, of layout: Layout, for operation: String
  ) -> [Int] {
    let extent = layout.shape[axis]
    let stride = layout.strides[axis]
    return positions.map { position in
      let resolved = position < 0 ? position &+ extent : position
      guard resolved >= 0 && resolved < extent else {
        trap(
          "\(operation): index \(position) of an index array is out of range for axis \(axis) of extent \(extent), shape \(layout.shape)"
        )
      }
      return resolved &* stride
    }
  }

  /// Adds the offsets, broadcast to the common shape of all index arrays, to sums in C order.
  func add(to sums: inout [Int], broadcastTo common: Shape) {
    guard !sums.isEmpty else { return }
    guard let source = Layout(contiguous: shape, count: offsets.count).broadcast(to: common)
    else { preconditionFailure("index arrays broadcast to the shape found for them") }
    forEachPlace(of: source) { place, entry in sums[place] += offsets[entry] }
  }
}

/// Adds each element's distance from a layout's first element to `sums`, in C order.
package func addPlaces(of layout: Layout, to sums: inout [Int]) {
  guard !sums.isEmpty else { return }
  forEachPlace(of: layout) { place, distance in sums[place] += distance }
}

/// Calls `body` with the C-order position of every element and its distance from the first one.
private func forEachPlace(of layout: Layout, _ body: (Int, Int) -> Void) {
  let places = Layout(contiguous: layout.shape, count: layout.count)
  let nest = LoopNest(elementsOf: places, layout)
  let inner = nest.inner
  nest.forEachRow { start in
    for step in 0..<inner.extent {
      body(start[0] + step * inner.strides[0], start[1] + step * inner.strides[1])
    }
    return true
  }
}

/// The distances from the first element to the elements at some C-order positions.
///
/// The positions must be in bounds.
package func flatOffsets(_ places: [Int], of layout: Layout) -> [Int] {
  if let line = layout.reshaped(to: [layout.count], order: .c) {
    let stride = line.strides[0]
    return stride == 1 ? places : places.map { $0 * stride }
  }
  return places.map { place in
    var (rest, offset) = (place, 0)
    for axis in stride(from: layout.rank - 1, through: 0, by: -1) {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: layout.shape[axis])
      offset += remainder * layout.strides[axis]
      rest = quotient
    }
    return offset
  }
}
