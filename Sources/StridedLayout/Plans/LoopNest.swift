/// The loops of an operation over up to four operands of one shape.
///
/// A nest is built operand by operand: first the destination, then the sources, which broadcast to
/// its shape. ``normalize()`` brings it to its simplest form. It removes loops of one iteration,
/// reverses loops in which the destination's address falls, orders loops by the destination's
/// stride, and merges loops that chain in all operands. Up to four axes need no heap allocation.
@usableFromInline
package struct LoopNest: Equatable, Sendable {
  /// The loops, outermost first; none for a single element.
  @usableFromInline
  package internal(set) var axes: InlineList<LoopAxis>
  /// Where the nest starts, relative to each operand's first logical element, in bytes.
  @usableFromInline
  package internal(set) var start = OperandVector()

  /// Creates a nest without loops.
  package init() {
    axes = InlineList(filler: .single)
  }

  /// Creates the loops over a layout of elements of `width` bytes, as operand 0.
  package init(_ destination: borrowing Layout, width: Int) {
    self.init()
    begin(with: destination, width: width)
  }

  /// Adds the loops over a layout, as operand 0, to a nest without loops.
  @inline(__always)
  mutating func begin(with destination: borrowing Layout, width: Int) {
    let rank = destination.shape.values.count
    axes.extend(to: rank)
    unsafe axes.withMutableElements { axes in
      for axis in 0..<rank {
        unsafe axes[axis].extent = destination.shape.values[axis]
        unsafe axes[axis].strides[0] = destination.strides.values[axis] &* width
      }
    }
  }

  /// Adds a loop inside all others, before ``normalize()``.
  mutating func append(_ axis: LoopAxis) { axes.append(axis) }

  /// Adds a source as operand `index`, broadcast to the shape of the nest.
  ///
  /// Call it before ``normalize()``.
  ///
  /// - Returns: false if the source does not broadcast to that shape; the nest is then not usable.
  package mutating func add(_ source: borrowing Layout, width: Int, as index: Int) -> Bool {
    let rank = axes.count
    let missing = rank - source.shape.values.count
    guard missing >= 0 else { return false }
    return unsafe axes.withMutableElements { axes in
      for axis in missing..<rank {
        let extent = source.shape.values[axis - missing]
        if unsafe extent == axes[axis].extent {
          unsafe axes[axis].strides[index] = source.strides.values[axis - missing] &* width
        } else if extent != 1 {
          return false
        }
      }
      return true
    }
  }

  /// Makes operand 1 the position of each iteration in logical (C) order, before ``normalize()``.
  mutating func addPositions() {
    let rank = axes.count
    unsafe axes.withMutableElements { axes in
      var distance = 1
      for index in stride(from: rank - 1, through: 0, by: -1) {
        unsafe axes[index].strides[1] = distance
        distance *= unsafe axes[index].extent
      }
    }
  }

  /// Runs the loops in which operand 0 does not move once.
  mutating func removeRepetitions() {
    let rank = axes.count
    unsafe axes.withMutableElements { axes in
      for index in 0..<rank where unsafe axes[index].strides[0] == 0 {
        unsafe axes[index].extent = 1
      }
    }
  }

  /// Brings a nest without empty loops to its simplest form.
  ///
  /// - Parameter reverses: whether loops in which the destination's address falls are reversed.
  @usableFromInline
  package mutating func normalize(reverses: Bool = true) {
    let rank = axes.count
    var start = self.start
    let depth = unsafe axes.withMutableElements { axes in
      unsafe Self.normalize(axes, rank, &start, reverses: reverses)
    }
    self.start = start
    axes.removeAll(from: depth)
  }

  /// Normalizes loops in memory, and returns how many remain.
  @inline(__always)
  static func normalize(
    _ axes: UnsafeMutablePointer<LoopAxis>, _ rank: Int, _ start: inout OperandVector,
    reverses: Bool = true
  ) -> Int {
    var count = 0
    for index in 0..<rank {
      if unsafe axes[index].extent == 1 { continue }
      var axis = unsafe axes[index]
      if reverses, axis.runsDownwards {
        start.advance(along: axis.strides, by: axis.extent &- 1)
        axis = axis.reversed
      }
      var place = count
      while unsafe place > 0 && axis.belongsOutside(axes[place - 1]) {
        unsafe axes[place] = axes[place - 1]
        place -= 1
      }
      unsafe axes[place] = axis
      count += 1
    }
    return unsafe coalesce(axes, count: count)
  }

  /// Removes loops of one iteration and merges those that chain, in logical (C) order.
  @usableFromInline
  package mutating func mergeInLogicalOrder() {
    let rank = axes.count
    let depth = unsafe axes.withMutableElements { axes in
      var count = 0
      for index in 0..<rank where unsafe axes[index].extent != 1 {
        unsafe axes[count] = axes[index]
        count += 1
      }
      return unsafe Self.coalesce(axes, count: count)
    }
    axes.removeAll(from: depth)
  }

  /// Merges adjacent loops that chain in all operands, and returns how many remain.
  @inline(__always)
  static func coalesce(_ axes: UnsafeMutablePointer<LoopAxis>, count: Int) -> Int {
    guard count > 1 else { return count }
    var last = 0
    for index in 1..<count {
      let (outer, inner) = unsafe (axes[last], axes[index])
      if outer.chains(onto: inner) {
        unsafe axes[last] = LoopAxis(extent: inner.extent * outer.extent, strides: inner.strides)
      } else {
        last += 1
        unsafe axes[last] = inner
      }
    }
    return last + 1
  }
}

