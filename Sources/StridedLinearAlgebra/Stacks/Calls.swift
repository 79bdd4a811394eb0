import Numerics
import Strided

/// Calls a LAPACK routine for each matrix of a stack, on several threads if that is worth it.
///
/// - Parameters:
///   - routine: the name of the routine.
///   - stack: the shape of the stack.
///   - work: the floating-point operations of one call, about.
///   - body: calls the routine for the matrix with a number, and returns `info`. Traps if that is negative,
///     which is a mistake of this library.
/// - Returns: what `body` returned.
@discardableResult
func callForEach(
  _ routine: String, _ stack: Shape, work: Int, _ body: (Int) -> Int
) -> [Int] {
  let count = stack.elementCount
  let infos = values(count) { initialize in
    Wings.callingBLAS(forEachBelow: count, work: Double(work) * Double(count)) { index in
      initialize(index, body(index))
    }
  }
  if let info = infos.first(where: { $0 < 0 }) {
    trap("LAPACK \(routine): argument \(-info) is invalid")
  }
  return infos
}

/// Computes a value for each matrix of a stack, without BLAS, on several threads if that is worth it.
///
/// - Parameters:
///   - stack: the shape of the stack.
///   - work: the floating-point operations for one matrix, about.
///   - body: computes the value for the matrix with a number.
func valuesForEach<Value>(_ stack: Shape, work: Int, _ body: (Int) -> Value) -> [Value] {
  let count = stack.elementCount
  return values(count) { initialize in
    Wings.computing(forEachBelow: count, work: Double(work) * Double(count)) { index in
      initialize(index, body(index))
    }
  }
}

/// An array of `count` values, each of which `body` initializes by its index.
private func values<Value>(_ count: Int, _ body: ((Int, Value) -> Void) -> Void) -> [Value] {
  unsafe [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
    initialized = count
    guard let base = buffer.baseAddress else { return }
    body { index, value in unsafe (base + index).initialize(to: value) }
  }
}

extension LinearAlgebraError {
  /// Throws for the first matrix of a stack about which LAPACK reports something.
  static func check(
    _ infos: [Int], _ operation: String, _ stack: Shape, _ reason: (Int) -> Reason
  ) throws(LinearAlgebraError) {
    guard let index = infos.firstIndex(where: { $0 > 0 }) else { return }
    throw LinearAlgebraError(
      operation, reason(infos[index]), matrix: stack.coordinates(of: index))
  }
}
