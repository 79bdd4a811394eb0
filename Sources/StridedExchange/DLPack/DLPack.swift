import CDLPack
import Strided

/// DLPack: the memory layout by which array libraries give each other arrays without a copy.
///
/// A *managed tensor* is a C structure with an address, a shape, strides and a function that releases it.
/// NumPy, PyTorch, JAX, CuPy and others take and give them. The names in this type are the structures of
/// DLPack 1.0. They have the layout of DLPack's own header, whose pointers can be cast.
///
/// `NDArray/dlpack()` shares an array as a managed tensor. `NDArray/init(dlpack:)` makes a view of one.
public enum DLPack {
  /// A managed tensor with a version and flags: `DLManagedTensorVersioned`.
  public typealias VersionedTensor = StridedDLManagedTensorVersioned
  /// A managed tensor from before version 1, without flags: `DLManagedTensor`.
  public typealias UnversionedTensor = StridedDLManagedTensor
  /// The address, shape, strides and type of elements: `DLTensor`.
  public typealias Tensor = StridedDLTensor
  /// The type of an element: `DLDataType`.
  public typealias DataType = StridedDLDataType
  /// The place of the memory: `DLDevice`.
  public typealias Device = StridedDLDevice
  /// The version of a tensor: `DLPackVersion`.
  public typealias Version = StridedDLVersion

  /// The version of the tensors that this library makes; it takes every version 1.
  public static var version: Version { Version(major: 1, minor: 0) }

  /// The flag of a tensor that must not be written.
  public static let readOnlyFlag: UInt64 = 1

  /// Releases a managed tensor that nobody has taken over.
  public static func release(_ tensor: UnsafeMutablePointer<VersionedTensor>) {
    unsafe tensor.pointee.deleter?(tensor)
  }

  /// Releases a managed tensor that nobody has taken over.
  public static func release(_ tensor: UnsafeMutablePointer<UnversionedTensor>) {
    unsafe tensor.pointee.deleter?(tensor)
  }

  /// The element type of a managed tensor, which is not taken over.
  ///
  /// Integers of 64 bits are `Int` and `UInt`. Throws a ``DLPackError`` if the version is not 1, or if no
  /// element type of Strided has this type.
  ///
  /// ```swift
  /// let tensor = NDArray<Float>([1, 2, 4]).dlpack()
  /// if try DLPack.elementType(of: tensor) == Float.self {
  ///   let a = try NDArray<Float>(dlpack: tensor)
  ///   print(a.sum())  // 7.0
  /// } else {
  ///   DLPack.release(tensor)
  /// }
  /// ```
  public static func elementType(
    of tensor: UnsafeMutablePointer<VersionedTensor>
  ) throws(DLPackError) -> any Scalar.Type {
    try checkVersion(unsafe tensor.pointee.version)
    return try ElementTypeRow.row(of: unsafe tensor.pointee.dl_tensor.dtype).type
  }

  /// The element type of a managed tensor without a version, which is not taken over.
  ///
  /// Throws a ``DLPackError`` if no element type of Strided has this type.
  public static func elementType(
    of tensor: UnsafeMutablePointer<UnversionedTensor>
  ) throws(DLPackError) -> any Scalar.Type {
    try ElementTypeRow.row(of: unsafe tensor.pointee.dl_tensor.dtype).type
  }

  /// Throws unless the structure after the version is that of version 1.
  static func checkVersion(_ version: Version) throws(DLPackError) {
    guard version.major == 1 else {
      throw .unsupportedVersion(major: version.major, minor: version.minor)
    }
  }
}
