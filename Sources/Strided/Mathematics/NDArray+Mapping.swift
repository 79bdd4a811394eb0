import StridedKernels
import StridedLayout

extension NDArray {
  /// The results of a function of each element: fresh memory, in the order of this array.
  ///
  /// The function is called once for each element, in C order. Errors that it throws are rethrown.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3]).map { Double($0) / 2 })  // [0.5 1.  1.5]
  /// ```
  ///
  /// Traps if the size of the result in bytes overflows.
  ///
  /// - Complexity: O(n) calls, one allocation.
  @_alwaysEmitIntoClient
  public func map<Result: Scalar, Failure: Error>(
    _ transform: (Element) throws(Failure) -> Result
  ) throws(Failure) -> sending NDArray<Result> {
    _ = shape.validatedCount(for: "map", width: MemoryLayout<Result>.stride)
    let fresh = NDArray<Result>(uninitialized: layout.copyLayout(.k))
    guard count > 0 else { return fresh.asSending() }
    defer { withExtendedLifetime((storage, fresh.storage)) {} }
    let nest = LoopNest(inLogicalOrder: fresh.layout, layout)
    let inner = nest.inner
    let (results, elements) = (fresh.memory, memory)
    for offsets in RowStarts(nest) {
      let from = elements.run(at: offsets[1], stride: inner.strides[1])
      try results.run(at: offsets[0], stride: inner.strides[0])
        .assignEach(inner.extent, from, transform)
    }
    return fresh.asSending()
  }
}

extension NDArray {
  /// The results of a function of each element of another array, in the order of its memory.
  ///
  /// The function has no effects, and is called on several threads for large arrays.
  @_alwaysEmitIntoClient
  @inline(__always)
  init<Source>(
    mapping source: NDArray<Source>,
    for operation: String,
    _ transform: @escaping @Sendable (Source) -> Element
  ) {
    _ = source.shape.validatedCount(for: operation, width: MemoryLayout<Element>.stride)
    self.init(uninitialized: source.layout.copyLayout(.k))
    write(mapping: source, transform)
  }

  /// Writes the results of a function of each element of another array of this shape to this fresh one.
  @_alwaysEmitIntoClient
  @inline(__always)
  func write<Source>(
    mapping source: NDArray<Source>, _ transform: @escaping @Sendable (Source) -> Element
  ) {
    write(
      mapping: source,
      rows: { row in
        row.map(transform)
        return .none
      })
  }

  /// Runs a loop over each row of another array of this shape and of this fresh one.
  @usableFromInline
  func write<Source>(
    mapping source: NDArray<Source>, rows body: @escaping @Sendable (Row) -> Failure
  ) {
    core.write(freshly: source.core, Self.context("map")) { _ in .portable(body) }
    withExtendedLifetime(storage) {}
  }

  /// The union of the bits that a function gives for all elements.
  @_alwaysEmitIntoClient
  @inline(__always)
  func union<Bits: FixedWidthInteger>(_ bits: (Element) -> Bits) -> Bits {
    var union: Bits = 0
    guard count > 0 else { return union }
    defer { withExtendedLifetime(storage) {} }
    let nest = LoopNest(elementsOf: layout)
    let inner = nest.inner
    let elements = memory
    for offsets in RowStarts(nest) {
      union |= elements.run(at: offsets[0], stride: inner.strides[0]).union(inner.extent, bits)
    }
    return union
  }

  /// The position in C order of the first element for which a function is not 0; there is one.
  @_alwaysEmitIntoClient
  func firstPosition<Bits: FixedWidthInteger>(_ bits: (Element) -> Bits) -> Int {
    var position = 0
    for element in elements {
      if bits(element) != 0 { return position }
      position += 1
    }
    preconditionFailure("some element was found at fault")
  }

  /// The coordinates of the element at a position of the C order.
  @usableFromInline
  func coordinates(at position: Int) -> Coordinates {
    var coordinates = Coordinates(repeating: 0, count: rank)
    var rest = position
    for axis in shape.indices.reversed() {
      (rest, coordinates[axis]) = rest.quotientAndRemainder(dividingBy: shape[axis])
    }
    return coordinates
  }
}
