import CStridedKernels
import StridedLayout

/// Memory for a few Householder reflections, whose product 1 - V·T·Vᵀ is applied by matrix products.
///
/// V has a column for each reflection, with its zeros and ones, and T is an upper triangle: R. Schreiber and
/// C. Van Loan, "A storage-efficient WY representation for products of Householder transformations", SIAM Journal on
/// Scientific and Statistical Computing 10 (1989).
@safe
struct ReflectionBlock<Number: BLASScalar> {
  typealias Matrix = ColumnMajorMatrix<Number>

  private let (v, t): (Matrix, Matrix)
  private let (products, factors): (Matrix, Matrix)

  private static var level: Int32 { strided_simd_level() }
  private static var width: Int { MemoryLayout<Number>.stride }

  /// Calls `body` with memory for reflections of up to `rows` rows, which are applied to up to `columns` columns.
  static func with<Result>(rows: Int, columns: Int, _ body: (ReflectionBlock) -> Result) -> Result {
    let side = Tuning.reflections
    let capacity = side * (rows + side + 2 * max(columns, side))
    return unsafe withUnsafeTemporaryAllocation(of: Number.self, capacity: capacity) { memory in
      let start = unsafe memory.baseAddress.unsafelyUnwrapped
      let places = unsafe (start + side * rows, start + side * (rows + side))
      return unsafe body(
        ReflectionBlock(
          v: Matrix(start, rows), t: Matrix(places.0, side), products: Matrix(places.1, side),
          factors: Matrix(places.1 + side * max(columns, side), side)))
    }
  }

  /// Factorises some columns of a matrix like `geqrf`, and keeps the reflections.
  ///
  /// The left half is factorised, then what its reflections make of the right half: E. Elmroth and F. Gustavson,
  /// "Applying recursion to serial and parallel QR factorization leads to better performance", IBM Journal of Research
  /// and Development 44 (2000).
  ///
  /// - Parameters:
  ///   - first: the number of reflections that were kept before.
  ///   - count: the number of columns.
  ///   - rows: the rows of the matrix.
  ///   - matrix: the matrix, with all columns of the block.
  ///   - scales: the factors of the reflections, with those before.
  func factorize(
    _ first: Int, _ count: Int, rows: Int, _ matrix: Matrix, _ scales: UnsafeMutablePointer<Number>
  ) {
    if count <= Tuning.panelReflections {
      let part = matrix.from(first, first)
      unsafe strided_qr(
        Self.level, Self.width, rows - first, count, part.start, part.lead, scales + first)
      let stored = unsafe Reflections(
        matrix.start, element: 1, vector: matrix.lead, scales: scales, count: first + count,
        length: rows)
      return keep(stored, first..<first + count, at: first)
    }
    let half = halved(count)
    unsafe factorize(first, half, rows: rows, matrix, scales)
    multiply(
      half, from: first, rows: rows, matrix.from(0, first + half), columns: count - half,
      isAdjoint: true)
    unsafe factorize(first + half, count - half, rows: rows, matrix, scales)
    join(first, half, count, rows)
  }

  /// Keeps stored reflections.
  ///
  /// - Parameters:
  ///   - stored: the reflections.
  ///   - range: which of them are kept. They are kept in the order of their product: descending if they are
  ///     backward.
  ///   - first: the number of reflections that were kept before; 0 if they are backward.
  func keep(_ stored: Reflections, _ range: Range<Int>, at first: Int = 0) {
    let rows = stored.isBackward ? 0..<range.upperBound : range.lowerBound - first..<stored.length
    unsafe withUnsafeTemporaryAllocation(of: Number.self, capacity: range.count) { memory in
      let scales = unsafe memory.baseAddress.unsafelyUnwrapped
      for place in 0..<range.count {
        let number = stored.isBackward ? range.upperBound - 1 - place : range.lowerBound + place
        unsafe stored.copy(number, rows, to: v.from(0, first + place).start)
        unsafe scales[place] = stored.scale(number)
      }
      unsafe multiplyFactors(first, range.count, rows.count, scales)
    }
  }

  /// Computes T of reflections that were kept.
  private func multiplyFactors(
    _ first: Int, _ count: Int, _ rows: Int, _ scales: UnsafeMutablePointer<Number>
  ) {
    if count <= Tuning.unjoinedReflections {
      let (part, columns) = (t.from(first, first), v.from(0, first))
      part.replace(
        count, count, keeping: 0, adding: 1, columns.transposed, columns, inner: rows)
      return unsafe strided_reflection_factors(
        Self.level, Self.width, count, part.start, part.lead, scales)
    }
    let half = halved(count)
    unsafe multiplyFactors(first, half, rows, scales)
    unsafe multiplyFactors(first + half, count - half, rows, scales + half)
    join(first, half, count, rows)
  }

  /// Joins T of two neighbouring groups of reflections.
  private func join(_ first: Int, _ half: Int, _ count: Int, _ rows: Int) {
    let (middle, rest) = (first + half, count - half)
    products.replace(
      half, rest, keeping: 0, adding: 1, v.from(0, first).transposed, v.from(0, middle),
      inner: rows)
    factors.replace(half, rest, keeping: 0, adding: -1, t.from(first, first), products, inner: half)
    t.from(first, middle).replace(
      half, rest, keeping: 0, adding: 1, factors, t.from(middle, middle), inner: rest)
    for column in first..<middle {
      unsafe t.from(middle, column).start.update(repeating: 0, count: rest)
    }
  }

  /// Replaces a matrix by the product of some reflections, or of the transpose of their product, and the matrix.
  ///
  /// - Parameters:
  ///   - count: the number of the reflections.
  ///   - first: the number of kept reflections before those.
  ///   - rows: the rows of the matrix.
  ///   - matrix: the matrix. Elements of its first `first` rows are neither read nor written.
  ///   - columns: the columns of the matrix.
  func multiply(
    _ count: Int, from first: Int = 0, rows: Int, _ matrix: Matrix, columns: Int, isAdjoint: Bool
  ) {
    let (vectors, part, height) = (v.from(first, first), matrix.from(first, 0), rows - first)
    let scale = isAdjoint ? t.from(first, first).transposed : t.from(first, first)
    products.replace(
      count, columns, keeping: 0, adding: 1, vectors.transposed, part, inner: height)
    factors.replace(count, columns, keeping: 0, adding: 1, scale, products, inner: count)
    part.replace(height, columns, keeping: 1, adding: -1, vectors, factors, inner: count)
  }

  /// About half of a number of reflections.
  private func halved(_ count: Int) -> Int {
    let panel = Tuning.panelReflections
    return (count / 2 + panel - 1) / panel * panel
  }
}
