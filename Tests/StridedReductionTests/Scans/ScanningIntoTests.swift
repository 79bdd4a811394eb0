import Oracle
import Strided
import Testing

/// Scans that write to an existing array: every representation, in place, and overlaps.
@Suite struct ScanningIntoTests {
  private func compare<Element: OracleElement, Result: OracleElement>(
    _ name: String, _ value: (Int) -> Element, surplus: Int = 0,
    fresh: (NDArray<Element>, Int?) -> NDArray<Result>,
    into: (NDArray<Element>, Int?, NDArray<Result>) -> Void
  ) {
    let log = FailureLog()
    for shape in LaneCheck.shapes {
      let values = (0..<elementCount(shape)).map(value)
      let sources = representations(of: shape, values)
      for axis in shape.indices.map(Optional.some) + [nil] {
        let expected = fresh(NDArray(values, shape: Shape(shape)), axis)
        let fillers = [Result](repeating: Result.left(3), count: expected.count)
        let targets = representations(of: Array(expected.shape), fillers, isWritable: true)
        for turn in 0..<max(sources.count, targets.count) {
          let (source, target) = (sources[turn % sources.count], targets[turn % targets.count])
          into(source.twin.array, axis, target.twin.array)
          for (position, element) in zip(target.twin.model.positions, expected.elements) {
            target.twin.model.memory.elements[position] = element
          }
          let found = target.twin.memoryDifference()
          log.check(
            found == nil,
            "\(name) \(shape) \(source.twin.name) to \(target.twin.name), axis "
              + "\(String(describing: axis)): \(found ?? "")")
          target.reset()
        }
        guard surplus == 0, Element.self == Result.self, axis != nil || shape.count == 1 else {
          continue
        }
        for subject in representations(of: shape, values, isWritable: true) {
          let array = subject.twin.array
          for isReversed in [false, true] {
            let target = isReversed ? array.flipped() : array
            into(array, axis, target as! NDArray<Result>)
            let isRight = zip(target.elements, expected.elements).allSatisfy {
              ($0 as! Result).isSame(as: $1)
            }
            log.check(isRight, "\(name) \(shape) \(subject.twin.name), in place, \(isReversed)")
            subject.reset()
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  @Test func sums() {
    compare(
      "Int8", { Int8($0 % 9) - 4 }, fresh: { $0.cumulativeSum(axis: $1) },
      into: { $0.cumulativeSum(axis: $1, into: $2) })
    compare(
      "Int, initial", { $0 % 9 - 4 }, surplus: 1,
      fresh: { $0.cumulativeSum(axis: $1, includingInitial: true) },
      into: { $0.cumulativeSum(axis: $1, includingInitial: true, into: $2) })
    compare(
      "Double", { CumulativeTests.real($0) as Double }, fresh: { $0.cumulativeSum(axis: $1) },
      into: { $0.cumulativeSum(axis: $1, into: $2) })
    compare(
      "Float16", { Float16($0 % 9) - 4 }, fresh: { $0.cumulativeSum(axis: $1) },
      into: { $0.cumulativeSum(axis: $1, into: $2) })
    compare(
      "Bool", { $0 % 3 != 1 }, fresh: { $0.cumulativeSum(axis: $1) },
      into: { $0.cumulativeSum(axis: $1, into: $2) })
    compare(
      "Complex", { Complex<Double>.left($0) }, fresh: { $0.cumulativeSum(axis: $1) },
      into: { $0.cumulativeSum(axis: $1, into: $2) })
  }

  @Test func productsAndExtrema() {
    compare(
      "Int", { $0 % 3 - 1 }, fresh: { $0.cumulativeProduct(axis: $1) },
      into: { $0.cumulativeProduct(axis: $1, into: $2) })
    compare(
      "Float", { Float($0 % 3) - 1 }, fresh: { $0.cumulativeProduct(axis: $1) },
      into: { $0.cumulativeProduct(axis: $1, into: $2) })
    compare(
      "Complex", { Complex<Double>.left($0 % 3) }, fresh: { $0.cumulativeProduct(axis: $1) },
      into: { $0.cumulativeProduct(axis: $1, into: $2) })
    compare(
      "min", { CumulativeTests.real($0) as Double }, fresh: { $0.cumulativeMin(axis: $1) },
      into: { $0.cumulativeMin(axis: $1, into: $2) })
    compare(
      "max", { $0 * 7 % 11 }, fresh: { $0.cumulativeMax(axis: $1) },
      into: { $0.cumulativeMax(axis: $1, into: $2) })
  }

  @Test func withoutNaN() {
    let a = NDArray([[1, .nan, 2], [.nan, 3, 4.0]])
    #expect(a.nanCumulativeSum() == [1, 1, 3, 3, 6, 10])
    #expect(a.nanCumulativeSum(axis: 0) == [[1, 0, 2], [1, 3, 6]])
    #expect(
      a.nanCumulativeProduct(axis: 1, includingInitial: true) == [[1, 1, 1, 2], [1, 1, 3, 12]])
  }

  @Test func traps() async {
    let shape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray([1, 2]).cumulativeSum(axis: 0, into: .zeros([3]))
    }
    expectMessage("cumulativeSum: the result has shape (3,), not (2,)", in: shape)
    let readOnly = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray([[1], [2]]).cumulativeMax(axis: 0, into: NDArray([[1]]).broadcast(to: [2, 1]))
    }
    expectMessage(
      "cumulativeMax: the view of shape (2, 1) is read-only, axis 0 repeats its elements",
      in: readOnly)
  }
}
