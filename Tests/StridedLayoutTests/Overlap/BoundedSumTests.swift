import StridedLayout
import Testing

/// The values of a sum of bounded multiples, against a table of all sums.
@Suite struct BoundedSumTests {
  /// One term: a step and its maximum multiple.
  typealias Term = (step: Int, limit: Int)

  /// The sum of some terms, added in the given order.
  private func sum(_ terms: [Term]) -> BoundedSum {
    var sum = BoundedSum()
    for term in terms { sum.add(step: term.step, limit: term.limit) }
    return sum
  }

  /// Whether the sum can be 0, 1, 2, … up to the largest one, from all combinations of the terms.
  private func table(_ terms: [Term]) -> [Bool] {
    var reached = [true]
    for term in terms { reached = extended(reached, by: term) }
    return reached
  }

  private func extended(_ reached: [Bool], by term: Term) -> [Bool] {
    var longer = Array(repeating: false, count: reached.count + term.step * term.limit)
    for value in reached.indices where reached[value] {
      for times in 0...term.limit { longer[value + times * term.step] = true }
    }
    return longer
  }

  private func isReached(_ target: Int, in table: [Bool]) -> Bool {
    table.indices.contains(target) && table[target]
  }

  /// Checks that the answers for every bound on the work up to 12 are nil or right, and do not
  /// change after the first.
  private func checkBounded(
    _ terms: [Term], _ target: Int, _ truth: Bool, _ findings: inout Findings
  ) {
    var sum = sum(terms)
    var isAnswered = false
    for work in 0...12 {
      let answer = sum.canReach(target, maximumWork: work)
      findings.expect(
        answer == truth || (answer == nil && !isAnswered),
        "\(terms) to \(target) with \(work) tries: \(String(describing: answer))")
      isAnswered = isAnswered || answer != nil
    }
  }

  @Test func everySmallSum() {
    var findings = Findings()
    let steps = TestScale.isFull ? 0...7 : 0...5
    let limits = TestScale.isFull ? 0...3 : 0...2
    let choices = steps.flatMap { step in limits.map { Term(step: step, limit: $0) } }
    check([], [true], from: 0)

    /// Tries all targets of some terms, then of every longer list of terms.
    func check(_ terms: [Term], _ reached: [Bool], from first: Int) {
      var upwards = sum(terms)
      var downwards = sum(terms.reversed())
      for target in -2...reached.count + 1 {
        let truth = isReached(target, in: reached)
        let answer = upwards.canReach(target, maximumWork: .max)
        let other = downwards.canReach(target, maximumWork: .max)
        findings.expect(
          answer == truth && other == truth,
          "\(terms) to \(target): \(String(describing: answer)), \(String(describing: other))")
        if terms.count < 3 { checkBounded(terms, target, truth, &findings) }
      }
      if terms.count == (TestScale.isFull ? 4 : 3) { return }
      for choice in first..<choices.count {
        let longer = extended(reached, by: choices[choice])
        check(terms + [choices[choice]], longer, from: choice)
      }
    }
    findings.finish(atLeast: TestScale.isFull ? 1_600_000 : 20_000)
  }

