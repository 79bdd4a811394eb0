import Strided

/// What a managed tensor of ours keeps alive: the array, and the lists of its extents and strides.
@safe
final class ExportedArray {
  /// The array.
  let array: any ExchangedArray
  /// The extents, then the strides.
  private let numbers: UnsafeMutablePointer<Int64>
  /// The description of the elements.
  let tensor: DLPack.Tensor

  /// Describes an array.
  init<Element>(_ array: NDArray<Element>) {
    self.array = array
    let rank = array.rank
    let numbers = UnsafeMutablePointer<Int64>.allocate(capacity: max(2 * rank, 1))
    for axis in 0..<rank {
      unsafe (numbers + axis).initialize(to: Int64(array.shape[axis]))
      unsafe (numbers + rank + axis).initialize(to: Int64(array.strides[axis]))
    }
    let first = unsafe array.withUnsafePointer { first, _ in UnsafeMutableRawPointer(first) }
    unsafe self.numbers = unsafe numbers
    unsafe tensor = DLPack.Tensor(
      data: array.isEmpty ? nil : first,
      device: DLPack.Device(device_type: 1, device_id: 0),
      ndim: Int32(rank),
      dtype: ElementTypeRow.row(of: Element.self).dataType,
      shape: numbers,
      strides: numbers + rank,
      byte_offset: 0)
  }

  deinit { unsafe numbers.deallocate() }

  /// What the context of a managed tensor of ours holds.
  static func of(_ context: UnsafeMutableRawPointer?) -> ExportedArray {
    guard let context = unsafe context else {
      trap("DLPack: a tensor without a context is no handle")
    }
    return unsafe Unmanaged<ExportedArray>.fromOpaque(context).takeUnretainedValue()
  }

  /// Ends the life of the context of a managed tensor.
  static func release(_ context: UnsafeMutableRawPointer?) {
    guard let context = unsafe context else { return }
    unsafe Unmanaged<ExportedArray>.fromOpaque(context).release()
  }
}
