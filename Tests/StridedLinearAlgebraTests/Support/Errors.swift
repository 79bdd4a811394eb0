import StridedLinearAlgebra

/// The error that a call throws; nil if it throws none.
func thrown<Result>(
  _ body: () throws(LinearAlgebraError) -> Result
) -> LinearAlgebraError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error
  }
}
