import Oracle
import Strided
import Testing

/// Assigning, filling and swapping whole arrays, in every representation.
@Suite(.withoutAddressSanitizer) struct WritingTests {
  @Test(arguments: ElementKind.all)
  func writing(kind: ElementKind) {
    for path in OperationPath.allCases { path.run { writeEverywhere(kind.type) } }
  }

  private func writeEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    forEverySample(of: type) { shape, values in
      let news: [Element] = (0..<values.count).map { Element.right($0 * 3 + 1) }
      let sources = representations(of: shape, news)
      let others = representations(of: shape, news, isWritable: true)
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

        for source in sources {
          target.reset()
          _ = target.twin.model.assign(source.twin.model)
          target.twin.array.assign(source.twin.array)
          let found = target.twin.memoryDifference() ?? source.twin.memoryDifference()
          log.check(found == nil, "\(name) from \(source.twin.name): \(found ?? "")")
        }
        for other in others {
          target.reset()
          other.reset()
          _ = target.twin.model.exchange(with: other.twin.model)
          swap(target.twin.array, other.twin.array)
          let found = target.twin.memoryDifference() ?? other.twin.memoryDifference()
          log.check(found == nil, "\(name) swapped with \(other.twin.name): \(found ?? "")")
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: ElementKind.all)
  func broadcastingAssignment(kind: ElementKind) {
    for path in OperationPath.allCases { path.run { broadcastEverywhere(kind.type) } }
  }

  private func broadcastEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var pairs = SampleShapes.broadcasting
    // The source of an assignment may have more axes, if they are leading and of extent 1.
    pairs += [([3], [1, 1, 3]), ([], [1]), ([2, 3], [1, 2, 1]), ([0], [1, 0])]
    for (shape, sourceShape) in pairs {
      let old: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      let new: [Element] = (0..<elementCount(sourceShape)).map { Element.right($0) }
      let sources = representations(of: sourceShape, new)
      withEveryRepresentation(of: shape, old, isWritable: true) { target in
        for source in sources {
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

  @Test(arguments: ElementKind.all)
  func copiesMoveBits(kind: ElementKind) {
    moveSpecials(kind.type)
  }

  private func moveSpecials<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in [[2, 4], [16]] {
      let specials = Element.specials
      let values: [Element] = (0..<elementCount(shape)).map { specials[$0 % specials.count] }
      let zeros: [Element] = Array(repeating: Element.right(0), count: values.count)
      let sources = representations(of: shape, values)
      withEveryRepresentation(of: shape, zeros, isWritable: true) { target in
        for source in sources {
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
