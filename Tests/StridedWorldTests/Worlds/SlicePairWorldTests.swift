import Oracle
import Strided
import Testing

/// Every pair of slices of one small array, overlapping or not, as the two sides of a write.
@Suite(.withoutAddressSanitizer) struct SlicePairWorldTests {
  /// The kinds of write.
  enum Write: String, CaseIterable {
    case assign, add, subtract, addProduct, swap
  }

  /// The shape of the array for the four main types.
  static var shape: [Int] {
    if !TestScale.isFull {
      return [2, 3]
    }
    return TestScale.factor > 1 ? [4, 4] : [3, 4]
  }

  @Test func doublePairs() {
    everyPair(of: Double.self, shape: Self.shape, writes: [.assign, .add])
  }

  @Test func floatPairs() {
    everyPair(of: Float.self, shape: Self.shape, writes: [.assign, .add])
  }

  @Test func intPairs() {
    everyPair(of: Int.self, shape: Self.shape, writes: [.assign, .add])
  }

  @Test func complexPairs() {
    everyPair(of: Complex<Double>.self, shape: Self.shape, writes: [.assign, .add])
  }

  @Test func transposedDoublePairs() {
    let shape: [Int] = TestScale.isFull ? [3, 3] : [2, 2]
    everyPair(of: Double.self, shape: shape, writes: [.assign, .add], transposing: true)
  }

  @Test(arguments: ElementKind.numbers)
  func everyNumber(kind: ElementKind) {
    if let type = kind.numberType {
      everyPair(of: type, shape: [2, TestScale.isFull ? 3 : 2], writes: Write.allCases)
    }
  }

  @Test(arguments: [ElementKind.int16, .float, .double, .complexFloat, .complexDouble])
  func transposedPairs(kind: ElementKind) {
    if let type = kind.numberType {
      everyPair(of: type, shape: [2, 2], writes: Write.allCases, transposing: true)
    }
  }

  @Test func everyBool() {
    let shape: [Int] = [2, 3]
    let views = allViews(of: Bool.self, shape: shape, transposing: true)
    let log = FailureLog()
    forEveryPair(views, log) { target, source in
      exchangeOrAssign(.assign, target, source) || exchangeOrAssign(.swap, target, source)
    }
    log.finish(atLeast: 100)
  }

  @Test(arguments: ElementKind.numbers)
  func lines(kind: ElementKind) {
    if let type = kind.numberType {
      everyPair(of: type, shape: [TestScale.isFull ? 7 : 5], writes: Write.allCases)
    }
  }

  @Test func longLines() {
    let shape: [Int] = [TestScale.isFull ? 13 : 7]
    everyPair(of: Double.self, shape: shape, writes: [.assign, .add, .addProduct])
    everyPair(of: Float.self, shape: shape, writes: [.assign, .add, .addProduct])
  }

