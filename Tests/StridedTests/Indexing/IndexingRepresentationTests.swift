import Oracle
import Strided
import Testing

/// Subscripts with index arrays: the array, the index arrays and the values in every
/// representation.
@Suite struct IndexingRepresentationTests {
  /// Subscripts for arrays of some shapes: a few of each kind.
  private func subscripts(_ shape: [Int]) -> [[IndexTerm]] {
    switch shape.count {
    case 1:
      return [
        [.list([1, 0, -1, 1])], [.positions([0, 1, 1, -1], shape: [2, 2])], [.list([])],
        [.newAxis, .list([1])],
      ]
    case 2:
      return [
        [.list([1, -1])], [.all, .list([1, 0, 1])], [.list([0, 1]), .list([1, 0])],
        [.positions([1, 0], shape: [2, 1]), .list([0, 1, 1])], [.slice(by: -1), .list([-1, 0])],
        [.list([0]), .newAxis, .slice(by: -1)], [.index(0), .list([1, 1])],
      ]
    default:
      return [
        [.list([1, 0])], [.all, .list([1, 0, 1])], [.ellipsis, .list([1, 0])],
        [.list([0, 1]), .all, .list([1, 0])], [.index(1), .list([0, 1])],
        [.all, .positions([0, 1], shape: [2, 1]), .list([1, 0, 1])],
      ]
    }
  }

  @Test(arguments: ElementKind.all)
  func arrays(kind: ElementKind) {
    everyArray(kind.type)
    if let type = kind.numberType {
      everySum(type)
    }
  }

  private var shapes: [[Int]] {
    TestScale.isFull
      ? [[2], [7], [2, 3], [3, 5], [2, 3, 2], [2, 2, 3, 2], [6, 9]] : [[5], [2, 3]]
  }

  private func everyArray<Element: OracleElement>(_ type: Element.Type) {
    let checks = IndexingChecks(title: "\(type)")
    for shape in shapes {
      // Equal along the first axis, so that broadcasts can represent them, and all different.
      for period in [elementCount(shape) / shape[0], elementCount(shape)] {
        let values = (0..<elementCount(shape)).map { Element.left($0 % period) }
        withEveryRepresentation(of: shape, values) { subject in
          for terms in subscripts(shape) {
            checks.readAndAssign(subject, terms)
          }
        }
      }
    }
    checks.finish(atLeast: 200)
  }

  private func everySum<Element: OracleNumber>(_ type: Element.Type) {
    let checks = IndexingChecks(title: "\(type)")
    for shape in shapes {
      let values = (0..<elementCount(shape)).map { Element.left($0) }
      withEveryRepresentation(of: shape, values, isWritable: true) { subject in
        for terms in subscripts(shape) {
          checks.addAndAccumulate(subject, terms)
        }
      }
    }
    checks.finish(atLeast: 200)
  }

  /// Index arrays as views of every kind, including repeated ones.
  @Test func indexArrays() {
    let checks = IndexingChecks(title: "index arrays")
    let values = (0..<24).map { Double.left($0) }
    let subject = Subject(
      Representation("contiguous", base: [4, 6], []), values: values, filler: values[0])
    for (shape, places) in [
      ([], [2]), ([5], [3, -1, 0, 0, 2]), ([2, 3], [1, 2, 3, -1, -2, -3]),
      ([2, 3], [1, 1, 1, 1, 1, 1]),
      ([2, 3], [0, 3, 1, 0, 3, 1]), ([0], []), ([2, 0], []),
    ] {
      withEveryRepresentation(of: shape, places) { index in
        checks.readAndAssign(subject, [.positions(index.twin)])
        checks.readAndAssign(subject, [.all, .positions(index.twin)])
        checks.readAndAssign(subject, [.positions(index.twin), .positions([0], shape: [1])])
        checks.addAndAccumulate(subject, [.positions(index.twin), .positions(index.twin)])
      }
    }
    checks.finish(atLeast: 500)
  }

  /// Masks as views of every kind.
  @Test func masks() {
    let checks = IndexingChecks(title: "masks")
    let values = (0..<24).map { Float.left($0) }
    let subject = Subject(
      Representation("contiguous", base: [4, 6], []), values: values, filler: values[0])
    for (number, shape) in [[4], [4], [4, 6], [4, 6], [4, 6]].enumerated() {
      let flags = (0..<elementCount(shape)).map { ($0 * 7 + number) % (3 + number) < 2 }
      for row in [flags, Array(repeating: true, count: flags.count)] {
        withEveryRepresentation(of: shape, row) { mask in
          checks.readAndAssign(subject, [.mask(mask.twin)])
          checks.addAndAccumulate(subject, [.mask(mask.twin)])
          checks.readAndAssign(subject, [.mask(mask.twin), .newAxis])
        }
      }
    }
    checks.finish(atLeast: 300)
  }

  /// Values as views of every kind, broadcast or with surplus axes of extent 1.
  @Test func values() {
    let checks = IndexingChecks(title: "values")
    let old = (0..<24).map { Int.left($0) }
    for name in ["contiguous", "Fortran order", "every second, reversed"] {
      for subject in representations(of: [4, 6], old, isWritable: true, names: [name]) {
        let cases: [([IndexTerm], [[Int]])] = [
          ([.list([3, 0, 3])], [[3, 6], [6], [3, 1], [], [1], [1, 3, 6]]),
          ([.all, .list([3, 0, 3])], [[4, 3], [3], [4, 1], [1, 1, 4, 3]]),
          (
            [.positions([1, 2, 3, 1], shape: [2, 2])],
            [[2, 2, 6], [2, 6], [2, 1, 6], [2, 1, 1]]
          ),
          (
            [.slice(by: -1), .positions([1, 2, 3, 1], shape: [2, 2])],
            [[4, 2, 2], [2, 2], [4, 1, 2]]
          ),
          ([.list([1, 2, 0]), .list([5, 5, 0])], [[3], [1], [1, 3]]),
        ]
        for (terms, shapes) in cases {
          for shape in shapes {
            let new = (0..<elementCount(shape)).map { Int.right($0 * 3) }
            withEveryRepresentation(of: shape, new) { source in
              checks.assign(subject, terms, source.twin)
              checks.add(subject, terms, source.twin)
              checks.scatterAdd(subject, terms, source.twin)
            }
          }
        }
      }
    }
    checks.finish(atLeast: 1000)
  }
}
