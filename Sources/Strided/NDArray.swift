import StridedKernels
import StridedLayout

/// An N-dimensional array: a handle to shared memory, and a layout that describes its elements.
///
/// An array refers to memory, as `UnsafeMutableBufferPointer` does, but it owns the memory and
/// checks accesses. Assigning it to another name, passing it to a function and slicing it share the
/// memory, and writes are visible through all of them. Call `copy(order:)` for new memory.
/// Elements can be written through a `let`.
///
/// ```swift
/// let a = NDArray([1, 2, 3, 4, 5])
/// let b = a.copy()  // new memory
/// b[0] = 13
/// print(a)  // [1 2 3 4 5]
/// let c = a[1..<3]  // a view
/// c[0] = 20
/// print(a)  // [ 1 20  3  4  5]
/// ```
///
/// The rank is part of the value, up to 64. Views of rank 4 or less need no heap allocation.
public struct NDArray<Element: Scalar> {
  /// The memory and the layout, without the element type.
  @usableFromInline var core: ArrayCore

  /// The memory, shared by all views of it.
  @_alwaysEmitIntoClient package var storage: Storage { core.storage }

  /// The shape, strides and offset of the elements in memory, and whether they may be written.
  ///
  /// ``layoutDescription`` describes it in more detail, and draws it.
  @_alwaysEmitIntoClient public var layout: Layout { core.layout }

  /// Creates a handle to a part of some storage.
  @_alwaysEmitIntoClient
  package init(storage: Storage, layout: Layout) {
    assert(layout.fits(capacity: storage.byteCount / MemoryLayout<Element>.stride))
    core = ArrayCore(storage: storage, layout: layout, width: MemoryLayout<Element>.stride)
  }

  /// Creates a handle with the memory and layout of a core whose elements have the same width.
  @_alwaysEmitIntoClient
  init(_ core: ArrayCore) {
    self.core = core
  }

  /// This array, as one of another type if its elements have that type.
  ///
  /// It takes a small part of the time of a cast.
  func ifElements<Other>(are type: Other.Type) -> NDArray<Other>? {
    Element.self == Other.self ? NDArray<Other>(core) : nil
  }

  /// A view of the same memory through another layout.
  @_alwaysEmitIntoClient
  package func view(through layout: Layout) -> NDArray {
    NDArray(storage: storage, layout: layout)
  }

  /// The pointer to the first logical element.
  ///
  /// The pointer does not keep the storage alive: a caller that passes it to an inner loop must
  /// extend the storage's life over the call.
  @_alwaysEmitIntoClient
  package var memory: ElementPointer<Element> {
    storage.memory(of: Element.self, at: layout.offset)
  }

  /// Traps unless elements may be written.
  @_alwaysEmitIntoClient
  func requireWritable(_ operation: @autoclosure () -> String) {
    if layout.isWritable { return }
    let reason = layout.reasonForReadOnly
    trap("\(operation()): the view of shape \(shape) is read-only, \(reason)")
  }
}

// Two tasks with the same memory could write to it at the same time, so a handle cannot cross
// tasks. Functions that return fresh memory return it as `sending`, which can.
@available(*, unavailable)
extension NDArray: @unchecked Sendable {}
