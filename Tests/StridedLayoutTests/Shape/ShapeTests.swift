import StridedLayout
import Testing

/// Shapes, inline lists, broadcasting and contiguity.
@Suite struct ShapeTests {
  @Test func listsOfEveryLength() {
    for length in 0...70 {
      var list = InlineList(filler: 0)
      for value in 0..<length { list.append(value) }
      #expect(Array(list) == Array(0..<length))
      #expect(list == InlineList(filler: 9).appending(0..<length))
      for position in 0..<length {
        var changed = list
        #expect(changed.remove(at: position) == position)
        #expect(Array(changed) == (0..<length).filter { $0 != position })
        changed.insert(position, at: position)
        #expect(changed == list)
        changed[position] = -1
        #expect(changed != list)
      }
    }
  }

  @Test func printsLikeNumPy() {
    #expect("\(Shape())" == "()")
    #expect("\([3] as Shape)" == "(3,)")
    #expect("\([2, 3] as Shape)" == "(2, 3)")
  }

  @Test func positionsBeyondTheRankTrap() async {
    await #expect(processExitsWith: .failure) { print(([2, 3] as Shape)[2]) }
    await #expect(processExitsWith: .failure) { print(([2, 3] as Strides)[-1]) }
    await #expect(processExitsWith: .failure) {
      var shape: Shape = [1, 2, 3, 4, 5]
      shape[5] = 1
    }
  }

  @Test func counts() {
    #expect(([] as Shape).checkedElementCount == 1)
    #expect(([2, 0, 3] as Shape).checkedElementCount == 0)
    #expect(([2, -1] as Shape).checkedElementCount == nil)
    #expect(([1 << 32, 1 << 32] as Shape).checkedElementCount == nil)
    #expect(([1 << 32, 1 << 32, 0] as Shape).checkedElementCount == nil)
  }

  @Test func broadcasting() {
    #expect(broadcastShape([3, 1], [4]) == [3, 4])
    #expect(broadcastShape([], [2, 2]) == [2, 2])
    #expect(broadcastShape([0], [1]) == [0])
    #expect(broadcastShape([0], [2]) == nil)
    #expect(broadcastShape([2, 3], [3, 2]) == nil)
    #expect(broadcastShape([5, 1, 2, 1, 3], [4, 1]) == [5, 1, 2, 4, 3])
  }

  @Test func contiguity() {
    #expect(Layout(contiguous: [2, 3], count: 6).isContiguous(.c))
    #expect(!Layout(contiguous: [2, 3], count: 6).isContiguous(.f))
    #expect(Layout(shape: [1, 3], strides: [99, 1]).isContiguous(.f))
    #expect(Layout(shape: [0, 3], strides: [5, 7]).isContiguous(.c))
    #expect(Layout(shape: [], strides: []).isContiguous(.f))
    #expect(!Layout(shape: [3], strides: [-1], offset: 2).isContiguous(.a))
  }

  @Test func copyOrders() {
    let transposed = Layout(contiguous: [2, 3, 4], count: 24).permuted(
      [1, 2, 0], operation: "test")
    #expect(transposed.copyLayout(.c).strides == [8, 2, 1])
    #expect(transposed.copyLayout(.f).strides == [1, 3, 12])
    #expect(transposed.copyLayout(.k).strides == [4, 1, 12])
    #expect(transposed.copyLayout(.a).strides == [8, 2, 1])
    let repeated = Layout(shape: [3, 2, 4], strides: [0, 1, -2], offset: 6)
    #expect(repeated.copyLayout(.k).strides == [1, 3, 6])
  }
}

extension InlineList where Element == Int {
  /// The list with more values at its end.
  fileprivate func appending(_ values: Range<Int>) -> InlineList {
    var result = self
    for value in values { result.append(value) }
    return result
  }
}
