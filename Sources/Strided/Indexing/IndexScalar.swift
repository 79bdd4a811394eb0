import StridedKernels
import StridedLayout

/// A type whose arrays can be an index: `Int` for positions, `Bool` for masks.
public protocol IndexScalar: Scalar {
  /// The meaning of an array of this type as an index.
  static func _indexing(_ array: NDArray<Self>) -> ArrayIndexing
}

extension Int: IndexScalar {
  /// Positions along one axis.
  public static func _indexing(_ array: NDArray<Int>) -> ArrayIndexing {
    .positions(Array(array), shape: array.shape)
  }
}

extension Bool: IndexScalar {
  /// A mask over as many axes as the array has.
  public static func _indexing(_ array: NDArray<Bool>) -> ArrayIndexing {
    .mask(trues: array.truePlaces(), shape: array.shape)
  }
}

extension NDArray: ArrayIndex, _FilledIndex where Element: IndexScalar {
  /// The meaning of the array as an index: a snapshot of it.
  public var indexing: ArrayIndexing { Element._indexing(self) }
}

extension Array: ArrayIndex, _FilledIndex where Element: IndexScalar {
  /// The meaning of the list as an index.
  public var indexing: ArrayIndexing { NDArray(self).indexing }
}

extension NDArray where Element == Bool {
  /// The positions in C order at which the array is true.
  func truePlaces() -> [Int] {
    let contiguous = isContiguous(.c) ? self : copy()
    defer { withExtendedLifetime(contiguous.storage) {} }
    return StridedKernels.truePlaces(count, contiguous.memory)
  }
}
