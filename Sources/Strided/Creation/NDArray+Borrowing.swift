import StridedKernels
import StridedLayout

extension NDArray {
  /// A view of memory that belongs to other code: shared, not copied.
  ///
  /// Writes through the array reach the memory, and other writes to the memory show in the array. The
  /// array, and every view of it, keeps the memory alive: `deallocator` is called once, after the last of
  /// them is gone, on the thread that released it. The array ``isView``.
  ///
  /// ```swift
  /// let memory = UnsafeMutableBufferPointer<Double>.allocate(capacity: 6)
  /// memory.initialize(repeating: 0)
  /// let a = NDArray(borrowing: memory, shape: [2, 3]) { memory.deallocate() }
  /// a[1, 0...] = NDArray([1, 2, 3])
  /// print(memory[3], memory[5])  // 1.0 3.0
  /// let b = NDArray(borrowing: memory, shape: [2, 2], strides: [3, -2], offset: 2) { _ = a }  // keeps `a` alive
  /// print(b)
  /// // [[0. 0.]
  /// //  [3. 1.]]
  /// ```
  ///
  /// The array is read-only for good if two of its elements share memory, or if it would take too much
  /// work to exclude that. Traps if the memory is not aligned for the element type, if an extent is
  /// negative, if the numbers of strides and extents differ, or if an element would be outside the memory.
  ///
  /// - Parameters:
  ///   - memory: all elements that the array may reach, initialised. It must stay valid until
  ///     `deallocator` is called. Truth values must be 0 or 1.
  ///   - shape: the extents; by default one axis over all of the memory.
  ///   - strides: the distances between neighbours along each axis, in elements; by default those of C
  ///     order.
  ///   - offset: the position of the first element in the memory, in elements.
  ///   - deallocator: releases the memory.
  /// - Complexity: O(rank²), plus a search of bounded work if strides interleave.
  public init(
    borrowing memory: UnsafeMutableBufferPointer<Element>,
    shape: Shape? = nil,
    strides: Strides? = nil,
    offset: Int = 0,
    deallocator: @escaping () -> Void
  ) {
    unsafe self.init(
      foreign: memory, isWritable: true, shape: shape, strides: strides, offset: offset,
      release: deallocator)
  }

  /// A view of memory that belongs to an object: shared, not copied.
  ///
  /// The array, and every view of it, keeps the object alive. The other rules are those of
  /// ``init(borrowing:shape:strides:offset:deallocator:)-(UnsafeMutableBufferPointer<Element>,_,_,_,_)``.
  ///
  /// - Parameters:
  ///   - memory: all elements that the array may reach, initialised.
  ///   - shape: the extents; by default one axis over all of the memory.
  ///   - strides: the distances between neighbours, in elements; by default those of C order.
  ///   - offset: the position of the first element in the memory, in elements.
  ///   - owner: an object that keeps the memory valid as long as it lives.
  public init(
    borrowing memory: UnsafeMutableBufferPointer<Element>,
    shape: Shape? = nil,
    strides: Strides? = nil,
    offset: Int = 0,
    owner: AnyObject
  ) {
    unsafe self.init(
      foreign: memory, isWritable: true, shape: shape, strides: strides, offset: offset
    ) { withExtendedLifetime(owner) {} }
  }

  /// A read-only view of memory that belongs to other code: shared, not copied.
  ///
  /// The array and all views of it are read-only for good. The other rules are those of
  /// ``init(borrowing:shape:strides:offset:deallocator:)-(UnsafeMutableBufferPointer<Element>,_,_,_,_)``.
  ///
  /// - Parameters:
  ///   - memory: all elements that the array may reach, initialised.
  ///   - shape: the extents; by default one axis over all of the memory.
  ///   - strides: the distances between neighbours, in elements; by default those of C order.
  ///   - offset: the position of the first element in the memory, in elements.
  ///   - deallocator: releases the memory; called once.
  public init(
    borrowing memory: UnsafeBufferPointer<Element>,
    shape: Shape? = nil,
    strides: Strides? = nil,
    offset: Int = 0,
    deallocator: @escaping () -> Void
  ) {
    unsafe self.init(
      foreign: UnsafeMutableBufferPointer(mutating: memory), isWritable: false, shape: shape,
      strides: strides, offset: offset, release: deallocator)
  }

  /// A read-only view of memory that belongs to an object: shared, not copied.
  ///
  /// The array and all views of it are read-only for good, and keep the object alive. The other rules are
  /// those of
  /// ``init(borrowing:shape:strides:offset:deallocator:)-(UnsafeMutableBufferPointer<Element>,_,_,_,_)``.
  ///
  /// - Parameters:
  ///   - memory: all elements that the array may reach, initialised.
  ///   - shape: the extents; by default one axis over all of the memory.
  ///   - strides: the distances between neighbours, in elements; by default those of C order.
  ///   - offset: the position of the first element in the memory, in elements.
  ///   - owner: an object that keeps the memory valid as long as it lives.
  public init(
    borrowing memory: UnsafeBufferPointer<Element>,
    shape: Shape? = nil,
    strides: Strides? = nil,
    offset: Int = 0,
    owner: AnyObject
  ) {
    unsafe self.init(
      foreign: UnsafeMutableBufferPointer(mutating: memory), isWritable: false, shape: shape,
      strides: strides, offset: offset
    ) { withExtendedLifetime(owner) {} }
  }

  /// A view of foreign memory after all checks; nothing is kept if one of them traps.
  private init(
    foreign memory: UnsafeMutableBufferPointer<Element>,
    isWritable: Bool,
    shape: Shape?,
    strides: Strides?,
    offset: Int,
    release: @escaping () -> Void
  ) {
    let operation = "NDArray(borrowing:)"
    let width = MemoryLayout<Element>.stride
    let alignment = MemoryLayout<Element>.alignment
    let address = Int(bitPattern: memory.baseAddress)
    guard address & (alignment - 1) == 0 else {
      trap(
        "\(operation): the address is \(address & (alignment - 1)) bytes past a multiple of "
          + "\(alignment), the alignment of \(Element._typeName)")
    }
    let capacity = memory.count
    let shape = shape ?? [capacity]
    _ = shape.validatedCount(for: operation, width: 1)
    var whole = Layout(contiguous: [capacity], count: capacity)
    whole.isWritable = isWritable
    let layout = whole.asStrided(
      shape, strides ?? shape.contiguousStrides(), offset: offset, capacity: capacity, width: width,
      for: operation)
    // An empty buffer may have no address. Empty arrays never use theirs.
    let base = unsafe memory.baseAddress.map { UnsafeMutableRawPointer($0) }
    let storage = unsafe Storage.adopt(
      base ?? Storage.addressOfNothing, byteCount: capacity * width, release: release)
    self.init(storage: storage, layout: layout)
  }
}
