import StridedExchange
import Synchronization

/// Counts how often the deleter of a tensor was called.
final class DeleterCount: Sendable {
  private let calls = Atomic<Int>(0)

  /// The number of calls.
  var value: Int { calls.load(ordering: .acquiring) }

  /// Counts a call.
  func add() { calls.wrappingAdd(1, ordering: .acquiringAndReleasing) }
}

/// What another library says about a tensor; the default is four numbers, in one axis.
struct ForeignTensor {
  var data: UnsafeMutableRawPointer?
  var shape: [Int64]? = [4]
  var strides: [Int64]?
  var rank: Int32?
  var type = DLPack.DataType(code: 2, bits: 64, lanes: 1)
  var device = DLPack.Device(device_type: 1, device_id: 0)
  var byteOffset: UInt64 = 0
  var flags: UInt64 = 0
  var version = DLPack.Version(major: 1, minor: 0)
  let count = DeleterCount()

  /// A tensor of this memory.
  init(_ data: UnsafeMutableRawPointer?) { self.data = data }

  private var tensor: DLPack.Tensor {
    DLPack.Tensor(
      data: data, device: device, ndim: rank ?? Int32(shape?.count ?? 0), dtype: type,
      shape: Self.list(shape), strides: Self.list(strides), byte_offset: byteOffset)
  }

  private static func list(_ numbers: [Int64]?) -> UnsafeMutablePointer<Int64>? {
    guard let numbers else { return nil }
    let list = UnsafeMutablePointer<Int64>.allocate(capacity: max(numbers.count, 1))
    list.initialize(from: numbers, count: numbers.count)
    return list
  }

  private static func finish(_ tensor: DLPack.Tensor, _ context: UnsafeMutableRawPointer) {
    tensor.shape?.deallocate()
    tensor.strides?.deallocate()
    Unmanaged<DeleterCount>.fromOpaque(context).takeRetainedValue().add()
  }

  /// The tensor with a version; its deleter counts.
  func versioned() -> UnsafeMutablePointer<DLPack.VersionedTensor> {
    let pointer = UnsafeMutablePointer<DLPack.VersionedTensor>.allocate(capacity: 1)
    pointer.initialize(
      to: DLPack.VersionedTensor(
        version: version, manager_ctx: Unmanaged.passRetained(count).toOpaque(),
        deleter: { pointer in
          ForeignTensor.finish(pointer!.pointee.dl_tensor, pointer!.pointee.manager_ctx)
          pointer!.deallocate()
        }, flags: flags, dl_tensor: tensor))
    return pointer
  }

  /// The tensor without a version; its deleter counts.
  func unversioned() -> UnsafeMutablePointer<DLPack.UnversionedTensor> {
    let pointer = UnsafeMutablePointer<DLPack.UnversionedTensor>.allocate(capacity: 1)
    pointer.initialize(
      to: DLPack.UnversionedTensor(
        dl_tensor: tensor, manager_ctx: Unmanaged.passRetained(count).toOpaque(),
        deleter: { pointer in
          ForeignTensor.finish(pointer!.pointee.dl_tensor, pointer!.pointee.manager_ctx)
          pointer!.deallocate()
        }))
    return pointer
  }
}

/// Aligned memory with the numbers 0, 1, …, which is never moved.
final class ForeignNumbers {
  /// The address.
  let address: UnsafeMutableRawPointer

  /// Allocates room for `count` numbers.
  init(_ count: Int = 24) {
    address = .allocate(byteCount: 8 * count, alignment: 64)
    for index in 0..<count {
      address.storeBytes(of: Double(index), toByteOffset: 8 * index, as: Double.self)
    }
  }

  /// The number at a place.
  subscript(_ index: Int) -> Double {
    get { address.load(fromByteOffset: 8 * index, as: Double.self) }
    set { address.storeBytes(of: newValue, toByteOffset: 8 * index, as: Double.self) }
  }

  deinit { address.deallocate() }
}
