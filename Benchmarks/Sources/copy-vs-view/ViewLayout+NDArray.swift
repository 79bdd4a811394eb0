import BenchmarkSupport
import Strided

extension ViewLayout {
  /// A contiguous array of ones that has a view with this layout and `count` elements; of the given
  /// shape if the layout permutes axes.
  func base<Element: BenchmarkElement>(count: Int, shape: Shape? = nil) -> NDArray<Element> {
    switch self {
    case .contiguous, .reversed: .ones(shape ?? [count])
    case .step2, .step16: .ones([count * footprint])
    case .column: .ones([count, Self.matrixColumns])
    case .transposed: .ones(shape ?? MatrixExtents(count: count).shape)
    case .axes201, .axes210, .axes102, .axes021, .axes120: .ones(shape ?? [1, 1, count])
    }
  }

  /// The view with this layout, of the array from `base(count:)`.
  func view<Element: BenchmarkElement>(of base: NDArray<Element>) -> NDArray<Element> {
    switch self {
    case .contiguous: base.view()
    case .step2, .step16: base[.stride(by: increment)]
    case .column: base[.all, firstOffset]
    case .reversed: base[.stride(by: -1)]
    case .transposed, .axes201, .axes210, .axes102, .axes021, .axes120:
      base.transposed(axes: axes)
    }
  }

  /// The offset of the element with the lowest address in the base.
  var firstOffset: Int { self == .column ? Self.matrixColumns / 2 : 0 }
}

extension MatrixExtents {
  /// The extents as the shape of an array.
  var shape: Shape { [rows, columns] }
}
