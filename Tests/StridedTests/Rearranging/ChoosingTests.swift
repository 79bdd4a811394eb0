import Oracle
import Strided
import StridedKernels
import Testing

/// `select`, `choose` and `clipped`.
@Suite(.withoutAddressSanitizer) struct ChoosingTests {
  /// Shapes of three operands that broadcast.
  private let shapes: [[[Int]]] = [
    [[], [], []], [[5], [5], [5]], [[2, 3], [3], [2, 1]], [[], [2, 1], [4]],
    [[2, 3], [2, 3], []],
    [[0, 3], [1], [3]], [[2, 2, 3], [2, 1, 1], [1, 3]], [[1], [3, 20], [3, 20]],
  ]

  @Test(arguments: ElementKind.all)
  func selecting(kind: ElementKind) {
    selectEverywhere(kind.type)
  }

  private func selectEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let names = ["contiguous", "reversed", "Fortran order", "every second"]
    for shapes in shapes {
      let shape = shapes.reduce([]) { broadcastShape(of: $0, and: $1)! }
      let yes = CopySamples.values(elementCount(shapes[0]), of: type)
      let no: [Element] = (0..<elementCount(shapes[1])).map { Element.right($0) }
      let mask: [Bool] = (0..<elementCount(shapes[2])).map { Bool.left($0) }
      for first in representations(of: shapes[0], yes) {
        for second in representations(of: shapes[1], no, names: names) {
          for chooser in representations(of: shapes[2], mask, names: names) {
            let result = select(
              first.twin.array, second.twin.array, where: chooser.twin.array)
            let problem = CopySamples.problem(
              of: result, shape: shape, disjointFrom: [first, second]
            ) { index in
              chooser.twin.broadcastElement(at: index)
                ? first.twin.broadcastElement(at: index) : second.twin.broadcastElement(at: index)
            }
            log.check(
              problem == nil,
              "\(type) \(shapes) \(first.twin.name), \(second.twin.name), \(chooser.twin.name): \(problem ?? "")"
            )
          }
        }
      }
    }
    log.finish(atLeast: 300)
  }

  @Test(arguments: ElementKind.all)
  func choosing(kind: ElementKind) {
    chooseEverywhere(kind.type)
  }

  private func chooseEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let names = ["contiguous", "reversed", "Fortran order", "every second"]
    for shapes in shapes {
      let shape = shapes.reduce([]) { broadcastShape(of: $0, and: $1)! }
      let arrays = shapes.dropFirst().enumerated().map { number, shape in
        (0..<elementCount(shape)).map { Element.left(20 * number + $0) }
      }
      let places = (0..<elementCount(shapes[0])).map { $0 * 5 % 3 }
      for selectors in representations(of: shapes[0], places) {
        for first in representations(of: shapes[1], arrays[0], names: names) {
          for second in representations(of: shapes[2], arrays[1], names: names) {
            let choices = [first.twin, second.twin, first.twin]
            let problem = CopySamples.problem(
              of: choose(selectors.twin.array, from: choices.map(\.array)),
              shape: shape, disjointFrom: [first, second]
            ) { index in
              choices[selectors.twin.broadcastElement(at: index)].broadcastElement(at: index)
            }
            log.check(
              problem == nil,
              "\(type) \(shapes) \(selectors.twin.name), \(first.twin.name): \(problem ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 300)
  }

  @Test func clipping() {
    clipEverywhere(Int8.self, bounds: [-3, 7, 8, 100])
    clipEverywhere(UInt32.self, bounds: [0, 1003, 1008])
    clipEverywhere(Int.self, bounds: [-3, 1003, 1008, .max])
    clipEverywhere(Double.self, bounds: [-.infinity, -0.0, 0, 100.5, 102, .infinity])
    clipEverywhere(Float16.self, bounds: [-.infinity, 0, 100.5, 102])
  }

  private func clipEverywhere<Element: OracleElement & OrderedScalar>(
    _ type: Element.Type,
    bounds: [Element]
  ) {
    let log = FailureLog()
    let some: [Element?] = [nil] + bounds
    CopySamples.forEach(of: type) { subject in
      for lower in some {
        for upper in some {
          if let lower, let upper, lower > upper { continue }
          let result = subject.twin.array.clipped(from: lower, to: upper)
          let shape = subject.twin.model.shape
          let problem = CopySamples.problem(of: result, shape: shape, disjointFrom: [subject]) {
            var element = subject.twin.element(at: $0)
            if let lower, element < lower { element = lower }
            if let upper, element > upper { element = upper }
            return element
          }
          log.check(
            problem == nil,
            "\(type) \(shape) \(subject.twin.name) \(String(describing: lower)) \(String(describing: upper)): \(problem ?? "")"
          )
        }
      }
    }
    log.finish(atLeast: 300)
  }

  @Test func asNumPy() {
    let a = NDArray([1, -2, 3])
    #expect(select(a, 0, where: a .> 0) == [1, 0, 3])
    #expect(choose(NDArray([0, 1, 0]), from: [NDArray([1, 2, 3]), NDArray(9)]) == [1, 9, 3])
    let clipped = NDArray([-0.0, 0, .nan, 3]).clipped(from: 0, to: 1)
    #expect(clipped.description == "[-0.  0. nan  1.]")
    #expect(NDArray([1, 5, 9]).clipped(to: 4) == [1, 4, 4])
  }

  /// A result larger than the caches keeps the elements that no later array overwrites.
  @Test func choosingBeyondTheCaches() {
    let count = Tuning.current(forBytes: 0).lastLevelCache / 8 + 10_000
    let selectors = NDArray<Int>.zeros([count])
    selectors[.stride(by: 3)] = 1
    let chosen = choose(selectors, from: [NDArray<Double>.full([count], 5), .full([count], 7)])
    let sevens = (count + 2) / 3
    #expect(chosen[.stride(by: 3)] == NDArray<Double>.full([sevens], 7))
    let sum = 5 * Double(count) + 2 * Double(sevens)
    #expect(chosen.sum() == sum)
  }

  @Test func whatIsNotChangedIsCopied() {
    let a = NDArray([1, 2, 3])
    for copy in [a.clipped(), a.clipped(from: 0), select(a, a, where: NDArray(true))] {
      copy[0] = 9
    }
    #expect(a == [1, 2, 3])
  }
}
