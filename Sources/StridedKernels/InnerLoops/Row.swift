import StridedLayout

/// One row of an operation: the number of elements, and the address and the byte stride of each operand.
@safe
@usableFromInline
package struct Row {
  /// The number of elements.
  @usableFromInline
  package let count: Int
  @usableFromInline let addresses: UnsafePointer<UnsafeMutableRawPointer>
  @usableFromInline let strides: UnsafePointer<OperandVector>

  /// A row of some elements, valid during `body`.
  @inlinable
  @inline(__always)
  package static func with<Result>(
    _ count: Int, at addresses: OperandVector, strides: OperandVector, _ body: (Row) -> Result
  ) -> Result {
    unsafe withUnsafePointer(to: addresses) { addresses in
      unsafe withUnsafePointer(to: strides) { strides in
        unsafe body(
          Row(
            count: count,
            addresses: UnsafeRawPointer(addresses)
              .assumingMemoryBound(to: UnsafeMutableRawPointer.self),
            strides: strides))
      }
    }
  }

  @inlinable
  @inline(__always)
  init(
    count: Int, addresses: UnsafePointer<UnsafeMutableRawPointer>,
    strides: UnsafePointer<OperandVector>
  ) {
    self.count = count
    unsafe self.addresses = addresses
    unsafe self.strides = strides
  }

  /// The elements of an operand.
  @inlinable
  @inline(__always)
  package func run<Element>(_ operand: Int, of type: Element.Type) -> Run<Element> {
    // Every stride is a whole number of elements, whose width is a power of two.
    let shift = MemoryLayout<Element>.stride.trailingZeroBitCount
    return unsafe Run(
      base: addresses[operand].assumingMemoryBound(to: Element.self),
      stride: strides.pointee[operand] &>> shift)
  }

  /// The address of the first element of an operand.
  @inlinable
  @inline(__always)
  package func address(_ operand: Int) -> UnsafeMutableRawPointer {
    unsafe addresses[operand]
  }

  /// The byte stride of an operand.
  @inlinable
  @inline(__always)
  package func stride(_ operand: Int) -> Int {
    unsafe strides.pointee[operand]
  }

  /// Runs `body` on a part of the row.
  package func part<Result>(_ range: Range<Int>, _ body: (Row) -> Result) -> Result {
    let strides = unsafe self.strides.pointee
    var places = unsafe UnsafeRawPointer(addresses).assumingMemoryBound(to: OperandVector.self)
      .pointee
    places.advance(along: strides, by: range.lowerBound)
    return Row.with(range.count, at: places, strides: strides, body)
  }

  /// The address of the lowest element of an operand, which BLAS and byte copies expect.
  @inlinable
  @inline(__always)
  package func lowestAddress(_ operand: Int) -> UnsafeMutableRawPointer {
    let stride = stride(operand)
    return unsafe stride < 0 ? addresses[operand] + (count &- 1) &* stride : addresses[operand]
  }
}

extension Row {
  /// Copies a few bytes between addresses that do not overlap.
  static func copy(_ byteCount: Int, from source: Int, to destination: Int) {
    Row.with(1, at: OperandVector(destination, source), strides: OperandVector()) { row in
      unsafe row.address(0).copyMemory(from: row.address(1), byteCount: byteCount)
    }
  }

  /// Writes `operation(x, y)` of operands 1 and 2 to operand 0.
  @inlinable
  @inline(__always)
  package func combine<First, Second, Result>(_ operation: (First, Second) -> Result) {
    run(0, of: Result.self)
      .assign(count, run(1, of: First.self), run(2, of: Second.self), operation)
  }

  /// Writes `operation(x, y, z)` of operands 1, 2 and 3 to operand 0.
  @inlinable
  @inline(__always)
  package func combine<First, Second, Third, Result>(
    _ operation: (First, Second, Third) -> Result
  ) {
    run(0, of: Result.self).assign(
      count, run(1, of: First.self), run(2, of: Second.self), run(3, of: Third.self), operation)
  }

  /// Writes `operation(x, y)` of operands 1 and 2 to operand 0, in one loop for all strides.
  ///
  /// It is for operations that vector instructions do not speed up.
  @inline(__always)
  func combineEach<Element>(_ operation: (Element, Element) -> Element) {
    run(0, of: Element.self)
      .assignEach(count, run(1, of: Element.self), run(2, of: Element.self), operation)
  }

  /// Writes one result of operands 1 and 2 to operand 0.
  @inline(__always)
  func reduce<Element>(_ result: (Int, Run<Element>, Run<Element>) -> Element) -> Failure {
    run(0, of: Element.self)[unit: 0] = result(
      count, run(1, of: Element.self), run(2, of: Element.self))
    return .none
  }

  /// Writes `operation(x)` of operand 1 to operand 0.
  @inlinable
  @inline(__always)
  package func map<Source, Result>(_ operation: (Source) -> Result) {
    run(0, of: Result.self).assign(count, run(1, of: Source.self), operation)
  }
}
