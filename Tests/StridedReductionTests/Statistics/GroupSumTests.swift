import Oracle
import Strided
import Testing

/// Sums and means of groups, compared with plain loops over every representation.
@Suite(.withoutAddressSanitizer) struct GroupSumTests {
  private static let shapes = [[1], [7], [40], [5, 3], [3, 5], [4, 0], [2, 6, 3], [300, 2]]

  /// Compares with lists of the elements of each key.
  private func compare<Element: OracleElement, Sum: OracleElement>(
    _ name: String, _ value: (Int) -> Element,
    sums: (NDArray<Element>, NDArray<Int>, Int?, Int) -> NDArray<Sum>,
    means: (NDArray<Element>, NDArray<Int>, Int?, Int) -> NDArray<Double>,
    _ number: (Element) -> Double, _ sum: (Double) -> Sum
  ) {
    let log = FailureLog()
    for shape in Self.shapes {
      let values = (0..<elementCount(shape)).map(value)
      for axis in shape.indices where shape[axis] > 0 {
        let keys = (0..<shape[axis]).map { $0 * 5 % 7 % 4 }
        let groups = keys.max()! + 1
        var resultShape = shape
        resultShape[axis] = groups
        var totals = [Double](repeating: 0, count: elementCount(resultShape))
        var counts = totals
        var place = 0
        forEachIndex(of: shape) { index in
          var target = index
          target[axis] = keys[index[axis]]
          totals[flatPosition(of: target, in: resultShape)] += number(values[place])
          counts[flatPosition(of: target, in: resultShape)] += 1
          place += 1
        }
        for subject in representations(of: shape, values) {
          let label = "\(name) \(shape) \(subject.twin.name) \(axis)"
          let array = subject.twin.array
          let expected = ModelArray(totals.map(sum), shape: resultShape)
          let found = difference(
            of: sums(array, NDArray(keys), nil, axis), from: expected, by: { $0.isSame(as: $1) })
          log.check(found == nil, "\(label): \(found ?? "")")
          let averages = ModelArray(zip(totals, counts).map(/), shape: resultShape)
          let mean = difference(
            of: means(array, NDArray(keys), groups, axis - shape.count), from: averages,
            by: { isNear($0, $1) })
          log.check(mean == nil, "\(label), means: \(mean ?? "")")
        }
      }
    }
    log.finish(atLeast: 100)
  }

  @Test func realNumbers() {
    compare(
      "Double", { Double($0 * 7 % 13) - 4.5 },
      sums: { $0.groupSums(by: $1, count: $2, axis: $3) },
      means: { $0.groupMeans(by: $1, count: $2, axis: $3) }, { $0 }, { $0 })
    compare(
      "Float", { (place: Int) -> Float in Float(place * 7 % 13) - 4.5 },
      sums: { $0.groupSums(by: $1, count: $2, axis: $3) },
      means: { NDArray<Double>(converting: $0).groupMeans(by: $1, count: $2, axis: $3) },
      { Double($0) }, { Float($0) })
  }

  @Test func integers() {
    compare(
      "Int16", { Int16($0 * 7 % 13) - 4 }, sums: { $0.groupSums(by: $1, count: $2, axis: $3) },
      means: { $0.groupMeans(by: $1, count: $2, axis: $3) }, { Double($0) }, { Int($0) })
    compare(
      "UInt", { UInt($0 * 7 % 13) }, sums: { $0.groupSums(by: $1, count: $2, axis: $3) },
      means: { $0.groupMeans(by: $1, count: $2, axis: $3) }, { Double($0) }, { UInt($0) })
  }

  /// Small types are summed in wide ones, so that nothing overflows or is lost.
  @Test func wideSums() {
    let ones = NDArray<Float16>.ones([5000, 2])
    #expect(ones.groupSums(by: .zeros([5000])) == [[5000, 5000]])
    #expect(ones.groupMeans(by: .zeros([5000])) == [[1, 1]])
    #expect(NDArray<UInt8>.full([3], 200).groupSums(by: [1, 1, 1]) == [0, 600])
  }

  @Test func groupsWithoutElements() {
    let points = NDArray([[1.0, 2], [3, 4]])
    #expect(points.groupSums(by: [2, 2], count: 4) == [[0, 0], [0, 0], [4, 6], [0, 0]])
    let means = points.groupMeans(by: [0, 2])
    #expect(isNaN(means[1, 0...]).all() && means[2, 0...] == [3, 4])
    #expect(NDArray<Double>.zeros([0, 2]).groupSums(by: .zeros([0])).shape == [0, 2])
    #expect(NDArray<Double>.zeros([0]).groupSums(by: .zeros([0]), count: 2) == [0, 0])
  }

  @Test func traps() async {
    let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([1.0, 2]).groupSums(by: [0, -1])
    }
    expectMessage("groupSums: negative key -1, shape (2,)", in: negative)
    let beyond = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([1, 2]).groupMeans(by: [0, 3], count: 3)
    }
    expectMessage("groupMeans: key 3 of 3 groups, shape (2,)", in: beyond)
    let few = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([[1, 2]]).groupSums(by: [0, 1])
    }
    expectMessage("groupSums: keys of shape (2,) for axis 0 of shape (1, 2)", in: few)
    let count = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Int>.zeros([0]).groupSums(by: .zeros([0]), count: -1)
    }
    expectMessage("groupSums: negative count -1, shape (0,)", in: count)
  }
}
