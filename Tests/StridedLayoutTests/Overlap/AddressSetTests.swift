import StridedLayout
import Testing

/// Which views share a byte, compared with sets of the bytes.
@Suite struct AddressSetTests {
  private let widths = [1, 2, 4, 8, 16]
  /// The address of the first of two layouts.
  private let address = 4096

  /// Compares a pair of layouts at every displacement.
  private func check(
    _ first: Layout, _ second: Layout, widths: (Int, Int), _ findings: inout Findings
  ) {
    let meetings = Meetings(
      ElementPlaces(first, width: widths.0), ElementPlaces(second, width: widths.1))
    let mine = AddressSet(first, at: address, width: widths.0)
    for displacement in meetings.displacements {
      let other = AddressSet(second, at: address + displacement, width: widths.1)
      guard let mine, let other else {
        findings.expect(
          (mine == nil) == (first.count == 0) && (other == nil) == (second.count == 0),
          "\(first) or \(second) is empty")
        continue
      }
      let truth = meetings.share(at: displacement)
      let bounds = meetings.boundsMeet(at: displacement)
      let isRight =
        mine.meets(other) == truth && other.meets(mine) == truth
        && mine.boundsMeet(other) == bounds && other.boundsMeet(mine) == bounds
      findings.expect(
        isRight,
        "\(first) of width \(widths.0), \(second) of width \(widths.1), \(displacement) bytes apart"
      )
    }
  }

  /// Layouts of rank 0 and 1, including empty ones.
  private var lines: [Layout] {
    let steps = TestScale.isFull ? -4...4 : -2...2
    var lines = [
      Layout(shape: [], strides: []), Layout(shape: [0], strides: [3]),
      Layout(shape: [1], strides: [5]),
    ]
    for extent in 2...(TestScale.isFull ? 4 : 3) {
      for step in steps { lines.append(Layout(shape: [extent], strides: [step])) }
    }
    return lines
  }

  /// Layouts of rank 2, some with elements that share memory.
  private var planes: [Layout] {
    let steps = TestScale.isFull ? Array(-3...3) : [-2, 0, 1]
    var planes = [
      Layout(shape: [2, 0], strides: [1, 1]), Layout(shape: [1, 3], strides: [9, -2]),
    ]
    for rows in 2...3 {
      for columns in 2...3 {
        for rowStep in steps {
          for columnStep in steps {
            planes.append(Layout(shape: [rows, columns], strides: [rowStep, columnStep]))
          }
        }
      }
    }
    return planes
  }

  @Test func everyPairOfLines() {
    var findings = Findings()
    for width in TestScale.isFull ? widths : [1, 2, 8] {
      for otherWidth in TestScale.isFull ? widths : [1, 2, 8] {
        for first in lines {
          for second in lines { check(first, second, widths: (width, otherWidth), &findings) }
        }
      }
    }
    findings.finish(atLeast: 10_000)
  }

  @Test func everyPairOfPlanes() {
    var findings = Findings()
    for first in planes {
      for second in planes { check(first, second, widths: (1, 1), &findings) }
    }
    findings.finish(atLeast: 10_000)
  }

  @Test func linesAndPlanes() {
    var findings = Findings()
    for (width, otherWidth) in TestScale.isFull ? [(1, 1), (2, 2), (1, 2), (4, 2)] : [(1, 2)] {
      for first in lines {
        for second in planes { check(first, second, widths: (width, otherWidth), &findings) }
      }
    }
    findings.finish(atLeast: 5000)
  }

  @Test func randomPlanesOfAnyWidths() {
    var findings = Findings()
    var generator = SeededGenerator(seed: 311)
    for _ in 0..<(TestScale.isFull ? 4000 : 60) {
      guard let first = planes.randomElement(using: &generator),
        let second = planes.randomElement(using: &generator),
        let width = widths.randomElement(using: &generator),
        let otherWidth = widths.randomElement(using: &generator)
      else { continue }
      check(first, second, widths: (width, otherWidth), &findings)
    }
    findings.finish(atLeast: 3000)
  }

  @Test func randomLayoutsOfThreeAndFourAxes() {
    var findings = Findings()
    var generator = SeededGenerator(seed: 312)
    func layout() -> Layout {
      let rank = Int.random(in: 3...4, using: &generator)
      return Layout(
        shape: Shape((0..<rank).map { _ in Int.random(in: 1...3, using: &generator) }),
        strides: Strides((0..<rank).map { _ in Int.random(in: -12...12, using: &generator) }))
    }
    for _ in 0..<(TestScale.isFull ? 2000 : 30) {
      let width = widths.randomElement(using: &generator) ?? 1
      let otherWidth = Bool.random(using: &generator) ? width : 1
      check(layout(), layout(), widths: (width, otherWidth), &findings)
    }
    findings.finish(atLeast: 2000)
  }

