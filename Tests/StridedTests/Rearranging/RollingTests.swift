import Oracle
import Strided
import Testing

/// `rolled`, along axes and flattened.
@Suite(.withoutAddressSanitizer) struct RollingTests {
  @Test(arguments: ElementKind.all)
  func rolling(kind: ElementKind) {
    rollEverywhere(kind.type)
  }

  private func rollEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let shifts = [0, 1, -1, 2, 7, -12, .min, .max]
    CopySamples.forEach(of: type) { subject in
      let array = subject.twin.array
      let shape = subject.twin.model.shape
      let name = "\(type) \(shape) \(subject.twin.name)"
      let flat = subject.twin.model.values
      for shift in shifts {
        let problem = CopySamples.problem(
          of: array.rolled(by: shift), shape: shape, disjointFrom: [subject]
        ) { index in
          flat[self.origin(flatPosition(of: index, in: shape), shift, flat.count)]
        }
        log.check(problem == nil, "\(name) by \(shift): \(problem ?? "")")
        for axis in -shape.count..<shape.count {
          let place = axis < 0 ? axis + shape.count : axis
          let problem = CopySamples.problem(
            of: array.rolled(by: shift, axis: axis), shape: shape, disjointFrom: [subject]
          ) { index in
            let old = self.origin(index[place], shift, shape[place])
            return subject.twin.element(at: index.with(old, at: place))
          }
          log.check(problem == nil, "\(name) by \(shift), axis \(axis): \(problem ?? "")")
        }
      }
      let axes = Array(0..<shape.count) + (shape.isEmpty ? [] : [-1])
      let several = axes.map { 2 - 3 * $0 }
      let problem = CopySamples.problem(
        of: array.rolled(by: several, axes: axes), shape: shape, disjointFrom: [subject]
      ) { index in
        var old = index
        for (shift, axis) in zip(several, axes) {
          let place = axis < 0 ? axis + shape.count : axis
          old[place] = self.origin(old[place], shift, shape[place])
        }
        return subject.twin.element(at: old)
      }
      log.check(problem == nil, "\(name) by \(several) along \(axes): \(problem ?? "")")
    }
    log.finish(atLeast: 300)
  }

  /// The source of a position, found step by step, at most once around.
  private func origin(_ place: Int, _ shift: Int, _ extent: Int) -> Int {
    var old = place
    for _ in 0..<(shift % extent).magnitude {
      old += shift > 0 ? -1 : 1
      if old < 0 { old = extent - 1 }
      if old == extent { old = 0 }
    }
    return old
  }

  @Test func asNumPy() {
    let a: NDArray<Int> = [[0, 1, 2], [3, 4, 5]]
    #expect(a.rolled(by: 1) == [[5, 0, 1], [2, 3, 4]])
    #expect(a.rolled(by: [1, 1, 1], axes: [0, 1, 1]) == [[4, 5, 3], [1, 2, 0]])
    #expect(a.rolled(by: [], axes: []) == a)
    #expect(a.transposed().rolled(by: 1, axis: 0).isContiguous(.f))
  }
}
