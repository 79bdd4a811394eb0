import Oracle
import Strided
import Testing

/// Operations that write to a given result, overlapping or not.
@Suite struct IntoTests {
  /// Every triple of slices of one line as two sources and a result.
  @Test func everyTripleOfSlices() {
    let log = FailureLog()
    let length = TestScale.isFull ? 7 : 5
    let base = NDArray<Int>.zeros([length])
    let start: [Int] = (0..<length).map { 1 + $0 * $0 }
    let slices = lines(length)
    for result in slices {
      for left in slices where left.count == result.count || left.count == 1 {
        for right in slices where right.count == result.count {
          for place in 0..<length { base[place] = start[place] }
          add(base[pick(left)], base[pick(right)], into: base[pick(result)])
          var expected = start
          for (turn, place) in result.enumerated() {
            expected[place] = start[left[left.count == 1 ? 0 : turn]] + start[right[turn]]
          }
          log.check(
            Array(base) == expected, "\(left) + \(right) into \(result): \(base), \(expected)")
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// The places of every slice of a line.
  private func lines(_ length: Int) -> [[Int]] {
    var found: [[Int]] = []
    for start in 0..<length {
      for step in [-2, -1, 1, 2] {
        for count in 1...length {
          let last = start + (count - 1) * step
          if last >= 0, last < length, count > 1 || step == 1 {
            found.append((0..<count).map { start + $0 * step })
          }
        }
      }
    }
    return found
  }

  /// The index that selects these places.
  private func pick(_ places: [Int]) -> some AxisIndex {
    let step = places.count > 1 ? places[1] - places[0] : 1
    let end = places[0] + places.count * step
    return SpecialIndex.stride(from: places[0], to: end < 0 ? nil : end, by: step)
  }

  @Test func allFour() {
    let (a, b) = (NDArray<Double>([6, 8]), NDArray<Double>([[2, 4], [3, 2]]))
    let c = NDArray<Double>.zeros([2, 2])
    add(a, b, into: c)
    #expect(c == a + b)
    subtract(a, b, into: c.transposed())
    #expect(c.transposed() == a - b)
    multiply(a, b, into: c)
    #expect(c == a * b)
    divide(c, b, into: c)
    #expect(c == a.broadcast(to: [2, 2]))
  }

  @Test func reductionsIntoTheirSource() {
    let a = NDArray<Double>.arange(12).reshaped(to: [3, 4])
    let sums = a.sum(axis: 0)
    a.sum(axis: 0, into: a[1, 0...])
    #expect(a[1, 0...] == sums)
    let b = NDArray<Int>.arange(12).reshaped(to: [3, 4])
    let rows = b.sum(axis: 1)
    b.sum(axis: -1, into: b[.stride(by: -1), 2])
    #expect(b[.stride(by: -1), 2] == rows)
    let c = NDArray<Double>.arange(6).reshaped(to: [2, 3])
    let means = c.mean(axis: 1)
    c.mean(axis: 1, into: c[.all, 0])
    #expect(c[.all, 0] == means)
  }

  @Test func reductionsIntoEveryResult() {
    reductions(Bool.self)
    reductions(Int16.self)
    reductions(UInt8.self)
    reductions(Double.self)
    reductions(Complex<Float>.self)
  }

  private func reductions<Element: OracleElement>(_ type: Element.Type)
  where Element.Sum: OracleElement {
    let log = FailureLog()
    let source = NDArray((0..<24).map { Element.left($0 % 4) }, shape: [2, 3, 4])
    for axis in 0..<3 {
      let sums = source.sum(axis: axis)
      let start = Array(repeating: Element.Sum.left(1), count: sums.count)
      withEveryRepresentation(of: Array(sums.shape), start, isWritable: true) { result in
        result.reset()
        source.sum(axis: axis, into: result.twin.array)
        result.twin.model.write(Array(sums))
        let found = result.twin.memoryDifference()
        log.check(found == nil, "\(type) axis \(axis) into \(result.twin.name): \(found ?? "")")
      }
    }
    log.finish(atLeast: 10)
  }
}
