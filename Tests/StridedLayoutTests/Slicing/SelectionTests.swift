import StridedLayout
import Testing

/// Selections along one axis, against naive loops over all positions.
@Suite struct SelectionTests {
  /// The positions of NumPy's `start:stop:step`, found step by step.
  private func walked(_ start: Int?, _ stop: Int?, _ step: Int, _ extent: Int) -> [Int] {
    func counted(_ bound: Int) -> Int { bound < 0 ? bound + extent : bound }
    var position = start.map(counted) ?? (step > 0 ? 0 : extent - 1)
    // Clipping moves the start to the nearest end of the axis.
    if step > 0 { position = max(position, 0) } else { position = min(position, extent - 1) }
    let end = stop.map(counted) ?? (step > 0 ? extent : -1)
    var positions: [Int] = []
    while position >= 0, position < extent, step > 0 ? position < end : position > end {
      positions.append(position)
      position += step
    }
    return positions
  }

  @Test func everySliceOfSmallExtents() {
    let bounds: [Int?] = [nil] + (-9...9).map { $0 }
    for extent in 0...7 {
      let line = Layout(contiguous: [extent], count: extent)
      for start in bounds {
        for stop in bounds {
          for step in [-9, -3, -2, -1, 1, 2, 3, 9] {
            let selection = AxisSelection.slice(from: start, to: stop, by: step)
            let view = line.sliced(selection)
            let positions = (0..<view.count).map { view.offset + $0 * view.strides[0] }
            let expected = walked(start, stop, step, extent)
            #expect(positions == expected, "\(extent) \(selection)")
          }
        }
      }
    }
  }

  @Test func extremeBoundsAndSteps() {
    let line = Layout(contiguous: [5], count: 5)
    func count(_ start: Int?, _ stop: Int?, _ step: Int) -> Int {
      line.sliced(.slice(from: start, to: stop, by: step)).count
    }
    #expect(count(.min, .max, 1) == 5)
    #expect(count(.max, .min, -1) == 5)
    #expect(count(nil, nil, .max) == 1)
    #expect(count(nil, nil, .min) == 1)
    #expect(count(.max, nil, 1) == 0)
    #expect(count(nil, .min, 1) == 0)
  }
}
