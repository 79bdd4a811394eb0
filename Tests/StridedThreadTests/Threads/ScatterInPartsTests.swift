import Oracle
import Strided
import StridedKernels
import Testing

/// `scatterAdd` at so many positions that it adds in parts: exact sums, and the same bits on any number of threads.
@Suite struct ScatterInPartsTests {
  private static let count = 300_000

  /// Positions among 50, half of them counted from the end.
  private static let places = (0..<count).map { $0 &* 7919 % 100 - 50 }

  @Test func reals() {
    check(Double.self)
    check(Float.self)
  }

  @Test func complexNumbers() { check(Complex<Double>.self) }
  @Test func integers() { check(Int.self) }

  /// Lines of 50 elements of every kind, values of each representation, and one value for all.
  private func check<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    let numbers = (0..<Self.count).map { $0 % 7 - 3 }
    var sums = (0..<50).map { $0 % 3 }
    var counts = sums
    for (place, term) in zip(Self.places, numbers) {
      sums[place < 0 ? place + 50 : place] += term
      counts[place < 0 ? place + 50 : place] += 1
    }
    let values: [Element] = numbers.map { Self.number($0) }
    let start: [Element] = (0..<50).map { Self.number($0 % 3) }
    let (expected, counted): ([Element], [Element]) = (
      sums.map { Self.number($0) }, counts.map { Self.number($0) }
    )
    let positions = NDArray(Self.places)
    let (terms, first) = (NDArray(values), NDArray(start))
    let backwards = NDArray(values.reversed()).flipped()
    let square = Shape([2, Self.count / 2])
    for (index, line) in Self.lines(type).enumerated() {
      Threads.withLimit(index + 1, bytesPerThread: 1) {
        line.assign(first)
        line.scatterAdd(terms, at: positions)
        log.check(Array(line) == expected, "\(type), \(line.strides)")
        line.assign(first)
        line.scatterAdd(terms.reshaped(to: square), at: positions.reshaped(to: square))
        log.check(Array(line) == expected, "\(type), \(square)")
        line.assign(first)
        line.scatterAdd(backwards, at: positions)
        log.check(Array(line) == expected, "\(type), reversed values")
        line.assign(first)
        line.scatterAdd(1, at: positions)
        log.check(Array(line) == counted, "\(type), one value")
      }
    }
    log.finish(atLeast: 12)
  }

  private static func number<Element: OracleNumber>(_ value: Int) -> Element {
    var number: Element = 0
    for _ in 0..<abs(value) { number = value < 0 ? number - 1 : number + 1 }
    return number
  }

  /// Contiguous, stepped and reversed lines of 50 elements.
  private static func lines<Element: OracleNumber>(_ type: Element.Type) -> [NDArray<Element>] {
    let memory = NDArray<Element>.zeros([120])
    return [memory[3..<53], memory[.stride(by: 2)][..<50], memory[..<50].flipped()]
  }

  /// Rounded sums have the same bits on any number of threads.
  @Test func roundedSums() {
    let values = NDArray((0..<Self.count).map { 1 / Double($0 + 3) })
    let positions = NDArray(Self.places)
    let found = (1...4).map { limit in
      Threads.withLimit(limit, bytesPerThread: 1) {
        let sums = NDArray<Double>.zeros([50])
        sums.scatterAdd(values, at: positions)
        return Array(sums).map(\.bitPattern)
      }
    }
    #expect(Set(found).count == 1)
    let halves = NDArray<Float16>.zeros([50])
    halves.scatterAdd(NDArray<Float16>(converting: values), at: positions)
    #expect(halves.max() < 1)
  }

  /// An element without terms keeps its sign, and values and positions may share memory with the line.
  @Test func zerosAndOverlaps() {
    let line = NDArray([-0.0, -0.0, 1])
    line.scatterAdd(NDArray.full([Self.count], -0.0), at: NDArray<Int>.ones([Self.count]))
    #expect("\(line)" == "[-0. -0.  1.]")
    let memory = NDArray<Double>.ones([Self.count])
    memory[..<3].scatterAdd(memory, at: NDArray<Int>.full([Self.count], 2))
    #expect(memory[2] == Double(Self.count) + 1 && memory[1] == 1)
  }

  @Test func traps() async {
    let range = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var places = Array(repeating: 0, count: 300_000)
      places[299_999] = 3
      NDArray<Double>.zeros([3]).scatterAdd(1, at: NDArray(places))
    }
    expectMessage(
      "scatterAdd: index 3 of an index array is out of range for axis 0 of extent 3, shape (3,)",
      in: range)
    let readOnly = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray<Double>.zeros([]).broadcast(to: [3]).scatterAdd(1, at: NDArray<Int>.zeros([300_000]))
    }
    expectMessage(
      "scatterAdd: the view of shape (3,) is read-only, axis 0 repeats its elements", in: readOnly)
  }
}