  @Test func setterOfOverlappingSlices() {
    let log = FailureLog()
    let shape: [Int] = TestScale.isFull ? [3, 3] : [2, 2]
    let elements: [Int] = (0..<elementCount(shape)).map { 10 + $0 }
    let twin = Twin(elements, shape: shape, name: "a")
    let rows = SliceList.all(extent: shape[0], steps: [1, -1, 2])
    let columns = SliceList.all(extent: shape[1], steps: [1, -1, 2])
    for row in rows {
      for column in columns {
        for otherRow in rows {
          for otherColumn in columns {
            let target = twin.model.selecting(row.indices, axis: 0)
              .selecting(column.indices, axis: 1)
            let source = twin.model.selecting(otherRow.indices, axis: 0)
              .selecting(otherColumn.indices, axis: 1)
            if source.broadcast(to: target.shape) == nil {
              continue
            }
            twin.reset(to: elements)
            _ = target.assign(source)
            let a = twin.array
            a[
              .stride(from: row.start, to: row.stop, by: row.step),
              .stride(from: column.start, to: column.stop, by: column.step)
            ] =
              a[
                .stride(from: otherRow.start, to: otherRow.stop, by: otherRow.step),
                .stride(from: otherColumn.start, to: otherColumn.stop, by: otherColumn.step)
              ]
            let found = twin.memoryDifference()
            log.check(found == nil, "\(row) \(column) = \(otherRow) \(otherColumn): \(found ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// The views of one array from every slice of every axis, and their transposes.
  private func allViews<Element: OracleElement>(
    of type: Element.Type,
    shape: [Int],
    transposing: Bool
  ) -> [Twin<Element>] {
    let elements: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
    var views: [Twin<Element>] = [Twin(elements, shape: shape, name: "a")]
    for axis in 0..<shape.count {
      var longer: [Twin<Element>] = []
      for view in views {
        for slice in SliceList.all(extent: shape[axis], steps: [1, 2, -1, -2]) {
          let step = ViewStep.slice(
            axis: axis,
            start: slice.start,
            stop: slice.stop,
            step: slice.step
          )
          longer.append(view.applying(step, name: "\(view.name), axis \(axis) \(slice)"))
        }
      }
      views = longer
    }
    if transposing && shape.count > 1 {
      views += views.map { $0.applying(.transpose, name: "\($0.name) transposed") }
    }
    return views
  }

  /// Calls `write` for every possible pair of views, and compares all the memory.
  private func forEveryPair<Element: OracleElement>(
    _ views: [Twin<Element>],
    _ log: FailureLog,
    _ write: (Twin<Element>, Twin<Element>) -> Bool
  ) {
    let elements = views[0].model.memory.elements
    for target in views {
      for source in views {
        target.reset(to: elements)
        if write(target, source) {
          let found = target.memoryDifference()
          log.check(
            found == nil,
            "\(Element.self) \(target.name) from \(source.name): \(found ?? "")"
          )
        }
      }
    }
  }

  private func exchangeOrAssign<Element: OracleElement>(
    _ write: Write,
    _ target: Twin<Element>,
    _ source: Twin<Element>
  ) -> Bool {
    if write == .swap {
      if target.model.exchange(with: source.model) {
        swap(target.array, source.array)
        return true
      }
      return false
    }
    if target.model.assign(source.model) {
      target.array.assign(source.array)
      return true
    }
    return false
  }

  private func everyPair<Element: OracleNumber>(
    of type: Element.Type,
    shape: [Int],
    writes: [Write],
    transposing: Bool = false
  ) {
    let views = allViews(of: type, shape: shape, transposing: transposing)
    let alpha = Element.right(1)
    for write in writes {
      let log = FailureLog()
      forEveryPair(views, log) { target, source in
        switch write {
        case .assign, .swap:
          return exchangeOrAssign(write, target, source)
        case .add:
          if target.model.update(by: source.model, Element.plus) {
            target.array += source.array
            return true
          }
          return false
        case .subtract:
          if target.model.update(by: source.model, Element.minus) {
            target.array -= source.array
            return true
          }
          return false
        case .addProduct:
          return addProduct(target, alpha, source, log)
        }
      }
      log.finish(atLeast: write == .subtract ? 1 : 50)
    }
  }

  /// Adds a product in both; the model then takes the library's rounding.
  private func addProduct<Element: OracleNumber>(
    _ target: Twin<Element>,
    _ alpha: Element,
    _ source: Twin<Element>,
    _ log: FailureLog
  ) -> Bool {
    guard let repeated = source.model.asSource(of: target.model.shape, isAssignment: false) else {
      return false
    }
    let before = target.model.values
    let factors = repeated.values
    guard combined(before, factors, { y, x in Element.sumOfProduct(y, alpha, x) }) != nil else {
      return false
    }
    target.array.addProduct(alpha, source.array)
    let memory = target.memory
    let results: [Element] = target.model.positions.map { memory[$0] }
    for place in 0..<results.count {
      let isRight = Element.isProductAdded(
        results[place],
        y: before[place],
        alpha: alpha,
        x: factors[place]
      )
      log.check(
        isRight,
        "\(target.name).addProduct(\(alpha), \(source.name)): \(results) from \(before)"
      )
    }
    target.model.write(results)
    return true
  }
}