  @Test func randomSums() {
    var findings = Findings()
    var generator = SeededGenerator(seed: 301)
    for _ in 0..<(TestScale.isFull ? 1500 : 40) {
      let terms = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        // Steps with and without common divisors, so that congruences exclude targets.
        let factor = [1, 1, 2, 3, 6, 10, 30].randomElement(using: &generator) ?? 1
        return Term(
          step: Int.random(in: 1...12, using: &generator) * factor,
          limit: Int.random(in: 1...5, using: &generator))
      }
      let reached = table(terms)
      var sum = sum(terms)
      for _ in 0..<20 {
        let target = Int.random(in: -1...reached.count, using: &generator)
        let truth = isReached(target, in: reached)
        let answer = sum.canReach(target, maximumWork: .max)
        findings.expect(answer == truth, "\(terms) to \(target): \(String(describing: answer))")
        checkBounded(terms, target, truth, &findings)
      }
    }
    findings.finish(atLeast: 10_000)
  }

  /// The same sums with all steps multiplied: a target between multiples cannot be reached.
  @Test func randomSumsOfLargeSteps() {
    var findings = Findings()
    var generator = SeededGenerator(seed: 302)
    for _ in 0..<(TestScale.isFull ? 3000 : 100) {
      let terms = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        Term(
          step: Int.random(in: 1...9, using: &generator),
          limit: Int.random(in: 1...4, using: &generator))
      }
      let reached = table(terms)
      let scale = Int.random(in: 3...(1 << 50), using: &generator)
      var sum = sum(terms.map { Term(step: $0.step * scale, limit: $0.limit) })
      for value in -1...reached.count {
        let truth = isReached(value, in: reached)
        for (offset, expected) in [(0, truth), (1, false), (-1, false)] {
          let answer = sum.canReach(value * scale + offset, maximumWork: .max)
          findings.expect(
            answer == expected,
            "\(terms) times \(scale) to \(value) times that and \(offset): "
              + String(describing: answer))
        }
      }
    }
    findings.finish(atLeast: 5000)
  }

  /// Two or three random steps, too large for a table, against plain loops.
  @Test func randomSumsOfFewLargeTerms() {
    var findings = Findings()
    var generator = SeededGenerator(seed: 303)
    for _ in 0..<(TestScale.isFull ? 3000 : 100) {
      let bits = Int.random(in: 4...55, using: &generator)
      let terms = (0..<3).map { _ in
        Term(
          step: Int.random(in: 1...(1 << bits), using: &generator),
          limit: Int.random(in: 1...20, using: &generator))
      }
      let taken = terms.reduce(0) {
        $0 + $1.step * Int.random(in: 0...$1.limit, using: &generator)
      }
      var sum = sum(terms)
      for target in taken - 3...taken + 3 {
        var truth = false
        for first in 0...terms[0].limit {
          for second in 0...terms[1].limit {
            let rest = target - first * terms[0].step - second * terms[1].step
            let isMultiple = rest % terms[2].step == 0
            let times = rest / terms[2].step
            truth = truth || (isMultiple && times >= 0 && times <= terms[2].limit)
          }
        }
        let answer = sum.canReach(target, maximumWork: .max)
        findings.expect(answer == truth, "\(terms) to \(target): \(String(describing: answer))")
      }
    }
    findings.finish(atLeast: 700)
  }

  @Test func theFirstTryDecidesForTwoTerms() {
    var findings = Findings()
    for step in 1...(TestScale.isFull ? 20 : 8) {
      for other in 1...step {
        for (limit, otherLimit) in [(1, 1), (2, 5), (7, 3), (4, 4)] {
          let terms = [Term(step: step, limit: limit), Term(step: other, limit: otherLimit)]
          let reached = table(terms)
          var sum = sum(terms)
          for target in -1...reached.count {
            findings.expect(
              sum.canReach(target, maximumWork: 1) == isReached(target, in: reached),
              "\(terms) to \(target)")
          }
        }
      }
    }
    findings.finish(atLeast: 3000)
  }

  @Test func sumsWithoutTerms() {
    var sum = BoundedSum()
    sum.add(step: 0, limit: 9)
    sum.add(step: 9, limit: 0)
    for work in [0, 1, Int.max] {
      #expect(sum.canReach(0, maximumWork: work) == true)
      #expect(sum.canReach(1, maximumWork: work) == false)
      #expect(sum.canReach(-1, maximumWork: work) == false)
    }
  }

  @Test func extremeTargets() {
    var sum = sum([Term(step: 7, limit: 3), Term(step: 3, limit: 4), Term(step: 1 << 58, limit: 7)])
    for target in [Int.min, Int.min + 1, Int.max] {
      #expect(sum.canReach(target, maximumWork: .max) == false)
      #expect(sum.canReach(target, maximumWork: 0) == false)
    }
    #expect(sum.canReach(7 * (1 << 58) + 33, maximumWork: .max) == true)
    #expect(sum.canReach(7 * (1 << 58) + 32, maximumWork: .max) == false)
  }
}
