import Oracle
import Strided
import Testing

/// `.&&` and `.||` of truth values, against plain Swift.
@Suite(.withoutAddressSanitizer) struct LogicalTests {
  /// `.&&` and `.||` in every pair of representations of their operands.
  @Test func operators() {
    let log = FailureLog()
    for function in BinaryFunction<Bool>.logical {
      let check = BinaryFunctionCheck(function: function, log: log)
      for shape in SampleShapes.all {
        let left = (0..<elementCount(shape)).map { Bool.left($0) }
        let right = (0..<elementCount(shape)).map { Bool.right($0) }
        for path in OperationPath.allCases {
          path.run { check.everyPair(shape, left, shape, right) }
        }
        for value in [true, false] {
          check.everyPair(shape, left, shape, left.map { _ in value })
          check.everyPair(shape, left.map { _ in value }, shape, right)
          check.everyValue(shape, left, value)
        }
      }
      for (shape, otherShape) in SampleShapes.broadcasting + SampleShapes.meeting {
        let left = (0..<elementCount(shape)).map { Bool.left($0) }
        let right = (0..<elementCount(otherShape)).map { Bool.right($0) }
        check.everyPair(shape, left, otherShape, right)
        check.everyPair(otherShape, right, shape, left)
      }
    }
    log.finish(atLeast: 1000)
  }

  /// `.&&` and `.||` of long lines, on one thread and on several.
  @Test func longOperands() {
    let log = FailureLog()
    for length in LongBinaryTests.lengths {
      let left = (0..<length).map { Bool.left($0) }
      let right = (0..<length).map { Bool.right($0) }
      let lefts = LongArrays(line: left, gap: true)
      let rights = LongArrays(line: right, gap: false)
      for function in BinaryFunction<Bool>.logical {
        let expected = combined(left, right, function.values) ?? []
        for limit in LongBinaryTests.limits {
          Threads.withLimit(limit, bytesPerThread: 1 << 8) {
            for (first, x) in lefts.ways {
              for (second, y) in rights.ways {
                log.check(
                  Array(function.arrays(x, y)) == expected,
                  "\(first) \(function.name) \(second), \(length) elements, \(limit) threads")
              }
            }
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// The operators and reductions of comparisons, as users write them.
  @Test func ofComparisons() {
    let a = NDArray([1, 5, 3, 8])
    let (above, below) = (a .> 2, a .< 6)
    #expect(Array(above .&& below) == [false, true, true, false])
    #expect(Array(above .|| below) == [true, true, true, true])
    #expect(Array(.!above) == [true, false, false, false])
    #expect(Array(.!(above .&& below)) == [true, false, false, true])
    #expect(Array(above .&& true) == Array(above))
    let outside = a .< 2 .|| a .> 4 .&& a .< 8
    #expect(Array(outside) == [true, true, false, false])
    #expect(!above.all() && above.any())
    let numbers = NDArray([[1, 2], [3, -4]])
    let positive = numbers .> 0
    #expect(Array(positive.all(axis: 1)) == [true, false])
    #expect(Array(positive.any(axis: 0)) == [true, true])
    #expect(Array(positive.all(axis: 0)) == [true, false])
  }
}
