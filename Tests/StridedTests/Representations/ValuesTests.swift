import Strided
import Testing

/// Reading, copying, reshaping and writing whole arrays, however they are held.
@Suite struct ValuesTests {
  @Test(arguments: ElementKind.allCases)
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

  /// The facts that an array states about itself.
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

  @Test(arguments: ElementKind.allCases)
  func reshaping(kind: ElementKind) {
    reshapeEverywhere(kind.type)
  }

  private func reshapeEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let shapes: [[Int]] = [
      [], [1], [6], [12], [3, 4], [2, 6], [6, 2], [2, 3, 2], [1, 12, 1], [0], [0, 3], [2, 0],
      [3, 2, 2], [24], [2, 3, 4], [4, 6], [2, 2, 6], [1, 1],
    ]
    for shape in shapes {
      let count = elementCount(shape)
      let ramp: [Element] = (0..<count).map { Element.left($0) }
      let constant: [Element] = Array(repeating: Element.left(5), count: count)
      for values in [ramp, constant] {
        withEveryRepresentation(of: shape, values) { subject in
          for target in shapes where elementCount(target) == count {
            checkReshape(subject.twin, target, name: "\(type) \(shape)", log)
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  private func checkReshape<Element: OracleElement>(
    _ twin: Twin<Element>,
    _ shape: [Int],
    name: String,
    _ log: FailureLog
  ) {
    let array = twin.array
    for order in [MemoryOrder.c, .f] {
      let expected =
        order == .c
        ? twin.model.reshaped(to: shape) : twin.model.reshapedFirstAxisFastest(to: shape)
      let name = "\(name) \(twin.name) to \(shape) order \(order)"
      let found = array.reshaped(to: Shape(shape), order: order)
      let problem = difference(of: found, from: expected, by: { $0.isIdentical(to: $1) })
      log.check(problem == nil, "\(name): \(problem ?? "")")
      let isView = expected.count > 0 && expected.affineStrides != nil
      log.check(
        found.sharesMemory(with: array) == isView,
        "\(name) shares memory: \(!isView)"
      )
      if isView {
        log.check(
          found.isWritable == twin.isWritable,
          "\(name): isWritable is \(found.isWritable)"
        )
      }
    }
    let view = array.reshapedView(to: Shape(shape))
    let canBeView = twin.model.reshaped(to: shape).affineStrides != nil
    log.check(
      (view != nil) == canBeView,
      "\(name) \(twin.name): reshapedView(to: \(shape)) is \(view == nil ? "nil" : "not nil")"
    )
    if let view, twin.isWritable, twin.model.count > 0 {
      let elements = twin.model.memory.elements
      let model = twin.model.reshaped(to: shape)
      let news: [Element] = (0..<model.count).map { Element.right($0) }
      view.assign(NDArray(news, shape: Shape(shape)))
      model.write(news)
      let found = twin.memoryDifference()
      log.check(found == nil, "\(name) \(twin.name) through \(shape): \(found ?? "")")
      twin.reset(to: elements)
    }
    if let axis = shape.indices.last, twin.model.count > 0 {
      var open = shape
      open[axis] = -1
      let found = array.reshaped(to: Shape(open))
      log.check(
        Array(found.shape) == shape,
        "\(name) \(twin.name) to \(open): shape \(found.shape)"
      )
    }
  }

  @Test(arguments: ElementKind.allCases)
  func writing(kind: ElementKind) {
    writeEverywhere(kind.type)
  }

  private func writeEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    forEverySample(of: type) { shape, values in
      let news: [Element] = (0..<values.count).map { Element.right($0 * 3 + 1) }
      withEveryRepresentation(of: shape, values, isWritable: true) { target in
        let name = "\(type) \(shape) \(target.twin.name)"
        target.reset()
        target.twin.model.fill(Element.right(4))
        target.twin.array.fill(Element.right(4))
        let filled = target.twin.memoryDifference()
        log.check(filled == nil, "\(name).fill: \(filled ?? "")")

        target.reset()
        target.twin.array.assign(target.twin.array)
        let same = target.twin.memoryDifference()
        log.check(same == nil, "\(name) from itself: \(same ?? "")")

        withEveryRepresentation(of: shape, news) { source in
          target.reset()
          _ = target.twin.model.assign(source.twin.model)
          target.twin.array.assign(source.twin.array)
          let found = target.twin.memoryDifference() ?? source.twin.memoryDifference()
          log.check(found == nil, "\(name) from \(source.twin.name): \(found ?? "")")
        }
        withEveryRepresentation(of: shape, news, isWritable: true) { other in
          target.reset()
          _ = target.twin.model.exchange(with: other.twin.model)
          swap(target.twin.array, other.twin.array)
          let found = target.twin.memoryDifference() ?? other.twin.memoryDifference()
          log.check(found == nil, "\(name) swapped with \(other.twin.name): \(found ?? "")")
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: ElementKind.allCases)
  func broadcastingAssignment(kind: ElementKind) {
    broadcastEverywhere(kind.type)
  }

  private func broadcastEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var pairs = SampleShapes.broadcasting
    // In an assignment the source may have more axes, if they are leading and of extent 1.
    pairs += [([3], [1, 1, 3]), ([], [1]), ([2, 3], [1, 2, 1]), ([0], [1, 0])]
    for (shape, sourceShape) in pairs {
      let old: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      let new: [Element] = (0..<elementCount(sourceShape)).map { Element.right($0) }
      withEveryRepresentation(of: shape, old, isWritable: true) { target in
        withEveryRepresentation(of: sourceShape, new) { source in
          target.reset()
          let name = "\(type) \(shape) \(target.twin.name) from \(sourceShape) \(source.twin.name)"
          let fits = target.twin.model.assign(source.twin.model)
          target.twin.array[...] = source.twin.array
          let found = target.twin.memoryDifference()
          log.check(fits && found == nil, "\(name): \(found ?? "")")
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: ElementKind.allCases)
  func diagonals(kind: ElementKind) {
    diagonalEverywhere(kind.type)
  }

  private func diagonalEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in [[1, 1], [3, 4], [4, 2], [0, 3], [2, 3, 3], [2, 3, 2, 3]] {
      let values: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      withEveryRepresentation(of: shape, values) { subject in
        for first in 0..<shape.count {
          for second in 0..<shape.count where second != first {
            for offset in -4...4 {
              let step = ViewStep.diagonal(offset: offset, first: first, second: second)
              let view = subject.twin.applying(step, name: "diagonal")
              let name = "\(type) \(shape) \(subject.twin.name) \(step)"
              let found = view.layoutDifference() ?? view.valueDifference()
              log.check(found == nil, "\(name): \(found ?? "")")
              if view.isWritable {
                subject.reset()
                view.model.fill(Element.right(2))
                view.array.fill(Element.right(2))
                let written = view.memoryDifference()
                log.check(written == nil, "\(name).fill: \(written ?? "")")
                subject.reset()
              }
            }
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: ElementKind.allCases)
  func masks(kind: ElementKind) {
    maskEverywhere(kind.type)
  }

  private func maskEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in [[7], [3, 4], [2, 3, 2], [0, 2]] {
      let count = elementCount(shape)
      let values: [Element] = (0..<count).map { Element.left($0) }
      let mask: [Bool] = (0..<count).map { Bool.left($0) }
      withEveryRepresentation(of: shape, values) { subject in
        withEveryRepresentation(of: shape, mask) { chooser in
          checkMask(subject, chooser, name: "\(type) \(shape)", log)
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  private func checkMask<Element: OracleElement>(
    _ subject: Subject<Element>,
    _ chooser: Subject<Bool>,
    name: String,
    _ log: FailureLog
  ) {
    let name = "\(name) \(subject.twin.name) where \(chooser.twin.name)"
    let model = subject.twin.model
    let flags = chooser.twin.model.values
    let chosen: [Int] = (0..<flags.count).filter { flags[$0] }.map { model.positions[$0] }
    let picked = ModelArray(
      memory: model.memory,
      shape: [chosen.count],
      positions: chosen
    )
    subject.reset()
    let read = subject.twin.array[chooser.twin.array]
    let found = difference(of: read, from: picked, by: { $0.isIdentical(to: $1) })
    log.check(found == nil, "\(name): \(found ?? "")")
    log.check(!read.sharesMemory(with: subject.twin.array), "\(name): a view")
    if !subject.twin.isWritable {
      return
    }
    let news: [Element] = (0..<chosen.count).map { Element.right($0 + 2) }
    picked.write(news)
    subject.twin.array[chooser.twin.array] = NDArray(news)
    let several = subject.twin.memoryDifference()
    log.check(several == nil, "\(name) = values: \(several ?? "")")
    picked.fill(Element.right(1))
    subject.twin.array[chooser.twin.array] = NDArray([Element.right(1)])
    let one = subject.twin.memoryDifference()
    log.check(one == nil, "\(name) = value: \(one ?? "")")
    subject.reset()
  }

  @Test(arguments: ElementKind.allCases)
  func copiesMoveBits(kind: ElementKind) {
    moveSpecials(kind.type)
  }

  private func moveSpecials<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in [[2, 4], [16]] {
      let specials = Element.specials
      let values: [Element] = (0..<elementCount(shape)).map { specials[$0 % specials.count] }
      let zeros: [Element] = Array(repeating: Element.right(0), count: values.count)
      withEveryRepresentation(of: shape, zeros, isWritable: true) { target in
        withEveryRepresentation(of: shape, values) { source in
          target.reset()
          _ = target.twin.model.assign(source.twin.model)
          target.twin.array.assign(source.twin.array)
          let found = target.twin.memoryDifference()
          log.check(
            found == nil,
            "\(type) \(target.twin.name) from \(source.twin.name): \(found ?? "")"
          )
        }
        for value in specials {
          target.reset()
          target.twin.model.fill(value)
          target.twin.array.fill(value)
          let found = target.twin.memoryDifference()
          log.check(found == nil, "\(type) \(target.twin.name).fill(\(value)): \(found ?? "")")
        }
      }
    }
    log.finish(atLeast: 100)
  }
}

/// Calls `body` with every sample shape, holding different values and holding one value only.
func forEverySample<Element: OracleElement>(
  of type: Element.Type,
  _ body: ([Int], [Element]) -> Void
) {
  for shape in SampleShapes.all {
    let count = elementCount(shape)
    body(shape, (0..<count).map { Element.left($0) })
    if count > 1 {
      body(shape, Array(repeating: Element.left(5), count: count))
      // Equal along the first axis, so that it can be held as a broadcast row.
      body(shape, (0..<count).map { Element.left($0 % (count / shape[0])) })
    }
  }
}
