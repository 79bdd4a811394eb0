/// The tasks of `small`, with arrays so small that only the cost of the call matters.
package enum SmallTask: String, CaseIterable, Sendable {
  case view
  case slice
  case get
  case set
  case copy
  case sum

  /// One line for the help.
  package var summary: String {
    switch self {
    case .view: "a view of a whole matrix"
    case .slice: "a view of a part of a matrix"
    case .get: "one element read by its two indices, in a loop"
    case .set: "one element written by its two indices, in a loop"
    case .copy: "a copy of ten elements in new memory"
    case .sum: "a + b of ten elements in new memory"
    }
  }

  /// The shape of the task's arrays.
  package var shape: [Int] {
    switch self {
    case .view, .slice: [10, 10]
    case .get, .set: [48, 48]
    case .copy, .sum: [10]
    }
  }
}
