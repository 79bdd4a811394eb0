import CDLPack
import Strided

extension NDArray {
  /// A managed tensor that shares the memory of this array: no copy.
  ///
  /// It has the shape and the strides of the array, whatever they are. It keeps the memory alive until its
  /// deleter is called: by the library that takes it over, or by ``DLPack/release(_:)-(UnsafeMutablePointer<VersionedTensor>)``.
  /// The deleter may be called on any thread. The tensor is marked as read-only if the array is.
  ///
  /// ```swift
  /// let a = NDArray<Float>.zeros([2, 3])
  /// let tensor = a[.all, 1...].dlpack()
  /// print(tensor.pointee.dl_tensor.strides[0], tensor.pointee.dl_tensor.dtype.bits)  // 3 32
  /// DLPack.release(tensor)
  /// ```
  ///
  /// - Complexity: O(rank).
  public func dlpack() -> UnsafeMutablePointer<DLPack.VersionedTensor> {
    let exported = ExportedArray(self)
    let tensor = UnsafeMutablePointer<DLPack.VersionedTensor>.allocate(capacity: 1)
    unsafe tensor.initialize(
      to: DLPack.VersionedTensor(
        version: DLPack.version,
        manager_ctx: Unmanaged.passRetained(exported).toOpaque(),
        deleter: { tensor in
          guard let tensor = unsafe tensor else { return }
          unsafe ExportedArray.release(tensor.pointee.manager_ctx)
          unsafe tensor.deallocate()
        },
        flags: isWritable ? 0 : DLPack.readOnlyFlag,
        dl_tensor: exported.tensor))
    return unsafe tensor
  }

  /// A managed tensor without a version that shares the memory of this array: no copy.
  ///
  /// For libraries from before DLPack 1.0. Throws ``DLPackError/readOnly`` unless ``isWritable``, because
  /// such a tensor cannot say that it must not be written. All other rules are those of ``dlpack()``.
  ///
  /// - Complexity: O(rank).
  public func unversionedDLPack()
    throws(DLPackError) -> UnsafeMutablePointer<DLPack.UnversionedTensor>
  {
    guard isWritable else { throw .readOnly }
    let exported = ExportedArray(self)
    let tensor = UnsafeMutablePointer<DLPack.UnversionedTensor>.allocate(capacity: 1)
    unsafe tensor.initialize(
      to: DLPack.UnversionedTensor(
        dl_tensor: exported.tensor,
        manager_ctx: Unmanaged.passRetained(exported).toOpaque(),
        deleter: { tensor in
          guard let tensor = unsafe tensor else { return }
          unsafe ExportedArray.release(tensor.pointee.manager_ctx)
          unsafe tensor.deallocate()
        }))
    return unsafe tensor
  }
}
