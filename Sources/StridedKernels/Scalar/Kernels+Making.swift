import StridedLayout

extension Kernels {
  /// The table of a type without BLAS routines.
  @inline(__always)
  static func portable<S: SumRules, M: SumRules>(sum: S.Type, mean: M.Type) -> Kernels
  where
    S.Source == Element, S.Result == Element.Sum, M.Source == Element, M.Result == Element.Mean
  {
    Kernels(
      blasLetter: nil,
      copy: { CopyKernels<Element>.copy($0, $1, to: $2, from: $3) },
      swap: { plan, _, first, second in CopyKernels<Element>.swap(plan, first, second) },
      gather: { GatherKernels<Element>.move($0, to: $1, from: $2) },
      compress: { MaskKernels<Element>.compress($0, $1, $2, total: $3, to: $4) },
      expand: { MaskKernels<Element>.expand($0, $1, $2, from: $3.run(at: 0, stride: $4)) },
      areEqual: { ComparisonKernels<Element>.areEqual($0, $1, $2) },
      markEqual: { markEqual($0, $1, $2, $3, $4) },
      sum: { PortableSum<S>.run($0, into: $1, $2) },
      mean: { PortableSum<M>.run($0, into: $1, $2) }
    )
  }

  @inline(__always)
  fileprivate static func markEqual(
    _ nest: LoopNest,
    _ equal: Bool,
    _ result: Memory<Bool>,
    _ first: Memory<Element>,
    _ second: Memory<Element>
  ) {
    if equal {
      ComparisonKernels.mark(nest, result, first, second) { $0 == $1 }
    } else {
      ComparisonKernels.mark(nest, result, first, second) { $0 != $1 }
    }
  }
}

extension Kernels where Element: BLASScalar {
  /// The table of a type with BLAS routines.
  @inline(__always)
  static func blas<S: SumRules, M: SumRules>(sum: S.Type, mean: M.Type) -> Kernels
  where
    S.Source == Element, S.Result == Element.Sum, M.Source == Element, M.Result == Element.Mean
  {
    Kernels(
      blasLetter: Element.blasLetter,
      copy: { BLASCopyKernels<Element>.copy($0, $1, to: $2, from: $3) },
      swap: { BLASCopyKernels<Element>.swap($0, $1, $2, $3) },
      gather: { GatherKernels<Element>.move($0, to: $1, from: $2) },
      compress: { MaskKernels<Element>.compress($0, $1, $2, total: $3, to: $4) },
      expand: { MaskKernels<Element>.expand($0, $1, $2, from: $3.run(at: 0, stride: $4)) },
      areEqual: { ComparisonKernels<Element>.areEqual($0, $1, $2) },
      markEqual: { markEqual($0, $1, $2, $3, $4) },
      sum: { PortableSum<S>.run($0, into: $1, $2) },
      mean: { PortableSum<M>.run($0, into: $1, $2) }
    )
  }
}

extension ArithmeticKernels {
  /// The table of a type without BLAS routines.
  @inline(__always)
  static func portable<Rules: ArithmeticRules>(_ rules: Rules.Type) -> ArithmeticKernels
  where Rules.Element == Element, Element: Comparable {
    ArithmeticKernels(
      combine: { PortableArithmetic<Rules>.combine($0, $1, $2, $3, $4) },
      update: { operation, plan, _, destination, source in
        PortableArithmetic<Rules>.update(operation, plan, destination, source)
      },
      addProduct: { alpha, plan, _, destination, source in
        PortableArithmetic<Rules>.addProduct(alpha, plan, destination, source)
      },
      scatterAdd: { PortableArithmetic<Rules>.scatterAdd($0, to: $1, $2) },
      multiplyMatrices: { PortableArithmetic<Rules>.multiplyMatrices($0, $1, $2, $3) },
      scale: nil,
      axpySkips: { _ in true },
      scalSkips: { _ in true },
      dot: { plan, _, first, second in PortableArithmetic<Rules>.dot(plan, first, second) },
      negate: { PortableArithmetic<Rules>.negate($0, $1, $2) },
      compare: { compare($0, $1, $2, $3, $4) }
    )
  }
}

extension ArithmeticKernels where Element: Comparable {
  @inline(__always)
  fileprivate static func compare(
    _ comparison: Comparison,
    _ nest: LoopNest,
    _ result: Memory<Bool>,
    _ first: Memory<Element>,
    _ second: Memory<Element>
  ) {
    switch comparison {
    case .less: ComparisonKernels.mark(nest, result, first, second) { $0 < $1 }
    case .lessOrEqual: ComparisonKernels.mark(nest, result, first, second) { $0 <= $1 }
    }
  }
}

extension ArithmeticKernels where Element: BLASScalar & SignedScalar {
  /// The table of a complex type, whose numbers have no order.
  @inline(__always)
  static func blasComplex() -> ArithmeticKernels {
    blas(scale: nil, scalSkips: { _ in true }, compare: nil)
  }

  @inline(__always)
  fileprivate static func blas(
    scale: (@Sendable (Element, LoopNest, BLASLimits, Memory<Element>) -> Void)?,
    scalSkips: @escaping @Sendable (Element) -> Bool,
    compare:
      (@Sendable (Comparison, LoopNest, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void)?
  ) -> ArithmeticKernels {
    ArithmeticKernels(
      combine: { PortableArithmetic<FieldRules<Element>>.combine($0, $1, $2, $3, $4) },
      update: { BLASArithmetic<Element>.update($0, $1, $2, $3, $4) },
      addProduct: { BLASArithmetic<Element>.addProduct($0, $1, $2, $3, $4) },
      scatterAdd: { PortableArithmetic<FieldRules<Element>>.scatterAdd($0, to: $1, $2) },
      multiplyMatrices: { BLASArithmetic<Element>.multiplyMatrices($0, $1, $2, $3) },
      scale: scale,
      axpySkips: { Element.axpySkips($0) },
      scalSkips: scalSkips,
      dot: { BLASArithmetic<Element>.dot($0, $1, $2, $3) },
      negate: { PortableArithmetic<FieldRules<Element>>.negate($0, $1, $2) },
      compare: compare
    )
  }
}

extension ArithmeticKernels where Element: BLASReal & SignedScalar & Comparable {
  /// The table of a real type with BLAS routines.
  @inline(__always)
  static func blasReal() -> ArithmeticKernels {
    blas(
      scale: { BLASArithmetic<Element>.scale($0, $1, $2, $3) },
      scalSkips: { Element.scalSkips($0) },
      compare: { compare($0, $1, $2, $3, $4) }
    )
  }
}
