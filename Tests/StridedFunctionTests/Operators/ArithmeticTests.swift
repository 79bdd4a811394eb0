import Oracle
import Strided
import Testing

/// Arithmetic on arrays in every pair of representations, against loops over plain Swift arrays.
@Suite(.withoutAddressSanitizer) struct ArithmeticTests {
  @Test(arguments: ElementKind.numbers)
  func sameShape(kind: ElementKind) {
    if let type = kind.numberType {
      sameShapes(type)
    }
  }

  private func sameShapes<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in SampleShapes.all {
      let count = elementCount(shape)
      let left: [Element] = (0..<count).map { Element.left($0) }
      let right: [Element] = (0..<count).map { Element.right($0) }
      for path in OperationPath.allCases {
        path.run { everyPair(shape, left, shape, right, log) }
      }
      if count > 1 {
        let constant: [Element] = Array(repeating: Element.right(3), count: count)
        everyPair(shape, left, shape, constant, log)
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: ElementKind.numbers)
  func broadcasting(kind: ElementKind) {
    if let type = kind.numberType {
      broadcastShapes(type)
    }
  }

  private func broadcastShapes<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    for (shape, sourceShape) in SampleShapes.broadcasting {
      let left: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      let right: [Element] = (0..<elementCount(sourceShape)).map { Element.right($0) }
      for path in OperationPath.allCases {
        path.run { everyPair(shape, left, sourceShape, right, log) }
      }
      outOfPlace(
        sourceShape,
        (0..<right.count).map { Element.left($0) },
        shape,
        (0..<left.count).map { Element.right($0) },
        log
      )
    }
    for (shape, otherShape) in SampleShapes.meeting {
      let left: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      let right: [Element] = (0..<elementCount(otherShape)).map { Element.right($0) }
      outOfPlace(shape, left, otherShape, right, log)
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: [ElementKind.float16, .float, .double, .complexFloat, .complexDouble])
  func specialValues(kind: ElementKind) {
    if let type = kind.numberType {
      specials(type)
    }
  }

  /// Every special value against every other, in every pair of ways.
  private func specials<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    let specials = Element.specials
    let count = specials.count
    let left: [Element] = (0..<count * count).map { specials[$0 % count] }
    let right: [Element] = (0..<count * count).map { specials[$0 / count] }
    everyPair([count, count], left, [count, count], right, log)
    for value in specials {
      withEveryRepresentation(of: [count, count], left) { first in
        byValue(first, value, name: "\(type) \(first.twin.name)", log)
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: ElementKind.numbers)
  func values(kind: ElementKind) {
    if let type = kind.numberType {
      everyValue(type)
    }
  }

  private func everyValue<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in SampleShapes.all {
      let left: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      withEveryRepresentation(of: shape, left) { first in
        let name = "\(type) \(shape) \(first.twin.name)"
        for number in 0..<4 {
          byValue(first, Element.right(number), name: name, log)
        }
        byValue(first, 1, name: name, log)
        negate(first, name: name, log)
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: ElementKind.numbers)
  func withItself(kind: ElementKind) {
    if let type = kind.numberType {
      withItself(type)
    }
  }

  /// `a += a` and similar operations; every element of `a` is read before any is written.
  private func withItself<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in SampleShapes.all {
      let values: [Element] = (0..<elementCount(shape)).map { Element.right($0) }
      withEveryRepresentation(of: shape, values, isWritable: true) { subject in
        let twin = subject.twin
        for operation in ModelOperation<Element>.all {
          subject.reset()
          if twin.model.update(by: twin.model, operation.values) {
            operation.inPlace(twin.array, twin.array)
            let found = twin.memoryDifference(by: { $0.isSame(as: $1) })
            log.check(
              found == nil,
              "\(type) \(shape) \(twin.name) \(operation.name)= itself: \(found ?? "")"
            )
          }
        }
      }
    }
    log.finish(atLeast: 200)
  }

  /// All operators on every pair of representations of two lists, also in place if the shapes allow
  /// it.
  private func everyPair<Element: OracleNumber>(
    _ shape: [Int],
    _ left: [Element],
    _ otherShape: [Int],
    _ right: [Element],
    _ log: FailureLog
  ) {
    outOfPlace(shape, left, otherShape, right, log)
    let sources = representations(of: otherShape, right)
    withEveryRepresentation(of: shape, left, isWritable: true) { first in
      for second in sources {
        for operation in ModelOperation<Element>.all {
          first.reset()
          guard first.twin.model.update(by: second.twin.model, operation.values) else {
            continue
          }
          operation.inPlace(first.twin.array, second.twin.array)
          let found =
            first.twin.memoryDifference(by: { $0.isSame(as: $1) })
            ?? second.twin.memoryDifference()
          log.check(
            found == nil,
            "\(Element.self) \(shape) \(first.twin.name) \(operation.name)= \(otherShape) "
              + "\(second.twin.name): \(found ?? "")"
          )
        }
      }
    }
  }

  private func outOfPlace<Element: OracleNumber>(
    _ shape: [Int],
    _ left: [Element],
    _ otherShape: [Int],
    _ right: [Element],
    _ log: FailureLog
  ) {
    let firsts = representations(of: shape, left)
    let seconds = representations(of: otherShape, right)
    for operation in ModelOperation<Element>.all {
      guard
        let expected = broadcastCombined(
          ModelArray(left, shape: shape),
          ModelArray(right, shape: otherShape),
          operation.values
        )
      else {
        continue
      }
      for first in firsts {
        for second in seconds {
          let result = operation.arrays(first.twin.array, second.twin.array)
          let found = difference(of: result, from: expected, by: { $0.isSame(as: $1) })
          log.check(
            found == nil,
            "\(Element.self) \(shape) \(first.twin.name) \(operation.name) \(otherShape) "
              + "\(second.twin.name): \(found ?? "")"
          )
          log.check(
            result.isWritable && !result.sharesMemory(with: first.twin.array)
              && !result.sharesMemory(with: second.twin.array),
            "\(Element.self) \(operation.name): the result is not a fresh array"
          )
        }
      }
    }
  }

  private func byValue<Element: OracleNumber>(
    _ first: Subject<Element>,
    _ value: Element,
    name: String,
    _ log: FailureLog
  ) {
    let twin = first.twin
    let values = twin.model.values
    let shape = twin.model.shape
    let many: [Element] = Array(repeating: value, count: values.count)
    for operation in ModelOperation<Element>.all {
      let name = "\(name) \(operation.name) \(value)"
      if let expected = combined(values, many, operation.values) {
        let found = difference(
          of: operation.arrayAndValue(twin.array, value),
          from: ModelArray(expected, shape: shape),
          by: { $0.isSame(as: $1) }
        )
        log.check(found == nil, "\(name): \(found ?? "")")
        if twin.isWritable {
          twin.model.write(expected)
          operation.inPlaceByValue(twin.array, value)
          let written = twin.memoryDifference(by: { $0.isSame(as: $1) })
          log.check(written == nil, "\(name), in place: \(written ?? "")")
          first.reset()
        }
      }
      if let expected = combined(many, values, operation.values) {
        let found = difference(
          of: operation.valueAndArray(value, twin.array),
          from: ModelArray(expected, shape: shape),
          by: { $0.isSame(as: $1) }
        )
        log.check(found == nil, "\(name), the value first: \(found ?? "")")
      }
    }
  }

  private func negate<Element: OracleNumber>(
    _ first: Subject<Element>,
    name: String,
    _ log: FailureLog
  ) {
    guard let negation = Element.libraryNegation else {
      return
    }
    let values = first.twin.model.values
    if let expected = combined(values, values, { value, _ in Element.negated(value) }) {
      let found = difference(
        of: negation(first.twin.array),
        from: ModelArray(expected, shape: first.twin.model.shape),
        by: { $0.isSame(as: $1) }
      )
      log.check(found == nil, "-\(name): \(found ?? "")")
    }
  }
}
