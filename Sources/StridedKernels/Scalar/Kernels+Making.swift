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
      copy: { plan, engine, destination, source in
        dealCopy(plan) { CopyKernels<Element>.copy($0, engine, to: destination, from: source) }
      },
      copyRow: { CopyKernels<Element>.copyRow($0, $1, to: $2, from: $3) },
      swap: { plan, _, first, second in
        dealSwap(plan) { CopyKernels<Element>.swap($0, first, second) }
      },
      gather: { GatherKernels<Element>.move($0, to: $1, from: $2) },
      compress: { MaskKernels<Element>.compress($0, $1, $2, total: $3, to: $4) },
      expand: { MaskKernels<Element>.expand($0, $1, $2, from: $3.run(at: 0, stride: $4)) },
      areEqual: { ComparisonKernels<Element>.areEqual($0, $1, $2) },
      markEqual: { markEqual($0, $1, $2, $3, $4) },
      markEqualRow: { ComparisonKernels<Element>.markEqualRow($0, $1, $2, $3, $4) },
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
    dealComparison(nest) { nest in
      if equal {
        ComparisonKernels.mark(nest, result, first, second) { $0 == $1 }
      } else {
        ComparisonKernels.mark(nest, result, first, second) { $0 != $1 }
      }
    }
  }
}

// Which operations are dealt out over threads, and what each moves for an element.
extension Kernels {
  @inline(__always)
  fileprivate static func dealCopy(_ plan: AssignmentPlan, _ body: (AssignmentPlan) -> Void) {
    Dealing.run(plan, accesses: plan.copyAccesses, body)
  }

  /// Both sides are read and written.
  @inline(__always)
  fileprivate static func dealSwap(_ plan: AssignmentPlan, _ body: (AssignmentPlan) -> Void) {
    Dealing.run(plan, accesses: 4, body)
  }

  /// Truth values are written to fresh memory, apart from what is read.
  @inline(__always)
  fileprivate static func dealComparison(_ nest: LoopNest, _ body: (LoopNest) -> Void) {
    Dealing.run(nest, bytes: 1 + nest.movingSources * MemoryLayout<Element>.stride, body)
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
      copy: { plan, engine, destination, source in
        dealCopy(plan) { BLASCopyKernels<Element>.copy($0, engine, to: destination, from: source) }
      },
      copyRow: { BLASCopyKernels<Element>.copyRow($0, $1, to: $2, from: $3) },
      swap: { plan, engine, first, second in
        dealSwap(plan) { BLASCopyKernels<Element>.swap($0, engine, first, second) }
      },
      gather: { GatherKernels<Element>.move($0, to: $1, from: $2) },
      compress: { MaskKernels<Element>.compress($0, $1, $2, total: $3, to: $4) },
      expand: { MaskKernels<Element>.expand($0, $1, $2, from: $3.run(at: 0, stride: $4)) },
      areEqual: { ComparisonKernels<Element>.areEqual($0, $1, $2) },
      markEqual: { markEqual($0, $1, $2, $3, $4) },
      markEqualRow: { ComparisonKernels<Element>.markEqualRow($0, $1, $2, $3, $4) },
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
      combine: { operation, nest, destination, first, second in
        dealCombination(nest, destination, first, second) {
          PortableArithmetic<Rules>.combine(operation, $0, destination, first, second, past: $1)
        }
      },
      update: { operation, plan, _, destination, source in
        dealUpdate(plan) {
          PortableArithmetic<Rules>.update(operation, $0, destination, source)
        }
      },
      rows: .portable(Rules.self),
      addProduct: { alpha, plan, _, destination, source in
        dealUpdate(plan) {
          PortableArithmetic<Rules>.addProduct(alpha, $0, destination, source)
        }
      },
      scatterAdd: { PortableArithmetic<Rules>.scatterAdd($0, to: $1, $2) },
      multiplyMatrices: { PortableArithmetic<Rules>.multiplyMatrices($0, $1, $2, $3) },
      scale: nil,
      axpySkips: { _ in true },
      scalSkips: { _ in true },
      dot: { plan, _, first, second in PortableArithmetic<Rules>.dot(plan, first, second) },
      negate: { nest, destination, source in
        dealCombination(nest, destination, source) {
          PortableArithmetic<Rules>.negate($0, destination, source, past: $1)
        }
      },
      compare: { compare($0, $1, $2, $3, $4) }
    )
  }
}

