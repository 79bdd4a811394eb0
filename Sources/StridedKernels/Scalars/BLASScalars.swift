import Numerics
import StridedLayout

// The loops of real and complex numbers: BLAS and the loops of C if they may be used, otherwise portable
// loops.

extension BLASScalar {
  /// Whether BLAS has routines for the type: yes.
  public static var _usesBLAS: Bool { true }

  /// The loop that copies operand 1 to operand 0: `cblas_?copy` if it may be used.
  public static func _copyLoop(_ row: RowForm) -> InnerLoop {
    blasCopyLoop(row) ?? CopyLoop.choose(row, width: MemoryLayout<Self>.stride)
  }

  /// The loop that exchanges operands 0 and 1: `cblas_?swap` if it may be used.
  public static func _swapLoop(_ row: RowForm) -> InnerLoop {
    blasSwapLoop(row) ?? SwapLoop.choose(width: MemoryLayout<Self>.stride)
  }

  /// The loop that adds operand 2 times operand 3 to operand 1: `cblas_?axpy` if it may be used.
  public static func _addProductLoop(_ row: RowForm, scalar: Self) -> InnerLoop {
    blasAddProductLoop(row, scalar: scalar) ?? fieldAddProductLoop
  }

  /// The loop of an operation of one number.
  public static func _innerLoop(for operation: UnaryOperation, _ row: RowForm) -> InnerLoop {
    fieldLoop(for: operation)
  }

  /// The loop of a dot product: `cblas_?dot` if it may be used and gives the result of the plain loop.
  public static func _dotLoop(_ row: RowForm) -> InnerLoop {
    guard BLASLimits.standard.permitDot(row, width: MemoryLayout<Self>.stride) else {
      return .portable { $0.reduce(fieldDot) }
    }
    return InnerLoop(blasNames.dot, callLength: BLASLimits.standard.chunk) { row in
      row.reduce { (count, x: Run<Self>, y) in
        let result = BLASRuns.dot(count, x, y)
        return dotIsPlain(result) ? result : fieldDot(count, x, y)
      }
    }
  }

  /// The loop of complex products: a routine of BLAS if the plan names one.
  public static func _productLoop(for routine: ProductRoutine) -> ProductLoop {
    blasProductLoop(for: routine)
      ?? .loop("portable loop") { PortableProduct<FieldProductRules<Self>>.run(&$0) }
  }

  /// The sum of two elements.
  public static func _sum(of first: Self, _ second: Self, _ failure: inout Failure) -> Self {
    first + second
  }
}

extension ComplexPart {
  /// What real numbers offer for products: routines of BLAS, and a loop for small matrices.
  public static var _productSupport: ProductSupport { [.blas, .small] }

  /// The loop of products: a routine of BLAS or the loop for small matrices, if the plan names one.
  public static func _productLoop(for routine: ProductRoutine) -> ProductLoop {
    if routine == .small { return .small(width: MemoryLayout<Self>.stride) }
    return blasProductLoop(for: routine)
      ?? .loop("portable loop") { PortableProduct<FieldProductRules<Self>>.run(&$0) }
  }

  /// The loop of an operation of two numbers.
  public static func _innerLoop(
    for operation: BinaryOperation, _ row: RowForm, scalar: Self?
  ) -> InnerLoop {
    blasAddLoop(for: operation, row) ?? blasScaleLoop(for: operation, row, scalar: scalar)
      ?? vectorLoop(for: operation, row) ?? fieldLoop(for: operation)
  }

  /// The loop that says where two numbers are equal, or where they differ.
  public static func _innerLoop(for comparison: EqualityComparison, _ row: RowForm) -> InnerLoop {
    vectorLoop(for: comparison, row) ?? portableLoop(for: comparison)
  }

  /// The loop that compares two numbers.
  public static func _innerLoop(for comparison: OrderComparison, _ row: RowForm) -> InnerLoop {
    vectorLoop(for: comparison, row) ?? portableLoop(for: comparison)
  }
}

extension Complex where RealType: ComplexPart {
  /// What complex numbers offer for products: routines of BLAS, some of which conjugate.
  public static var _productSupport: ProductSupport { [.blas, .complex] }
}
