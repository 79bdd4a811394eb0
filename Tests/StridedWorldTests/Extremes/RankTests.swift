import Oracle
import Strided
import Testing

/// Arrays of up to 64 axes, most of extent 1, and axes of extent 1 with absurd strides.
@Suite struct RankTests {
  /// The axes of extent 2; all others have extent 1.
  private static let pairs = [0, 3, 17, 31, 32, 47, 62, 63]
  private static let shape: Shape = {
    var shape = Shape(repeating: 1, count: 64)
    for axis in pairs { shape[axis] = 2 }
    return shape
  }()

  private var numbers: NDArray<Int> { NDArray<Int>.arange(256).reshaped(to: Self.shape) }

  @Test func elementsAndSlices() {
    let a = numbers
    #expect(a.rank == 64 && a.count == 256)
    var place = [Int](repeating: 0, count: 64)
    place[63] = 1
    place[0] = -1
    #expect(a[element: place] == 129)
    a[element: place] = 1000
    #expect(a[.all, .ellipsis][element: place] == 1000)
    let last: NDArray<Int> = a[1, .ellipsis, 1]
    #expect(last.rank == 62)
    #expect(last.max == 1000)
    let reversed = a[.stride(by: -1)]
    #expect(reversed[.stride(by: -1)] == a)
    #expect(a[[1, 1, 0]].shape[0] == 3)
    #expect(a[[true, false]].shape == a[..<1].shape)
    let selections = Array(repeating: AxisSelection.index(0), count: 60)
    #expect(a[selections].shape == [1, 1, 2, 2])
  }

  @Test func axesInEveryOrder() {
    let a = numbers
    var random = SplitMix64(seed: 64)
    for _ in 0..<50 {
      let axes = (0..<64).shuffled(using: &random)
      let turned = a.transposed(axes: axes)
      // Numbers the axes of extent 2 from the last one: their bits are the element.
      let bits = Self.pairs.reversed()
      let flat = Array(turned)
      var place = Coordinates(repeating: 0, count: 64)
      var isRight = true
      for value in flat {
        var expected = 0
        for (bit, axis) in bits.enumerated() {
          if let position = axes.firstIndex(of: axis) { expected += place[position] << bit }
        }
        isRight = isRight && value == expected
        _ = advance(&place, in: turned.shape)
      }
      #expect(isRight, "\(axes)")
      let copy = turned.copy(order: .k)
      #expect(copy == turned)
      let target = NDArray<Int>.zeros(turned.shape)
      target.assign(turned)
      target += turned
      #expect(target == turned * 2)
      #expect(turned.reshaped(to: [256]).sum() == 255 * 128)
    }
  }

  @Test func operationsOnManyAxes() {
    let a = numbers
    #expect(a.sum() == 255 * 128)
    #expect(a.sum(axis: 63).rank == 63)
    #expect(a.sum(axis: 0).count == 128)
    #expect(a.squeezed().shape == Shape(repeating: 2, count: 8))
    #expect(a.flipped().flipped() == a)
    #expect(a.broadcast(to: a.shape) == a)
    #expect(a.swappingAxes(0, 63).swappingAxes(63, 0) == a)
    #expect(a.movingAxis(from: 0, to: -1).movingAxis(from: -1, to: 0) == a)
    #expect(a.diagonal(axes: (0, 63)).rank == 63)
    #expect("\(a)".hasPrefix(String(repeating: "[", count: 64)))
    #expect(a[a .> 253] == [254, 255])
    let windows = a[.ellipsis, 0]
    #expect(windows.rank == 63)
    #expect(concatenate([a, a], axis: 63).shape[63] == 4)
    #expect(a.converted == a)
  }

  @Test func absurdStridesOfSingleElements() {
    let a = NDArray<Double>.arange(6)
    for absurd in [0, -1, 1 << 40, .max / 16, .min / 16] {
      let view = a.unsafeAsStrided(shape: [1, 6, 1], strides: [absurd, 1, -absurd])
      #expect(view.isContiguous(.c) && view.isContiguous(.f) && view.isWritable)
      #expect(view.reshaped(to: [6]) == a)
      #expect(view.sharesMemory(with: a))
      view += 1
      view[0, 0..., 0].assign(view[0, .stride(by: -1), 0])
      #expect(view.copy().strides.count == 3)
      #expect(view.transposed() == a.reshaped(to: [1, 6, 1]))
    }
    #expect(a.sum() == 15 + 30)
  }

  private func advance(_ place: inout Coordinates, in shape: Shape) -> Bool {
    for axis in place.indices.reversed() {
      place[axis] += 1
      if place[axis] < shape[axis] { return true }
      place[axis] = 0
    }
    return false
  }
}

extension NDArray where Element == Int {
  /// The largest element.
  fileprivate var max: Int { Array(self).max() ?? 0 }

  /// There and back through another type.
  fileprivate var converted: NDArray { map { Double($0) }.map { Int($0) } }
}
