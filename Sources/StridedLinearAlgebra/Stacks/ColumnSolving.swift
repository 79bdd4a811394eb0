import Strided

/// Solves systems with factorised matrices: copies the right sides and calls a routine that overwrites them.
///
/// - Parameters:
///   - right: a vector, or matrices along the last two axes.
///   - shape: the shape of the factorised matrices, which have `rows` rows.
///   - destination: an array for the solutions, which need not be fresh.
///   - work: the floating-point operations for one column.
///   - body: calls the routine for the factorised matrix with a number and for the columns at an address, of which
///     there are `count` at a distance of `lead`; returns `info`.
/// - Returns: the solutions, and what the routine reported for each matrix of their stack.
func solveColumns<Element: LinearScalar>(
  _ right: NDArray<Element>, for shape: Shape, rows: Int, into destination: NDArray<Element>?,
  _ operation: String, routine: String, work: Int,
  _ body: (_ index: Int, _ columns: UnsafeMutablePointer<Element>, _ lead: Int, _ count: Int) -> Int
) throws(LinearAlgebraError)
  -> (solution: NDArray<Element>, stack: Shape, infos: StackValues<Int>)
{
  let sides = try RightSides(right, for: shape, rows: rows, into: destination, operation)
  let columns = sides.columns
  guard columns.elementCount > 0 else { return (sides.result, columns.stack, .several([])) }
  let stack = columns.stack
  let numbers = StackBroadcast(ofMatrices: shape, to: columns)
  let (places, lead, count) = (columns.places, columns.leadingDimension, sides.count)
  let infos = callForEach(routine, columns.count, work: work * count) { index in
    unsafe body(numbers[index], places.pointer(index), lead, count)
  }
  columns.keepAlive()
  return (sides.result, stack, infos)
}
