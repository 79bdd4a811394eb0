import StridedKernels
import StridedLayout

// Short lines: arrays of one shape without gaps, so small that making a plan would take longer than the
// work. They run what their plan would say.

extension NDArray {
  /// Keeps the memory alive up to here, without counting a reference.
  @inlinable
  func keepAlive() {
    withExtendedLifetime(storage) {}
  }

  /// The distance in bytes from the first element of this array to that of another one.
  @inlinable
  func distance(to source: NDArray) -> Int {
    source.memory.address &- memory.address
  }

  /// Whether bytes at this distance from a line lie apart from it.
  @inlinable
  func isApart(at distance: Int) -> Bool {
    distance.magnitude >= UInt(count &* MemoryLayout<Element>.stride)
  }

  /// Copies a short line apart from this one; false, with nothing done, for all others.
  @inlinable
  func assignLine(_ source: NDArray) -> Bool {
    guard placement.isWritable, placement.isShortLine(with: source.placement),
      isApart(at: distance(to: source))
    else { return false }
    defer {
      keepAlive()
      source.keepAlive()
    }
    Element._kernels.copyLine(count, memory, source.memory)
    return true
  }

  /// Writes one value to the few elements of a single axis; false, with nothing done, for others.
  @inlinable
  func fillFew(_ value: Element) -> Bool {
    guard rank == 1, count <= AssignmentPlan.fewElements, placement.isWritable else { return false }
    let step = placement.strides.values[_inPlace: 0]
    var steps = 0
    for _ in 0..<count {
      store(value, steps)
      steps &+= step
    }
    return true
  }
}

extension NDArray where Element: NumericScalar {
  /// The result of an operation on two short lines, in fresh memory.
  @inlinable
  static func combinedLine(
    _ operation: ArithmeticOperation, _ left: NDArray, _ right: NDArray
  ) -> NDArray {
    let fresh = NDArray(
      uninitialized: Layout(contiguous: left.placement.shape, count: left.placement.count))
    defer {
      left.keepAlive()
      right.keepAlive()
    }
    Element._arithmetic.combineLine(
      operation, fresh.count, fresh.memory, left.memory.run(at: 0, stride: 1),
      right.memory.run(at: 0, stride: 1))
    return fresh
  }

  /// The result of an operation on a short line and a number, in fresh memory.
  @inlinable
  func combinedLine(
    _ operation: ArithmeticOperation, with value: Element, onTheLeft: Bool
  ) -> NDArray {
    let fresh = NDArray(uninitialized: Layout(contiguous: placement.shape, count: placement.count))
    defer { keepAlive() }
    let line = memory.run(at: 0, stride: 1)
    withScalar(value) { scalar in
      let number = scalar.run(at: 0, stride: 0)
      let (first, second) = onTheLeft ? (number, line) : (line, number)
      Element._arithmetic.combineLine(operation, fresh.count, fresh.memory, first, second)
    }
    return fresh
  }

  /// Replaces a short line by `line op source`, a line at the same place or apart; false, with nothing
  /// done, for all others.
  @inlinable
  func updateLine(_ operation: ArithmeticOperation, with source: NDArray) -> Bool {
    guard placement.isWritable, placement.isShortLine(with: source.placement) else { return false }
    let distance = distance(to: source)
    guard distance == 0 || isApart(at: distance) else { return false }
    defer {
      keepAlive()
      source.keepAlive()
    }
    Element._arithmetic.updateLine(operation, count, memory, source.memory)
    return true
  }
}
