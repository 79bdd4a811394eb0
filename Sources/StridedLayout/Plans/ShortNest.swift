/// The loops of an operation on a few elements of arrays of at most four axes: those of `LoopNest`,
/// made in place and without a plan.
///
/// All of it fits into the nearest cache, so the order of the loops does not matter there, and neither
/// do tiles or threads; what is left of the pipeline is to broadcast the sources, to turn axes
/// upwards, to order them by the destination's stride, and to join those that chain.
@usableFromInline
package struct ShortNest: BitwiseCopyable, Equatable, Sendable {
  // Named places, the innermost first, as an array would be copied whole to be indexed.
  @usableFromInline var axis0 = LoopAxis(extent: 1, destination: 0)
  @usableFromInline var axis1 = LoopAxis(extent: 1, destination: 0)
  @usableFromInline var axis2 = LoopAxis(extent: 1, destination: 0)
  @usableFromInline var axis3 = LoopAxis(extent: 1, destination: 0)
  /// The number of loops.
  @usableFromInline
  package private(set) var depth = 0
  /// Where the nest starts, relative to each operand's first logical element.
  @usableFromInline
  package private(set) var start = LoopOffsets()
  /// Whether rows are runs as a plan would have them, for which routines of BLAS and of C are called;
  /// otherwise operands disagree about which loop is the inner one, and elements are walked as they
  /// come.
  @usableFromInline
  package private(set) var callsRoutines = true

  /// The most elements of operands that run along different axes: beyond, tiles are worth a plan.
  package static var mostScattered: Int { 256 }

  /// The nest of no loops, to be made into another one in place: returned, it would be copied.
  @inlinable
  package init() {}

  /// Makes this the loops to write a few elements; false where there are more axes or elements than
  /// that, or none.
  @usableFromInline
  package mutating func cover(_ destination: borrowing Layout) -> Bool {
    guard destination.isShort else { return false }
    var axis = destination.rank
    while axis > 0 {
      axis -= 1
      let extent = destination.shape.values[place: axis]
      insert(extent, destination.strides.values[place: axis], 0, 0)
    }
    return finish(destination.count)
  }

  /// Makes this the loops to write a few elements from a source that is broadcast to their shape;
  /// false where it does not fit, and as `cover(_:)`.
  @usableFromInline
  package mutating func cover(_ destination: borrowing Layout, _ first: borrowing Layout) -> Bool {
    let missing = destination.rank - first.rank
    guard destination.isShort, missing >= 0 else { return false }
    var axis = destination.rank
    while axis > 0 {
      axis -= 1
      let extent = destination.shape.values[place: axis]
      guard let step = Self.step(of: first, axis - missing, extent) else { return false }
      insert(extent, destination.strides.values[place: axis], step, 0)
    }
    return finish(destination.count)
  }

  /// Makes this the loops to write a few elements from two sources that are broadcast to their shape;
  /// false where one does not fit, and as `cover(_:)`.
  @usableFromInline
  package mutating func cover(
    _ destination: borrowing Layout, _ first: borrowing Layout, _ second: borrowing Layout
  ) -> Bool {
    let missing = destination.rank - first.rank
    let missingOfSecond = destination.rank - second.rank
    guard destination.isShort, missing >= 0, missingOfSecond >= 0 else { return false }
    var axis = destination.rank
    while axis > 0 {
      axis -= 1
      let extent = destination.shape.values[place: axis]
      guard let step = Self.step(of: first, axis - missing, extent),
        let stepOfSecond = Self.step(of: second, axis - missingOfSecond, extent)
      else { return false }
      insert(extent, destination.strides.values[place: axis], step, stepOfSecond)
    }
    return finish(destination.count)
  }

  /// The step of a source along an axis of `extent`; nil where it does not broadcast to that.
  @inline(__always)
  private static func step(of source: borrowing Layout, _ axis: Int, _ extent: Int) -> Int? {
    if axis < 0 { return 0 }
    let own = source.shape.values[place: axis]
    if own == extent { return source.strides.values[place: axis] }
    return own == 1 ? 0 : nil
  }

  /// The loop at a place, the innermost at 0.
  @inlinable
  package subscript(place: Int) -> LoopAxis {
    @inline(__always) get {
      place == 0 ? axis0 : place == 1 ? axis1 : place == 2 ? axis2 : axis3
    }
    @inline(__always) set {
      switch place {
      case 0: axis0 = newValue
      case 1: axis1 = newValue
      case 2: axis2 = newValue
      default: axis3 = newValue
      }
    }
  }

  /// Turns an axis upwards and puts it outside of those that are there, but inside of those that
  /// belong outside of it; stable.
  @inline(__always)
  private mutating func insert(_ extent: Int, _ destination: Int, _ first: Int, _ second: Int) {
    if extent == 1 { return }
    var axis = LoopAxis(extent: extent, destination: destination, first: first, second: second)
    if axis.runsDownwards {
      start.advance(along: axis, by: extent - 1)
      axis = axis.turned
    }
    var place = depth
    while place > 0, self[place - 1].belongsOutside(axis) {
      self[place] = self[place - 1]
      place -= 1
    }
    self[place] = axis
    depth += 1
  }

  /// Joins loops that chain, and chooses the one that rows run along; false where operands disagree
  /// about it and have too many elements.
  @inline(__always)
  private mutating func finish(_ count: Int) -> Bool {
    callsRoutines = count > AssignmentPlan.fewElements
    if depth < 2 { return true }
    join()
    return chooseRows() || count <= Self.mostScattered
  }

  private mutating func join() {
    var last = 0
    for place in 1..<depth {
      let outer = self[place]
      if outer.chains(onto: self[last]) {
        self[last].extent *= outer.extent
      } else {
        last += 1
        self[last] = outer
      }
    }
    while depth > last + 1 {
      depth -= 1
      self[depth] = LoopAxis(extent: 1, destination: 0)
    }
  }

  /// Lets rows run along the longest loop where they would be too short for a call; false where a
  /// source runs fastest along another loop than the destination.
  private mutating func chooseRows() -> Bool {
    var (agrees, longest) = (true, 0)
    for place in 1..<max(depth, 1) {
      let axis = self[place]
      if competes(axis.first, axis0.first) || competes(axis.second, axis0.second) { agrees = false }
      if axis.extent > self[longest].extent { longest = place }
    }
    let isTooShort = axis0.extent < LoopNest.worthwhileRun && longest > 0
    if isTooShort {
      let row = axis0
      axis0 = self[longest]
      self[longest] = row
    }
    if isTooShort || !agrees { callsRoutines = false }
    return agrees
  }

  private func competes(_ outer: Int, _ inner: Int) -> Bool {
    outer != 0 && outer.magnitude < inner.magnitude
  }
}

