import Oracle
import Strided
import Testing

/// `addProduct` and `dot` on arrays in every pair of representations.
@Suite(.withoutAddressSanitizer) struct ProductTests {
  @Test(arguments: ElementKind.numbers)
  func addProduct(kind: ElementKind) {
    if let type = kind.numberType {
      addProducts(type)
    }
  }

  private func addProducts<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    let alphas: [Element] = [0, 1, Element.right(1), Element.right(2), Element.right(3)]
    for shape in SampleShapes.all {
      let count = elementCount(shape)
      let y: [Element] = (0..<count).map { Element.left($0) }
      let x: [Element] = (0..<count).map { Element.right($0) }
      for alpha in alphas {
        everyPair(shape, y, alpha, shape, x, log)
      }
      everyPair(shape, y, alphas[3], shape, Array(repeating: Element.right(3), count: count), log)
    }
    for (shape, otherShape) in SampleShapes.broadcasting {
      let y: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      let x: [Element] = (0..<elementCount(otherShape)).map { Element.right($0) }
      everyPair(shape, y, alphas[2], otherShape, x, log)
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: [ElementKind.float16, .float, .double, .complexFloat, .complexDouble])
  func specialValues(kind: ElementKind) {
    if let type = kind.numberType {
      specials(type)
    }
  }

  /// A product with zero still propagates NaN to the result.
  private func specials<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    let specials = Element.specials
    let count = specials.count
    let y: [Element] = (0..<count * count).map { specials[$0 % count] }
    let x: [Element] = (0..<count * count).map { specials[$0 / count] }
    let alphas: [Element] = [0, 1, -1, Element.right(1)] + specials
    for alpha in alphas {
      everyPair([count, count], y, alpha, [count, count], x, log)
    }
    log.finish(atLeast: 1000)
  }

  private func everyPair<Element: OracleNumber>(
    _ shape: [Int],
    _ y: [Element],
    _ alpha: Element,
    _ otherShape: [Int],
    _ x: [Element],
    _ log: FailureLog
  ) {
    guard
      let factors = ModelArray(x, shape: otherShape).broadcast(to: shape)?.values,
      combined(y, factors, { Element.sumOfProduct($0, alpha, $1) }) != nil
    else {
      return
    }
    let sources = representations(of: otherShape, x)
    withEveryRepresentation(of: shape, y, isWritable: true) { first in
      for second in sources {
        first.reset()
        first.twin.array.addProduct(alpha, second.twin.array)
        let name =
          "\(Element.self) \(shape) \(first.twin.name).addProduct(\(alpha), \(otherShape) "
          + "\(second.twin.name))"
        let memory = first.twin.memory
        let results: [Element] = first.twin.model.positions.map { memory[$0] }
        var isRight = true
        for place in 0..<y.count {
          isRight =
            isRight
            && Element.isProductAdded(results[place], y: y[place], alpha: alpha, x: factors[place])
        }
        log.check(isRight, "\(name): \(results) from \(y) and \(factors)")
        // The rest of the memory does not change.
        first.twin.model.write(results)
        let found = first.twin.memoryDifference() ?? second.twin.memoryDifference()
        log.check(found == nil, "\(name): \(found ?? "")")
      }
    }
  }

  @Test(arguments: ElementKind.numbers)
  func dot(kind: ElementKind) {
    if let type = kind.numberType {
      dots(type)
    }
  }

  private func dots<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    for count in [0, 1, 2, 4, 16, 37] {
      let first: [Element] = (0..<count).map { Element.left($0) }
      let second: [Element] = (0..<count).map { Element.right($0) }
      everyDot(first, second, log)
      if count > 0 {
        everyDot(first, Array(repeating: Element.right(1), count: count), log)
      }
    }
    log.finish(atLeast: 100)
  }

  @Test(arguments: [ElementKind.float16, .float, .double, .complexFloat, .complexDouble])
  func dotOfSpecialValues(kind: ElementKind) {
    if let type = kind.numberType {
      specialDots(type)
    }
  }

  private func specialDots<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    let ordinary: [Element] = (0..<9).map { Element.right($0) }
    for special in Element.modestSpecials {
      for other in Element.modestSpecials + [0, 1] {
        var first = ordinary
        var second = ordinary
        first[4] = special
        second[4] = other
        everyDot(first, second, log)
      }
    }
    log.finish(atLeast: 1000)
  }

  private func everyDot<Element: OracleNumber>(
    _ left: [Element],
    _ right: [Element],
    _ log: FailureLog
  ) {
    var sum: Element = 0
    for place in 0..<left.count {
      guard let next = Element.sumOfProduct(sum, left[place], right[place]) else {
        return
      }
      sum = next
    }
    let others = representations(of: [right.count], right)
    withEveryRepresentation(of: [left.count], left) { first in
      for second in others {
        let result = first.twin.array.dot(second.twin.array)
        log.check(
          Element.isDot(result, of: left, and: right),
          "\(Element.self) \(first.twin.name) \(left) dot \(second.twin.name) \(right): \(result)"
        )
      }
    }
  }
}
