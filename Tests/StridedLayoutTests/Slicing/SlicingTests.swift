import StridedLayout
import Testing

/// The two ways to slice a layout: in registers for up to four axes, with a list for more.
@Suite struct SlicingTests {
  private let choices: [AxisSelection] = [
    .index(1), .index(-1), .range(lower: 1, upper: 2, isClosed: true),
    .range(lower: nil, upper: 0, isClosed: false), .range(lower: -1, upper: nil, isClosed: false),
    .slice(from: nil, to: nil, by: -2), .newAxis, .ellipsis,
  ]

  private let layouts: [Layout] = [
    Layout(contiguous: [], count: 1), Layout(contiguous: [3], count: 3),
    Layout(contiguous: [4, 3], count: 12), Layout(contiguous: [4, 3], count: 12, order: .f),
    Layout(shape: [3, 4, 5], strides: [-50, 100, 1], offset: 100),
    Layout(contiguous: [3, 4, 5, 3], count: 180),
    Layout(shape: [3, 4, 5, 3, 3], strides: [0, 12, 0, 3, 1], offset: 7, isWritable: false),
  ]

  /// Whether these selections are a valid subscript of a layout.
  private func fit(_ selections: [AxisSelection], _ layout: Layout) -> Bool {
    let named = selections.filter { $0 != .newAxis && $0 != .ellipsis }.count
    return named <= layout.rank && selections.filter { $0 == .ellipsis }.count <= 1
  }

  @Test func listsAndArgumentsSliceAlike() {
    for layout in layouts {
      for i in choices where fit([i], layout) {
        #expect(layout.sliced(i) == layout.sliced([i]), "\(layout) \(i)")
        for j in choices where fit([i, j], layout) {
          #expect(layout.sliced(i, j) == layout.sliced([i, j]), "\(layout) \([i, j])")
          for k in choices where fit([i, j, k], layout) {
            #expect(layout.sliced(i, j, k) == layout.sliced([i, j, k]), "\(layout) \([i, j, k])")
            for l in choices where fit([i, j, k, l], layout) {
              let isEqual = layout.sliced(i, j, k, l) == layout.sliced([i, j, k, l])
              #expect(isEqual, "\(layout) \([i, j, k, l])")
            }
          }
        }
      }
    }
  }

  @Test func axesAreFoundWhereTheyWere() {
    let layout = Layout(contiguous: [3, 4, 5, 6], count: 360)
    let all = AxisSelection.range(lower: nil, upper: nil, isClosed: false)
    let view = layout.sliced(.index(2), .newAxis, .ellipsis, .slice(from: 5, to: nil, by: -2))
    #expect(view.shape == [1, 4, 5, 3] && view.strides == [0, 30, 6, -2])
    #expect(view.offset == 245 && view.count == 60 && view.isView)
    #expect(layout.sliced(all, .newAxis, all, .index(0)).shape == [3, 1, 4, 6])
    #expect(layout.sliced(all).shape == layout.shape)
    #expect(layout.sliced(.newAxis, .newAxis, .newAxis, .newAxis).rank == 8)
  }
}
