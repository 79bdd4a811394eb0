import StridedLayout

/// Many layouts of a shape, and the elements that operations over them visit.
enum LayoutWorld {
  /// Layouts of a shape in every order of its axes, with each axis forward, backward and stepped.
  static func layouts(_ extents: [Int]) -> [Layout] {
    var found: [Layout] = []
    for order in orders(of: extents.count) {
      for direction in [[1, 1, 1], [-1, 2, 1], [2, 1, -3], [-2, -1, 2]] {
        var strides = Strides(repeating: 0, count: extents.count)
        var step = 1
        for axis in order {
          strides[axis] = step * direction[axis % 3]
          step *= max(extents[axis], 1) * abs(direction[axis % 3])
        }
        found.append(Layout(shape: Shape(extents), strides: strides))
      }
    }
    return found
  }

  /// Layouts of a shape itself, and of shapes that broadcast to it.
  static func sources(_ extents: [Int]) -> [Layout] {
    var shapes = [extents]
    if !extents.isEmpty {
      shapes.append(Array(extents.dropFirst()))
      shapes.append([1] + extents.dropFirst())
      shapes.append(extents.dropLast() + [1])
    }
    return shapes.flatMap(layouts)
  }

  private static func orders(of count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    return orders(of: count - 1).flatMap { order in
      (0...order.count).map { place in order[..<place] + [count - 1] + order[place...] }
    }
  }

  /// The offsets of up to four operands at every coordinate, in bytes, with elements of 8 bytes.
  static func places(_ operands: [Layout]) -> Set<SIMD4<Int>> {
    let shape = operands[0].shape
    var places: Set<SIMD4<Int>> = []
    var coordinates = Coordinates(repeating: 0, count: shape.count)
    repeat {
      var place = SIMD4<Int>()
      for (index, layout) in operands.enumerated() {
        let missing = shape.count - layout.rank
        for axis in 0..<layout.rank where layout.shape[axis] != 1 {
          place[index] += 8 * coordinates[axis + missing] * layout.strides[axis]
        }
      }
      places.insert(place)
    } while coordinates.advance(in: shape)
    return places
  }

  /// The offsets of the operands at every element that a plan visits, in its order, in bytes.
  ///
  /// Elements that are moved together are listed one by one.
  static func visited(by plan: LoopPlan) -> [SIMD4<Int>] {
    var places: [SIMD4<Int>] = []
    plan.forEachElement { offsets in
      for part in 0..<plan.packing {
        var place = SIMD4(offsets[0], offsets[1], offsets[2], offsets[3])
        if plan.packing > 1 { place &+= SIMD4(8, 8, 0, 0) &* part }
        places.append(place)
      }
    }
    return places
  }
}
