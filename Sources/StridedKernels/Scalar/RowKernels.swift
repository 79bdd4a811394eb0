import StridedLayout

/// How numbers of one type are calculated with in single rows, for operations so short that a plan
/// would be felt.
@usableFromInline
package struct RowKernels<Element: NumericScalar>: Sendable {
  /// Writes `first op second` to a row of elements.
  @usableFromInline
  package let combine:
    @Sendable (
      ArithmeticOperation, _ count: Int, _ to: Run<Element>, _ first: Run<Element>,
      _ second: Run<Element>
    ) -> Void
  /// Replaces a row by `row op source`, a source at the same place or apart; calls no routine unless it
  /// may.
  @usableFromInline
  package let update:
    @Sendable (
      _ calls: Bool, ArithmeticOperation, _ count: Int, _ to: Run<Element>, _ source: Run<Element>
    ) -> Void
  /// Adds `alpha` times a source to a row, at the same place or apart; calls no routine unless it may.
  @usableFromInline
  package let addProduct:
    @Sendable (
      _ calls: Bool, _ alpha: Element, _ count: Int, _ to: Run<Element>, _ source: Run<Element>
    ) -> Void
  /// Writes a negated row to another one, apart from it.
  @usableFromInline
  package let negate: @Sendable (_ count: Int, _ to: Run<Element>, _ source: Run<Element>) -> Void
  /// Writes truth values to a row: how elements of two others compare; nil for complex numbers.
  @usableFromInline
  package let compare:
    (
      @Sendable (
        Comparison, _ count: Int, _ to: Run<Bool>, _ first: Run<Element>, _ second: Run<Element>
      ) -> Void
    )?
}

extension RowKernels {
  /// The table of a type without BLAS routines.
  @inline(__always)
  static func portable<Rules: ArithmeticRules>(_ rules: Rules.Type) -> RowKernels
  where Rules.Element == Element, Element: Comparable {
    RowKernels(
      combine: { PortableArithmetic<Rules>.combineRow($0, $1, $2, $3, $4) },
      update: { PortableArithmetic<Rules>.updateRow($1, $2, $3, $4) },
      addProduct: { PortableArithmetic<Rules>.addProductToRow($1, $2, $3, $4) },
      negate: { PortableArithmetic<Rules>.negateRow($0, $1, $2) },
      compare: { ComparisonKernels<Element>.compareRow($0, $1, $2, $3, $4) }
    )
  }
}

extension RowKernels where Element: BLASScalar & SignedScalar {
  /// The table of a complex type, which BLAS does not multiply as the plain loop does.
  @inline(__always)
  static func blasComplex() -> RowKernels {
    blas(update: { BLASArithmetic<Element>.updateRow($0, $1, $2, $3, $4) }, compare: nil)
  }

  @inline(__always)
  fileprivate static func blas(
    update:
      @escaping @Sendable (Bool, ArithmeticOperation, Int, Run<Element>, Run<Element>) -> Void,
    compare:
      (@Sendable (Comparison, Int, Run<Bool>, Run<Element>, Run<Element>) -> Void)?
  ) -> RowKernels {
    RowKernels(
      combine: { BLASArithmetic<Element>.combineRow($0, $1, $2, $3, $4) },
      update: update,
      addProduct: { BLASArithmetic<Element>.addProductToRow($0, $1, $2, $3, $4) },
      negate: { PortableArithmetic<FieldRules<Element>>.negateRow($0, $1, $2) },
      compare: compare
    )
  }
}

extension RowKernels where Element: BLASReal & SignedScalar & Comparable {
  /// The table of a real type with BLAS routines.
  @inline(__always)
  static func blasReal() -> RowKernels {
    blas(
      update: { BLASArithmetic<Element>.updateOrScaleRow($0, $1, $2, $3, $4) },
      compare: { ComparisonKernels<Element>.compareRow($0, $1, $2, $3, $4) }
    )
  }
}
