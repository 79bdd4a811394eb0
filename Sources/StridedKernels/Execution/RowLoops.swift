import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// What is done to one row of a `ShortNest`: what the plan of the whole comes to. Rows of operands lie
// apart or, in an update, at one place. `calls` says whether routines may be called; they then are for
// the same lengths and steps as in a plan.

extension CopyKernels {
  /// Copies a row.
  @inline(__always)
  static func copyRow(_ calls: Bool, _ count: Int, to: Run<Element>, from: Run<Element>) {
    if calls, to.stride == 1, from.stride == 1, BLASLimits.standard.isWorthCalling(count: count) {
      unsafe memmove(to.base, from.base, count * MemoryLayout<Element>.stride)
    } else {
      to.assign(count, from) { $0 }
    }
  }
}

extension BLASCopyKernels {
  /// `cblas_?copy` of a row, but of long ones without gaps.
  @inline(__always)
  static func copyRow(_ calls: Bool, _ count: Int, to: Run<Element>, from: Run<Element>) {
    if to.stride == 1, from.stride == 1, count * MemoryLayout<Element>.stride >= Engine.longRun {
      CopyKernels.copyRow(calls, count, to: to, from: from)
    } else if calls, BLASLimits.standard.permit(count, to, from) {
      BLASRuns.copy(count, from, to: to, .standard)
    } else {
      to.assign(count, from) { $0 }
    }
  }
}

extension BLASLimits {
  /// Whether a call is worth its cost for two runs that it can step along.
  @inline(__always)
  fileprivate func permit<Element>(_ count: Int, _ to: Run<Element>, _ from: Run<Element>) -> Bool {
    isWorthCalling(count: count) && permitsIncrement(to.stride) && permitsIncrement(from.stride)
  }
}

extension PortableArithmetic {
  /// Writes `first op second` to a row.
  @inline(__always)
  static func combineRow(
    _ operation: ArithmeticOperation, _ count: Int, _ to: Run<Element>, _ first: Run<Element>,
    _ second: Run<Element>
  ) {
    switch operation {
    case .add: combineRow(Adding<Rules>.self, "+", count, to, first, second)
    case .subtract: combineRow(Subtracting<Rules>.self, "-", count, to, first, second)
    case .multiply: combineRow(Multiplying<Rules>.self, "*", count, to, first, second)
    case .divide: combineRow(Dividing<Rules>.self, "/", count, to, first, second)
    case .wrappingAdd: combineRow(Adding<Rules.Wrapping>.self, "&+", count, to, first, second)
    case .wrappingSubtract:
      combineRow(Subtracting<Rules.Wrapping>.self, "&-", count, to, first, second)
    case .wrappingMultiply:
      combineRow(Multiplying<Rules.Wrapping>.self, "&*", count, to, first, second)
    }
  }

  @inline(__always)
  private static func combineRow<Operation: BinaryOperation>(
    _ operation: Operation.Type, _ name: StaticString, _ count: Int, _ to: Run<Element>,
    _ first: Run<Element>, _ second: Run<Element>
  ) where Operation.Rules.Element == Element {
    var failure = Element._zero
    to.assign(count, first, second) { Operation.apply($0, $1, &failure) }
    Operation.Rules.check(failure, name)
  }

  /// Replaces a row by `row op source`.
  @inline(__always)
  static func updateRow(
    _ operation: ArithmeticOperation, _ count: Int, _ to: Run<Element>, _ source: Run<Element>
  ) {
    switch operation {
    case .add: updateRow(Adding<Rules>.self, "+=", count, to, source)
    case .subtract: updateRow(Subtracting<Rules>.self, "-=", count, to, source)
    case .multiply: updateRow(Multiplying<Rules>.self, "*=", count, to, source)
    case .divide: updateRow(Dividing<Rules>.self, "/=", count, to, source)
    case .wrappingAdd: updateRow(Adding<Rules.Wrapping>.self, "&+=", count, to, source)
    case .wrappingSubtract: updateRow(Subtracting<Rules.Wrapping>.self, "&-=", count, to, source)
    case .wrappingMultiply: updateRow(Multiplying<Rules.Wrapping>.self, "&*=", count, to, source)
    }
  }

