import StridedLayout
import Testing

/// The overlap of the two sides of an assignment, compared with sets of the bytes.
@Suite struct OverlapTests {
  /// Checks the overlap of a pair of layouts at every displacement, and runs the plans that need an
  /// order.
  ///
  /// A destination with elements that share memory is left out, because it cannot be written.
  ///
  /// - Parameter isEasy: whether the work that a plan may spend is enough for these layouts.
  private func check(
    _ destination: Layout, _ source: Layout, width: Int, isEasy: Bool = true,
    _ findings: inout Findings
  ) {
    let places = ElementPlaces(destination, width: width)
    guard places.isInjective else { return }
    let meetings = Meetings(places, ElementPlaces(source, width: width))
    let nest = LoopNest(of: destination, source, width: width)
    let widths = OperandVector(width, width)
    for displacement in meetings.displacements {
      let overlap = nest.overlap(of: 1, distance: displacement, widths: widths)
      let other = Source(source, displacement: displacement)
      let plan = LoopPlan(destination, [other], width: width)
      let update = LoopPlan(updating: destination, by: other, width: width)
      let isShared = meetings.share(at: displacement)
      let boundsMeet = meetings.boundsMeet(at: displacement)
      let isTrue =
        switch overlap {
        case .none: !boundsMeet
        case .interleaved: boundsMeet && !isShared
        case .identical: isShared && displacement == 0 && plan.walk == .nothing
        case .forward, .backward: isShared
        case .temporary:
          isShared
            || boundsMeet && !isEasy
              && isHard(destination, source, displacement: displacement, width: width)
        }
      // A plan without a temporary, run in its order, gives the snapshot result.
      var isSnapshot = true
      if overlap != .temporary && (isShared || displacement % 7 == 0) {
        let moved = MovedBytes(destination, source, displacement: displacement, width: width)
        isSnapshot =
          moved.isSnapshot(by: update, operand: 2)
          && (overlap == .identical || moved.isSnapshot(by: plan))
      }
      let isRight =
        isTrue && isSnapshot && plan.overlaps[1] == overlap && update.overlaps[2] == overlap
        && update.overlaps[1] == .identical
        && plan.sourceToCopy == (overlap == .temporary ? 1 : nil)
        && update.sourceToCopy == (overlap == .temporary ? 2 : nil)
      findings.expect(
        isRight, "\(destination) <- \(source), \(displacement) bytes, width \(width): \(overlap)")
    }
  }

  /// Whether as many tries as there are elements do not decide if an element is shared.
  private func isHard(
    _ destination: Layout, _ source: Layout, displacement: Int, width: Int
  ) -> Bool {
    guard let mine = AddressSet(destination, at: 0, width: width),
      let others = AddressSet(source, at: displacement, width: width)
    else { return false }
    return mine.meets(others, maximumWork: destination.count) == nil
  }

  @Test(arguments: [1, 2, 4, 8, 16])
  func everyPairOfLines(width: Int) {
    var findings = Findings()
    let steps = TestScale.isFull ? 4 : 2
    for count in 1...(TestScale.isFull ? 6 : 4) {
      for step in -steps...steps where step != 0 {
        let destination = Layout(shape: [count], strides: [step])
        for sourceStep in -steps...steps {
          let source = Layout(shape: [count], strides: [sourceStep])
          check(destination, source, width: width, &findings)
        }
      }
    }
    findings.finish(atLeast: 400)
  }

  @Test(arguments: [1, 2, 4])
  func everyPairOfPlanes(width: Int) {
    var findings = Findings()
    let few = [1, 2, 3, 5, -1, -2, -4]
    let steps = TestScale.isFull ? few : [1, 2, -2]
    for (rows, columns) in TestScale.isFull ? [(2, 2), (2, 3), (3, 2), (3, 3)] : [(2, 3)] {
      for rowStep in steps {
        for columnStep in steps {
          let destination = Layout(shape: [rows, columns], strides: [rowStep, columnStep])
          for otherRowStep in steps + [0] {
            for otherColumnStep in steps + [0] {
              let source = Layout(
                shape: [rows, columns], strides: [otherRowStep, otherColumnStep])
              check(destination, source, width: width, &findings)
            }
          }
        }
      }
    }
    findings.finish(atLeast: 400)
  }

  /// Blocks of one array whose strides are equal on both sides, at every displacement.
  @Test func equalStridesRunUpwardsOrDownwards() {
    var findings = Findings()
    var directions = (0, 0)
    for strides in [[12, 4, 1], [1, 4, 12], [-24, 6, -2], [20, -5, 1], [7, 3, 1], [6, 30, 2]] {
      let layout = Layout(shape: [2, 3, 3], strides: Strides(strides))
      check(layout, layout, width: 1, &findings)
      let nest = LoopNest(of: layout, layout, width: 8)
      let widths = OperandVector(8, 8)
      for distance in 1...9 {
        let above = nest.overlap(of: 1, distance: 8 * distance, widths: widths)
        let below = nest.overlap(of: 1, distance: -8 * distance, widths: widths)
        if above == .forward { directions.0 += 1 }
        if below == .backward { directions.1 += 1 }
      }
    }
    findings.finish(atLeast: 100)
    #expect(directions.0 > 20 && directions.1 > 20)
  }

  @Test func randomBlocks() {
    var findings = Findings()
    var generator = SeededGenerator(seed: 321)
    for _ in 0..<(TestScale.isFull ? 3000 : 60) {
      let rank = Int.random(in: 2...4, using: &generator)
      let shape = Shape((0..<rank).map { _ in Int.random(in: 1...3, using: &generator) })
      func strides(_ bounds: ClosedRange<Int>) -> Strides {
        Strides((0..<rank).map { _ in Int.random(in: bounds, using: &generator) })
      }
      let destination = Layout(shape: shape, strides: strides(-20...20))
      let source = Layout(shape: shape, strides: strides(-20...20))
      let width = [1, 2, 4].randomElement(using: &generator) ?? 1
      check(destination, source, width: width, isEasy: false, &findings)
    }
    findings.finish(atLeast: 3000)
  }

  @Test func harmlessAndDisjoint() {
    let all: [Overlap] = [.none, .interleaved, .identical, .forward, .backward, .temporary]
    #expect(all.map(\.isHarmless) == [true, true, true, false, false, false])
    #expect(all.map(\.isDisjoint) == [true, true, false, false, false, false])
  }
}
