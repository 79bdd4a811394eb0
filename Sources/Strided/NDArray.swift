import StridedKernels
import StridedLayout

/// An N-dimensional array: a handle to shared memory and a layout that says where its elements lie.
///
/// Like `UnsafeMutableBufferPointer`, but owning and checked, an array refers to memory. Assigning it
/// to another name, passing it on and taking a slice share that memory, and writes go through;
/// ``copy(order:)`` alone makes new memory. Elements can be written through a `let`.
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
/// The rank is part of the value, up to 64. Views of rank 4 and less need no heap.
public struct NDArray<Element: Scalar> {
  /// The memory and the layout, without the element type.
  @usableFromInline let core: ArrayCore

  /// The memory, shared by all views of it.
  @inlinable package var storage: Storage { core.storage }

  /// Where the elements lie in the memory, and whether they may be written: shape, strides, offset.
  ///
  /// ``layoutDescription`` says more, and draws it.
  @inlinable public var layout: Layout { core.layout }

  /// A handle to a part of some storage.
  @inlinable
  package init(storage: Storage, layout: Layout) {
    assert(layout.fits(capacity: storage.byteCount / MemoryLayout<Element>.stride))
    core = ArrayCore(storage: storage, layout: layout, width: MemoryLayout<Element>.stride)
  }

  /// A handle with the memory and the layout of another one, whose elements have the same width.
  @inlinable
  init(_ core: ArrayCore) {
    self.core = core
  }

  /// A view of the same memory through another layout.
  @inlinable
  package func view(through layout: Layout) -> NDArray {
    NDArray(storage: storage, layout: layout)
  }

  /// The memory around the first logical element.
  ///
  /// It does not keep the storage alive: whoever hands it to a kernel extends the life of the storage
  /// over the call.
  @inlinable
  package var memory: ElementPointer<Element> {
    storage.memory(of: Element.self, at: layout.offset)
  }

  /// Traps unless elements may be written.
  @inlinable
  func requireWritable(_ operation: @autoclosure () -> String) {
    if layout.isWritable { return }
    let reason = layout.reasonForReadOnly
    trap("\(operation()): the view of shape \(shape) is read-only, \(reason)")
  }
}

// Two tasks that held the same memory could write to it at the same time, so a handle does not cross
// tasks. Functions that return fresh memory return it as `sending`, which may.
@available(*, unavailable)
extension NDArray: @unchecked Sendable {}
