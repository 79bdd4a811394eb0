import Numerics
import StridedLayout

/// How elements of one type are sorted, grouped and kept within bounds.
///
/// Like ``Kernels``, this table is made where the type is known, so that its loops are compiled for
/// the type.
public struct OrderKernels<Element: Scalar>: Sendable {
  /// Sorts rows that follow each other in memory, in place and stable.
  package let sortRows: @Sendable (Memory<Element>, _ rows: Int, _ length: Int) -> Void
  /// The different elements of a run without gaps; writes which of them each element is.
  package let groups: @Sendable (Int, Memory<Element>, Memory<Int>) -> ElementGroups<Element>
  /// Writes the nest's first source to its destination, moved to the nearest of two bounds.
  ///
  /// Nil where numbers are not ordered by a `<`.
  package let clip:
    (@Sendable (LoopNest, Memory<Element>, Memory<Element>, Element?, Element?) -> Void)?
}

extension OrderKernels {
  /// The table of a type without a `<`.
  @inline(__always)
  static func sorting<Rules: OrderRules>(_ rules: Rules.Type) -> OrderKernels
  where Rules.Element == Element {
    OrderKernels(
      sortRows: { StableSort<Rules>.sort($0, rows: $1, length: $2) },
      groups: { Grouping<Rules>.groups($0, $1, numbers: $2) },
      clip: nil
    )
  }
}

extension OrderKernels where Element: Comparable {
  /// The table of integers and real numbers.
  @inline(__always)
  static func ordered<Rules: OrderRules>(_ rules: Rules.Type) -> OrderKernels
  where Rules.Element == Element {
    OrderKernels(
      sortRows: { StableSort<Rules>.sort($0, rows: $1, length: $2) },
      groups: { Grouping<Rules>.groups($0, $1, numbers: $2) },
      clip: { clip($0, $1, $2, $3, $4) }
    )
  }

  /// Loops that keep numbers within bounds; what is not a number is neither below nor above them.
  @inline(__always)
  private static func clip(
    _ nest: LoopNest,
    _ destination: Memory<Element>,
    _ source: Memory<Element>,
    _ lower: Element?,
    _ upper: Element?
  ) {
    let inner = nest.inner
    nest.forEachOuter { offsets in
      let to = destination.run(at: offsets.destination, stride: inner.destination)
      let from = source.run(at: offsets.first, stride: inner.first)
      switch (lower, upper) {
      case (let lower?, let upper?):
        to.assign(inner.extent, from) { $0 < lower ? lower : upper < $0 ? upper : $0 }
      case (let lower?, nil): to.assign(inner.extent, from) { $0 < lower ? lower : $0 }
      case (nil, let upper?): to.assign(inner.extent, from) { upper < $0 ? upper : $0 }
      case (nil, nil): to.assign(inner.extent, from) { $0 }
      }
    }
  }
}

extension Scalar where Self: FixedWidthInteger {
  /// The routines that order elements of this type.
  public static var _ordering: OrderKernels<Self> { .ordered(IntegerOrder<Self>.self) }
}

extension Bool {
  /// The routines that order elements of this type.
  public static var _ordering: OrderKernels<Bool> { .sorting(TruthOrder.self) }
}

extension Scalar where Self: KeyedReal {
  /// The routines that order elements of this type.
  public static var _ordering: OrderKernels<Self> { .ordered(RealOrder<Self>.self) }
}

extension Complex where RealType: ComplexPart {
  /// The routines that order elements of this type.
  public static var _ordering: OrderKernels<Complex> { RealType._complexOrdering }
}

extension ComplexPart where Self: KeyedReal {
  /// The routines that order complex elements.
  public static var _complexOrdering: OrderKernels<Complex<Self>> {
    .sorting(ComplexOrder<Self>.self)
  }
}
