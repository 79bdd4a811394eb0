/// The loops of an operation over up to three operands of one shape, brought to their simplest form.
///
/// Making one runs the first steps of the assignment pipeline: axes of extent 1 are dropped, every
/// axis is turned so that the destination moves upwards, axes are ordered by the destination's
/// stride, and axes that chain in all operands become one.
@usableFromInline
package struct LoopNest: Equatable, Sendable {
  /// The loops, outermost first.
  ///
  /// None means a single element.
  @usableFromInline
  package internal(set) var axes = InlineList(filler: LoopAxis(extent: 0, destination: 0))
  /// Where the nest starts, relative to each operand's first logical element.
  @usableFromInline
  package internal(set) var start = LoopOffsets()

  /// The nest of no loops.
  init() {}

  /// The nest over one operand, which is not empty.
  @usableFromInline
  package init(_ destination: Layout) {
    let none = Strides(repeating: 0, count: destination.rank)
    self.init(over: destination.shape, destination.strides, none, none)
  }

  /// The nest over operands whose layouts have equal shapes, none of them empty.
  @usableFromInline
  package init(_ destination: Layout, _ first: Layout) {
    let none = Strides(repeating: 0, count: destination.rank)
    self.init(over: destination.shape, destination.strides, first.strides, none)
  }

  /// The nest over operands whose layouts have equal shapes, none of them empty; the first source
  /// stands still.
  @usableFromInline
  package init(_ destination: Layout, second: Layout) {
    let none = Strides(repeating: 0, count: destination.rank)
    self.init(over: destination.shape, destination.strides, none, second.strides)
  }

  /// The nest over operands whose layouts have equal shapes, none of them empty.
  @usableFromInline
  package init(_ destination: Layout, _ first: Layout, _ second: Layout) {
    self.init(over: destination.shape, destination.strides, first.strides, second.strides)
  }

  /// The nest over operands of one shape, in which a source of no strides stands still.
  @inline(__always)
  private init(
    over shape: Shape, _ destination: Strides, _ first: Strides, _ second: Strides
  ) {
    for index in 0..<shape.count where shape[index] != 1 {
      insert(
        LoopAxis(
          extent: shape[index],
          destination: destination[index],
          first: first[index],
          second: second[index]
        )
      )
    }
    coalesce()
  }

  /// The nest that visits elements in logical (C) order, whatever their order in memory.
  ///
  /// Axes keep their order and direction; neighbours that chain in all operands become one. The
  /// layouts have equal shapes, none of them empty.
  @usableFromInline
  package init(inLogicalOrder destination: Layout, _ first: Layout? = nil) {
    for index in 0..<destination.rank where destination.shape[index] != 1 {
      axes.append(
        LoopAxis(
          extent: destination.shape[index],
          destination: destination.strides[index],
          first: first?.strides[index] ?? 0
        )
      )
    }
    coalesce()
  }

  /// Turns an axis upwards and puts it in its place among those that are there, stable.
  @inline(__always)
  private mutating func insert(_ axis: LoopAxis) {
    var axis = axis
    if axis.runsDownwards {
      start.advance(along: axis, by: axis.extent - 1)
      axis = axis.turned
    }
    axes.append(axis)
    var place = axes.count - 1
    while place > 0, axis.belongsOutside(axes[place - 1]) {
      axes[place] = axes[place - 1]
      place -= 1
      axes[place] = axis
    }
  }

  /// Makes one loop of neighbours that chain in all operands.
  private mutating func coalesce() {
    guard axes.count > 1 else { return }
    var last = 0
    for index in 1..<axes.count {
      let inner = axes[index]
      let outer = axes[last]
      if outer.chains(onto: inner) {
        axes[last] = inner
        axes[last].extent *= outer.extent
      } else {
        last += 1
        axes[last] = inner
      }
    }
    axes.removeAll(from: last + 1)
  }

  /// The innermost loop; a single element is a loop of one turn.
  @inlinable
  package var inner: LoopAxis {
    axes.count > 0
      ? axes[axes.count - 1] : LoopAxis(extent: 1, destination: 1, first: 1, second: 1)
  }

  /// The number of turns of all loops but the innermost.
  package var outerCount: Int {
    var product = 1
    for index in 0..<max(axes.count - 1, 0) { product *= axes[index].extent }
    return product
  }

  /// The number of turns of all loops.
  package var turns: Int { outerCount * inner.extent }

  /// The same elements visited in the opposite order.
  package var reversed: LoopNest {
    var result = self
    for index in axes.indices {
      result.start.advance(along: axes[index], by: axes[index].extent - 1)
      result.axes[index] = axes[index].turned
    }
    return result
  }

  /// The nest with one loop moved to the place before the innermost.
  package func movingBeforeInner(_ index: Int) -> LoopNest {
    var result = self
    let axis = result.axes.remove(at: index)
    result.axes.insert(axis, at: result.axes.count - 1)
    return result
  }

  /// The nest in which one loop runs over a range of its turns.
  package func restricting(_ index: Int, to turns: Range<Int>) -> LoopNest {
    var result = self
    result.start.advance(along: axes[index], by: turns.lowerBound)
    result.axes[index].extent = turns.count
    return result
  }
}
