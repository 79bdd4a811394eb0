import StridedKernels
import StridedLayout

// Beside each subscript that gives an array stands one that fills what it selects with one element, a
// literal or a variable. It can only be assigned to. Its type is `Element?`, and it is disfavoured, so
// that the compiler takes it for nothing else.

extension NDArray {
  /// The element to fill with; traps because nil stands for none.
  @inlinable
  static func element(filling value: Element?) -> Element {
    guard let value else { trap("subscript: nil cannot be assigned to elements") }
    return value
  }

  /// Writes one element to what a list of indices selects.
  @usableFromInline
  func fill(_ indices: [ArrayIndexing], with value: Element?) {
    scatter(NDArray(Self.element(filling: value)), to: indices)
  }
}

// Views.
extension NDArray {
  /// Fills the whole array with one element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public subscript(_ all: UnboundedRange) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill(Self.element(filling: newValue)) }
  }

  /// Fills what selections along one axis keep with one element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some AxisIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      view(through: layout.sliced(i.selection)).fill(Self.element(filling: newValue))
    }
  }

  /// Fills what selections along two axes keep with one element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some AxisIndex, _ j: some AxisIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection)).fill(Self.element(filling: newValue))
    }
  }

  /// Fills what selections along three axes keep with one element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some AxisIndex, _ j: some AxisIndex, _ k: some AxisIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection)).fill(
        Self.element(filling: newValue))
    }
  }

  /// Fills what selections along four axes keep with one element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some AxisIndex, _ j: some AxisIndex, _ k: some AxisIndex,
    _ l: some AxisIndex
  ) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)).fill(
        Self.element(filling: newValue))
    }
  }

  /// Fills what a list of selections keeps with one element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public subscript(_ selections: [AxisSelection]) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      view(through: layout.sliced(selections)).fill(Self.element(filling: newValue))
    }
  }
}

// Index arrays and masks.
extension NDArray {
  /// Writes one element to what an index selects, in place.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some _FilledIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill([i.indexing], with: newValue) }
  }

  /// Writes one element to what two indices select, in place.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some _FilledIndex, _ j: some _FilledIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill([i.indexing, j.indexing], with: newValue) }
  }

  /// Writes one element to what three indices select, in place.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some _FilledIndex, _ j: some _FilledIndex, _ k: some _FilledIndex)
    -> Element?
  {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill([i.indexing, j.indexing, k.indexing], with: newValue) }
  }

  /// Writes one element to what four indices select, in place.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some _FilledIndex, _ j: some _FilledIndex, _ k: some _FilledIndex,
    _ l: some _FilledIndex
  ) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill([i.indexing, j.indexing, k.indexing, l.indexing], with: newValue) }
  }

  /// Writes one element to what five indices and more select, in place.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some _FilledIndex, _ j: some _FilledIndex, _ k: some _FilledIndex,
    _ l: some _FilledIndex, _ m: some _FilledIndex, _ others: any _FilledIndex...
  ) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      let first = [i.indexing, j.indexing, k.indexing, l.indexing, m.indexing]
      fill(first + others.map(\.indexing), with: newValue)
    }
  }

  /// Writes one element to the places that a mask selects, in place.
  @_disfavoredOverload
  @inlinable
  public subscript(_ mask: NDArray<Bool>) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { self[mask] = NDArray(Self.element(filling: newValue)) }
  }
}
