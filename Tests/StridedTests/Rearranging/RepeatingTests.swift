import Oracle
import Strided
import Testing

/// `tiled` and `repeated`.
@Suite(.withoutAddressSanitizer) struct RepeatingTests {
  @Test(arguments: ElementKind.all)
  func tiling(kind: ElementKind) {
    tileEverywhere(kind.type)
  }

  private func tileEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let numbers: [[Int]] = [[], [1], [3], [2, 5], [0, 2], [3, 1, 2], [2, 1, 1, 3]]
    CopySamples.forEach(of: type) { subject in
      let shape = subject.twin.model.shape
      for repeats in numbers {
        let rank = max(shape.count, repeats.count)
        let tile = Array(repeating: 1, count: rank - shape.count) + shape
        let factors = Array(repeating: 1, count: rank - repeats.count) + repeats
        let problem = CopySamples.problem(
          of: subject.twin.array.tiled(Shape(repeats)),
          shape: zip(tile, factors).map { $0 * $1 },
          disjointFrom: [subject]
        ) { index in
          let old = zip(index, tile).map { $0 % $1 }
          return subject.twin.element(at: Array(old.suffix(shape.count)))
        }
        log.check(
          problem == nil, "\(type) \(shape) \(subject.twin.name) \(repeats): \(problem ?? "")")
      }
    }
    log.finish(atLeast: 300)
  }

  @Test(arguments: ElementKind.all)
  func repeating(kind: ElementKind) {
    repeatEverywhere(kind.type)
  }

  private func repeatEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    CopySamples.forEach(of: type) { subject in
      let array = subject.twin.array
      let shape = subject.twin.model.shape
      let flat = subject.twin.model.values
      for axis in -shape.count..<shape.count {
        let place = axis < 0 ? axis + shape.count : axis
        let extent = shape[place]
        // Uneven counts, including 0, and equal ones on both sides of the limit for long runs.
        let uneven = (0..<extent).map { ($0 * 5 + 1) % 4 }
        var results: [(counts: [Int], result: NDArray<Element>)] = []
        for count in [0, 1, 3, 9] {
          let counts = Array(repeating: count, count: extent)
          results.append((counts, array.repeated(count, axis: axis)))
          results.append((counts, array.repeated([count], axis: axis)))
        }
        if extent != 1 {
          results.append((uneven, array.repeated(uneven, axis: axis)))
          let vector = NDArray(Array(uneven.reversed()))[.stride(by: -1)]
          results.append((uneven, array.repeated(vector, axis: axis)))
        }
        for (counts, result) in results {
          let sources = (0..<extent).flatMap { Array(repeating: $0, count: counts[$0]) }
          let problem = CopySamples.problem(
            of: result, shape: shape.with(sources.count, at: place), disjointFrom: [subject]
          ) { index in
            subject.twin.element(at: index.with(sources[index[place]], at: place))
          }
          log.check(
            problem == nil,
            "\(type) \(shape) \(subject.twin.name) \(axis) \(counts): \(problem ?? "")")
        }
      }
      let counts = (0..<flat.count).map { ($0 * 7 + 2) % 3 }
      let elements = (0..<flat.count).flatMap { Array(repeating: flat[$0], count: counts[$0]) }
      if flat.count != 1 {
        let problem = CopySamples.problem(
          of: array.repeated(counts), shape: [elements.count], disjointFrom: [subject]
        ) { elements[$0[0]] }
        log.check(problem == nil, "\(type) \(shape) \(subject.twin.name) flat: \(problem ?? "")")
      }
      let even = CopySamples.problem(
        of: array.repeated(2), shape: [2 * flat.count], disjointFrom: [subject]
      ) { flat[$0[0] / 2] }
      log.check(even == nil, "\(type) \(shape) \(subject.twin.name) twice: \(even ?? "")")
    }
    log.finish(atLeast: 300)
  }

  /// Blocks long enough for one assignment each.
  @Test func longPieces() {
    let a = NDArray<Int>.arange(600).reshaped(to: [2, 300])
    let found = a.repeated([3, 2], axis: 0)
    #expect(found.shape == [5, 300])
    for row in 0..<5 {
      let expected: NDArray = a[row < 3 ? 0 : 1]
      let copy: NDArray = found[row]
      #expect(copy == expected)
    }
  }

  @Test func asNumPy() {
    let a: NDArray<Int> = [[0, 1, 2], [3, 4, 5]]
    #expect(a.repeated([2]) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    #expect(a.repeated([1, 2], axis: 0) == [[0, 1, 2], [3, 4, 5], [3, 4, 5]])
    #expect(NDArray<Int>(3).tiled([2, 2]) == [[3, 3], [3, 3]])
    #expect(a.tiled([2, 1, 2]).shape == [2, 2, 6])
    #expect(NDArray([1, 2]).tiled([0]).shape == [0])
  }

  /// The internal layouts have one more axis than the array.
  @Test func theLargestRank() {
    let shape = Shape(Array(repeating: 1, count: 63) + [2])
    let a = NDArray([1, 2], shape: shape)
    #expect(
      Array(a.repeated(9, axis: -1)) == Array(repeating: 1, count: 9)
        + Array(repeating: 2, count: 9))
    #expect(Array(a.repeated([1, 2], axis: -1)) == [1, 2, 2])
    #expect(Array(a.tiled([2])) == [1, 2, 1, 2] && a.tiled([2]).rank == 64)
    #expect(
      Array(a.padded(Array(repeating: (0, 0), count: 63) + [(1, 0)], with: .edge)) == [1, 1, 2])
  }

  @Test func tilingByOneCopies() {
    let a = NDArray([1, 2])
    let (tiled, repeated) = (a.tiled([1]), a.repeated(1))
    tiled[0] = 5
    repeated[1] = 6
    #expect(a == [1, 2] && tiled == [5, 2] && repeated == [1, 6])
  }
}
