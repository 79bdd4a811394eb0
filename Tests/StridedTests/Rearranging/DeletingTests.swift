import Oracle
import Strided
import Testing

/// `deleting`, of one index, of a list, and of ranges and strides.
@Suite(.withoutAddressSanitizer) struct DeletingTests {
  @Test(arguments: ElementKind.all)
  func deleting(kind: ElementKind) {
    deleteEverywhere(kind.type)
  }

  private func deleteEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    CopySamples.forEach(of: type, minimumRank: 1) { subject in
      let array = subject.twin.array
      let shape = subject.twin.model.shape
      for axis in 0..<shape.count {
        let extent = shape[axis]
        let same = axis - shape.count
        var results: [(name: String, deleted: [Int], result: NDArray<Element>)] = [
          ("[]", [], array.deleting([], axis: axis)),
          ("0..<0", [], array.deleting(0..<0, axis: same)),
          ("0...", Array(0..<extent), array.deleting(0..., axis: axis)),
          (".all", Array(0..<extent), array.deleting(.all, axis: axis)),
          (
            "-2:", Array(max(extent - 2, 0)..<extent), array.deleting(.stride(from: -2), axis: axis)
          ),
          (
            "::2", (0..<extent).filter { $0 % 2 == 0 },
            array.deleting(.stride(by: 2), axis: axis)
          ),
          (
            "::-3", (0..<extent).filter { (extent - 1 - $0) % 3 == 0 },
            array.deleting(.stride(by: -3), axis: same)
          ),
          ("::-1", Array(0..<extent), array.deleting(.stride(by: -1), axis: axis)),
        ]
        for index in -extent..<extent {
          let deleted = [index < 0 ? index + extent : index]
          results.append(("\(index)", deleted, array.deleting(index, axis: axis)))
        }
        if extent > 1 {
          results.append(
            ("list", [0, 1, extent - 1], array.deleting([-1, 0, 1, 0, -1], axis: same)))
          results.append(("..<-1", Array(0..<(extent - 1)), array.deleting(..<(-1), axis: axis)))
        }
        for (name, deleted, result) in results {
          let kept = (0..<extent).filter { !deleted.contains($0) }
          let problem = CopySamples.problem(
            of: result, shape: shape.with(kept.count, at: axis), disjointFrom: [subject]
          ) { index in
            subject.twin.element(at: index.with(kept[index[axis]], at: axis))
          }
          log.check(
            problem == nil,
            "\(type) \(shape) \(subject.twin.name) \(axis) \(name): \(problem ?? "")")
        }
      }
    }
    log.finish(atLeast: 300)
  }

  /// Rows long enough to move as a whole, and blocks long enough for one assignment each.
  @Test func longRows() {
    for columns in [20, 400] {
      let a = NDArray<Int>.arange(9 * columns).reshaped(to: [9, columns])
      let found = a.deleting([1, 4, 5], axis: 0)
      #expect(found.shape == [6, columns])
      for (row, old) in [0, 2, 3, 6, 7, 8].enumerated() {
        #expect(found[row, 0] == old * columns && found[row, -1] == old * columns + columns - 1)
      }
      let turned = a.transposed().deleting([1, 4, 5], axis: 1)
      #expect(turned == found.transposed())
    }
  }

  @Test func asNumPy() {
    #expect(NDArray<Int>.arange(6).deleting([1, 1, -1], axis: 0) == [0, 2, 3, 4])
    let a: NDArray<Int> = [[1, 2, 3], [4, 5, 6]]
    #expect(a.deleting(1, axis: 1) == [[1, 3], [4, 6]])
    #expect(a.deleting(-1, axis: 0) == [[1, 2, 3]])
  }
}
