import Strided

/// What a factorisation keeps beside its matrices, such as pivots: as many values for each matrix of a stack.
///
/// The values of a single matrix lie behind its elements, in the same memory, if that has room for them.
@safe
struct FactorValues<Value> {
  /// The number of values for each matrix.
  let length: Int
  /// The memory of the values, unless it is that of the matrices.
  private let memory: Wings.Memory?
  private let base: UnsafeMutablePointer<Value>

  /// Uninitialized values.
  init(_ count: Int, _ length: Int) {
    let memory = Wings.memory(byteCount: count * length * MemoryLayout<Value>.stride)
    unsafe self.init(length, at: memory.base, in: memory)
  }

  private init(_ length: Int, at place: UnsafeMutableRawPointer, in memory: Wings.Memory?) {
    self.length = length
    self.memory = memory
    unsafe base = place.assumingMemoryBound(to: Value.self)
  }

  /// Uninitialized values, in the spare memory of the matrices if there is enough; the matrices must then live as long.
  init<Element>(beside matrices: borrowing MatrixStack<Element>, _ length: Int) {
    if let spare = unsafe matrices.spareMemory(length * MemoryLayout<Value>.stride) {
      unsafe self.init(length, at: spare, in: nil)
    } else {
      self.init(matrices.count, length)
    }
  }

  /// Keeps the memory of the values until here, without counting a reference.
  @inline(__always)
  borrowing func keepAlive() { withExtendedLifetime(memory) {} }

  /// The address of the values for a matrix of the stack, counted in C order.
  @inline(__always)
  func pointer(_ index: Int) -> UnsafeMutablePointer<Value> { unsafe base + index * length }
}
