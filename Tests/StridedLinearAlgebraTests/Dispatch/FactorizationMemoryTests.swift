import Foundation
import Strided
import StridedLinearAlgebra
import Testing

/// How many blocks of the size of a matrix a function takes, in processes where no other test takes any.
@Suite struct FactorizationMemoryTests {
  /// One copy of the matrix, and the results; nothing else.
  @Test func oneCopy() async {
    await #expect(processExitsWith: .success) {
      let n = 128
      let a = NDArray<Double>.identity(n) * 2
      let b = NDArray<Double>.ones([n])
      func blocks(_ body: () throws -> Void) -> Int {
        let before = MemoryPool.statistics
        do { try body() } catch { exit(99) }
        let after = MemoryPool.statistics
        return after.hits + after.misses - before.hits - before.misses
      }
      for view in [a, a.transposed(), a.flipped()] {
        guard blocks({ _ = try lu(view) }) == 1 else { exit(1) }
        guard blocks({ _ = try solve(view, b) }) == 1 else { exit(2) }
        guard blocks({ _ = try cholesky(view) }) == 1 else { exit(3) }
        guard blocks({ _ = try cholesky(view, triangle: .upper) }) == 1 else { exit(4) }
        guard blocks({ _ = try ldl(view) }) == 1 else { exit(5) }
        guard blocks({ _ = try qr(view) }) == 1 else { exit(6) }
        guard blocks({ _ = try eigh(view) }) == 2 else { exit(7) }
        guard blocks({ _ = try svd(view) }) == 3 else { exit(8) }
        guard blocks({ _ = try inverse(view) }) == 1 else { exit(9) }
        guard blocks({ _ = try singularValues(view) }) == 1 else { exit(10) }
        guard blocks({ _ = try determinant(view) }) == 1 else { exit(11) }
      }
      exit(0)
    }
  }

  /// No copy for views that LAPACK accepts.
  @Test func noCopy() async {
    await #expect(processExitsWith: .success) {
      let n = 136
      func blocks(_ body: () throws -> Void) -> Int {
        let before = MemoryPool.statistics
        do { try body() } catch { exit(99) }
        let after = MemoryPool.statistics
        return after.hits + after.misses - before.hits - before.misses
      }
      let a = NDArray<Double>.identity(2 * n)
      let part = a.transposed()[..<n, 1..<n + 1]
      func fresh() {
        part.fill(0)
        part.diagonal().fill(2)
      }
      fresh()
      guard blocks({ _ = try lu(overwriting: part) }) == 0 else { exit(1) }
      fresh()
      guard blocks({ _ = try cholesky(overwriting: part) }) == 0 else { exit(2) }
      fresh()
      guard blocks({ _ = try cholesky(overwriting: part.transposed()) }) == 0 else { exit(3) }
      fresh()
      guard blocks({ _ = try qr(overwriting: part) }) == 0 else { exit(4) }
      fresh()
      guard blocks({ _ = try eigh(overwriting: part) }) == 0 else { exit(5) }
      fresh()
      guard blocks({ _ = try ldl(overwriting: part) }) == 0 else { exit(6) }
      fresh()
      let result = NDArray<Double>.zeros([n, n]).transposed()
      guard blocks({ try inverse(part, into: result) }) == 1 else { exit(7) }
      guard blocks({ try solve(part, result, into: result) }) == 1 else { exit(8) }
      guard blocks({ _ = try solveTriangular(part, result, .lower) }) == 1 else { exit(9) }
      guard let factors = try? lu(part) else { exit(98) }
      guard blocks({ try factors.solve(result, into: result) }) == 0 else { exit(10) }
      guard blocks({ try factors.inverse(into: result) }) == 0 else { exit(11) }
      guard result == NDArray.identity(n) / 2 else { exit(12) }
      exit(0)
    }
  }
}
