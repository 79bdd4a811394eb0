import Oracle
import Strided
import Testing

/// `concatenate` and `stack`.
@Suite(.withoutAddressSanitizer) struct JoiningTests {
  /// Shapes to join, along an axis.
  private let cases: [(first: [Int], second: [Int], axis: Int)] = [
    ([5], [3], 0), ([0], [2], -1), ([2, 3], [1, 3], 0), ([2, 3], [2, 2], 1),
    ([2, 0, 3], [2, 2, 3], 1), ([2, 2, 3], [2, 1, 3], -2), ([2, 2, 3], [2, 2, 0], 2),
  ]

  @Test(arguments: ElementKind.all)
  func concatenating(kind: ElementKind) {
    concatenateEverywhere(kind.type)
  }

  private func concatenateEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for (shape, other, axis) in cases {
      let place = axis < 0 ? axis + shape.count : axis
      let values = CopySamples.values(elementCount(shape), of: type)
      let others: [Element] = (0..<elementCount(other)).map { Element.right($0) }
      let seconds = representations(
        of: other, others, names: ["contiguous", "Fortran order", "every second, reversed"])
      for first in representations(of: shape, values) {
        for second in seconds {
          let arrays = [first.twin.array, second.twin.array, first.twin.array]
          let result = concatenate(arrays, axis: axis)
          var joined = shape
          joined[place] += other[place] + shape[place]
          let problem = CopySamples.problem(
            of: result, shape: joined, disjointFrom: [first, second]
          ) { index in
            var rest = index[place]
            for twin in [first.twin, second.twin, first.twin] {
              if rest < twin.model.shape[place] {
                return twin.element(at: index.with(rest, at: place))
              }
              rest -= twin.model.shape[place]
            }
            preconditionFailure("the test itself is wrong")
          }
          log.check(
            problem == nil,
            "\(type) \(first.twin.name), \(second.twin.name) \(shape) \(other): \(problem ?? "")")
        }
      }
    }
    log.finish(atLeast: 200)
  }

  @Test(arguments: ElementKind.all)
  func stacking(kind: ElementKind) {
    stackEverywhere(kind.type)
  }

  private func stackEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    CopySamples.forEach(of: type) { subject in
      let shape = subject.twin.model.shape
      let other = Subject(
        Representation("contiguous", base: shape, []),
        values: (0..<elementCount(shape)).map { Element.right($0) },
        filler: Element.right(0))
      for axis in (-shape.count - 1)...shape.count {
        let place = axis < 0 ? axis + shape.count + 1 : axis
        let arrays = [subject.twin.array, other.twin.array, subject.twin.array]
        var stacked = shape
        stacked.insert(3, at: place)
        let problem = CopySamples.problem(
          of: stack(arrays, axis: axis), shape: stacked, disjointFrom: [subject, other]
        ) { index in
          var old = index
          let number = old.remove(at: place)
          return (number == 1 ? other : subject).twin.element(at: old)
        }
        log.check(
          problem == nil, "\(type) \(shape) \(subject.twin.name) \(axis): \(problem ?? "")")
      }
    }
    log.finish(atLeast: 200)
  }

  @Test func aSingleArrayIsCopied() {
    let a = NDArray([1, 2, 3])
    let joined = concatenate([a])
    joined[0] = 9
    #expect(a == [1, 2, 3] && joined == [9, 2, 3] && joined.ownsData)
    #expect(stack([a]).shape == [1, 3])
  }

  @Test func fortranOrderIsKept() {
    let a = NDArray<Int>.arange(6).reshaped(to: [3, 2]).transposed()
    #expect(concatenate([a, a]).isContiguous(.f) && concatenate([a, a], axis: 1).isContiguous(.f))
    #expect(concatenate([a, a.copy()]).isContiguous(.c))
    #expect(stack([a, a], axis: -1).isContiguous(.f))
  }

  @Test func resultsCrossTasks() async {
    let a = NDArray([1, 2, 3])
    let joined = concatenate([a, a])
    let sum = await Task.detached { joined.sum() }.value
    #expect(sum == 2 * a.sum())
  }
}
