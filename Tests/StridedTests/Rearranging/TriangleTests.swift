import Oracle
import Strided
import Testing

/// `lowerTriangle`, `upperTriangle` and `meshgrid`.
@Suite(.withoutAddressSanitizer) struct TriangleTests {
  @Test(arguments: ElementKind.all)
  func triangles(kind: ElementKind) {
    triangleEverywhere(kind.type)
  }

  private func triangleEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in [[3, 4], [4, 2], [0, 3], [2, 0], [1, 1], [2, 3, 3], [2, 2, 3, 2]] {
      let values = CopySamples.values(elementCount(shape), of: type)
      for subject in representations(of: shape, values) {
        for offset in Array(-5...5) + [.min, .max] {
          let results = [
            subject.twin.array.lowerTriangle(offset: offset),
            subject.twin.array.upperTriangle(offset: offset),
          ]
          for (isUpper, result) in zip([false, true], results) {
            let problem = CopySamples.problem(of: result, shape: shape, disjointFrom: [subject]) {
              let distance = $0[shape.count - 1] - $0[shape.count - 2]
              let isInside = isUpper ? distance >= offset : distance <= offset
              return isInside ? subject.twin.element(at: $0) : Element._zero
            }
            log.check(
              problem == nil,
              "\(type) \(shape) \(subject.twin.name) \(offset) \(isUpper): \(problem ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 300)
  }

  @Test(arguments: ElementKind.all)
  func grids(kind: ElementKind) {
    gridEverywhere(kind.type)
  }

  private func gridEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let names = ["contiguous", "reversed", "every second", "column"]
    for counts in [[3], [3, 2], [2, 0], [1, 4, 2], [2, 3, 1, 2]] {
      for name in names {
        let vectors = counts.enumerated().map { number, count in
          representations(
            of: [count], (0..<count).map { Element.left(10 * number + $0) }, names: [name])[0]
        }
        for indexing in [GridIndexing.xy, .ij] {
          let grids = meshgrid(vectors.map(\.twin.array), indexing: indexing)
          var axes = Array(0..<counts.count)
          if indexing == .xy && counts.count > 1 { axes = [1, 0] + axes.dropFirst(2) }
          log.check(grids.count == counts.count, "\(counts): \(grids.count) grids")
          for (number, grid) in grids.enumerated() {
            let problem = CopySamples.problem(
              of: grid, shape: axes.map { counts[$0] }, disjointFrom: [vectors[number]]
            ) { vectors[number].twin.element(at: [$0[axes[number]]]) }
            log.check(
              problem == nil, "\(type) \(counts) \(name) \(indexing) \(number): \(problem ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 50)
  }

  @Test func gridsOfFewVectors() {
    #expect(meshgrid([NDArray<Int>]()).isEmpty)
    let single = meshgrid([NDArray([1, 2])])
    single[0][0] = 9
    #expect(single.count == 1 && single[0] == [9, 2])
    let point = meshgrid([NDArray<Int>(4), NDArray([1, 2])])
    #expect(point[0] == [[4], [4]] && point[1] == [[1], [2]])
  }

  @Test func asNumPy() {
    let cubes = NDArray<Int>.arange(8).reshaped(to: [2, 2, 2])
    #expect(cubes.lowerTriangle(offset: -1) == [[[0, 0], [2, 0]], [[0, 0], [6, 0]]])
  }
}
