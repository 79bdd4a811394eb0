/// How an Einstein summation of operands of known shapes runs: a value that executes nothing.
package struct EinsumPlan: Equatable, Sendable {
  /// What happens to an operand before it is contracted.
  package struct Preparation: Equatable, Sendable {
    /// The labels of its axes, each once: repeated labels are a diagonal, and repeated elements one element.
    package fileprivate(set) var labels: [Int] = []
    /// For each axis of the operand, its axis in the diagonal; -1 for an axis that is dropped.
    package fileprivate(set) var axes = InlineList(filler: 0)
    /// Whether the operand is its own diagonal.
    package fileprivate(set) var isWhole = true
    /// The axes of the diagonal that neither another operand nor the result has, which are summed over.
    package fileprivate(set) var sums: [Int] = []

    /// The axes of the diagonal that are not summed over.
    package var keptAxes: [Int] { labels.indices.filter { !sums.contains($0) } }
    /// The labels that are left after the sums.
    package var keptLabels: [Int] { keptAxes.map { labels[$0] } }
  }

  /// The contraction of two operands, whose result becomes the last operand.
  package struct Step: Equatable, Sendable {
    /// The positions of both operands in the list of operands, the lower one first.
    package let first: Int
    package let second: Int
    package let contraction: ContractionPlan
    /// The labels of both operands and of the result.
    package let labels: [[Int]]
    /// The number of multiplications.
    package let cost: Double
  }

  package let notation: EinsumNotation
  package let shapes: [Shape]
  package let operands: [Preparation]
  package let steps: [Step]
  /// Whether all orders of the operands were compared.
  package let isOptimal: Bool
  /// The axes of the last operand that is left, in the order of the result; nil if they are in order.
  package let turn: InlineList<Int>?

  /// Plans a summation; throws if the subscripts do not fit the shapes.
  package init(_ notation: EinsumNotation, _ shapes: [Shape]) throws(EinsumError) {
    let labels = try EinsumLabels(notation, shapes)
    var operands: [Preparation] = []
    for (index, shape) in shapes.enumerated() {
      operands.append(Self.diagonal(labels.operands[index], shape, labels.extents))
    }
    for index in operands.indices {
      let own = operands[index].labels
      operands[index].sums = own.indices.filter { axis in
        if labels.output.contains(own[axis]) { return false }
        return !operands.indices.contains { other in
          other != index && operands[other].labels.contains(own[axis])
        }
      }
    }
    var (rest, steps) = (operands.map { $0.keptLabels }, [Step]())
    let path = EinsumPath(rest, output: labels.output, extents: labels.extents)
    for step in path.steps {
      let second = rest.remove(at: step.second)
      let first = rest.remove(at: step.first)
      steps.append(
        Step(
          first: step.first, second: step.second,
          contraction: ContractionPlan(first, second, to: step.labels),
          labels: [first, second, step.labels], cost: step.cost))
      rest.append(step.labels)
    }
    let last = rest[0]
    let turn = Shape(labels.output.map { last.firstIndex(of: $0) ?? 0 }).values
    self.turn = last == labels.output ? nil : turn
    (self.notation, self.shapes, self.operands) = (notation, shapes, operands)
    (self.steps, isOptimal) = (steps, path.isOptimal)
  }

  private static func diagonal(
    _ labels: [Int], _ shape: Shape, _ extents: EinsumExtents
  ) -> Preparation {
    var operand = Preparation()
    for (axis, label) in labels.enumerated() {
      if let place = operand.labels.firstIndex(of: label) {
        operand.axes.append(place)
        operand.isWhole = false
      } else if shape[axis] != 1 || extents[label] == 1 {
        operand.axes.append(operand.labels.count)
        operand.labels.append(label)
      } else {
        operand.axes.append(-1)
        operand.isWhole = false
      }
    }
    return operand
  }
}

extension Layout {
  /// The diagonal for which each axis becomes an axis of it, or is dropped if negative.
  package func diagonal(_ axes: InlineList<Int>) -> Layout {
    var (shape, strides) = (Shape(), Strides())
    for (axis, place) in axes.enumerated() {
      if place < 0 { continue }
      if place < shape.count {
        strides[place] += self.strides[axis]
      } else {
        shape.values.append(self.shape[axis])
        strides.values.append(self.strides[axis])
      }
    }
    return Layout(shape: shape, strides: strides, offset: offset, isWritable: false)
  }
}
