import Oracle
import Strided
import Testing

/// Elementwise functions of two operands in every pair of representations, against plain Swift.
@Suite(.withoutAddressSanitizer) struct BinaryFunctionTests {
  /// Operands of one shape, in every pair of representations.
  @Test(arguments: ElementKind.ordered)
  func sameShape(kind: ElementKind) {
    if let type = kind.orderedType { sameShapes(type) }
  }

  /// Operands of the same shape; ordinary values meet special ones.
  private func sameShapes<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    for function in BinaryFunction<Element>.ordered {
      let check = BinaryFunctionCheck(function: function, log: log)
      let pairs = function.definedPairs(of: Element.samples)
      var start = 0
      for shape in SampleShapes.all {
        let places = (0..<elementCount(shape)).map { (start + 7 * $0) % pairs.left.count }
        start += 13 * places.count
        let left = places.map { pairs.left[$0] }
        let right = places.map { pairs.right[$0] }
        for path in OperationPath.allCases {
          path.run { check.everyPair(shape, left, shape, right) }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// Every special value with every other one.
  @Test(arguments: ElementKind.ordered)
  func everyPairOfValues(kind: ElementKind) {
    if let type = kind.orderedType { pairsOfValues(type) }
  }

  /// Every special or random value with every other, if there is a result.
  private func pairsOfValues<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    for function in BinaryFunction<Element>.ordered {
      let check = BinaryFunctionCheck(function: function, log: log)
      let pairs = function.definedPairs(of: Element.samples)
      let rows = pairs.left.count / 12
      let left = Array(pairs.left.prefix(rows * 12))
      let right = Array(pairs.right.prefix(rows * 12))
      check.everyPair([rows, 12], left, [rows, 12], right)
      let rest = Array(pairs.left.suffix(12))
      check.everyPair([12], rest, [12], Array(pairs.right.suffix(12)))
    }
    log.finish(atLeast: 1000)
  }

  /// Operands of different shapes, in every pair of representations.
  @Test(arguments: ElementKind.ordered)
  func broadcasting(kind: ElementKind) {
    if let type = kind.orderedType { broadcastShapes(type) }
  }

  /// Operands of different shapes, and operands that repeat one value.
  private func broadcastShapes<Element: OracleOrdered>(_ type: Element.Type) {
    func lefts(_ shape: [Int]) -> [Element] { (0..<elementCount(shape)).map { Element.left($0) } }
    func rights(_ shape: [Int]) -> [Element] { (0..<elementCount(shape)).map { Element.right($0) } }
    let log = FailureLog()
    for function in BinaryFunction<Element>.ordered {
      let check = BinaryFunctionCheck(function: function, log: log)
      for (shape, sourceShape) in SampleShapes.broadcasting {
        for path in OperationPath.allCases {
          path.run { check.everyPair(shape, lefts(shape), sourceShape, rights(sourceShape)) }
        }
        check.everyPair(sourceShape, lefts(sourceShape), shape, rights(shape))
      }
      for (shape, otherShape) in SampleShapes.meeting {
        check.everyPair(shape, lefts(shape), otherShape, rights(otherShape))
      }
      let same: [Element] = Array(repeating: Element.right(2), count: 6)
      check.everyPair([2, 3], lefts([2, 3]), [2, 3], same)
      check.everyPair([2, 3], same, [2, 3], rights([2, 3]))
      check.everyPair([2, 3], same, [2, 3], same)
    }
    log.finish(atLeast: 1000)
  }

  /// A number on either side of an array, and in place.
  @Test(arguments: ElementKind.ordered)
  func values(kind: ElementKind) {
    if let type = kind.orderedType { everyValue(type) }
  }

  /// Every special or ordinary value on either side of an array.
  private func everyValue<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    for function in BinaryFunction<Element>.ordered {
      let check = BinaryFunctionCheck(function: function, log: log)
      for value in Element.assorted {
        let left = Element.samples.filter { function.values($0, value) != nil }
        check.everyValue([left.count], left, value)
        check.everyValue([left.count / 3, 3], Array(left.prefix(left.count / 3 * 3)), value)
        let right = Element.samples.filter { function.values(value, $0) != nil }
        check.everyValue([right.count], right, value)
      }
      for shape in SampleShapes.all {
        let values = (0..<elementCount(shape)).map { Element.right($0) }
        check.everyValue(shape, values, Element.right(4))
      }
    }
    log.finish(atLeast: 1000)
  }

  /// Results keep the memory order of the operand with their shape.
  @Test func resultsLieLikeTheirOperand() {
    let log = FailureLog()
    for shape in [[5], [3, 4], [2, 3, 4], [3, 1, 2], [2, 2, 3, 2]] {
      let integers = (0..<elementCount(shape)).map { Int16.right($0) }
      for function in BinaryFunction<Int16>.ordered {
        BinaryFunctionCheck(function: function, log: log).order(shape, integers)
      }
      let reals = (0..<elementCount(shape)).map { Double.right($0) }
      for function in BinaryFunction<Double>.ordered {
        BinaryFunctionCheck(function: function, log: log).order(shape, reals)
      }
    }
    log.finish(atLeast: 500)
  }
}
