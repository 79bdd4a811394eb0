import Strided

extension NDArray where Element == Double {
  /// Loads a `.npy` file of real numbers or truth values of any type as `Double`: fresh memory.
  ///
  /// Integers of 64 bits are rounded to the nearest number, half to even; all other values are kept. The array has
  /// the memory order of the file.
  ///
  /// ```swift
  /// try NDArray<Int16>([1, 2, 3]).save("counts.npy")
  /// print(try NDArray<Double>.load(converting: "counts.npy"))  // [1. 2. 3.]
  /// ```
  ///
  /// - Parameters:
  ///   - path: the path of a regular file.
  ///   - progress: is called after every few megabytes of the file.
  /// - Throws: ``ArrayFileError`` as `NDArray.load(_:progress:)` does; also if the file holds complex numbers.
  /// - Complexity: O(n), with memory for the file's elements besides the result.
  public static func load(
    converting path: String, progress: ProgressHandler? = nil
  ) throws(ArrayFileError) -> sending NDArray {
    func real<Source: Scalar & BinaryFloatingPoint>(
      _ type: Source.Type
    ) throws(ArrayFileError) -> sending NDArray {
      nonisolated(unsafe) let fresh = NDArray(
        converting: try NDArray<Source>.load(path, progress: progress))
      return unsafe fresh
    }
    func integer<Source: Scalar & FixedWidthInteger>(
      _ type: Source.Type
    ) throws(ArrayFileError) -> sending NDArray {
      nonisolated(unsafe) let fresh = NDArray(
        converting: try NDArray<Source>.load(path, progress: progress))
      return unsafe fresh
    }
    switch try NPYHeader(path: path).elementType {
    case .bool:
      nonisolated(unsafe) let fresh = NDArray(
        converting: try NDArray<Bool>.load(path, progress: progress))
      return unsafe fresh
    case .int8: return try integer(Int8.self)
    case .int16: return try integer(Int16.self)
    case .int32: return try integer(Int32.self)
    case .int64: return try integer(Int64.self)
    case .uint8: return try integer(UInt8.self)
    case .uint16: return try integer(UInt16.self)
    case .uint32: return try integer(UInt32.self)
    case .uint64: return try integer(UInt64.self)
    case .float16: return try real(Float16.self)
    case .float32: return try real(Float.self)
    case .float64, .complex64, .complex128: return try load(path, progress: progress)
    }
  }
}
