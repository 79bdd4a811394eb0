import StridedLayout

/// Loops that calculate, for one set of rules.
enum PortableArithmetic<Rules: ArithmeticRules> {
  typealias Element = Rules.Element

  /// Writes `first op second` to the destination.
  @inline(__always)
  static func combine(
    _ operation: ArithmeticOperation, _ nest: LoopNest, _ destination: Memory<Element>,
    _ first: Memory<Element>, _ second: Memory<Element>, past pastCaches: Bool
  ) {
    switch operation {
    case .add: combine(Adding<Rules>.self, "+", nest, destination, first, second, pastCaches)
    case .subtract:
      combine(Subtracting<Rules>.self, "-", nest, destination, first, second, pastCaches)
    case .multiply:
      combine(Multiplying<Rules>.self, "*", nest, destination, first, second, pastCaches)
    case .divide: combine(Dividing<Rules>.self, "/", nest, destination, first, second, pastCaches)
    case .wrappingAdd:
      combine(Adding<Rules.Wrapping>.self, "&+", nest, destination, first, second, pastCaches)
    case .wrappingSubtract:
      combine(Subtracting<Rules.Wrapping>.self, "&-", nest, destination, first, second, pastCaches)
    case .wrappingMultiply:
      combine(Multiplying<Rules.Wrapping>.self, "&*", nest, destination, first, second, pastCaches)
    }
  }

  @inline(__always)
  private static func combine<Operation: BinaryOperation>(
    _ operation: Operation.Type, _ name: StaticString, _ nest: LoopNest,
    _ destination: Memory<Element>, _ first: Memory<Element>, _ second: Memory<Element>,
    _ pastCaches: Bool
  ) where Operation.Rules.Element == Element {
    OperandRows(nest, destination, first, second, pastCaches: pastCaches).forEach {
      count, to, x, y in
      var failure = Element._zero
      to.assign(count, x, y) { Operation.apply($0, $1, &failure) }
      Operation.Rules.check(failure, name)
    }
  }

  /// Replaces the destination by `destination op source`.
  @inline(__always)
  static func update(
    _ operation: ArithmeticOperation, _ plan: AssignmentPlan, _ destination: Memory<Element>,
    _ source: Memory<Element>
  ) {
    switch operation {
    case .add: update(Adding<Rules>.self, "+=", plan, destination, source)
    case .subtract: update(Subtracting<Rules>.self, "-=", plan, destination, source)
    case .multiply: update(Multiplying<Rules>.self, "*=", plan, destination, source)
    case .divide: update(Dividing<Rules>.self, "/=", plan, destination, source)
    case .wrappingAdd: update(Adding<Rules.Wrapping>.self, "&+=", plan, destination, source)
    case .wrappingSubtract:
      update(Subtracting<Rules.Wrapping>.self, "&-=", plan, destination, source)
    case .wrappingMultiply:
      update(Multiplying<Rules.Wrapping>.self, "&*=", plan, destination, source)
    }
  }

  @inline(__always)
  private static func update<Operation: BinaryOperation>(
    _ operation: Operation.Type, _ name: StaticString, _ plan: AssignmentPlan,
    _ destination: Memory<Element>, _ source: Memory<Element>
  ) where Operation.Rules.Element == Element {
    if plan.form == .nothing { return }
    TileKernels.forEachRow(plan, destination, source) { count, to, from in
      var failure = Element._zero
      to.update(count, with: from) { Operation.apply($0, $1, &failure) }
      Operation.Rules.check(failure, name)
    }
  }

  /// Adds `alpha` times the source to the destination, with both roundings of the plain loop.
  @inline(__always)
  static func addProduct(
    _ alpha: Element, _ plan: AssignmentPlan, _ destination: Memory<Element>,
    _ source: Memory<Element>
  ) {
    if plan.form == .nothing { return }
    TileKernels.forEachRow(plan, destination, source) { count, to, from in
      var failure = Element._zero
      to.update(count, with: from) { y, x in
        let product = Rules.multiply(alpha, x, &failure)
        return Rules.add(y, product, &failure)
      }
      Rules.check(failure, "addProduct")
    }
  }

  /// Adds the dense side of a plan to the places that its table names, once for every entry.
  @inline(__always)
  static func scatterAdd(
    _ plan: GatherPlan, to destination: Memory<Element>, _ source: Memory<Element>
  ) {
    var failure = Element._zero
    GatherKernels.forEachElement(plan, destination, source) { to, from in
      to = Rules.add(to, from, &failure)
    }
    Rules.check(failure, "scatterAdd")
  }

