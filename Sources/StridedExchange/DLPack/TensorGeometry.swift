import Strided

/// Where the elements of a tensor are, after all checks that do not depend on the element type.
@safe
struct TensorGeometry {
  /// The extents.
  let shape: Shape
  /// The distances between neighbours, in elements.
  let strides: Strides
  /// The lowest address of an element; nil if there are none.
  private(set) var lowest: UnsafeMutableRawPointer?
  /// The number of elements from the lowest to the highest address.
  private(set) var capacity = 0
  /// The position of the first logical element after the lowest one.
  private(set) var offset = 0

  /// Main memory, and main memory that a graphics processor can also read.
  private static let mainMemory: [Int32] = [1, 3, 11]

  /// Checks a tensor whose elements have `width` bytes.
  init(_ tensor: DLPack.Tensor, width: Int, alignment: Int) throws(DLPackError) {
    let device = unsafe tensor.device
    guard Self.mainMemory.contains(device.device_type) else {
      throw .unsupportedDevice(type: device.device_type, id: device.device_id)
    }
    let rank = unsafe Int(tensor.ndim)
    guard (0...64).contains(rank) else { throw .unsupportedRank(rank) }
    guard let shape = unsafe Self.list(tensor.shape, rank).map({ Shape($0) }) else {
      throw .noShape
    }
    if shape.contains(where: { $0 < 0 }) { throw .negativeExtent(shape) }
    let given = unsafe Self.list(tensor.strides, rank).map { Strides($0) }
    guard let count = shape.checkedElementCount else { throw .sizeOverflow(shape, given ?? []) }
    let strides = given ?? Self.compactStrides(of: shape)
    for stride in strides where Self.product(stride, width) == nil {
      throw .sizeOverflow(shape, strides)
    }
    self.shape = shape
    self.strides = strides
    if count == 0 { return }
    guard let data = unsafe tensor.data else { throw .noData(shape) }
    unsafe try place(
      at: UInt(bitPattern: data), tensor.byte_offset, width: width, alignment: alignment)
  }

  /// Computes the range of addresses; throws if it leaves the address space or is misaligned.
  private mutating func place(
    at data: UInt, _ byteOffset: UInt64, width: Int, alignment: Int
  ) throws(DLPackError) {
    guard let span = span, let bytes = Self.product(span.below + 1 + span.above, width),
      let below = Self.product(span.below, width),
      case let (first, overflow) = data.addingReportingOverflow(UInt(byteOffset)), !overflow,
      first > UInt(below), !(first - UInt(below)).addingReportingOverflow(UInt(bytes)).overflow
    else { throw .sizeOverflow(shape, strides) }
    let remainder = Int(first & UInt(alignment - 1))
    guard remainder == 0 else { throw .misaligned(remainder: remainder, alignment: alignment) }
    unsafe lowest = UnsafeMutableRawPointer(bitPattern: first - UInt(below))
    capacity = span.below + 1 + span.above
    offset = span.below
  }

  /// How many elements lie below and above the first one; nil if that overflows.
  private var span: (below: Int, above: Int)? {
    var below = 0
    var above = 0
    for axis in shape.indices where shape[axis] > 1 {
      guard let reach = Self.product(strides[axis], shape[axis] - 1), reach > .min else {
        return nil
      }
      let (sum, overflow) = (reach < 0 ? below : above).addingReportingOverflow(abs(reach))
      // A quarter of the range for each side, so that their sum does not overflow either.
      if overflow || sum > .max / 4 { return nil }
      if reach < 0 { below = sum } else { above = sum }
    }
    return (below, above)
  }

  private static func product(_ first: Int, _ second: Int) -> Int? {
    let (product, overflow) = first.multipliedReportingOverflow(by: second)
    return overflow ? nil : product
  }

  /// The strides of C order; the number of elements must not overflow.
  private static func compactStrides(of shape: Shape) -> Strides {
    var strides = Strides(repeating: 1, count: shape.count)
    var step = 1
    for axis in shape.indices.reversed() {
      strides[axis] = step
      step *= max(shape[axis], 1)
    }
    return strides
  }

  /// The numbers of a C list; nil if it is missing and should not be empty.
  private static func list(_ first: UnsafeMutablePointer<Int64>?, _ count: Int) -> [Int]? {
    guard let first = unsafe first else { return count == 0 ? [] : nil }
    return unsafe UnsafeBufferPointer(start: first, count: count).map { Int($0) }
  }
}
