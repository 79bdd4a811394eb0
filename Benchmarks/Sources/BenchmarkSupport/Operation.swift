/// The measured operations.
package enum Operation: String, CaseIterable, Sendable {
  case view
  case slice
  case copyFresh = "copy-fresh"
  case copyReused = "copy-reused"
  case writeThrough = "write-through"
  case gather
  case axpy
  case fill
  case broadcastAssign = "broadcast-assign"
  case add
  case breakEven = "break-even"
  case permute
  case addTransposed = "add-transposed"
  case small
  case elementwise
  case product
  case factorization

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
    case .fill: "set every element of an array that exists already"
    case .broadcastAssign: "assign a row to every row of a matrix"
    case .add: "a + b into new memory, and free it again"
    case .breakEven: "sum a view; and how many sums pay for gathering it first"
    case .permute: "copy an array with its axes permuted into one that exists already"
    case .addTransposed: "m + m.transposed() into new memory, and free it again"
    case .small: "what a call costs, with arrays so small that nothing else shows"
    case .elementwise: "elementwise functions on each layout; only if asked for"
    case .product: "matrix products beside the direct call of CBLAS; only if asked for"
    case .factorization: "factorisations beside the direct call of LAPACKE; only if asked for"
    }
  }
}
