/// The address of an operand's first logical element; loops reach all others by offsets from it.
@safe
public struct ElementPointer<Element> {
  @usableFromInline let first: UnsafeMutablePointer<Element>

  /// Creates a pointer to the element at `first`.
  @usableFromInline
  package init(_ first: UnsafeMutablePointer<Element>) {
    unsafe self.first = first
  }

  /// Creates a pointer to the element at an address.
  package init(address: Int) {
    unsafe first = UnsafeMutableRawPointer(bitPattern: address).unsafelyUnwrapped
      .assumingMemoryBound(to: Element.self)
  }

  /// The address as an integer.
  @usableFromInline
  package var address: Int { unsafe Int(bitPattern: first) }

  /// The run that starts `offset` elements from the first one.
  @inlinable
  @inline(__always)
  package func run(at offset: Int, stride: Int) -> Run<Element> {
    unsafe Run(base: first + offset, stride: stride)
  }

  /// A pointer to the element that is `offset` elements further.
  package func advanced(by offset: Int) -> ElementPointer {
    unsafe ElementPointer(first + offset)
  }

  /// The first element.
  package var value: Element {
    get { unsafe first.pointee }
    nonmutating set { unsafe first.pointee = newValue }
  }
}
