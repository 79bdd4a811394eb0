/// Elements of one type at equal distances in memory: the handle that hides all pointer arithmetic.
///
/// A run does not check indices. The code that creates a run has checked, on layouts, that all its
/// elements are in live memory. Debug builds check every layout against its memory when an array is
/// created.
@safe
public struct Run<Element> {
  @usableFromInline let base: UnsafeMutablePointer<Element>
  /// The distance between neighbouring elements.
  @usableFromInline
  package let stride: Int

  @inlinable
  @inline(__always)
  init(base: UnsafeMutablePointer<Element>, stride: Int) {
    unsafe self.base = base
    self.stride = stride
  }

  /// The element after `index` steps.
  @inlinable
  @inline(__always)
  package subscript(index: Int) -> Element {
    get { unsafe base[index &* stride] }
    nonmutating set { unsafe base[index &* stride] = newValue }
  }

  /// The element after `index` steps of 1, for runs whose stride is known to be 1.
  @inlinable
  @inline(__always)
  package subscript(unit index: Int) -> Element {
    get { unsafe base[index] }
    nonmutating set { unsafe base[index] = newValue }
  }

  /// The first element.
  @inlinable
  @inline(__always)
  var first: Element {
    get { unsafe base.pointee }
    nonmutating set { unsafe base.pointee = newValue }
  }

  /// Moves on by one step.
  ///
  /// Loops over runs of any stride advance instead of using an index. With an index, the compiler would
  /// add a second, vectorized loop for a stride of 1, which already has its own loop.
  @inlinable
  @inline(__always)
  mutating func advance() { unsafe self = Run(base: base + stride, stride: stride) }

  /// The run from `steps` steps on.
  @inline(__always)
  func dropping(_ steps: Int) -> Run {
    unsafe Run(base: base + steps &* stride, stride: stride)
  }

  /// The run that starts some elements further in memory.
  @inlinable
  @inline(__always)
  package func moved(by elements: Int) -> Run { unsafe Run(base: base + elements, stride: stride) }

  /// The run from the same element on with another stride.
  @inline(__always)
  func restrided(by stride: Int) -> Run { unsafe Run(base: base, stride: stride) }

  /// The same elements as another name of their type.
  @inline(__always)
  func reinterpreted<Other>(as type: Other.Type) -> Run<Other> {
    unsafe Run<Other>(
      base: UnsafeMutableRawPointer(base).assumingMemoryBound(to: type), stride: stride)
  }

  /// Whether both runs start at the same place.
  @inlinable
  @inline(__always)
  func starts<Other>(with other: Run<Other>) -> Bool {
    unsafe UnsafeRawPointer(base) == UnsafeRawPointer(other.base)
  }

  /// The address of the lowest of `count` elements, which BLAS and byte copies expect.
  @inline(__always)
  func lowest(count: Int) -> UnsafeMutablePointer<Element> {
    unsafe stride < 0 ? base + (count &- 1) &* stride : base
  }
}