extension LoopNest {
  /// The innermost loop; a single element is a loop of one iteration.
  ///
  /// A call that is not inlined would copy all loops to read one.
  @inlinable
  @inline(__always)
  package var inner: LoopAxis { axes.count > 0 ? axes[axes.count - 1] : .single }

  /// The loop around the innermost one, or a loop of one iteration.
  @inlinable
  @inline(__always)
  package var outer: LoopAxis { axes.count > 1 ? axes[axes.count - 2] : .single }

  /// The number of iterations of all loops except the innermost.
  package var rowCount: Int {
    var product = 1
    for index in 0..<max(axes.count - 1, 0) { product *= axes[index].extent }
    return product
  }

  /// The number of iterations of all loops.
  package var iterationCount: Int { rowCount * inner.extent }

  /// Reverses every loop: the same elements are visited in the opposite order.
  package mutating func reverse() {
    for index in axes.indices {
      let axis = axes[index]
      start.advance(along: axis.strides, by: axis.extent - 1)
      axes[index] = axis.reversed
    }
  }

  /// Removes all loops and resets the start.
  mutating func removeAll() {
    axes.removeAll(from: 0)
    start = OperandVector()
  }

  /// Moves a loop further inside, to index `place`.
  package mutating func move(_ index: Int, inwardTo place: Int) {
    unsafe axes.withMutableElements { axes in
      let axis = unsafe axes[index]
      for position in index..<place { unsafe axes[position] = axes[position + 1] }
      unsafe axes[place] = axis
    }
  }

  /// The nest with one loop restricted to a range of its iterations.
  package func restricting(_ index: Int, to iterations: Range<Int>) -> LoopNest {
    var result = self
    result.start.advance(along: axes[index].strides, by: iterations.lowerBound)
    result.axes[index].extent = iterations.count
    return result
  }

  /// The nest without its innermost loop.
  package var droppingInner: LoopNest {
    var result = self
    result.axes.removeAll(from: max(axes.count - 1, 0))
    return result
  }
}

extension LoopNest {
  /// Creates the normalized loops over layouts of one shape, with strides in elements.
  @usableFromInline
  package init(elementsOf first: Layout, _ second: Layout? = nil) {
    self.init(first, width: 1)
    if let second, !add(second, width: 1, as: 1) {
      preconditionFailure("the layouts have one shape")
    }
    normalize()
  }

  /// Creates the loops over layouts of one shape in logical (C) order, with strides in elements.
  @usableFromInline
  package init(inLogicalOrder first: Layout, _ second: Layout? = nil) {
    self.init(first, width: 1)
    if let second, !add(second, width: 1, as: 1) {
      preconditionFailure("the layouts have one shape")
    }
    mergeInLogicalOrder()
  }
}