  @inline(__always)
  private static func updateRow<Operation: BinaryOperation>(
    _ operation: Operation.Type, _ name: StaticString, _ count: Int, _ to: Run<Element>,
    _ source: Run<Element>
  ) where Operation.Rules.Element == Element {
    var failure = Element._zero
    to.update(count, with: source) { Operation.apply($0, $1, &failure) }
    Operation.Rules.check(failure, name)
  }

  /// Adds `alpha` times a source to a row, with both roundings of the plain loop.
  @inline(__always)
  static func addProductToRow(
    _ alpha: Element, _ count: Int, _ to: Run<Element>, _ source: Run<Element>
  ) {
    var failure = Element._zero
    to.update(count, with: source) { y, x in
      let product = Rules.multiply(alpha, x, &failure)
      return Rules.add(y, product, &failure)
    }
    Rules.check(failure, "addProduct")
  }

  /// Writes the negated source to a row.
  @inline(__always)
  static func negateRow(_ count: Int, _ to: Run<Element>, _ source: Run<Element>) {
    var failure = Element._zero
    to.assign(count, source) { Rules.negate($0, &failure) }
    Rules.check(failure, "-")
  }
}

extension BLASArithmetic {
  /// Writes `first op second` to a row, in wide vectors where it is worth a call.
  @inline(__always)
  static func combineRow(
    _ operation: ArithmeticOperation, _ count: Int, _ to: Run<Element>, _ first: Run<Element>,
    _ second: Run<Element>
  ) {
    if count >= wideRow,
      Element.hasWideLoop(for: operation, to.stride, first.stride, second.stride)
    {
      Element.combineWide(operation, count, to, first, second, pastCaches: false)
    } else {
      PortableArithmetic<FieldRules<Element>>.combineRow(operation, count, to, first, second)
    }
  }

  /// `cblas_?axpy` with a factor of 1 or -1 for sums and differences with a row that lies apart.
  @inline(__always)
  static func updateRow(
    _ calls: Bool, _ operation: ArithmeticOperation, _ count: Int, _ to: Run<Element>,
    _ source: Run<Element>
  ) {
    let isAxpy = operation == .add || operation == .subtract
    if calls, isAxpy, !to.starts(with: source), BLASLimits.standard.permit(count, to, source) {
      BLASRuns.add(count, subtracting: operation == .subtract, source, to: to, .standard)
    } else {
      PortableArithmetic<FieldRules<Element>>.updateRow(operation, count, to, source)
    }
  }

  /// `cblas_?axpy` with a row that lies apart.
  @inline(__always)
  static func addProductToRow(
    _ calls: Bool, _ alpha: Element, _ count: Int, _ to: Run<Element>, _ source: Run<Element>
  ) {
    if calls, !to.starts(with: source), BLASLimits.standard.permit(count, to, source),
      !Element.axpySkips(alpha)
    {
      BLASRuns.axpy(count, alpha, source, to: to, .standard)
    } else {
      PortableArithmetic<FieldRules<Element>>.addProductToRow(alpha, count, to, source)
    }
  }
}

extension BLASArithmetic where Element: BLASReal {
  /// As the other `updateRow`; and `cblas_?scal` of a row that is multiplied by one number.
  @inline(__always)
  static func updateOrScaleRow(
    _ calls: Bool, _ operation: ArithmeticOperation, _ count: Int, _ to: Run<Element>,
    _ source: Run<Element>
  ) {
    let limits = BLASLimits.standard
    if calls, operation == .multiply, source.stride == 0, limits.isWorthCalling(count: count),
      to.stride > 0, limits.permitsIncrement(to.stride), !Element.scalSkips(source[unit: 0])
    {
      BLASRuns.scale(count, by: source[unit: 0], to, limits)
    } else {
      updateRow(calls, operation, count, to, source)
    }
  }
}
