import Oracle
import Strided
import Testing

/// Arithmetic on rows long enough for every fast path, with special values among the elements.
@Suite(.withoutAddressSanitizer) struct LongRowTests {
  /// The types with BLAS routines, and types without.
  static let kinds: [ElementKind] = [.float, .double, .complexFloat, .complexDouble, .int, .int16]

  /// The representations of the longer rows.
  static let names: [String] = [
    "contiguous", "every second, reversed", "reversed", "Fortran order", "broadcast along axis 0",
  ]

  /// A long line, long rows, and a line beyond the length from which BLAS starts threads.
  static var shapes: [[Int]] {
    TestScale.isFull ? [[259], [3, 203], [20_011]] : [[259]]
  }

  @Test(arguments: kinds)
  func ordinaryValues(kind: ElementKind) {
    if let type = kind.numberType {
      mixOrdinary(type)
    }
  }

  private func mixOrdinary<Element: OracleNumber>(_ type: Element.Type) {
    everyShape(type, log: FailureLog()) { number, isLeft in
      isLeft ? Element.left(number % 101) : Element.right(number % 101)
    }
  }

  @Test(arguments: [ElementKind.float, .double, .complexFloat, .complexDouble])
  func specialValues(kind: ElementKind) {
    if let type = kind.numberType {
      mixSpecials(type)
    }
  }

  private func mixSpecials<Element: OracleNumber>(_ type: Element.Type) {
    let specials: [Element] = Element.specials + [Element.right(4), Element.left(2), 1]
    let count = specials.count
    everyShape(type, log: FailureLog()) { number, isLeft in
      isLeft ? specials[number % count] : specials[(number / count) % count]
    }
  }

  /// All in-place operations on long arrays in every representation; `value` gives the elements.
  private func everyShape<Element: OracleNumber>(
    _ type: Element.Type,
    log: FailureLog,
    _ value: (Int, Bool) -> Element
  ) {
    for shape in Self.shapes {
      let count = elementCount(shape)
      let left: [Element] = (0..<count).map { value($0, true) }
      let right: [Element] = (0..<count).map { value($0, false) }
      let scalars: [Element] = [0, 1, Element.right(1)] + Element.modestSpecials
      let names: [String]? =
        count < 300 ? nil : count < 1000 ? Self.names : Array(Self.names.prefix(2))
      let sources = representations(of: shape, right, names: names)
      for first in representations(of: shape, left, isWritable: true, names: names) {
        let name = "\(type) \(shape) \(first.twin.name)"
        for scalar in scalars {
          byValue(first, scalar, name: name, log)
        }
        for second in sources {
          byArray(first, second, name: "\(name) with \(second.twin.name)", log)
          let isSameWay = second.twin.name == first.twin.name
          products(first, second, isSameWay ? scalars : [scalars[2]], name: name, log)
        }
      }
    }
    log.finish(atLeast: 500)
  }

  private func byValue<Element: OracleNumber>(
    _ first: Subject<Element>,
    _ scalar: Element,
    name: String,
    _ log: FailureLog
  ) {
    for operation in ModelOperation<Element>.all {
      first.reset()
      let source = ModelArray([scalar], shape: [])
      if first.twin.model.update(by: source, operation.values) {
        operation.inPlaceByValue(first.twin.array, scalar)
        let found = first.twin.memoryDifference(by: { $0.isSame(as: $1) })
        log.check(found == nil, "\(name) \(operation.name)= \(scalar): \(found ?? "")")
      }
    }
  }

  private func byArray<Element: OracleNumber>(
    _ first: Subject<Element>,
    _ second: Subject<Element>,
    name: String,
    _ log: FailureLog
  ) {
    for operation in ModelOperation<Element>.all {
      first.reset()
      if first.twin.model.update(by: second.twin.model, operation.values) {
        operation.inPlace(first.twin.array, second.twin.array)
        let found = first.twin.memoryDifference(by: { $0.isSame(as: $1) })
        log.check(found == nil, "\(name), \(operation.name)=: \(found ?? "")")
      }
    }
    first.reset()
    _ = first.twin.model.assign(second.twin.model)
    first.twin.array.assign(second.twin.array)
    let assigned = first.twin.memoryDifference()
    log.check(assigned == nil, "\(name), assigned: \(assigned ?? "")")
    first.reset()
    if second.twin.isWritable {
      second.reset()
      _ = first.twin.model.exchange(with: second.twin.model)
      swap(first.twin.array, second.twin.array)
      let found = first.twin.memoryDifference() ?? second.twin.memoryDifference()
      log.check(found == nil, "\(name), swapped: \(found ?? "")")
      second.reset()
      first.reset()
    }
  }

  private func products<Element: OracleNumber>(
    _ first: Subject<Element>,
    _ second: Subject<Element>,
    _ scalars: [Element],
    name: String,
    _ log: FailureLog
  ) {
    first.reset()
    let before = first.twin.model.values
    let factors = second.twin.model.values
    for scalar in scalars {
      guard combined(before, factors, { Element.sumOfProduct($0, scalar, $1) }) != nil else {
        continue
      }
      first.reset()
      first.twin.array.addProduct(scalar, second.twin.array)
      let memory = first.twin.memory
      let results: [Element] = first.twin.model.positions.map { memory[$0] }
      var wrong: Int?
      for place in 0..<results.count where wrong == nil {
        let isRight = Element.isProductAdded(
          results[place],
          y: before[place],
          alpha: scalar,
          x: factors[place]
        )
        wrong = isRight ? nil : place
      }
      if let wrong {
        log.record(
          "\(name).addProduct(\(scalar), \(second.twin.name)): [\(wrong)] is \(results[wrong]) "
            + "from \(before[wrong]) and \(factors[wrong])"
        )
      }
      first.twin.model.write(results)
      let found = first.twin.memoryDifference()
      log.check(found == nil, "\(name).addProduct(\(scalar)), elsewhere: \(found ?? "")")
    }
    first.reset()
  }
}
