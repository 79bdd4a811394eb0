import Strided

extension NDArray {
  /// A view of the memory of a managed tensor: shared, not copied.
  ///
  /// The array, and every view of it, keeps the tensor's owner alive. The tensor's deleter is called once,
  /// after the last of them is gone, on the thread that released it. The array is read-only for good if the
  /// tensor says so, or if elements share memory. A stride that no element uses may become 0.
  ///
  /// The tensor is taken over in every case: it must not be used or released afterwards. If an error is
  /// thrown, it has been released.
  ///
  /// ```swift
  /// let a = NDArray<Double>.zeros([2, 3])
  /// let b = try NDArray<Double>(dlpack: a.transposed().dlpack())
  /// b[0, 1] = 7
  /// print(a)
  /// // [[0. 0. 0.]
  /// //  [7. 0. 0.]]
  /// ```
  ///
  /// Throws if the version is not 1, the memory is not main memory, the elements have another type, the rank
  /// exceeds 64, the memory is not aligned, or the shape is not valid. Use
  /// ``DLPack/elementType(of:)-(UnsafeMutablePointer<VersionedTensor>)`` to ask for the type first.
  ///
  /// - Parameter tensor: a tensor in main memory; its elements are `Element`s. Truth values must be 0 or 1.
  /// - Complexity: O(rank²), plus a search of bounded work if strides interleave.
  public init(dlpack tensor: UnsafeMutablePointer<DLPack.VersionedTensor>) throws(DLPackError) {
    do {
      try DLPack.checkVersion(unsafe tensor.pointee.version)
      unsafe try self.init(
        tensor.pointee.dl_tensor, isReadOnly: tensor.pointee.flags & DLPack.readOnlyFlag != 0
      ) { unsafe DLPack.release(tensor) }
    } catch {
      unsafe DLPack.release(tensor)
      throw error
    }
  }

  /// A view of the memory of a managed tensor without a version: shared, not copied.
  ///
  /// Such a tensor has no flags. The view is writable, as in other libraries, unless elements share memory.
  /// All other rules are those of ``init(dlpack:)-(UnsafeMutablePointer<DLPack.VersionedTensor>)``.
  public init(dlpack tensor: UnsafeMutablePointer<DLPack.UnversionedTensor>) throws(DLPackError) {
    do {
      unsafe try self.init(tensor.pointee.dl_tensor, isReadOnly: false) {
        unsafe DLPack.release(tensor)
      }
    } catch {
      unsafe DLPack.release(tensor)
      throw error
    }
  }

  /// A view of the elements; `release` is not kept if an error is thrown.
  private init(
    _ tensor: DLPack.Tensor, isReadOnly: Bool, release: @escaping () -> Void
  ) throws(DLPackError) {
    let own = ElementTypeRow.row(of: Element.self)
    let row = try ElementTypeRow.row(of: unsafe tensor.dtype)
    guard row.code == own.code, row.bits == own.bits else {
      throw .otherElementType(expected: own.name, found: row.name)
    }
    let geometry = unsafe try TensorGeometry(
      tensor, width: MemoryLayout<Element>.stride, alignment: MemoryLayout<Element>.alignment)
    let memory = unsafe UnsafeMutableBufferPointer(
      start: geometry.lowest?.assumingMemoryBound(to: Element.self), count: geometry.capacity)
    if isReadOnly {
      unsafe self.init(
        borrowing: UnsafeBufferPointer(memory), shape: geometry.shape, strides: geometry.strides,
        offset: geometry.offset, deallocator: release)
    } else {
      unsafe self.init(
        borrowing: memory, shape: geometry.shape, strides: geometry.strides,
        offset: geometry.offset, deallocator: release)
    }
  }
}
