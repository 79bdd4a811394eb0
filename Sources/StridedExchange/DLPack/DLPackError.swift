import Strided

/// A managed tensor has no array, or an array no managed tensor.
///
/// ```swift
/// do {
///   _ = try NDArray<Int32>(dlpack: NDArray<Float>([1, 2]).dlpack())
/// } catch {
///   print(error)  // DLPack: the tensor holds float32, not int32
/// }
/// ```
public enum DLPackError: Error, Equatable, Sendable {
  /// The tensor has a version other than 1, whose structure is not known.
  case unsupportedVersion(major: UInt32, minor: UInt32)
  /// The memory is not main memory.
  case unsupportedDevice(type: Int32, id: Int32)
  /// An element is a vector of this many numbers.
  case unsupportedLanes(Int)
  /// No element type has this kind of number and this size.
  case unsupportedType(code: UInt8, bits: UInt8)
  /// The elements have another type than the array; the names are NumPy's.
  case otherElementType(expected: String, found: String)
  /// The number of axes is negative or exceeds 64.
  case unsupportedRank(Int)
  /// There are axes, but no list of extents.
  case noShape
  /// There are elements, but no address.
  case noData(Shape)
  /// An extent is negative.
  case negativeExtent(Shape)
  /// Elements are further apart than addresses reach.
  case sizeOverflow(Shape, Strides)
  /// The first element is `remainder` bytes past a multiple of `alignment`.
  case misaligned(remainder: Int, alignment: Int)
  /// A read-only array has no tensor without flags, because a consumer would write to it.
  case readOnly
}

extension DLPackError: CustomStringConvertible {
  /// The reason, in one line.
  public var description: String {
    "DLPack: " + reason
  }

  private var reason: String {
    switch self {
    case .unsupportedVersion(let major, let minor):
      "version \(major).\(minor) is not supported, versions 1 are"
    case .unsupportedDevice(let type, let id):
      "the memory is on device \(id) of type \(type)\(Self.deviceName(type)); copy it to main memory first"
    case .unsupportedLanes(let lanes):
      "an element has \(lanes) lanes, only 1 is supported"
    case .unsupportedType(let code, let bits):
      "no element type is \(Self.kind(code)) of \(bits) bits"
    case .otherElementType(let expected, let found):
      "the tensor holds \(found), not \(expected)"
    case .unsupportedRank(let rank):
      "rank \(rank) is not in 0...64"
    case .noShape:
      "the tensor has axes, but no extents"
    case .noData(let shape):
      "the tensor of shape \(shape) has no address"
    case .negativeExtent(let shape):
      "shape \(shape) has a negative extent"
    case .sizeOverflow(let shape, let strides):
      "shape \(shape) with strides \(strides) exceeds the range of addresses"
    case .misaligned(let remainder, let alignment):
      "the first element is \(remainder) bytes past a multiple of \(alignment)"
    case .readOnly:
      "an array that is read-only needs a tensor with a version"
    }
  }

  private static func deviceName(_ type: Int32) -> String {
    let names: [Int32: String] = [
      2: "CUDA", 4: "OpenCL", 7: "Vulkan", 8: "Metal", 9: "VPI", 10: "ROCm", 12: "an extension",
      13: "CUDA managed", 14: "oneAPI", 15: "WebGPU", 16: "Hexagon", 17: "MAIA",
    ]
    return names[type].map { " (\($0))" } ?? ""
  }

  private static func kind(_ code: UInt8) -> String {
    let names = [
      "a signed integer", "an unsigned integer", "a real number", "an opaque handle",
      "a bfloat number",
      "a complex number", "a truth value",
    ]
    return code < names.count ? names[Int(code)] : "of kind \(code)"
  }
}
