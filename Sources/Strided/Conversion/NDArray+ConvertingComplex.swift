import StridedKernels
import StridedLayout

extension NDArray where Element: ComplexScalar {
  /// Real numbers as complex ones: fresh memory in the source's order.
  ///
  /// - Complexity: O(n), one allocation.
  public init(real: NDArray<Element.RealType>) {
    _ = real.shape.validatedCount(for: "NDArray(real:)", width: MemoryLayout<Element>.stride)
    self.init(uninitialized: real.layout.copyLayout(.k))
    self.real.assign(real)
    imaginary.fill(0)
  }

  /// Complex numbers from their parts, broadcast to one shape: fresh memory.
  ///
  /// Traps if the shapes do not fit.
  ///
  /// ```swift
  /// print(NDArray<Complex<Double>>(real: NDArray([1, 2]), imaginary: 0.5))  // [1.+0.5j 2.+0.5j]
  /// ```
  ///
  /// - Complexity: O(n), one allocation.
  public init(real: NDArray<Element.RealType>, imaginary: NDArray<Element.RealType>) {
    let operation = "NDArray(real:imaginary:)"
    let shape = NDArray<Element.RealType>.broadcastShape(of: real, imaginary, for: operation)
    let count = shape.validatedCount(for: operation, width: MemoryLayout<Element>.stride)
    let model = real.shape == shape ? real.layout : imaginary.layout
    self.init(
      uninitialized: model.shape == shape
        ? model.copyLayout(.k) : Layout(contiguous: shape, count: count))
    self.real.assign(real)
    self.imaginary.assign(imaginary)
  }

  /// Complex numbers from their real parts and one imaginary part: fresh memory.
  ///
  /// - Complexity: O(n), one allocation.
  public init(real: NDArray<Element.RealType>, imaginary: Element.RealType) {
    self.init(real: real, imaginary: NDArray<Element.RealType>(imaginary))
  }

  /// Complex numbers from one real part and their imaginary parts: fresh memory.
  ///
  /// - Complexity: O(n), one allocation.
  public init(real: Element.RealType, imaginary: NDArray<Element.RealType>) {
    self.init(real: NDArray<Element.RealType>(real), imaginary: imaginary)
  }

  /// The same numbers in another complex type: fresh memory in the source's order.
  ///
  /// Both parts are rounded to the nearest, half to even.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: ComplexScalar>(converting source: NDArray<Source>) {
    self.init(parts: source, for: "NDArray(converting:)")
  }

  /// The same numbers in another complex type: fresh memory in the source's order.
  ///
  /// Throws if a part would change its value. NaN stays NaN.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: ComplexScalar>(exactly source: NDArray<Source>) throws(ConversionError) {
    typealias Part = Source.RealType
    let inexactness = { (part: Part) -> Int in
      (Part(Element.RealType(part)) == part ? 0 : 1) & (part == part ? 1 : 0)
    }
    var positions: [Int] = []
    for parts in [source.real, source.imaginary] where parts.union(inexactness) != 0 {
      positions.append(parts.firstPosition(inexactness))
    }
    if let first = positions.min() { throw source.conversionError(at: first, in: Element.self) }
    self.init(parts: source, for: "NDArray(exactly:)")
  }

  /// Converts both parts of complex numbers.
  @_alwaysEmitIntoClient
  init<Source: ComplexScalar>(parts source: NDArray<Source>, for operation: String) {
    _ = source.shape.validatedCount(for: operation, width: MemoryLayout<Element>.stride)
    self.init(uninitialized: source.layout.copyLayout(.k))
    real.write(mapping: source.real) { Element.RealType($0) }
    imaginary.write(mapping: source.imaginary) { Element.RealType($0) }
  }
}

extension NDArray where Element: ComplexPart {
  /// Complex numbers on the real axis as real ones: fresh memory in the source's order.
  ///
  /// Throws if an imaginary part is not 0. ``NDArray/real`` gives the real parts in any case.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: ComplexScalar>(exactly source: NDArray<Source>) throws(ConversionError)
  where Source.RealType == Element {
    let imaginary = source.imaginary
    let inexactness = { (part: Element) -> Int in part == 0 ? 0 : 1 }
    if imaginary.union(inexactness) != 0 {
      let first = imaginary.firstPosition(inexactness)
      throw source.conversionError(at: first, in: Element.self)
    }
    self = source.real.copy(order: .k)
  }
}
