import Numerics
import Strided

/// Calls a LAPACK routine for each matrix of a stack, on several threads if that is worth it.
///
/// - Parameters:
///   - routine: the name of the routine.
///   - count: the number of matrices.
///   - work: the floating-point operations of one call, about.
///   - isSmall: whether `body` computes without LAPACK and BLAS, because the matrices are small.
///   - body: calls the routine for the matrix with a number, and returns `info`. Traps if that is negative,
///     which is a mistake of this library.
/// - Returns: what `body` returned.
@discardableResult
func callForEach(
  _ routine: String, _ count: Int, work: Int, isSmall: Bool = false, _ body: (Int) -> Int
) -> StackValues<Int> {
  if isSmall { return valuesForEach(count, work: work, body) }
  return callForRanges(routine, count, work: work) { range, infos in
    for index in range { infos.set(index, body(index)) }
  }
}

/// Calls a LAPACK routine that needs a workspace for each matrix of a stack; each thread has one workspace.
///
/// The rules and the parameters are those of the function without a workspace.
@discardableResult
func callForEach<Element: LinearScalar>(
  _ routine: String, _ count: Int, work: Int, _ body: (Int, inout Workspace<Element>) -> Int
) -> StackValues<Int> {
  callForRanges(routine, count, work: work) { range, infos in
    var workspace = Workspace<Element>()
    for index in range { infos.set(index, body(index, &workspace)) }
  }
}

/// Calls `body` for ranges of matrices of a stack, on several threads if that is worth it; it sets `info` of each.
private func callForRanges(
  _ routine: String, _ count: Int, work: Int, _ body: (Range<Int>, Slots<Int>) -> Void
) -> StackValues<Int> {
  let infos = values(count) { (infos: Slots<Int>) in
    Wings.callingBLAS(forRangesBelow: count, work: Double(work) * Double(count)) { range in
      body(range, infos)
    }
  }
  if let index = infos.firstIndex(where: { $0 < 0 }) {
    trap("LAPACK \(routine): argument \(-infos[index]) is invalid")
  }
  return infos
}

/// Computes a value for each matrix of a stack, without BLAS, on several threads if that is worth it.
///
/// - Parameters:
///   - count: the number of matrices.
///   - work: the floating-point operations for one matrix, about.
///   - body: computes the value for the matrix with a number.
func valuesForEach<Value>(
  _ count: Int, work: Int, _ body: (Int) -> Value
) -> StackValues<Value> {
  if count == 1 { return .one(body(0)) }
  return values(count) { (results: Slots<Value>) in
    Wings.computing(forEachBelow: count, work: Double(work) * Double(count)) { index in
      results.set(index, body(index))
    }
  }
}

/// Runs `body`, which computes with arrays, for each matrix of a stack, on several threads if that is worth it.
///
/// Throws what `body` throws for the first matrix for which it does, with the place of the matrix.
///
/// - Parameters:
///   - stack: the shape of the stack.
///   - work: the floating-point operations for one matrix, about.
///   - body: called with the number of a matrix.
func runForEach(
  _ stack: Shape, work: Int, _ body: (Int) throws(LinearAlgebraError) -> Void
) throws(LinearAlgebraError) {
  let count = stack.elementCount
  let errors = values(count) { (errors: Slots<LinearAlgebraError?>) in
    Wings.computing(
      forEachBelow: count, work: Double(work) * Double(count), withArrays: true
    ) { index in
      do throws(LinearAlgebraError) {
        try body(index)
        errors.set(index, nil)
      } catch {
        errors.set(index, error)
      }
    }
  }
  for index in errors.indices {
    guard let error = errors[index] else { continue }
    throw LinearAlgebraError(
      error.operation, error.reason, matrix: stack.coordinates(of: index))
  }
}

/// As many values as `count`, each of which `body` sets once by its index.
private func values<Value>(_ count: Int, _ body: (Slots<Value>) -> Void) -> StackValues<Value> {
  if count == 1 {
    return unsafe withWorkspace(1) { (value: UnsafeMutablePointer<Value>) in
      unsafe body(Slots(base: value))
      return unsafe .one(value.move())
    }
  }
  let values = unsafe [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
    initialized = count
    if let base = buffer.baseAddress { unsafe body(Slots(base: base)) }
  }
  return .several(values)
}

/// Uninitialized memory for values, each of which is set once.
@safe
private struct Slots<Value> {
  let base: UnsafeMutablePointer<Value>

  /// Sets the value with an index.
  func set(_ index: Int, _ value: Value) { unsafe (base + index).initialize(to: value) }
}

extension LinearAlgebraError {
  /// Throws for the first matrix of a stack about which LAPACK reports something.
  static func check(
    _ infos: StackValues<Int>, _ operation: String, _ stack: @autoclosure () -> Shape,
    _ reason: (Int) -> Reason
  ) throws(LinearAlgebraError) {
    guard let index = infos.firstIndex(where: { $0 > 0 }) else { return }
    throw LinearAlgebraError(
      operation, reason(infos[index]), matrix: stack().coordinates(of: index))
  }
}
