import StridedKernels
import StridedLayout

/// A type whose arrays can stand in a subscript: `Int` for positions, `Bool` for masks.
public protocol IndexScalar: Scalar {
  /// What an array of this type says as an index.
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
  /// What the array says as an index: a snapshot of it.
  public var indexing: ArrayIndexing { Element._indexing(self) }
}

extension Array: ArrayIndex, _FilledIndex where Element: IndexScalar {
  /// What the list says as an index.
  public var indexing: ArrayIndexing { NDArray(self).indexing }
}

extension NDArray where Element == Bool {
  /// Where the array is true, as places in C order.
  func truePlaces() -> [Int] {
    let contiguous = isContiguous(.c) ? self : copy()
    defer { withExtendedLifetime(contiguous.storage) {} }
    return StridedKernels.truePlaces(count, contiguous.memory)
  }
}
