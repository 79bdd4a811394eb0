import Oracle
import Strided
import Testing

/// Reading and copying whole arrays, in every representation.
@Suite(.withoutAddressSanitizer) struct ReadingTests {
  @Test(arguments: ElementKind.all)
  func readingAndCopying(kind: ElementKind) {
    readEverywhere(kind.type)
  }

  private func readEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    forEverySample(of: type) { shape, values in
      withEveryRepresentation(of: shape, values) { subject in
        let twin = subject.twin
        let name = "\(type) \(shape) \(twin.name)"
        let found = twin.layoutDifference() ?? twin.valueDifference()
        log.check(found == nil, "\(name): \(found ?? "")")
        checkElements(twin, name: name, log)
        checkFacts(twin, name: name, log)
        for order in [MemoryOrder.c, .f, .a, .k] {
          checkFresh(twin.array.copy(order: order), twin, name: "\(name).copy(\(order))", log)
        }
        checkFresh(twin.array.copy(), twin, name: "\(name).copy()", log)
        let flat = twin.model.reshaped(to: [twin.model.count])
        let flattened = twin.array.flattened()
        let flatFound = difference(of: flattened, from: flat, by: { $0.isIdentical(to: $1) })
        log.check(flatFound == nil, "\(name).flattened(): \(flatFound ?? "")")
        log.check(!flattened.sharesMemory(with: twin.array), "\(name).flattened() is no copy")
        let raveled = twin.array.raveled()
        let ravelFound = difference(of: raveled, from: flat, by: { $0.isIdentical(to: $1) })
        log.check(ravelFound == nil, "\(name).raveled(): \(ravelFound ?? "")")
        let isShared = twin.model.count > 0 && twin.model.isInMemoryOrder
        log.check(
          raveled.sharesMemory(with: twin.array) == isShared,
          "\(name).raveled() shares memory: \(!isShared)"
        )
      }
    }
    log.finish(atLeast: 500)
  }

  /// Reads every element through a subscript.
  private func checkElements<Element: OracleElement>(
    _ twin: Twin<Element>,
    name: String,
    _ log: FailureLog
  ) {
    let expected = twin.model.values
    var found: [Element] = []
    let array = twin.array
    forEachIndex(of: twin.model.shape) { index in
      switch index.count {
      case 0: found.append(Array(array[...])[0])
      case 1: found.append(array[index[0]])
      case 2: found.append(array[index[0], index[1] - twin.model.shape[1]])
      case 3: found.append(array[index[0], index[1], index[2]])
      default: found.append(array[index[0], index[1], index[2], index[3]])
      }
    }
    let problem = difference(of: found, from: expected, by: { $0.isIdentical(to: $1) })
    log.check(problem == nil, "\(name), by subscript: \(problem ?? "")")
  }

  /// The facts that an array reports about itself.
  private func checkFacts<Element: OracleElement>(
    _ twin: Twin<Element>,
    name: String,
    _ log: FailureLog
  ) {
    let array = twin.array
    let model = twin.model
    let isC = model.isInMemoryOrder
    let isF = model.transposed().isInMemoryOrder
    log.check(array.isContiguous(.c) == isC, "\(name): isContiguous(.c) is \(!isC)")
    log.check(array.isContiguous(.f) == isF, "\(name): isContiguous(.f) is \(!isF)")
    log.check(array.isView != array.ownsData, "\(name): isView and ownsData agree")
    log.check(
      array.sharesMemory(with: twin.base) == (model.count > 0),
      "\(name): sharesMemory with base"
    )
    if isC {
      let found: [Element] = array.withUnsafeBufferPointer { Array($0) }
      let problem = difference(of: found, from: model.values, by: { $0.isIdentical(to: $1) })
      log.check(problem == nil, "\(name).withUnsafeBufferPointer: \(problem ?? "")")
    }
  }

  /// A copy holds the same bits, in its own memory.
  private func checkFresh<Element: OracleElement>(
    _ copy: NDArray<Element>,
    _ twin: Twin<Element>,
    name: String,
    _ log: FailureLog
  ) {
    let found = difference(of: copy, from: twin.model, by: { $0.isIdentical(to: $1) })
    log.check(found == nil, "\(name): \(found ?? "")")
    let isFresh = copy.ownsData && copy.isWritable && !copy.sharesMemory(with: twin.array)
    log.check(isFresh, "\(name) is no fresh array")
    if copy.count > 0 && twin.isWritable {
      copy.fill(Element.right(1))
      let untouched = twin.memoryDifference()
      log.check(untouched == nil, "\(name), then filled: \(untouched ?? "")")
    }
  }
}
