import StridedKernels
import StridedLayout

extension NDArray: CustomStringConvertible, CustomDebugStringConvertible {
  /// The elements as NumPy prints them: brackets, columns of one width, 8 digits after the point.
  ///
  /// An array of more than 1000 elements is summarised to three at each end of an axis; only these
  /// are read.
  public var description: String { formatter.plain }

  /// The elements as NumPy's `repr` shows them, with the element type if it is not a default type.
  public var debugDescription: String { formatter.detailed }

  private var formatter: ArrayFormatter {
    ArrayFormatter(shape: Array(shape), typeName: Element._typeName) { coordinates in
      storage.memory(of: Element.self, at: layout.position(of: Coordinates(coordinates)))
        .value._scalarValue
    }
  }
}
