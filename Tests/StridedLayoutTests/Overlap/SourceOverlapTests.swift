import StridedLayout
import Testing

/// The overlap of several sources, and of sources of another width, with the destination.
@Suite struct SourceOverlapTests {
  private func layout(_ shape: Shape, _ generator: inout SeededGenerator) -> Layout {
    let strides = (0..<shape.count).map { _ in Int.random(in: -6...6, using: &generator) }
    return Layout(shape: shape, strides: Strides(strides))
  }

  private func shape(_ generator: inout SeededGenerator) -> Shape {
    let rank = Int.random(in: 1...3, using: &generator)
    return Shape((0..<rank).map { _ in Int.random(in: 1...3, using: &generator) })
  }

  /// The second source of three operands is judged as the first one is.
  @Test func secondSources() {
    var findings = Findings()
    var generator = SeededGenerator(seed: 322)
    let widths = OperandVector(2, 2, 2)
    for _ in 0..<(TestScale.isFull ? 2000 : 60) {
      let shape = self.shape(&generator)
      let destination = layout(shape, &generator)
      let (first, second) = (layout(shape, &generator), layout(shape, &generator))
      let places = ElementPlaces(destination, width: 2)
      guard places.isInjective else { continue }
      let meetings = Meetings(places, ElementPlaces(second, width: 2))
      let nest = LoopNest(of: destination, first, second, width: 2)
      for displacement in meetings.displacements {
        let overlap = nest.overlap(of: 2, distance: displacement, widths: widths)
        let isShared = meetings.share(at: displacement)
        let boundsMeet = meetings.boundsMeet(at: displacement)
        var isRight = overlap.isDisjoint ? !isShared : isShared || overlap == .temporary
        isRight = isRight && (overlap == .none) == !boundsMeet
        if overlap == .forward || overlap == .backward || overlap == .identical {
          var ordered = nest
          if overlap == .backward { ordered.reverse() }
          let moved = MovedBytes(destination, second, displacement: displacement, width: 2)
          isRight = isRight && moved.isSnapshot(by: ordered, operand: 2)
        }
        findings.expect(
          isRight, "\(destination), \(first), \(second), \(displacement): \(overlap)")
      }
    }
    findings.finish(atLeast: 500)
  }

  /// Two sources that may need opposite directions: the source that is not copied still gives the
  /// snapshot result.
  @Test func conflictingSources() {
    var findings = Findings()
    var generator = SeededGenerator(seed: 323)
    var conflicts = 0
    for _ in 0..<(TestScale.isFull ? 20_000 : 3000) {
      let shape = self.shape(&generator)
      let destination = layout(shape, &generator)
      guard ElementPlaces(destination, width: 2).isInjective else { continue }
      let sources = (0..<2).map { _ in
        let isSame = Int.random(in: 0..<3, using: &generator) > 0
        return Source(
          isSame ? destination : layout(shape, &generator),
          displacement: Int.random(in: -12...12, using: &generator))
      }
      let plan = LoopPlan(destination, sources, width: 2, .compute)
      var isRight = true
      for (index, source) in sources.enumerated() where plan.overlaps[index + 1] != .temporary {
        let moved = MovedBytes(
          destination, source.layout, displacement: source.displacement, width: 2)
        isRight = isRight && moved.isSnapshot(by: plan, operand: index + 1)
      }
      let copied = (1...2).first { plan.overlaps[$0] == .temporary }
      isRight = isRight && plan.sourceToCopy == copied
      let alone = sources.map { LoopPlan(destination, [$0], width: 2, .compute).overlaps[1] }
      if plan.overlaps[2] == .temporary && alone[1] != .temporary {
        conflicts += 1
        isRight = isRight && Set(alone.map(\.description)).count == 2
      }
      findings.expect(isRight, "\(destination) <- \(sources): \(plan.overlaps)")
    }
    findings.finish(atLeast: 500)
    #expect(conflicts > (TestScale.isFull ? 30 : 5))
  }

  /// Disjoint bounds decide, for every pair of widths; otherwise shared bytes decide.
  @Test func overlapByBounds() {
    var findings = Findings()
    let lines = [-3, -1, 1, 2].flatMap { step in
      [1, 2, 5].map { Layout(shape: [$0], strides: [step]) }
    }
    for (width, sourceWidth) in [(8, 8), (1, 8), (8, 1), (4, 8), (8, 4), (2, 16), (16, 4)] {
      let widths = OperandVector(width, sourceWidth)
      for destination in lines {
        for source in lines where source.count == destination.count {
          var nest = LoopNest(destination, width: width)
          let fits = nest.add(source, width: sourceWidth, as: 1)
          nest.normalize()
          let meetings = Meetings(
            ElementPlaces(destination, width: width), ElementPlaces(source, width: sourceWidth),
            margin: 20)
          for displacement in meetings.displacements {
            let overlap = nest.overlap(of: 1, distance: displacement, widths: widths)
            let boundsMeet = meetings.boundsMeet(at: displacement)
            let isShared = meetings.share(at: displacement)
            let isOneWidth = width == sourceWidth
            let isRight =
              switch overlap {
              case .none: !boundsMeet
              case .interleaved: boundsMeet && !isShared
              case .identical: isShared && displacement == 0 && isOneWidth
              case .forward: isShared && displacement > 0 && isOneWidth
              case .backward: isShared && displacement < 0 && isOneWidth
              case .temporary: isShared
              }
            findings.expect(
              fits && isRight,
              "\(destination) of \(width) <- \(source) of \(sourceWidth) at \(displacement): "
                + "\(overlap)")
          }
        }
      }
    }
    findings.finish(atLeast: 10_000)
  }

  /// Fresh memory and operands that are only read overlap nothing, and no time is spent on them.
  @Test func freshAndReadMemoryHasNoOverlaps() {
    let line = Layout(shape: [20], strides: [1])
    for displacement in [-8, 0, 4, 8] {
      let source = Source(line, displacement: displacement)
      for plan in [
        LoopPlan(line, [source], .compute, isFresh: true), LoopPlan(line, [source], .read),
      ] {
        #expect(plan.overlaps == Overlaps())
        #expect(plan.sourceToCopy == nil)
        #expect(plan.walk == .row && plan.nest.inner.strides[0] == 8)
      }
    }
  }
}
