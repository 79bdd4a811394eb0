import StridedLayout

// Sums that keep the rounding error of each addition, and sums of squares.

extension RealScalar {
  /// The loops of a reduction.
  public static func _loops(for reduction: RealReduction) -> ReductionLoops {
    switch reduction {
    case .accurateSum:
      ReductionLoops("accurateSum", AccurateSummation<Self>.self) { total, _, _ in
        Self(total.value)
      }
    case .squaredNorm:
      if Self.self == Double.self {
        ReductionLoops("norm", VectorSquareSummation<Double>.self) { total, _, _ in total }
      } else if Self.self == Float.self {
        ReductionLoops("norm", VectorSquareSummation<Float>.self) { total, _, _ in total }
      } else {
        ReductionLoops("norm", SquareSummation<Self>.self) { total, _, _ in total }
      }
    }
  }
}

/// Real numbers, added as pairs of a sum and its error.
enum AccurateSummation<Source: RealScalar>: Reducer {
  /// A sum, and the error that it has from rounding.
  struct Total {
    var sum: Double
    var error: Double

    /// The sum plus its error; only the sum if that is not finite.
    @inline(__always)
    var value: Double { sum.isFinite ? sum + error : sum }
  }

  static var identity: Total? { Total(sum: 0, error: 0) }

  @inline(__always)
  static func start(_ element: Source, at position: Int) -> Total {
    Total(sum: Double(element), error: 0)
  }

  /// Adds two sums, and keeps what their addition loses.
  ///
  /// D. E. Knuth, "The Art of Computer Programming", volume 2, section 4.2.2, theorem B.
  @inline(__always)
  static func add(_ first: Total, _ second: Total) -> Total {
    let sum = first.sum + second.sum
    let added = sum - first.sum
    let lost = (first.sum - (sum - added)) + (second.sum - added)
    return Total(sum: sum, error: first.error + second.error + lost)
  }
}

/// The squares of real numbers, added in their own type.
enum SquareSummation<Source: RealScalar>: Reducer {
  static var identity: Source? { 0 }

  @inline(__always)
  static func start(_ element: Source, at position: Int) -> Source { element * element }
  @inline(__always)
  static func add(_ first: Source, _ second: Source) -> Source { first + second }
}

/// The squares of `Float` or `Double`, added in their own type.
enum VectorSquareSummation<Source: MomentNumber & Scalar>: Reducer {
  static var identity: Source? { 0 }

  @inline(__always)
  static func start(_ element: Source, at position: Int) -> Source { element * element }
  @inline(__always)
  static func add(_ first: Source, _ second: Source) -> Source { first + second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Source>, count: Int) -> Source? {
    Source.squares(elements, count: count)
  }
}
