import StridedLayout
import Testing

/// Reshaping, against a search for strides that describe the elements.
@Suite struct ReshapingTests {
  /// The positions of a layout's elements in logical order.
  private func positions(_ layout: Layout) -> [Int] {
    var result: [Int] = []
    var coordinates = Coordinates(repeating: 0, count: layout.rank)
    guard layout.count > 0 else { return [] }
    repeat {
      result.append(layout.position(of: coordinates))
    } while coordinates.advance(
      in: layout.shape)
    return result
  }

  /// Whether strides exist with which `shape` visits the positions in order; the first step along
  /// each axis gives its stride.
  private func isExpressible(_ positions: [Int], _ shape: Shape) -> Bool {
    var strides = Strides(repeating: 0, count: shape.count)
    var block = 1
    for axis in shape.indices.reversed() where shape[axis] > 1 {
      strides[axis] = positions[block] - positions[0]
      block *= shape[axis]
    }
    let candidate = Layout(shape: shape, strides: strides, offset: positions[0])
    return self.positions(candidate) == positions
  }

  private var shapes: [Shape] {
    [
      [24], [2, 12], [12, 2], [4, 6], [6, 4], [3, 8], [8, 3], [2, 3, 4], [4, 3, 2], [2, 2, 6],
      [1, 24], [24, 1], [2, 1, 12], [1, 4, 1, 6], [2, 2, 2, 3], [3, 2, 2, 2],
    ]
  }

  @Test func aViewExactlyWhereOneExists() {
    var sources: [Layout] = []
    for shape in shapes {
      for order in [MemoryOrder.c, .f] {
        let plain = Layout(contiguous: shape, count: 24, order: order)
        sources.append(plain)
        sources.append(plain.transposed)
        for axis in 0..<plain.rank {
          sources.append(plain.flipped(axis: axis, for: "test"))
          sources.append(plain.movingAxis(from: axis, to: 0, for: "test"))
          var stepped = plain
          stepped.strides[axis] *= 5
          sources.append(stepped)
        }
      }
      let zeros = Strides(repeating: 0, count: shape.count)
      sources.append(Layout(shape: shape, strides: zeros))
    }
    for source in sources {
      let expected = positions(source)
      for target in shapes {
        let view = source.reshaped(to: target, order: .c)
        #expect((view != nil) == isExpressible(expected, target), "\(source) to \(target)")
        if let view { #expect(positions(view) == expected, "\(source) to \(target)") }
      }
    }
  }

  @Test func fortranOrderIsTheReverse() {
    let source = Layout(contiguous: [2, 3, 4], count: 24, order: .f)
    let view = source.reshaped(to: [6, 4], order: .f)
    #expect(view?.strides == [1, 6])
    #expect(source.reshaped(to: [6, 4], order: .c) == nil)
  }

  @Test func emptyAndSingle() {
    let empty = Layout(contiguous: [0, 3], count: 0)
    #expect(empty.reshaped(to: [3, 0, 2], order: .c)?.shape == [3, 0, 2])
    let single = Layout(contiguous: [], count: 1)
    #expect(single.reshaped(to: [1, 1], order: .c)?.shape == [1, 1])
    let ones = Layout(shape: [1, 1], strides: [7, -9], offset: 3)
    #expect(ones.reshaped(to: [], order: .c)?.offset == 3)
  }
}