  /// A bound on the work never makes an answer wrong, and more work never removes an answer.
  @Test func boundedWork() throws {
    var findings = Findings()
    var generator = SeededGenerator(seed: 313)
    var unanswered = 0
    for _ in 0..<(TestScale.isFull ? 3000 : 200) {
      func layout() -> Layout {
        let rank = Int.random(in: 1...6, using: &generator)
        return Layout(
          shape: Shape((0..<rank).map { _ in Int.random(in: 2...3, using: &generator) }),
          strides: Strides((0..<rank).map { _ in Int.random(in: -90...90, using: &generator) }))
      }
      let (first, second) = (layout(), layout())
      let meetings = Meetings(ElementPlaces(first, width: 2), ElementPlaces(second, width: 2))
      let displacement = Int.random(in: meetings.displacements, using: &generator)
      let mine = try #require(AddressSet(first, at: address, width: 2))
      let other = try #require(AddressSet(second, at: address + displacement, width: 2))
      var isAnswered = false
      for work in 0...40 {
        let answer = mine.meets(other, maximumWork: work)
        findings.expect(
          answer == meetings.share(at: displacement) || (answer == nil && !isAnswered),
          "\(first), \(second), \(displacement), \(work): \(String(describing: answer))")
        isAnswered = isAnswered || answer != nil
      }
      if mine.meets(other, maximumWork: 0) == nil { unanswered += 1 }
    }
    findings.finish(atLeast: 5000)
    #expect(unanswered > 10)
  }

  /// Slices of one contiguous array need a few tries per axis, and rarely more.
  @Test func slicesOfGaplessArraysAreEasy() throws {
    var findings = Findings()
    var generator = SeededGenerator(seed: 314)
    var hard = 0
    for _ in 0..<(TestScale.isFull ? 40_000 : 1000) {
      let rank = Int.random(in: 1...5, using: &generator)
      let shape = Shape((0..<rank).map { _ in Int.random(in: 1...9, using: &generator) })
      let base = Layout(contiguous: shape, count: shape.elementCount)
      func slice() -> Layout {
        let selections = (0..<rank).map { axis in
          AxisSelection.slice(
            from: Int.random(in: 0..<shape[axis], using: &generator), to: nil,
            by: [1, 2, 3, -1, -2].randomElement(using: &generator) ?? 1)
        }
        return base.sliced(selections)
      }
      let (first, second) = (slice(), slice())
      let mine = try #require(AddressSet(first, at: 8 * first.offset, width: 8))
      let other = try #require(AddressSet(second, at: 8 * second.offset, width: 8))
      let places = Set(ElementPlaces(first, width: 8).starts.map { $0 + 8 * first.offset })
      let others = ElementPlaces(second, width: 8).starts.map { $0 + 8 * second.offset }
      if mine.meets(other, maximumWork: 4 * rank) == nil { hard += 1 }
      let answer = mine.meets(other, maximumWork: 1000)
      findings.expect(
        answer == !places.isDisjoint(with: others),
        "\(first), \(second): \(String(describing: answer))")
    }
    findings.finish(atLeast: 1000)
    #expect(hard < 40, "\(hard)")
  }

  /// Many unrelated strides: too hard for a small bound on the work, and solved with a large one.
  @Test func contrivedStrides() throws {
    var generator = SeededGenerator(seed: 315)
    // Large strides of similar size, so that no axis decides before the last.
    let axes = TestScale.isFull ? 11 : 8
    func layout() -> Layout {
      let strides = (0..<axes).map { _ in Int.random(in: 1 << 20...1 << 21, using: &generator) }
      return Layout(shape: Shape(repeating: 2, count: axes), strides: Strides(strides))
    }
    let (first, second) = (layout(), layout())
    let starts = ElementPlaces(first, width: 1).starts
    let others = Set(ElementPlaces(second, width: 1).starts)
    var answers: [Bool] = []
    var tooHard = 0
    let middle = (starts.reduce(0, +) - others.reduce(0, +)) / starts.count
    for displacement in middle..<middle + 12 {
      // The last distance is between two elements, so that the sets do meet.
      let distance = displacement < middle + 11 ? displacement : starts[77] - (others.max() ?? 0)
      let mine = try #require(AddressSet(first, at: address, width: 1))
      let other = try #require(AddressSet(second, at: address + distance, width: 1))
      let truth = starts.contains { others.contains($0 - distance) }
      if mine.meets(other, maximumWork: 100) == nil { tooHard += 1 }
      #expect([nil, truth].contains(mine.meets(other, maximumWork: 100)))
      #expect(mine.meets(other, maximumWork: .max) == truth)
      answers.append(truth)
    }
    #expect(tooHard > 5)
    #expect(answers.contains(true) && answers.contains(false))
  }

  /// The bound on the work bounds the time: forty and more axes are given up as quickly.
  @Test func hopelessStridesAreGivenUp() throws {
    var generator = SeededGenerator(seed: 316)
    func layout() -> Layout {
      let strides = (0..<30).map { _ in Int.random(in: 1 << 40...1 << 41, using: &generator) }
      return Layout(shape: Shape(repeating: 2, count: 30), strides: Strides(strides))
    }
    let (first, second) = (layout(), layout())
    let half = (first.strides.reduce(0, +) - second.strides.reduce(0, +)) / 2
    let mine = try #require(AddressSet(first, at: 0, width: 1))
    let other = try #require(AddressSet(second, at: half, width: 1))
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(mine.meets(other, maximumWork: 10_000) == nil)
    }
    #expect(time < .seconds(1))
    // If the bounds are disjoint, nothing is tried.
    let far = try #require(AddressSet(second, at: 1 << 60, width: 1))
    #expect(mine.meets(far, maximumWork: 0) == false)
  }
}
