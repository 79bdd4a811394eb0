import Oracle
import Strided
import Testing

/// Compares an elementwise function of two operands with its plain Swift form.
struct BinaryFunctionCheck<Element: OracleElement> {
  /// The function.
  let function: BinaryFunction<Element>
  /// The log of differences.
  let log: FailureLog

  /// The start of every message.
  private var name: String {
    "\(Element.self) \(function.name)"
  }

  /// Two lists in every pair of representations; their shapes broadcast together.
  func everyPair(
    _ shape: [Int], _ left: [Element], _ otherShape: [Int], _ right: [Element]
  ) {
    let expected = broadcastCombined(
      ModelArray(left, shape: shape), ModelArray(right, shape: otherShape), function.values)
    guard let expected else {
      log.record("\(name): the model has no result for \(shape) and \(otherShape)")
      return
    }
    let others = representations(of: otherShape, right)
    for first in representations(of: shape, left) {
      for second in others {
        pair(first.twin, second.twin, expected)
      }
    }
  }

  /// Two arrays with a known result.
  private func pair(
    _ first: Twin<Element>, _ second: Twin<Element>, _ expected: ModelArray<Element>
  ) {
    let result = function.arrays(first.array, second.array)
    let found = difference(of: result, from: expected, by: function.isEqual)
    log.check(
      found == nil,
      "\(name) of \(first.model.shape) \(first.name) and \(second.model.shape) \(second.name): "
        + "\(found ?? "")")
    log.check(
      result.ownsData && result.isWritable && !result.sharesMemory(with: first.array)
        && !result.sharesMemory(with: second.array),
      "\(name) of \(first.name) and \(second.name): the result is not a fresh array")
  }

  /// A list in every representation, with a value on either side, if the function has a result.
  func everyValue(_ shape: [Int], _ values: [Element], _ value: Element) {
    let many: [Element] = Array(repeating: value, count: values.count)
    let subjects = representations(of: shape, values)
    if let expected = combined(values, many, function.values) {
      let model = ModelArray(expected, shape: shape)
      for subject in subjects {
        let result = function.arrayAndValue(subject.twin.array, value)
        compare(result, model, "\(shape) \(subject.twin.name) and \(value)")
        inPlace(subject, value, expected)
      }
    }
    if let valueAndArray = function.valueAndArray,
      let expected = combined(many, values, function.values)
    {
      let model = ModelArray(expected, shape: shape)
      for subject in subjects {
        let result = valueAndArray(value, subject.twin.array)
        compare(result, model, "\(value) and \(shape) \(subject.twin.name)")
      }
    }
  }

  /// Compares a result, and checks that it is fresh.
  private func compare(
    _ result: NDArray<Element>, _ expected: ModelArray<Element>,
    _ operands: @autoclosure () -> String
  ) {
    let found = difference(of: result, from: expected, by: function.isEqual)
    log.check(
      found == nil && result.ownsData && result.isWritable,
      "\(name) of \(operands()): \(found ?? "not a fresh array")")
  }

  /// Changes an array in place by a value, if the function has this form.
  private func inPlace(_ subject: Subject<Element>, _ value: Element, _ expected: [Element]) {
    guard let inPlaceByValue = function.inPlaceByValue, subject.twin.isWritable else { return }
    subject.twin.model.write(expected)
    inPlaceByValue(subject.twin.array, value)
    let found = subject.twin.memoryDifference(by: function.isEqual)
    log.check(found == nil, "\(name)= of \(subject.twin.name) and \(value): \(found ?? "")")
    subject.reset()
  }

  /// Checks that results have the memory order of the operand with their shape.
  func order(_ shape: [Int], _ values: [Element]) {
    let row: [Element] = Array(repeating: Element.right(1), count: shape.last ?? 1)
    let other = NDArray(row, shape: Shape(shape.suffix(1)))
    for subject in representations(of: shape, values) {
      let source = subject.twin.array
      var results = [
        function.arrays(source, source), function.arrays(source, other),
        function.arrayAndValue(source, Element.right(1)),
      ]
      if shape.count > 1 { results.append(function.arrays(other, source)) }
      if let valueAndArray = function.valueAndArray {
        results.append(valueAndArray(Element.right(1), source))
      }
      let order = source.copy(order: .k).strides
      for (place, result) in results.enumerated() {
        // Strides of axes of extent 1 have no meaning.
        let isRight = shape.indices.allSatisfy {
          shape[$0] == 1 || result.strides[$0] == order[$0]
        }
        log.check(
          isRight, "\(name) of \(shape) \(subject.twin.name), form \(place): \(result.strides)")
      }
    }
  }
}
