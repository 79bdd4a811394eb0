import StridedLayout
import Testing

/// Parts of layouts along an axis, and lists of transfers.
@Suite struct SectionTests {
  private let layout = Layout(shape: [2, 5, 3], strides: [15, 3, 1], offset: 7)

  @Test func sections() {
    let middle = layout.section(along: 1, from: 1, count: 2)
    #expect(middle.shape == [2, 2, 3] && middle.strides == [15, 3, 1] && middle.offset == 10)
    #expect(middle.count == 12 && middle.isView && middle.isWritable)
    let backwards = layout.section(along: 1, from: 4, count: 3, by: -2)
    #expect(backwards.strides == [15, -6, 1] && backwards.offset == 19)
    let repeated = layout.section(along: 2, from: 2, count: 4, by: 0)
    #expect(repeated.shape == [2, 5, 4] && repeated.strides[2] == 0 && !repeated.isWritable)
    #expect(layout.section(along: 2, from: 2, count: 1, by: 0).isWritable)
    let empty = layout.section(along: 0, from: 2, count: 0)
    #expect(empty.offset == 7 && empty.count == 0)
  }

  @Test func divisions() {
    let divided = Layout(contiguous: [2, 6], count: 12).dividingAxis(1, by: 3)
    #expect(divided.shape == [2, 2, 3] && divided.strides == [6, 3, 1] && divided.count == 12)
    let dropped = layout.droppingAxis(1)
    #expect(dropped.shape == [2, 3] && dropped.strides == [15, 1] && dropped.count == 6)
  }

  @Test func transfersJoin() {
    var transfers: [AxisTransfer] = []
    transfers.add(AxisTransfer(from: 0, to: 0, count: 2))
    transfers.add(AxisTransfer(from: 9, to: 9, count: 0))
    transfers.add(AxisTransfer(from: 2, to: 2, count: 1))
    #expect(transfers == [AxisTransfer(from: 0, to: 0, count: 3)])
    transfers.add(AxisTransfer(from: 4, to: 3, count: 1))
    transfers.add(AxisTransfer(from: 5, to: 5, count: 1))
    transfers.add(AxisTransfer(from: 6, to: 6, count: 2, step: 0))
    transfers.add(AxisTransfer(from: 8, to: 8, count: 1))
    #expect(transfers.count == 5)
  }

  @Test func runsOfSelections() {
    func run(_ selection: AxisSelection) -> [Int] {
      let run = layout.run(of: selection, along: 1, for: "test")
      return [run.start, run.step, run.count]
    }
    #expect(run(.index(-1)) == [4, 1, 1])
    #expect(run(.range(lower: 1, upper: -1, isClosed: false)) == [1, 1, 3])
    #expect(run(.slice(from: nil, to: nil, by: -2)) == [4, -2, 3])
    #expect(layout.place(before: 5, along: 1, for: "test") == 5)
    #expect(layout.place(before: -5, along: 1, for: "test") == 0)
  }
}
