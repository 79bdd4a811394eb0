import Oracle
import Strided
import Testing

/// `padded` with every rule.
@Suite struct PaddingTests {
  @Test(arguments: ElementKind.all)
  func padding(kind: ElementKind) {
    padEverywhere(kind.type)
  }

  private func padEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let rules: [Padding<Element>] = [
      .constant(Element.right(3)), .edge, .reflect, .symmetric, .wrap,
    ]
    CopySamples.forEach(of: type) { subject in
      let shape = subject.twin.model.shape
      for rule in rules {
        for start in [0, 1, 4] {
          var widths: [(before: Int, after: Int)] = []
          for axis in 0..<shape.count {
            let width = (before: (start + 2 * axis) % 5, after: (start * 2 + 3 * axis) % 7)
            let isPossible = shape[axis] > 0 || rule == rules[0]
            widths.append(isPossible ? width : (0, 0))
          }
          let result = subject.twin.array.padded(widths, with: rule)
          let problem = self.problem(of: result, subject, widths, rule)
          log.check(
            problem == nil,
            "\(type) \(shape) \(subject.twin.name) \(widths) \(rule): \(problem ?? "")")
        }
      }
    }
    log.finish(atLeast: 300)
  }

  /// Every pair of widths, including many times the extent.
  @Test func everyWidth() {
    let log = FailureLog()
    let widest = TestScale.isFull ? 13 : 9
    for extent in 1...4 {
      let values = (0..<extent).map { 10 + $0 }
      for subject in representations(of: [extent], values, names: ["contiguous", "reversed"]) {
        for before in 0...widest {
          for after in 0...widest {
            for rule in [Padding<Int>.constant(7), .edge, .reflect, .symmetric, .wrap] {
              let widths = [(before: before, after: after)]
              let result = subject.twin.array.padded(widths, with: rule)
              let problem = self.problem(of: result, subject, widths, rule)
              log.check(problem == nil, "\(extent) \(widths) \(rule): \(problem ?? "")")
            }
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  private func problem<Element: OracleElement>(
    of result: NDArray<Element>,
    _ subject: Subject<Element>,
    _ widths: [(before: Int, after: Int)],
    _ rule: Padding<Element>
  ) -> String? {
    let shape = subject.twin.model.shape
    let padded = zip(shape, widths).map { $0 + $1.before + $1.after }
    let sources = shape.indices.map { axis in
      (0..<padded[axis]).map { walk(to: $0 - widths[axis].before, extent: shape[axis], rule) }
    }
    return CopySamples.problem(of: result, shape: padded, disjointFrom: [subject]) { index in
      var old = index
      for axis in 0..<shape.count {
        let place = index[axis] - widths[axis].before
        if case .constant(let value) = rule, place < 0 || place >= shape[axis] {
          return value
        }
        old[axis] = sources[axis][index[axis]]
      }
      return subject.twin.element(at: old)
    }
  }

  /// The source position of a padded position, found step by step from position 0.
  private func walk<Element>(to place: Int, extent: Int, _ rule: Padding<Element>) -> Int {
    var position = 0
    var direction = place < 0 ? -1 : 1
    for _ in 0..<place.magnitude {
      let next = position + direction
      if next >= 0 && next < extent {
        position = next
        continue
      }
      switch rule {
      case .wrap: position = direction > 0 ? 0 : extent - 1
      case .symmetric: direction = -direction
      case .reflect where extent > 1:
        direction = -direction
        position += direction
      case .edge, .constant, .reflect: break
      }
    }
    return position
  }

  @Test func asNumPy() {
    let a = NDArray([1, 2, 3])
    #expect(a.padded(4, with: .reflect) == [1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3])
    #expect(a.padded(4, with: .symmetric) == [3, 3, 2, 1, 1, 2, 3, 3, 2, 1, 1])
    #expect(a.padded(4, with: .wrap) == [3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1])
    #expect(a.padded(2, with: .edge) == [1, 1, 1, 2, 3, 3, 3])
    #expect(a.padded([(2, 0)], with: .constant(9)) == [9, 9, 1, 2, 3])
    let single = NDArray([5]).padded(3, with: .reflect)
    #expect(single == [5, 5, 5, 5, 5, 5, 5])
    let matrix: NDArray<Int> = [[1, 2], [3, 4]]
    #expect(
      matrix.padded([(1, 0), (0, 2)], with: .reflect) == [
        [3, 4, 3, 4], [1, 2, 1, 2], [3, 4, 3, 4],
      ])
  }

  @Test func emptyAxes() {
    let a = NDArray<Int>.zeros([0, 2])
    #expect(a.padded([(0, 0), (1, 1)], with: .edge).shape == [0, 4])
    #expect(a.padded(1, with: .constant(3)) == NDArray<Int>.full([2, 4], 3))
    #expect(NDArray<Int>(5).padded(3, with: .wrap)[] == 5)
  }

  @Test func noWidthCopies() {
    let a = NDArray([1, 2])
    let padded = a.padded(0, with: .wrap)
    padded[0] = 9
    #expect(a == [1, 2])
    let columns = NDArray<Int>.zeros([3, 2]).transposed().padded(1, with: .edge)
    #expect(columns.isContiguous(.f) && !columns.isContiguous(.c))
  }
}
