import BenchmarkSupport
import Strided

extension ViewLayout {
  /// A contiguous array of ones that has a view with this layout and so many elements.
  func base<Element: BenchmarkElement>(count: Int) -> NDArray<Element> {
    switch self {
    case .contiguous, .reversed: .ones([count])
    case .step2, .step16: .ones([count * footprint])
    case .column: .ones([count, Self.matrixColumns])
    case .transposed: .ones(MatrixExtents(count: count).shape)
    }
  }

  /// The view with this layout, of the array that `base(count:)` makes.
  func view<Element: BenchmarkElement>(of base: NDArray<Element>) -> NDArray<Element> {
    switch self {
    case .contiguous: base.view()
    case .step2, .step16: base[.stride(by: increment)]
    case .column: base[.all, firstOffset]
    case .reversed: base[.stride(by: -1)]
    case .transposed: base.transposed()
    }
  }

  /// How far the element at the lowest address lies from the start of the base.
  var firstOffset: Int { self == .column ? Self.matrixColumns / 2 : 0 }
}

extension MatrixExtents {
  /// The extents as the shape of an array.
  fileprivate var shape: Shape { [rows, columns] }
}
