import Oracle
import Strided
import Testing

/// Elementwise functions of two arrays that write to a third one, overlapping or not.
@Suite struct BinaryIntoTests {
  /// The representations of the operands.
  private static let ways = [
    "contiguous", "every second, reversed", "Fortran order", "column", "broadcast along axis 0",
  ]

  /// Results in every representation.
  @Test(arguments: ElementKind.ordered)
  func everyTarget(kind: ElementKind) {
    if let type = kind.orderedType { writeEverywhere(type) }
  }

  /// Writes to a result in every representation; nothing else in its memory changes.
  private func writeEverywhere<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    for function in BinaryFunction<Element>.ordered {
      for shape in SampleShapes.all {
        let left = (0..<elementCount(shape)).map { Element.left($0) }
        let right = (0..<elementCount(shape)).map { Element.right($0) }
        write(function, shape, left, shape, right, log)
      }
      for (shape, sourceShape) in SampleShapes.broadcasting {
        let left = (0..<elementCount(shape)).map { Element.left($0) }
        let right = (0..<elementCount(sourceShape)).map { Element.right($0) }
        write(function, shape, left, sourceShape, right, log)
      }
    }
    log.finish(atLeast: 1000)
  }

  /// Writes the function of operands in some representations to results in every representation.
  private func write<Element: OracleOrdered>(
    _ function: BinaryFunction<Element>, _ shape: [Int], _ left: [Element],
    _ otherShape: [Int], _ right: [Element], _ log: FailureLog
  ) {
    let start: [Element] = function.into == nil ? left : left.map { _ in Element.right(9) }
    let targets = representations(of: shape, start, isWritable: true)
    let sources = representations(of: shape, left, names: Self.ways)
    let others = representations(of: otherShape, right, names: Self.ways)
    for target in targets {
      for other in others {
        if function.into == nil {
          check(function, target.twin, target.twin, other.twin, log)
          target.reset()
        } else {
          for source in sources {
            check(function, target.twin, source.twin, other.twin, log)
            target.reset()
          }
        }
      }
    }
  }

  /// Writes a function of two arrays to an array, and compares all of the memory.
  ///
  /// The model reads both operands before it writes. A function that only works in place has its
  /// result as the first operand.
  private func check<Element: OracleOrdered>(
    _ function: BinaryFunction<Element>, _ target: Twin<Element>, _ first: Twin<Element>,
    _ second: Twin<Element>, _ log: FailureLog
  ) {
    func values(_ source: Twin<Element>) -> [Element]? {
      source.model.shape == target.model.shape
        ? source.model.values : source.model.broadcast(to: target.model.shape)?.values
    }
    guard let left = values(first), let right = values(second),
      let expected = combined(left, right, function.values)
    else {
      log.record("\(function.name): the model has no result")
      return
    }
    target.model.write(expected)
    if let into = function.into {
      into(first.array, second.array, target.array)
    } else {
      function.inPlace?(target.array, second.array)
    }
    let found = target.memoryDifference(by: function.isEqual)
    log.check(
      found == nil,
      "\(Element.self) \(function.name) of \(first.model.shape) \(first.name) and "
        + "\(second.name), into \(target.name): \(found ?? "")")
  }

  /// Results that are an operand themselves.
  @Test(arguments: ElementKind.ordered)
  func intoAnOperand(kind: ElementKind) {
    if let type = kind.orderedType { writeToOperands(type) }
  }

  /// Writes to the first operand, to the second, and to an array that is both.
  private func writeToOperands<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    for function in BinaryFunction<Element>.ordered {
      for shape in SampleShapes.all {
        let values = (0..<elementCount(shape)).map { Element.right($0) }
        let other = Twin(values.map { _ in Element.right(3) }, shape: shape, name: "another")
        for subject in representations(of: shape, values, isWritable: true) {
          let twin = subject.twin
          check(function, twin, twin, other, log)
          subject.reset()
          check(function, twin, twin, twin, log)
          subject.reset()
          if function.into != nil {
            check(function, twin, other, twin, log)
            subject.reset()
          }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  /// Results that overlap operands, as if the operands had been copied first.
  @Test(arguments: ElementKind.ordered)
  func overlapping(kind: ElementKind) {
    if let type = kind.orderedType { overlap(type) }
  }

  /// Every view of a memory as the result, and every pair of views as the operands.
  private func overlap<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    var worlds = [1, 2, 3, 5, 33].map { OverlappingViews(ofLine: $0) { Element.right($0) } }
    worlds += [2, 3, 5].map { OverlappingViews(ofSquare: $0) { Element.right($0) } }
    if TestScale.isFull { worlds.append(OverlappingViews(ofLine: 300) { Element.right($0) }) }
    for function in BinaryFunction<Element>.ordered {
      for world in worlds {
        for target in world.views {
          for first in function.into == nil ? [target] : world.views {
            for second in world.views {
              check(function, target, first, second, log)
              world.reset()
            }
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// The same for long views, on one thread and on several.
  @Test func largeOverlaps() {
    largeOverlaps(Int32.self)
    largeOverlaps(Double.self)
  }

  /// Overlapping views that are long enough for several threads and for tiles.
  private func largeOverlaps<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    let length = TestScale.isFull ? 30_000 : 3000
    let worlds = [
      OverlappingViews(ofLine: length) { Element.right($0) },
      OverlappingViews(ofSquare: TestScale.isFull ? 130 : 40) { Element.right($0) },
    ]
    for limit in [1, 3] {
      Threads.withLimit(limit, bytesPerThread: 1 << 10) {
        for function in BinaryFunction<Element>.ordered {
          for world in worlds {
            for (place, target) in world.views.enumerated() {
              let next = world.views[(place + 1) % world.views.count]
              let later = world.views[(place + 3) % world.views.count]
              check(function, target, function.into == nil ? target : next, later, log)
              world.reset()
              check(function, target, target, next, log)
              world.reset()
            }
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }
}
