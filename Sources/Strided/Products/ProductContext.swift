import Numerics
import StridedKernels
import StridedLayout

/// What the products of one element type need, for code that does not know the type.
@usableFromInline
struct ProductContext {
  /// The name for messages, and the loops that copy elements.
  @usableFromInline let operation: OperationContext
  /// What the element type offers.
  @usableFromInline let support: ProductSupport
  /// The loop for a routine.
  @usableFromInline let loop: (ProductRoutine) -> ProductLoop
  /// The operands whose conjugates are multiplied.
  @usableFromInline var conjugates: (first: Bool, second: Bool) = (false, false)
  /// Replaces the elements of a copy by their conjugates; nil for types that are not complex.
  @usableFromInline var conjugate: ((ArrayCore) -> Void)?

  @_alwaysEmitIntoClient
  init(
    _ operation: OperationContext, _ support: ProductSupport,
    _ loop: @escaping (ProductRoutine) -> ProductLoop
  ) {
    self.operation = operation
    self.support = support
    self.loop = loop
  }
}

/// The factors of a product and of the old values of its result.
@usableFromInline
struct ProductFactors {
  /// The address of the factor of the product; 0 if the factor is 1.
  @usableFromInline var alpha = 0
  /// The address of the factor of the old values; 0 if they are not read.
  @usableFromInline var beta = 0
  /// Whether the factor of the product is 0, so that the operands are not read.
  @usableFromInline var isZero = false
  /// Whether the factor of the old values is 1.
  @usableFromInline var addsOnce = false

  @_alwaysEmitIntoClient
  init() {}

  /// What the product is added to.
  var old: OldResult { beta == 0 ? .ignored : addsOnce ? .added : .scaled }
}

extension NDArray where Element: ProductScalar {
  /// The context of a product of elements of this type.
  @_alwaysEmitIntoClient
  @inline(__always)
  static func productContext(_ name: OperationName) -> ProductContext {
    ProductContext(context(name), Element._productSupport) { Element._productLoop(for: $0) }
  }
}

extension NDArray {
  /// The context of a product of complex numbers, of which some are conjugated.
  static func productContext<Part: ComplexPart>(
    _ name: OperationName, conjugating operands: (first: Bool, second: Bool)
  ) -> ProductContext where Element == Complex<Part> {
    var context = productContext(name)
    context.conjugates = operands
    context.conjugate = { core in
      let imaginary = NDArray(core).imaginary
      negative(imaginary, into: imaginary)
    }
    return context
  }
}
