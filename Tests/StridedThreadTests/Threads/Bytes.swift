import Strided

/// The bytes of the elements of an array.
func bytes<Element>(of array: NDArray<Element>) -> [UInt8] {
  Array(array).withUnsafeBytes { Array($0) }
}
