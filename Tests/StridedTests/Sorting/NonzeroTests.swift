import Oracle
import Strided
import Testing

/// `countNonzero`, `argwhere` and `flatNonzero`.
@Suite(.withoutAddressSanitizer) struct NonzeroTests {
  @Test(arguments: ElementKind.all)
  func nonzero(kind: ElementKind) {
    findEverywhere(kind.type)
  }

  private func findEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 53)
    for shape in CopySamples.shapes {
      let values: [Element] = (0..<elementCount(shape)).map { _ in
        switch generator.below(3) {
        case 0: Element._zero
        case 1: generator.pick(Element.specials)
        default: Element.random(using: &generator)
        }
      }
      let found = values.indices.filter { values[$0] != Element._zero }
      var indices: [[Int]] = []
      forEachIndex(of: shape) { indices.append($0) }
      for subject in representations(of: shape, values) {
        let array = subject.twin.array
        let name = "\(type) \(shape) \(subject.twin.name)"
        log.check(array.countNonzero() == found.count, "\(name): \(array.countNonzero())")
        let flat = CopySamples.problem(
          of: array.flatNonzero(), shape: [found.count], disjointFrom: [subject]
        ) { found[$0[0]] }
        log.check(flat == nil, "\(name): \(flat ?? "")")
        let rows = CopySamples.problem(
          of: array.argwhere(), shape: [found.count, shape.count], disjointFrom: [subject]
        ) { indices[found[$0[0]]][$0[1]] }
        log.check(rows == nil, "\(name): \(rows ?? "")")
        forEachAxis(of: shape) { axis, place in
          let lanes = subject.twin.model.lanes(along: place)
          let counts = lanes.lanes.map { $0.count { $0 != Element._zero } }
          let problem = CopySamples.problem(
            of: array.countNonzero(axis: axis), shape: lanes.shape, disjointFrom: [subject]
          ) { counts[flatPosition(of: $0, in: lanes.shape)] }
          log.check(problem == nil, "\(name) axis \(axis): \(problem ?? "")")
        }
      }
    }
    log.finish(atLeast: 50)
  }

  /// Long rows and columns, contiguous, stepped and reversed.
  @Test(arguments: ElementKind.all)
  func longMatrices(kind: ElementKind) {
    func run<Element: OracleElement>(_ type: Element.Type) {
      let log = FailureLog()
      var generator = SplitMix64(seed: 59)
      for (rows, columns) in [(3, 5000), (5000, 3), (300, 40), (40, 300)] {
        let values: [Element] = (0..<rows * columns).map { _ in
          generator.below(3) == 0 ? Element._zero : generator.pick(Element.specials)
        }
        let matrix = NDArray(values).reshaped(to: [rows, columns])
        let wide = NDArray<Element>.zeros([rows, 2 * columns])
        let stepped = wide[.all, .stride(by: 2)]
        stepped.assign(matrix)
        let counts = (
          ofRows: (0..<rows).map { row in
            (0..<columns).count { values[row * columns + $0] != Element._zero }
          },
          ofColumns: (0..<columns).map { column in
            (0..<rows).count { values[$0 * columns + column] != Element._zero }
          }
        )
        for (way, array) in [("as it is", matrix), ("stepped", stepped)] {
          let name = "\(type) (\(rows), \(columns)) \(way)"
          log.check(array.countNonzero() == counts.ofRows.reduce(0, +), name)
          log.check(Array(array.countNonzero(axis: 1)) == counts.ofRows, "\(name), rows")
          log.check(Array(array.countNonzero(axis: 0)) == counts.ofColumns, "\(name), columns")
          let reversed = Array(array.flipped().countNonzero(axis: 1))
          log.check(reversed == counts.ofRows.reversed(), "\(name), reversed")
        }
      }
      log.finish(atLeast: 30)
    }
    run(kind.type)
  }

  @Test func asNumPy() {
    let a = NDArray([[0, 3, 0], [.nan, -0.0, 1]])
    #expect(a.countNonzero() == 3 && a.countNonzero(axis: 0) == [1, 1, 1])
    #expect(a.countNonzero(axis: -1) == [1, 2])
    #expect(a.argwhere() == [[0, 1], [1, 0], [1, 2]] && a.flatNonzero() == [1, 3, 5])
    #expect(Array(NDArray(5).argwhere().shape) == [1, 0])
    #expect(Array(NDArray(0).argwhere().shape) == [0, 0])
    #expect(NDArray(5).flatNonzero() == [0])
  }

  @Test func maskIsNotChanged() {
    let mask = NDArray([true, false, true])
    #expect(mask.countNonzero() == 2 && mask.argwhere() == [[0], [2]])
    let places = mask.flatNonzero()
    places[0] = 7
    #expect(mask == [true, false, true])
  }
}
