/// How the elements of a view lie in the memory of the array it is taken of.
package enum ViewLayout: String, CaseIterable, Sendable {
  case contiguous
  case step2
  case step16
  case column
  case reversed
  case transposed

  /// The columns of the matrix that a `column` is taken of.
  package static let matrixColumns = 20

  /// One line for the help.
  package var summary: String {
    switch self {
    case .contiguous: "elements side by side"
    case .step2: "every second element"
    case .step16: "every sixteenth element"
    case .column: "one column of a matrix with \(Self.matrixColumns) columns"
    case .reversed: "the last element first"
    case .transposed: "a matrix with its axes swapped"
    }
  }

  /// The distance in memory from one element of a 1-D view to the next.
  package var increment: Int {
    switch self {
    case .contiguous, .transposed: 1
    case .step2: 2
    case .step16: 16
    case .column: Self.matrixColumns
    case .reversed: -1
    }
  }

  /// The elements of memory that the array under the view takes for each element of the view.
  package var footprint: Int { abs(increment) }
}
