/// A loop that multiplies two matrices by a plan, with the name that explanations print.
public struct ProductLoop<Element: NumericScalar>: Sendable {
  package typealias Body =
    @Sendable (
      ProductPlan, _ result: ElementPointer<Element>, _ first: ElementPointer<Element>,
      _ second: ElementPointer<Element>
    ) -> Failure

  /// The name of the routine, such as `cblas_dgemm`.
  package let name: StaticString
  /// Whether each product is a call of a routine.
  package let callsRoutine: Bool
  /// Writes a product.
  package let body: Body

  /// A loop in Swift.
  static func portable(_ body: @escaping Body) -> ProductLoop {
    ProductLoop(name: "portable loop", callsRoutine: false, body: body)
  }
}

/// Matrix products without BLAS, row by row: each row is a sum of rows of the second matrix.
enum PortableProduct {
  /// Writes a product; `add(sum, factor, term)` gives the next value of a sum.
  @inline(__always)
  static func run<Element: NumericScalar>(
    _ plan: ProductPlan, _ result: ElementPointer<Element>, _ first: ElementPointer<Element>,
    _ second: ElementPointer<Element>, _ add: (Element, Element, Element) -> Element
  ) {
    for row in 0..<plan.rows {
      let sums = result.run(at: row * plan.result.row, stride: plan.result.column)
      for column in 0..<plan.columns { sums[column] = Element._zero }
      let factors = first.run(at: row * plan.first.row, stride: plan.first.column)
      for inner in 0..<plan.inner {
        let factor = factors[inner]
        let terms = second.run(at: inner * plan.second.row, stride: plan.second.column)
        sums.assign(plan.columns, sums, terms) { add($0, factor, $1) }
      }
    }
  }

  /// Writes a product of 16-bit reals whose sums are accumulated in 32 bits.
  static func runAccumulating(
    _ plan: ProductPlan, _ result: ElementPointer<Float16>, _ first: ElementPointer<Float16>,
    _ second: ElementPointer<Float16>
  ) {
    let storage = Storage.allocate(byteCount: plan.columns * MemoryLayout<Float>.stride)
    defer { withExtendedLifetime(storage) {} }
    let sums = storage.memory(of: Float.self, at: 0).run(at: 0, stride: 1)
    for row in 0..<plan.rows {
      for column in 0..<plan.columns { sums[unit: column] = 0 }
      let factors = first.run(at: row * plan.first.row, stride: plan.first.column)
      for inner in 0..<plan.inner {
        let factor = Float(factors[inner])
        let terms = second.run(at: inner * plan.second.row, stride: plan.second.column)
        sums.assign(plan.columns, sums, terms) { $0 + factor * Float($1) }
      }
      result.run(at: row * plan.result.row, stride: plan.result.column)
        .assign(plan.columns, sums) { Float16($0) }
    }
  }
}

extension BLASScalar {
  /// The dot product of two rows, in order.
  static func fieldDot(_ count: Int, _ x: Run<Self>, _ y: Run<Self>) -> Self {
    var total = _zero
    for i in 0..<count { total += x[i] * y[i] }
    return total
  }

  /// Calls `cblas_?gemm` on matrices whose strides it takes.
  static func blasMultiplyMatrices(
    _ plan: ProductPlan, _ gemm: ProductPlan.Gemm, _ result: ElementPointer<Self>,
    _ first: ElementPointer<Self>, _ second: ElementPointer<Self>
  ) {
    let (left, right) = gemm.isMirrored ? (second, first) : (first, second)
    let (rows, columns) =
      gemm.isMirrored ? (plan.columns, plan.rows) : (plan.rows, plan.columns)
    let arguments = GemmArguments(
      transposesFirst: gemm.first.isTransposed,
      transposesSecond: gemm.second.isTransposed,
      rows: Int32(rows),
      columns: Int32(columns),
      inner: Int32(plan.inner),
      firstLeadingDimension: Int32(gemm.first.leadingDimension),
      secondLeadingDimension: Int32(gemm.second.leadingDimension),
      resultLeadingDimension: Int32(gemm.resultLeadingDimension)
    )
    BLASThreads.bounded {
      unsafe Self.blasGemm(
        arguments,
        left.run(at: 0, stride: 1).lowest(count: 1),
        right.run(at: 0, stride: 1).lowest(count: 1),
        result.run(at: 0, stride: 1).lowest(count: 1)
      )
    }
  }
}