extension ShortNest {
  /// Calls `body` with the operands' offsets at the start of every row, which runs along `axis0`.
  @inlinable
  @inline(__always)
  package func forEachRow(_ body: (LoopOffsets) -> Void) {
    var outer = start
    for _ in 0..<axis3.extent {
      var middle = outer
      for _ in 0..<axis2.extent {
        var offsets = middle
        for _ in 0..<axis1.extent {
          body(offsets)
          offsets.advance(along: axis1, by: 1)
        }
        middle.advance(along: axis2, by: 1)
      }
      outer.advance(along: axis3, by: 1)
    }
  }

  /// The loop along which rows run.
  @inlinable
  package var row: LoopAxis { axis0 }

  /// How the destination and the first source overlap, as far as bounds tell: `none`, `identical`, or
  /// `temporary` where more has to be found out.
  ///
  /// - Parameters:
  ///   - displacement: the address of the source's first logical element less that of the
  ///     destination's, in bytes.
  ///   - width: the size of an element in bytes.
  @usableFromInline
  package func overlap(displacement: Int, width: Int) -> Overlap {
    var destinationReach = 0
    var (sourceLow, sourceHigh) = (0, 0)
    var hasEqualStrides = true
    for place in 0..<depth {
      let axis = self[place]
      destinationReach += (axis.extent - 1) * axis.destination
      let reach = (axis.extent - 1) * axis.first
      if reach < 0 { sourceLow += reach } else { sourceHigh += reach }
      if axis.first != axis.destination { hasEqualStrides = false }
    }
    let distance = displacement + (start.first - start.destination) * width
    if distance + sourceLow * width >= (destinationReach + 1) * width { return .none }
    if distance + (sourceHigh + 1) * width <= 0 { return .none }
    return hasEqualStrides && distance == 0 ? .identical : .temporary
  }
}
