import Strided

extension GoldenAction {
  /// Writes through views; nil for other steps.
  func written() throws -> GoldenOutcome? {
    switch step.operation {
    case .assign: try assign(try part(1))
    case .fill: try part(0).fill(element())
    case .swap:
      swap(try part(0), try part(1))
      return .written([0, 1])
    case .sumInto:
      array.sum(axis: try step.number(), into: try operand(1, as: Element.Sum.self))
      return .written([1])
    default: return nil
    }
    return .written
  }

  /// Assigns to the first operand or to the part of it that its subscript selects.
  private func assign(_ values: NDArray<Element>) throws {
    guard let indices = step.operands[0].indices else {
      array.assign(values)
      return
    }
    let selections = try axisSelections(indices)
    let i = selections.map { GoldenAxisIndex(selection: $0) }
    switch i.count {
    case 1: array[i[0]] = values
    case 2: array[i[0], i[1]] = values
    case 3: array[i[0], i[1], i[2]] = values
    case 4: array[i[0], i[1], i[2], i[3]] = values
    default: array[selections] = values
    }
  }

  /// Changes the first operand or the part of it that its subscript selects, in place.
  private func modify(_ change: (inout NDArray<Element>) -> Void) throws {
    guard let indices = step.operands[0].indices else {
      var whole = array
      change(&whole)
      return
    }
    let selections = try axisSelections(indices)
    let i = selections.map { GoldenAxisIndex(selection: $0) }
    switch i.count {
    case 1: change(&array[i[0]])
    case 2: change(&array[i[0], i[1]])
    case 3: change(&array[i[0], i[1], i[2]])
    case 4: change(&array[i[0], i[1], i[2], i[3]])
    default: change(&array[selections])
    }
  }
}

extension GoldenAction where Element: NumericScalar {
  /// Updates through views; nil for other steps.
  func updated() throws -> GoldenOutcome? {
    switch step.operation {
    case .add:
      let values = try part(1)
      try modify { $0 += values }
    case .subtract:
      let values = try part(1)
      try modify { $0 -= values }
    case .multiply:
      let values = try part(1)
      try modify { $0 *= values }
    case .addNumber:
      let number = try element()
      try modify { $0 += number }
    case .subtractNumber:
      let number = try element()
      try modify { $0 -= number }
    case .multiplyByNumber:
      let number = try element()
      try modify { $0 *= number }
    case .addProduct: try part(0).addProduct(element(), part(1))
    default: return nil
    }
    return .written
  }
}
