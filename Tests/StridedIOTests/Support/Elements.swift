import Oracle
import Strided
import StridedIO

/// The bytes of elements in C order, little-endian, by a plain loop.
func littleEndianBytes<Element: Scalar>(_ elements: [Element]) -> [UInt8] {
  var bytes: [UInt8] = []
  for element in elements {
    withUnsafeBytes(of: element) { bytes += $0 }
  }
  return bytes
}

/// The elements of an array in C order, by a plain loop over the coordinates.
func elements<Element: Scalar>(_ array: NDArray<Element>) -> [Element] {
  var found: [Element] = []
  if array.isEmpty { return found }
  var coordinates = Coordinates(repeating: 0, count: array.rank)
  while true {
    let distance = (0..<array.rank).reduce(0) { $0 + coordinates[$1] * array.strides[$1] }
    found.append(array.withUnsafePointer { first, _ in first[distance] })
    var axis = array.rank - 1
    while axis >= 0 {
      coordinates[axis] += 1
      if coordinates[axis] < array.shape[axis] { break }
      coordinates[axis] = 0
      axis -= 1
    }
    if axis < 0 { return found }
  }
}

/// The error that a closure throws.
func fileError<Result>(_ body: () throws -> Result) -> ArrayFileError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? ArrayFileError
  }
}

/// The type of Swift for a type of files.
func scalarType(_ type: FileElementType) -> any OracleElement.Type {
  switch type {
  case .bool: Bool.self
  case .int8: Int8.self
  case .int16: Int16.self
  case .int32: Int32.self
  case .int64: Int64.self
  case .uint8: UInt8.self
  case .uint16: UInt16.self
  case .uint32: UInt32.self
  case .uint64: UInt64.self
  case .float16: Float16.self
  case .float32: Float.self
  case .float64: Double.self
  case .complex64: Complex<Float>.self
  case .complex128: Complex<Double>.self
  }
}
