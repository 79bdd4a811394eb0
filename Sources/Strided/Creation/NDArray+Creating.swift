import StridedKernels
import StridedLayout

extension NDArray {
  /// An array of a layout, with undefined elements.
  @_alwaysEmitIntoClient
  package init(uninitialized layout: Layout) {
    let storage = Storage.allocate(for: layout, width: MemoryLayout<Element>.stride)
    self.init(storage: storage, layout: layout)
  }

  /// Checks a shape and returns the layout of a fresh array.
  @_alwaysEmitIntoClient
  static func freshLayout(
    _ shape: Shape,
    order: MemoryOrder = .c,
    for operation: String
  ) -> Layout {
    guard shape.count <= Layout.maximumRank else {
      trap("\(operation): rank \(shape.count) exceeds \(Layout.maximumRank)")
    }
    let count = shape.validatedCount(for: operation, width: MemoryLayout<Element>.stride)
    return Layout(contiguous: shape, count: count, order: order)
  }

  /// A 1-D array of the given elements: a copy of them.
  ///
  /// - Complexity: O(n).
  public init(_ elements: [Element]) {
    self.init(elements, shape: [elements.count])
  }

  /// An array of a shape, filled with the given elements in order: a copy of them.
  ///
  /// Traps if the number of elements does not match the shape.
  ///
  /// - Parameters:
  ///   - elements: the elements.
  ///   - shape: the extents.
  ///   - order: `.c` if the elements are given row by row, `.f` if column by column; the array is
  ///     contiguous in that order.
  /// - Complexity: O(n).
  public init(_ elements: [Element], shape: Shape, order: MemoryOrder = .c) {
    let layout = Self.freshLayout(shape, order: order == .f ? .f : .c, for: "NDArray(_:shape:)")
    guard layout.count == elements.count else {
      trap("NDArray(_:shape:): \(elements.count) elements do not fill shape \(shape)")
    }
    self.init(uninitialized: layout)
    unsafe elements.withUnsafeBufferPointer { unsafe fill(copying: $0) }
  }

  /// An array with the elements of a buffer: a copy of them.
  ///
  /// - Parameters:
  ///   - buffer: the elements in C order.
  ///   - shape: the extents; by default one axis.
  /// - Complexity: O(n).
  public init(copying buffer: UnsafeBufferPointer<Element>, shape: Shape? = nil) {
    let shape = shape ?? [buffer.count]
    let layout = Self.freshLayout(shape, for: "NDArray(copying:shape:)")
    guard layout.count == buffer.count else {
      trap("NDArray(copying:shape:): \(buffer.count) elements do not fill shape \(shape)")
    }
    self.init(uninitialized: layout)
    unsafe fill(copying: buffer)
  }

  /// An array over memory that the caller allocated: shared, not copied.
  ///
  /// - Parameters:
  ///   - base: the first element; all elements are initialised and in C order.
  ///   - shape: the extents.
  ///   - deallocator: called once with `base` when no array or view refers to the memory any more.
  public init(
    unsafeAdopting base: UnsafeMutablePointer<Element>,
    shape: Shape,
    deallocator: @escaping (UnsafeMutablePointer<Element>) -> Void
  ) {
    let layout = Self.freshLayout(shape, for: "NDArray(unsafeAdopting:shape:deallocator:)")
    let storage = unsafe Storage.adopt(
      UnsafeMutableRawPointer(base),
      byteCount: layout.count * MemoryLayout<Element>.stride
    ) { unsafe deallocator(base) }
    self.init(storage: storage, layout: layout)
  }

  /// An array whose memory a closure fills.
  ///
  /// - Parameters:
  ///   - shape: the extents.
  ///   - fill: writes every element of the buffer, which is in C order and undefined at first.
  public init<Failure>(
    unsafeUninitializedShape shape: Shape,
    _ fill: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Void
  ) throws(Failure) {
    let layout = Self.freshLayout(shape, for: "NDArray(unsafeUninitializedShape:_:)")
    self.init(uninitialized: layout)
    try unsafe withUnsafeMutableBufferPointer(fill)
  }

  /// An array computed from the coordinates of each element, in C order.
  ///
  /// ```swift
  /// print(NDArray(shape: [2, 3]) { 10 * $0[0] + $0[1] })
  /// // [[ 0  1  2]
  /// //  [10 11 12]]
  /// ```
  ///
  /// - Complexity: O(n) calls.
  public init<Failure>(
    shape: Shape,
    _ element: (Coordinates) throws(Failure) -> Element
  ) throws(Failure) {
    let layout = Self.freshLayout(shape, for: "NDArray(shape:_:)")
    self.init(uninitialized: layout)
    guard layout.count > 0 else { return }
    defer { withExtendedLifetime(storage) {} }
    let memory = self.memory
    var coordinates = Coordinates(repeating: 0, count: shape.count)
    var position = 0
    repeat {
      memory.advanced(by: position).value = try element(coordinates)
      position += 1
    } while coordinates.advance(in: shape)
  }

  /// An array of zeros (`false` for `Bool`).
  ///
  /// A large array costs only the pages that are touched later.
  @_alwaysEmitIntoClient
  public static func zeros(_ shape: Shape) -> sending NDArray {
    let layout = freshLayout(shape, for: "zeros")
    let storage = Storage.allocateZeroed(byteCount: layout.count * MemoryLayout<Element>.stride)
    return NDArray(storage: storage, layout: layout).asSending()
  }

  /// An array of ones (`true` for `Bool`).
  @_alwaysEmitIntoClient
  public static func ones(_ shape: Shape) -> sending NDArray {
    full(shape, Element._one, for: "ones")
  }

  /// An array with the same value everywhere.
  @_alwaysEmitIntoClient
  public static func full(_ shape: Shape, _ value: Element) -> sending NDArray {
    full(shape, value, for: "full")
  }

  @_alwaysEmitIntoClient
  static func full(_ shape: Shape, _ value: Element, for operation: String)
    -> sending NDArray
  {
    let fresh = NDArray(
      uninitialized: freshLayout(shape, for: operation)
    )
    fresh.fill(value)
    return fresh.asSending()
  }

  /// Copies a buffer of the same count into this fresh, contiguous array.
  private func fill(copying buffer: UnsafeBufferPointer<Element>) {
    guard let base = buffer.baseAddress, count > 0 else { return }
    withExtendedLifetime(storage) {
      unsafe storage.base.assumingMemoryBound(to: Element.self).update(from: base, count: count)
    }
  }
}
