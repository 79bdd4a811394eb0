import Foundation
import Oracle
import Strided
import Testing

/// Operators write to the memory of a temporary on their left, and never to that of an array with a name.
@Suite(.withoutAddressSanitizer) struct TemporaryTests {
  /// A random expression of named arrays, with its value by a loop over plain numbers.
  private struct Expression {
    var array: NDArray<Double>
    var values: [Double]
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func namedArraysStay(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let extents = [3, 4]
    var names: [NDArray<Double>] = []
    var values: [[Double]] = []
    for representation in Representation.all(of: extents) {
      let base = elementCount(representation.baseShape)
      let numbers = (0..<base).map { _ in Double(Int.random(in: -9...9, using: &random)) }
      var array = NDArray(numbers, shape: Shape(representation.baseShape))
      for step in representation.steps { array = array.applying(step) }
      names.append(array)
      values.append(Array(array))
    }
    // A second name of each memory, and views of it.
    let aliases = names + names.map { $0[...] } + names.map { $0.view() }
    let aliasValues = values + values + values

    func build(_ depth: Int) -> Expression {
      if depth == 0 || Int.random(in: 0..<5, using: &random) == 0 {
        let index = Int.random(in: 0..<aliases.count, using: &random)
        return Expression(array: aliases[index], values: aliasValues[index])
      }
      let left = build(depth - 1)
      switch Int.random(in: 0..<7, using: &random) {
      case 0:
        let right = build(depth - 1)
        return Expression(
          array: left.array + right.array, values: zip(left.values, right.values).map { $0 + $1 })
      case 1:
        let right = build(depth - 1)
        return Expression(
          array: left.array * right.array, values: zip(left.values, right.values).map { $0 * $1 })
      case 2:
        let right = build(depth - 1)
        return Expression(
          array: maximum(left.array, right.array),
          values: zip(left.values, right.values).map { max($0, $1) })
      case 3: return Expression(array: left.array - 3, values: left.values.map { $0 - 3 })
      case 4: return Expression(array: 5 - left.array, values: left.values.map { 5 - $0 })
      case 5: return Expression(array: -left.array, values: left.values.map { -$0 })
      default:
        return Expression(
          array: sign(left.array), values: left.values.map { $0 == 0 ? 0 : $0 > 0 ? 1 : -1 })
      }
    }
    for _ in 0..<20 {
      let result = build(4)
      #expect(Array(result.array) == result.values)
    }
    for (name, values) in zip(names, values) { #expect(Array(name) == values) }
  }

  @Test func othersThatReferToTheMemoryKeepTheirs() {
    let a = NDArray([1.0, 2, 3, 4])
    let sum = a + a
    let alias = sum
    #expect(Array(sum * 10) == [20, 40, 60, 80])
    #expect(Array(alias) == [2, 4, 6, 8])
    let row = sum[1...]
    #expect(Array(row + 1) == [5, 7, 9])
    #expect(Array(sum[...] + 1) == [3, 5, 7, 9])
    #expect(Array(-sum.flipped()) == [-8, -6, -4, -2])
    #expect(Array(alias) == [2, 4, 6, 8])
    func passed(_ array: NDArray<Double>) -> NDArray<Double> { array * 2 }
    #expect(Array(passed(sum)) == [4, 8, 12, 16])
    let closure = { sum - 1 }
    #expect(Array(closure()) == Array(closure()))
    #expect(Array(alias) == [2, 4, 6, 8])
    let frozen = FrozenArray<Double>([1, 2])
    #expect(Array(frozen.array + 1) == [2, 3])
    #expect(Array(frozen.array) == [1, 2])
  }

  @Test func memoryOfOthersStays() {
    var numbers: [Double] = [1, 2, 3]
    unsafe numbers.withUnsafeMutableBufferPointer { buffer in
      let sum =
        unsafe NDArray(unsafeAdopting: buffer.baseAddress!, shape: [3], deallocator: { _ in }) + 1
      #expect(Array(sum) == [2, 3, 4])
    }
    #expect(numbers == [1, 2, 3])
  }

  @Test func temporariesOfOtherLayouts() {
    let a = NDArray<Int>.arange(6).reshaped(to: [2, 3])
    let row = NDArray([10, 20, 30])
    #expect(Array((row + 0) + a) == [10, 21, 32, 13, 24, 35])
    #expect(Array((a + 0).transposed() + 1) == [1, 4, 2, 5, 3, 6])
    #expect(Array((a + 0)[1] + 1) == [4, 5, 6])
    #expect(Array((a + 0)[.all, .stride(by: -1)] - 1) == [1, 0, -1, 4, 3, 2])
    #expect(Array((row + 0).broadcast(to: [2, 3]) + a) == [10, 21, 32, 13, 24, 35])
    #expect(((a + 0).broadcast(to: [2, 2, 3]) + 1).shape == [2, 2, 3])
    let wide = (a + 0)[.all, 0..<2] + 1
    #expect(wide.layout.strides.values[0] == 2 && Array(wide) == [1, 2, 4, 5])
  }

  @Test func chainsAllocateFewArrays() async {
    await #expect(processExitsWith: .success) {
      let n = 100_000
      let (a, b) = (NDArray<Double>.ones([n]), NDArray<Double>.ones([n]) * 2)
      let (c, d) = (b * 3, b + 1)
      func allocations(_ body: () -> NDArray<Double>) -> Int {
        let before = MemoryPool.statistics
        let result = body()
        let after = MemoryPool.statistics
        return withExtendedLifetime(result) {
          after.hits + after.misses - before.hits - before.misses
        }
      }
      guard allocations({ a * b + c * d }) == 2 else { exit(1) }
      guard allocations({ a * b + a }) == 1 else { exit(2) }
      guard allocations({ 2 * a + 1 }) == 1 else { exit(3) }
      guard allocations({ exp(-(a - b) / 2) }) == 1 else { exit(4) }
      guard allocations({ a + b + c + d - 1 }) == 1 else { exit(5) }
      guard a.sum() == Double(n), b.sum() == Double(2 * n), c.sum() == Double(6 * n) else {
        exit(6)
      }
    }
  }

  /// The operand that cannot be computed is overwritten when the failure is found.
  @Test func failureInATemporary() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let a = NDArray<Int8>.full([64], 100)
      _ = (a * 1) + a
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("NDArray<Int8> +: arithmetic overflow"))
  }
}
