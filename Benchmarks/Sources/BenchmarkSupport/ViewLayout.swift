/// The layout of a view in the memory of its array.
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

  /// The number of columns of the matrix behind a `column`.
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

  /// For each axis of a permuted view, the axis of the array.
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

  /// The stride of a 1-D view.
  package var increment: Int {
    switch self {
    case .contiguous, .transposed, .axes201, .axes210, .axes102, .axes021, .axes120: 1
    case .step2: 2
    case .step16: 16
    case .column: Self.matrixColumns
    case .reversed: -1
    }
  }

  /// The number of elements of the array per element of the view.
  package var footprint: Int { abs(increment) }
}
