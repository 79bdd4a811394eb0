import Oracle
import Strided
import Testing

/// Diagonals and masks of arrays, in every representation.
@Suite(.withoutAddressSanitizer) struct DiagonalAndMaskTests {
  @Test(arguments: ElementKind.all)
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

  @Test(arguments: ElementKind.all)
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
}
