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
      case .scrambled: Self.scrambled(count)
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
      case .scrambled: Self.scrambled(count)
      }
  }

  /// Numbers from a hash of their positions, as the peers' script makes them.
  private static func scrambled(_ count: Int) -> NDArray<Element> {
    NDArray(
      (0..<count).map { position in
        var hash = UInt32(truncatingIfNeeded: position) &* 2_654_435_761
        hash ^= hash >> 15
        hash &*= 2_246_822_519
        hash ^= hash >> 13
        return Element(hash) / 0x1p32
      })
  }

  private static func view(_ layout: ElementwiseLayout, count: Int) -> NDArray<Element> {
    layout.viewLayout.view(of: layout.viewLayout.base(count: count))
  }
}
