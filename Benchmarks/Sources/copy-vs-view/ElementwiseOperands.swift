import BenchmarkSupport
import Strided

/// The arrays of an elementwise function: ones, or numbers between 0 and 1 in no order.
struct ElementwiseOperands<Element: RealBenchmarkElement> {
  /// The first or only operand, which has the shape of the result.
  let a: NDArray<Element>
  /// The second operand; for functions of one operand, that operand.
  let b: NDArray<Element>

  /// Makes operands of a layout with `count` elements, or fewer if no matrix has as many.
  init(_ layout: ElementwiseLayout, count: Int, operandCount: Int) {
    let extents = MatrixExtents(count: count)
    b =
      switch layout {
      case .row: .ones([extents.columns])
      case .column: .ones([extents.rows, 1])
      case .contiguous, .transposed, .step2, .reversed: Self.view(layout, count: count)
      case .scrambled: NDArray(Scrambled.numbers(count).map { Element($0) })
      }
    guard operandCount == 2 else {
      a = b
      return
    }
    a =
      switch layout {
      case .row, .column: .ones(extents.shape)
      case .transposed: .ones(b.shape)
      case .contiguous, .step2, .reversed: Self.view(layout, count: count)
      case .scrambled: NDArray(Scrambled.numbers(count).map { Element($0) })
      }
  }

  private static func view(_ layout: ElementwiseLayout, count: Int) -> NDArray<Element> {
    layout.viewLayout.view(of: layout.viewLayout.base(count: count))
  }
}
