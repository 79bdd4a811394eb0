/// The order in which the operands of an Einstein summation are contracted in pairs.
///
/// The cost of a pair is the product of the extents of all its labels: the number of multiplications. For up
/// to four operands, all orders are compared. For more, the cheapest pair is contracted first, and of
/// equally cheap pairs the one with the smaller result.
package struct EinsumPath: Equatable, Sendable {
  /// The contraction of two operands, whose result becomes the last operand.
  package struct Step: Equatable, Sendable {
    /// The positions of both operands in the list of operands, the lower one first.
    package var first: Int
    package var second: Int
    /// The labels of the result.
    package var labels: [Int]
    /// The number of multiplications.
    package var cost: Double
  }

  package private(set) var steps: [Step] = []
  /// Whether all orders were compared.
  package let isOptimal: Bool

  /// The largest number of operands for which all orders are compared.
  package static var exhaustiveCount: Int { 4 }

  /// The number of multiplications.
  package var cost: Double { steps.reduce(0) { $0 + $1.cost } }

  /// Chooses the order for operands with these labels, each at most once.
  package init(_ operands: [[Int]], output: [Int], extents: EinsumExtents) {
    isOptimal = operands.count <= Self.exhaustiveCount
    let search = Search(output: output, extents: extents)
    steps = isOptimal ? search.best(operands).steps : search.greedy(operands)
    if let last = steps.indices.last { steps[last].labels = output }
  }

  private struct Search {
    let output: [Int]
    let extents: EinsumExtents

    func size(_ labels: some Sequence<Int>) -> Double {
      labels.reduce(1) { $0 * Double(extents[$1]) }
    }

    func step(_ first: Int, _ second: Int, _ operands: [[Int]]) -> Step {
      func isKept(_ label: Int) -> Bool {
        if output.contains(label) { return true }
        for index in operands.indices where index != first && index != second {
          if operands[index].contains(label) { return true }
        }
        return false
      }
      let all = operands[first] + operands[second].filter { !operands[first].contains($0) }
      return Step(
        first: first, second: second, labels: all.filter(isKept), cost: size(all))
    }

    func operands(_ operands: [[Int]], after step: Step) -> [[Int]] {
      var rest = operands
      rest.remove(at: step.second)
      rest.remove(at: step.first)
      return rest + [step.labels]
    }

    func best(_ operands: [[Int]]) -> (steps: [Step], cost: Double) {
      if operands.count < 2 { return ([], 0) }
      var best: (steps: [Step], cost: Double)?
      forEachPair(operands) { step in
        let rest = self.best(self.operands(operands, after: step))
        let cost = step.cost + rest.cost
        if best.map({ cost < $0.cost }) ?? true { best = ([step] + rest.steps, cost) }
      }
      return best ?? ([], 0)
    }

    func greedy(_ operands: [[Int]]) -> [Step] {
      var (rest, steps) = (operands, [Step]())
      while rest.count > 1 {
        var cheapest: Step?
        forEachPair(rest) { step in
          guard let known = cheapest else { return cheapest = step }
          if (step.cost, size(step.labels)) < (known.cost, size(known.labels)) { cheapest = step }
        }
        guard let cheapest else { break }
        steps.append(cheapest)
        rest = self.operands(rest, after: cheapest)
      }
      return steps
    }

    func forEachPair(_ operands: [[Int]], _ body: (Step) -> Void) {
      for second in operands.indices {
        for first in 0..<second { body(step(first, second, operands)) }
      }
    }
  }
}
