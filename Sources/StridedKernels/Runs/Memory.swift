/// Where an operand's first logical element lies; kernels reach all others by offsets from it.
@safe
public struct Memory<Element> {
  @usableFromInline let first: UnsafeMutablePointer<Element>

  /// The memory around the element at `first`.
  @usableFromInline
  package init(_ first: UnsafeMutablePointer<Element>) {
    unsafe self.first = first
  }

  /// The address as an integer, to compare places.
  @usableFromInline
  package var address: Int { unsafe Int(bitPattern: first) }

  /// The run that starts `offset` elements from the first one.
  @inlinable
  @inline(__always)
  package func run(at offset: Int, stride: Int) -> Run<Element> {
    unsafe Run(base: first + offset, stride: stride)
  }

  /// The memory around the element `offset` elements further.
  package func advanced(by offset: Int) -> Memory {
    unsafe Memory(first + offset)
  }

  /// The same memory as wider elements, which may lie at any address: for kernels that move bytes.
  func packed<Wide>(as type: Wide.Type) -> Memory<Wide> {
    unsafe Memory<Wide>(UnsafeMutableRawPointer(first).assumingMemoryBound(to: Wide.self))
  }

  /// The first element.
  package var value: Element {
    get { unsafe first.pointee }
    nonmutating set { unsafe first.pointee = newValue }
  }
}