  /// Writes the negated source to the destination.
  @inline(__always)
  static func negate(
    _ nest: LoopNest, _ destination: Memory<Element>, _ source: Memory<Element>,
    past pastCaches: Bool
  ) {
    OperandRows(nest, destination, source, source, pastCaches: pastCaches).forEach {
      count, to, x, _ in
      var failure = Element._zero
      to.assign(count, x) { Rules.negate($0, &failure) }
      Rules.check(failure, "-")
    }
  }

  /// The sum of the products of two runs, in order.
  @inline(__always)
  static func dot(_ plan: DotPlan, _ first: Memory<Element>, _ second: Memory<Element>) -> Element {
    let x = first.run(at: 0, stride: plan.firstStride)
    let y = second.run(at: 0, stride: plan.secondStride)
    var failure = Element._zero
    var total = Element._zero
    for i in 0..<plan.count {
      let product = Rules.multiply(x[i], y[i], &failure)
      total = Rules.add(total, product, &failure)
    }
    Rules.check(failure, "dot")
    return total
  }
}

/// The same calculations through BLAS, where the engine says so, and in wide vectors.
enum BLASArithmetic<Element: BLASScalar & SignedScalar> {
  /// The fewest elements of a row for which wide vectors are worth their call.
  static var wideRow: Int { 32 }

  /// Writes `first op second` to the destination.
  @inline(__always)
  static func combine(
    _ operation: ArithmeticOperation, _ nest: LoopNest, _ destination: Memory<Element>,
    _ first: Memory<Element>, _ second: Memory<Element>, past pastCaches: Bool
  ) {
    let inner = nest.inner
    guard inner.extent >= wideRow, nest.competingAxis == nil,
      Element.hasWideLoop(for: operation, inner.destination, inner.first, inner.second)
    else {
      OperandRows(nest, destination, first, second, pastCaches: pastCaches).forEach {
        combineRow(operation, $0, $1, $2, $3)
      }
      return
    }
    nest.forEachRun { offsets, count in
      Element.combineWide(
        operation, count, destination.run(at: offsets.destination, stride: 1),
        first.run(at: offsets.first, stride: inner.first),
        second.run(at: offsets.second, stride: inner.second), pastCaches: pastCaches)
    }
  }

  /// `cblas_?axpy` with a factor of 1 or -1 for sums and differences.
  @inline(__always)
  static func update(
    _ operation: ArithmeticOperation,
    _ plan: AssignmentPlan,
    _ engine: Engine,
    _ destination: Memory<Element>,
    _ source: Memory<Element>
  ) {
    guard case .blas(let limits) = engine else {
      PortableArithmetic<FieldRules<Element>>.update(operation, plan, destination, source)
      return
    }
    let inner = plan.nest.inner
    plan.nest.forEachRun { offsets, count in
      BLASRuns.add(
        count,
        subtracting: operation == .subtract,
        source.run(at: offsets.first, stride: inner.first),
        to: destination.run(at: offsets.destination, stride: inner.destination),
        limits
      )
    }
  }

  /// `cblas_?axpy` on the runs of a plan.
  @inline(__always)
  static func addProduct(
    _ alpha: Element,
    _ plan: AssignmentPlan,
    _ engine: Engine,
    _ destination: Memory<Element>,
    _ source: Memory<Element>
  ) {
    guard case .blas(let limits) = engine else {
      PortableArithmetic<FieldRules<Element>>.addProduct(alpha, plan, destination, source)
      return
    }
    let inner = plan.nest.inner
    plan.nest.forEachRun { offsets, count in
      BLASRuns.axpy(
        count,
        alpha,
        source.run(at: offsets.first, stride: inner.first),
        to: destination.run(at: offsets.destination, stride: inner.destination),
        limits
      )
    }
  }

  /// `cblas_?dot` on two runs, where their strides permit it and the result is what the plain loop
  /// gives.
  @inline(__always)
  static func dot(
    _ plan: DotPlan, _ limits: BLASLimits, _ first: Memory<Element>, _ second: Memory<Element>
  ) -> Element {
    if limits.permitsIncrement(plan.firstStride), limits.permitsIncrement(plan.secondStride) {
      let result = BLASRuns.dot(
        plan.count, first.run(at: 0, stride: plan.firstStride),
        second.run(at: 0, stride: plan.secondStride), limits)
      if Element.dotIsPlain(result) { return result }
    }
    return PortableArithmetic<FieldRules<Element>>.dot(plan, first, second)
  }
}

extension BLASArithmetic where Element: BLASReal {
  /// `cblas_?scal` on the runs of a nest.
  @inline(__always)
  static func scale(
    _ alpha: Element,
    _ nest: LoopNest,
    _ limits: BLASLimits,
    _ destination: Memory<Element>
  ) {
    let inner = nest.inner
    nest.forEachRun { offsets, count in
      BLASRuns.scale(
        count,
        by: alpha,
        destination.run(at: offsets.destination, stride: inner.destination),
        limits
      )
    }
  }
}