// Which operations are dealt out over threads, and what each moves for an element.
extension ArithmeticKernels {
  /// The destination is written, and sources that move are read.
  @inline(__always)
  fileprivate static func dealCombination(
    _ nest: LoopNest, _ destination: Memory<Element>, _ first: Memory<Element>,
    _ second: Memory<Element>? = nil, _ body: (LoopNest, _ pastCaches: Bool) -> Void
  ) {
    let pastCaches =
      OperandRows.exceedCaches(nest, destination, first, second ?? first)
      && Dealing.areApart(nest, destination, first, second)
    Dealing.run(
      nest, bytes: (1 + nest.movingSources) * MemoryLayout<Element>.stride,
      isSplittable: Dealing.areApart(nest, destination, first, second)
    ) { body($0, pastCaches) }
  }

  /// The destination is read and written, and a source that moves is read.
  @inline(__always)
  fileprivate static func dealUpdate(_ plan: AssignmentPlan, _ body: (AssignmentPlan) -> Void) {
    Dealing.run(plan, accesses: 2 + plan.nest.movingSources, body)
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
    Kernels<Element>.dealComparison(nest) { nest in
      switch comparison {
      case .less: ComparisonKernels.mark(nest, result, first, second) { $0 < $1 }
      case .lessOrEqual: ComparisonKernels.mark(nest, result, first, second) { $0 <= $1 }
      }
    }
  }
}

extension ArithmeticKernels where Element: BLASScalar & SignedScalar {
  /// The table of a complex type, whose numbers have no order.
  @inline(__always)
  static func blasComplex() -> ArithmeticKernels {
    blas(rows: .blasComplex(), scale: nil, scalSkips: { _ in true }, compare: nil)
  }

  @inline(__always)
  fileprivate static func blas(
    rows: RowKernels<Element>,
    scale: (@Sendable (Element, LoopNest, BLASLimits, Memory<Element>) -> Void)?,
    scalSkips: @escaping @Sendable (Element) -> Bool,
    compare:
      (@Sendable (Comparison, LoopNest, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void)?
  ) -> ArithmeticKernels {
    ArithmeticKernels(
      combine: { operation, nest, destination, first, second in
        dealCombination(nest, destination, first, second) {
          BLASArithmetic<Element>.combine(operation, $0, destination, first, second, past: $1)
        }
      },
      update: { operation, plan, engine, destination, source in
        dealUpdate(plan) {
          BLASArithmetic<Element>.update(operation, $0, engine, destination, source)
        }
      },
      rows: rows,
      addProduct: { alpha, plan, engine, destination, source in
        dealUpdate(plan) {
          BLASArithmetic<Element>.addProduct(alpha, $0, engine, destination, source)
        }
      },
      scatterAdd: { PortableArithmetic<FieldRules<Element>>.scatterAdd($0, to: $1, $2) },
      multiplyMatrices: { BLASArithmetic<Element>.multiplyMatrices($0, $1, $2, $3) },
      scale: scale,
      axpySkips: { Element.axpySkips($0) },
      scalSkips: scalSkips,
      dot: { BLASArithmetic<Element>.dot($0, $1, $2, $3) },
      negate: { nest, destination, source in
        dealCombination(nest, destination, source) {
          PortableArithmetic<FieldRules<Element>>.negate($0, destination, source, past: $1)
        }
      },
      compare: compare
    )
  }
}

extension ArithmeticKernels where Element: BLASReal & SignedScalar & Comparable {
  /// The table of a real type with BLAS routines.
  @inline(__always)
  static func blasReal() -> ArithmeticKernels {
    blas(
      rows: .blasReal(),
      scale: { alpha, nest, limits, destination in
        Dealing.run(nest, bytes: 2 * MemoryLayout<Element>.stride) {
          BLASArithmetic<Element>.scale(alpha, $0, limits, destination)
        }
      },
      scalSkips: { Element.scalSkips($0) },
      compare: { compare($0, $1, $2, $3, $4) }
    )
  }
}
