import Strided

/// Vectors of equal length, one for each matrix of a stack, as LAPACK writes them.
@safe
struct VectorStack<Element: Scalar> {
  /// The array, whose last axis are the vectors.
  let array: NDArray<Element>
  let length: Int
  private let base: UnsafeMutablePointer<Element>

  /// Uninitialized vectors.
  init(_ stack: Shape, _ length: Int, for operation: String) {
    self.init(
      stack.isEmpty
        ? .uninitialized(vector: length)
        : .uninitialized(stack.appending(length), for: operation))
  }

  /// The vectors along the last axis of an array in C order, in its own memory.
  init(_ array: consuming NDArray<Element>) {
    length = array.shape[array.rank - 1]
    unsafe base = array.first
    self.array = array
  }

  /// Keeps the memory of the vectors until here, without counting a reference.
  @inline(__always)
  borrowing func keepAlive() { withExtendedLifetime(array.storage) {} }

  /// The address of a vector of the stack, counted in C order.
  func pointer(_ index: Int) -> UnsafeMutablePointer<Element> {
    unsafe base + index * length
  }
}
