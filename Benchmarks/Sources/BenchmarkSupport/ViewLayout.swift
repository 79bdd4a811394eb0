/// How the elements of a view lie in the memory of the array it is taken of.
package enum ViewLayout: String, CaseIterable, Sendable {
  case contiguous
  case step2
  case step16
  case column
  case reversed
  case transposed
  case axes201 = "201"
  case axes210 = "210"
  case axes102 = "102"
  case axes021 = "021"
  case axes120 = "120"

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
    case .axes201, .axes210, .axes102, .axes021, .axes120:
      "an array of rank 3 with its axes in the order \(axes.map(String.init).joined(separator: ", "))"
    }
  }

  /// The axis of the array that each axis of the view is, where the view permutes them.
  package var axes: [Int] {
    switch self {
    case .contiguous, .step2, .step16, .column, .reversed: [0]
    case .transposed: [1, 0]
    case .axes201: [2, 0, 1]
    case .axes210: [2, 1, 0]
    case .axes102: [1, 0, 2]
    case .axes021: [0, 2, 1]
    case .axes120: [1, 2, 0]
    }
  }

  /// The distance in memory from one element of a 1-D view to the next.
  package var increment: Int {
    switch self {
    case .contiguous, .transposed, .axes201, .axes210, .axes102, .axes021, .axes120: 1
    case .step2: 2
    case .step16: 16
    case .column: Self.matrixColumns
    case .reversed: -1
    }
  }

  /// The elements of memory that the array under the view takes for each element of the view.
  package var footprint: Int { abs(increment) }
}
