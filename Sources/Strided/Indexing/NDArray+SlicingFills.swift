import StridedKernels
import StridedLayout

// Each subscript that returns an array has an overload that fills the selection with one element, a
// literal or a variable. It can only be assigned to. Its type is `Element?`, and it is disfavoured,
// so that the compiler uses it for nothing else. The compiler must try these overloads last: it tries
// subscripts in the order of the files' names.

extension NDArray {
  /// The element to fill with; traps for nil.
  @_alwaysEmitIntoClient
  static func element(filling value: Element?) -> Element {
    guard let value else { trap("subscript: nil cannot be assigned to elements") }
    return value
  }

  /// Writes one element to the selection of a list of indices.
  @usableFromInline
  func fill(_ indices: [IndexOperand], with value: Element?) {
    scatter(NDArray(Self.element(filling: value)), to: indices)
  }
}

// Views.
extension NDArray {
  /// Fills the whole array with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ all: UnboundedRange) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill(Self.element(filling: newValue)) }
  }

  /// Fills a selection along one axis with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some AxisIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      view(through: layout.sliced(i.selection)).fill(Self.element(filling: newValue))
    }
  }

  /// Fills a selection along two axes with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some AxisIndex, _ j: some AxisIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection)).fill(Self.element(filling: newValue))
    }
  }

  /// Fills a selection along three axes with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some AxisIndex, _ j: some AxisIndex, _ k: some AxisIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection)).fill(
        Self.element(filling: newValue))
    }
  }

  /// Fills a selection along four axes with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
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

  /// Fills what a list of selections selects with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
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
  /// Fills what an index selects with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some _FilledIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill(i.operand, with: newValue) }
  }

  /// Fills what two indices select with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some _FilledIndex, _ j: some _FilledIndex) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill([i.operand, j.operand], with: newValue) }
  }

  /// Fills what three indices select with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some _FilledIndex, _ j: some _FilledIndex, _ k: some _FilledIndex)
    -> Element?
  {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill([i.operand, j.operand, k.operand], with: newValue) }
  }

  /// Fills what four indices select with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some _FilledIndex, _ j: some _FilledIndex, _ k: some _FilledIndex,
    _ l: some _FilledIndex
  ) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill([i.operand, j.operand, k.operand, l.operand], with: newValue) }
  }

  /// Fills what five or more indices select with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: some _FilledIndex, _ j: some _FilledIndex, _ k: some _FilledIndex,
    _ l: some _FilledIndex, _ m: some _FilledIndex, _ others: any _FilledIndex...
  ) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set {
      let first = [i.operand, j.operand, k.operand, l.operand, m.operand]
      fill(first + others.map { $0.operand }, with: newValue)
    }
  }

  /// Fills what a mask selects with one element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ mask: NDArray<Bool>) -> Element? {
    @available(*, unavailable, message: "this subscript gives an array: ask for an NDArray")
    get { fatalError("unavailable") }
    nonmutating set { fill(mask, with: newValue) }
  }

  /// Writes one element where a mask is true.
  @usableFromInline
  func fill(_ mask: NDArray<Bool>, with value: Element?) {
    let element = Self.element(filling: value)
    guard mask.shape == shape, layout.isContiguous(.c), mask.layout.isContiguous(.c),
      layout.isWritable, core.isApart(fromContiguous: mask.core)
    else {
      self[mask] = NDArray(element)
      return
    }
    defer { withExtendedLifetime((storage, mask.storage)) {} }
    if count == 0 { return }
    unsafe Swift.withUnsafePointer(to: element) { element in
      MaskLoops.fill(
        count, mask: mask.core.address(), to: core.address(), with: Int(bitPattern: element),
        width: core.width)
    }
  }
}
