import Strided

/// Integers that LAPACK writes, such as pivots: as many for each matrix of a stack.
@safe
struct IntegerStack {
  /// A block of memory after a header, one allocation.
  private final class Block: ManagedBuffer<Void, Int32> {}

  /// The number of integers for each matrix.
  let length: Int
  private let block: ManagedBuffer<Void, Int32>

  /// Uninitialized integers for a number of matrices.
  init(_ count: Int, _ length: Int) {
    self.length = length
    block = Block.create(minimumCapacity: count * length) { _ in () }
  }

  /// Keeps the memory of the integers until here, without counting a reference.
  @inline(__always)
  borrowing func keepAlive() { withExtendedLifetime(block) {} }

  /// The address of the integers for a matrix of the stack, counted in C order.
  func pointer(_ index: Int) -> UnsafeMutablePointer<Int32> {
    unsafe block.withUnsafeMutablePointerToElements { unsafe $0 } + index * length
  }
}
