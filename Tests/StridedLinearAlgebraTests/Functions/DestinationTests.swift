import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Results that are written to existing arrays.
@Suite struct DestinationTests {
  @Test(arguments: LinearKind.allCases)
  func everyLayout(kind: LinearKind) throws { try everyLayout(kind.type) }

  private func everyLayout<Element: LinearScalar>(_ type: Element.Type) throws {
    var matrices = TestMatrices<Element>(seed: 91)
    for shape: Shape in [[5, 5], [2, 3, 4, 4], [1, 1], [0, 0]] {
      let n = shape[shape.count - 1]
      let a = matrices.random(shape) + NDArray.identity(n) * 4
      let b = matrices.random(shape)
      let (solution, inverted) = (try solve(a, b), try inverse(a))
      // A routine of BLAS may round in another way where a matrix lies in memory in another way.
      func expect(_ x: NDArray<Element>, _ expected: NDArray<Element>, _ name: String) {
        let bound = 8 * Double(Element.RealPart.ulpOfOne) * expected.largest
        #expect((x - expected).largest <= bound, "\(type) \(shape) \(name)")
      }
      for (name, x) in b.representations where x.isWritable {
        try solve(a, x, into: x)
        expect(x, solution, name)
        try inverse(a, into: x)
        expect(x, inverted, name)
        try lu(a).inverse(into: x)
        expect(x, inverted, name)
        x.assign(a)
        try inverse(x, into: x)
        expect(x, inverted, name)
        x.assign(a)
        try solve(x, b, into: x)
        expect(x, solution, name)
      }
      let column = a.copy(order: .f)
      let factors = try lu(overwriting: column)
      try factors.inverse(into: column)
      expect(column, inverted, "column order")
    }
  }

  @Test func errors() throws {
    let a = NDArray<Double>([[1, 1], [1, 1]])
    let x = NDArray<Double>.full([2, 2], 7).transposed()
    #expect(throws: LinearAlgebraError.self) { try solve(a, a, into: x) }
    #expect(throws: LinearAlgebraError.self) { try inverse(a, into: x) }
    #expect(throws: LinearAlgebraError.self) { try lu(a).inverse(into: x) }
    #expect(x == NDArray.full([2, 2], 7))
    let unit = NDArray<Double>.identity(2)
    let short = NDArray<Double>.zeros([2])
    let error = thrown { () throws(LinearAlgebraError) in try inverse(unit, into: short) }
    #expect(error?.description == "inverse: shapes (2, 2) and (2,) do not fit")
    #expect(throws: LinearAlgebraError.self) { try lu(unit).inverse(into: short) }
    #expect(throws: LinearAlgebraError.self) { try solve(unit, unit, into: short) }
  }
}
