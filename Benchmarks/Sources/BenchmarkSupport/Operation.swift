/// What is measured.
package enum Operation: String, CaseIterable, Sendable {
  case view
  case slice
  case copyFresh = "copy-fresh"
  case copyReused = "copy-reused"
  case writeThrough = "write-through"
  case gather
  case axpy
  case breakEven = "break-even"

  /// One line for the help.
  package var summary: String {
    switch self {
    case .view: "make a view of a whole array"
    case .slice: "make a view of every second element"
    case .copyFresh: "copy into new memory, and free it again"
    case .copyReused: "copy into an array that exists already"
    case .writeThrough: "assign an array to a view"
    case .gather: "copy a view into new contiguous memory, and free it again"
    case .axpy: "y += alpha x, where y is a view"
    case .breakEven: "sum a view; and how many sums pay for gathering it first"
    }
  }
}
