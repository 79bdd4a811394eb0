import Oracle
import Strided
import Testing

/// Comparisons of arrays in every pair of representations.
@Suite(.withoutAddressSanitizer) struct ComparisonTests {
  @Test(arguments: ElementKind.all)
  func elementwise(kind: ElementKind) {
    compareElements(kind.type)
  }

  private func compareElements<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let specials = Element.specials
    let count = specials.count
    let left: [Element] = (0..<count * count).map { specials[$0 % count] }
    let right: [Element] = (0..<count * count).map { specials[$0 / count] }
    compare([count, count], left, [count, count], right, log)
    for shape in [[], [0], [6], [3, 4], [2, 3, 2]] {
      let values: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      let others: [Element] = (0..<values.count).map { Element.left($0 % 3 == 0 ? $0 : 4) }
      compare(shape, values, shape, others, log)
    }
    for (shape, otherShape) in SampleShapes.broadcasting + SampleShapes.meeting {
      let values: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      let others: [Element] = (0..<elementCount(otherShape)).map { Element.left($0) }
      compare(shape, values, otherShape, others, log)
    }
    log.finish(atLeast: 1000)
  }

  private func compare<Element: OracleElement>(
    _ shape: [Int],
    _ left: [Element],
    _ otherShape: [Int],
    _ right: [Element],
    _ log: FailureLog
  ) {
    for comparison in Element.comparisons {
      let expected = broadcastCombined(
        ModelArray(left, shape: shape),
        ModelArray(right, shape: otherShape),
        { comparison.values($0, $1) }
      )
      guard let expected else {
        log.record("the model has no result")
        continue
      }
      let others = representations(of: otherShape, right)
      withEveryRepresentation(of: shape, left) { first in
        let name = "\(Element.self) \(shape) \(first.twin.name) \(comparison.name)"
        for second in others {
          let result = comparison.arrays(first.twin.array, second.twin.array)
          let found = difference(of: result, from: expected, by: { $0 == $1 })
          log.check(found == nil, "\(name) \(otherShape) \(second.twin.name): \(found ?? "")")
        }
        if let value = right.last {
          let expectedByValue: [Bool] = left.map { comparison.values($0, value) }
          let result = comparison.arrayAndValue(first.twin.array, value)
          let found = difference(
            of: result,
            from: ModelArray(expectedByValue, shape: shape),
            by: { $0 == $1 }
          )
          log.check(found == nil, "\(name) \(value): \(found ?? "")")
        }
      }
    }
  }

  @Test(arguments: ElementKind.all)
  func equality(kind: ElementKind) {
    compareArrays(kind.type)
  }

  private func compareArrays<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in SampleShapes.all {
      let values: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      var variants: [[Element]] = [values]
      for place in Set([0, values.count / 2, values.count - 1]) where values.indices ~= place {
        var changed = values
        changed[place] = Element.left(values.count + 4)
        variants.append(changed)
      }
      for variant in variants {
        let isEqual = zip(values, variant).allSatisfy { $0 == $1 }
        let others = representations(of: shape, variant)
        withEveryRepresentation(of: shape, values) { first in
          for second in others {
            let name = "\(type) \(shape) \(first.twin.name) == \(second.twin.name)"
            let found = first.twin.array == second.twin.array
            log.check(found == isEqual, "\(name): \(found)")
          }
        }
      }
    }
    specialsAgainstThemselves(type, log)
    log.finish(atLeast: 1000)
  }

  /// NaN differs from itself, and zeros of both signs are equal.
  private func specialsAgainstThemselves<Element: OracleElement>(
    _ type: Element.Type,
    _ log: FailureLog
  ) {
    for special in Element.specials {
      for other in Element.specials {
        let first = NDArray([Element.left(0), special, Element.left(1)])
        let second = NDArray([Element.left(0), other, Element.left(1)])
        let isEqual = special == other
        log.check((first == second) == isEqual, "\(type) [\(special)] == [\(other)]: \(!isEqual)")
      }
      let array = NDArray([special])
      let isEqual = special == special
      log.check((array == array) == isEqual, "\(type) [\(special)] == itself: \(!isEqual)")
    }
  }

  @Test func shapesMustAgree() {
    let flat = NDArray([1, 2, 3, 4])
    #expect(flat != flat.reshaped(to: [2, 2]))
    #expect(flat != flat[0..<3])
    #expect(flat.expandingAxis(at: 0) != flat)
    #expect(NDArray([1, 1]) != NDArray([1]))
    #expect(NDArray<Int>.zeros([0, 3]) != NDArray<Int>.zeros([3, 0]))
    #expect(NDArray<Int>.zeros([0, 3]) == NDArray<Int>.zeros([0, 3]))
  }
}
