import StridedLayout

/// What an element type offers for products besides the portable loops.
public struct ProductSupport: OptionSet, Sendable {
  /// The bits of the set.
  public let rawValue: Int

  /// Creates a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The routines of BLAS.
  package static let blas = ProductSupport(rawValue: 1)
  /// The loop for small matrices.
  package static let small = ProductSupport(rawValue: 2)
  /// The routines of complex numbers, which conjugate.
  package static let complex = ProductSupport(rawValue: 4)
}

/// What a product adds to the old values of its result.
package enum OldResult: Equatable, Sendable {
  /// The old values are not read.
  case ignored
  /// The product is added to the old values.
  case added
  /// The product is added to a multiple of the old values.
  case scaled
}

extension ProductPlan {
  /// Chooses the routine, and what must be copied first.
  ///
  /// - Parameters:
  ///   - support: what the element type offers.
  ///   - old: what the product is added to.
  ///   - isPlainGram: whether both operands start at one address, and the product is not scaled.
  ///   - conjugates: whether the conjugates of the first and of the second operand are multiplied.
  package mutating func choose(
    _ support: ProductSupport, _ old: OldResult, isPlainGram: Bool = false,
    conjugates: (first: Bool, second: Bool) = (false, false)
  ) {
    routine = .portable
    (packsFirst, packsSecond, usesTemporary) = (false, false, false)
    if rows == 0 || columns == 0 || productCount == 0 {
      routine = .nothing
    } else if inner == 0 || !support.contains(.blas) {
      return
    } else if support.contains(.small), columns <= Tuning.smallProductExtent,
      inner <= Tuning.smallProductExtent
    {
      routine = .small
    } else {
      chooseRoutine(old)
      if support.contains(.complex) { (conjugatesFirst, conjugatesSecond) = conjugates }
      if routine == .gemm, isPlainGram, old == .ignored { chooseTriangle() }
      if conjugatesFirst || conjugatesSecond { packConjugates() }
      if routine == .dot, conjugatesFirst { routine = .conjugatedDot }
    }
  }

  /// Lets the product be 0, whatever the operands are: only the old result is scaled.
  package mutating func ignoreOperands() { inner = 0 }

  private mutating func chooseRoutine(_ old: OldResult) {
    let limit = Int(Int32.max)
    if rows == 1, columns == 1 {
      if permits(inner, first.column), permits(inner, second.row) { routine = .dot }
    } else if rows > limit || columns > limit || inner > limit {
      return
    } else if columns == 1 {
      guard permits(rows, result.row) else { return }
      routine = .gemv
      packsFirst = MatrixForm(rows: rows, columns: inner, first) == nil
      packsSecond = !permits(inner, second.row)
    } else if rows == 1 {
      guard permits(columns, result.column) else { return }
      routine = .gemv
      packsFirst = !permits(inner, first.column)
      packsSecond = MatrixForm(rows: inner, columns: columns, second) == nil
    } else if inner == 1, old != .scaled {
      routine = .ger
      packsFirst = !permits(rows, first.row)
      packsSecond = !permits(columns, second.column)
      usesTemporary = MatrixForm(rows: rows, columns: columns, result) == nil
    } else {
      routine = .gemm
      packsFirst = MatrixForm(rows: rows, columns: inner, first) == nil
      packsSecond = MatrixForm(rows: inner, columns: columns, second) == nil
      usesTemporary = MatrixForm(rows: rows, columns: columns, result) == nil
    }
  }

  /// Computes one triangle if the result is symmetric or Hermitian, and large enough.
  private mutating func chooseTriangle() {
    guard isGram, inner >= Tuning.worthwhileTriangleTerms,
      rows * columns >= Tuning.worthwhileTriangle / inner
    else { return }
    if !conjugatesFirst, !conjugatesSecond {
      routine = .syrk
    } else if conjugatesFirst != conjugatesSecond {
      routine = .herk
    } else {
      return
    }
    // The second operand is the transpose of the first one or of its copy.
    packsSecond = false
  }

  /// Copies operands whose conjugates the routine does not take.
  private mutating func packConjugates() {
    switch routine {
    case .herk: return
    case .dot:
      if conjugatesSecond { packsSecond = true }
    case .gemm:
      guard let gemm else { break }
      let (left, right) = gemm.isMirrored ? (gemm.second, gemm.first) : (gemm.first, gemm.second)
      if conjugatesFirst, !left.isTransposed { packsFirst = true }
      if conjugatesSecond, !right.isTransposed { packsSecond = true }
      return
    default: break
    }
    if conjugatesFirst, routine != .dot { packsFirst = true }
    if conjugatesSecond { packsSecond = true }
  }

  /// Whether BLAS takes a vector with this step.
  private func permits(_ count: Int, _ step: Int) -> Bool {
    count <= 1 || BLASLimits.standard.permitsStride(step, width: 1)
  }
}

extension ProductPlan {
  /// The forms of the matrices of a row-major call of `gemm`.
  package struct Gemm: Equatable, Sendable {
    /// Whether the product of the transposes is computed, because the result is column-major.
    package var isMirrored: Bool
    package var first: MatrixForm
    package var second: MatrixForm
    package var resultLeadingDimension: Int
  }

  /// How `gemm` is called; nil if it does not take these strides.
  package var gemm: Gemm? {
    guard let a = MatrixForm(rows: rows, columns: inner, first),
      let b = MatrixForm(rows: inner, columns: columns, second),
      let c = MatrixForm(rows: rows, columns: columns, result)
    else { return nil }
    // A column-major result is the transpose of a row-major result with exchanged operands.
    return c.isTransposed
      ? Gemm(
        isMirrored: true, first: b.mirrored, second: a.mirrored,
        resultLeadingDimension: c.leadingDimension)
      : Gemm(isMirrored: false, first: a, second: b, resultLeadingDimension: c.leadingDimension)
  }
}
