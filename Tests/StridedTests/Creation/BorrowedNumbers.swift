/// Memory of other code: numbers that live as long as this object.
final class BorrowedNumbers<Element> {
  /// The numbers.
  let memory: UnsafeMutableBufferPointer<Element>
  private let whenGone: () -> Void

  /// Copies the numbers to new memory; `whenGone` is called before it is released.
  init(_ numbers: [Element], whenGone: @escaping () -> Void = {}) {
    memory = .allocate(capacity: numbers.count)
    _ = memory.initialize(from: numbers)
    self.whenGone = whenGone
  }

  deinit {
    whenGone()
    memory.deallocate()
  }
}
