import Strided

extension GoldenAction {
  /// Reads through index arrays and masks; nil for other steps.
  func gathered() throws -> (any GoldenArray)? {
    switch step.operation {
    case .gather: return try indexed(try arrayIndices())
    case .gatherMask: return array[try operand(1, as: Bool.self)]
    case .take: return array.take(positions(from: 1), axis: try step.number())
    case .takeFlat: return array.take(positions(from: 0))
    case .takeAlongAxis: return array.take(positions(from: 1), alongAxis: try step.number())
    case .compress:
      let flags = step.numbers(1).map { $0 != 0 }
      return array.compress(NDArray(flags), axis: try step.number())
    default: return nil
    }
  }

  /// Writes through index arrays and masks; nil for other steps.
  func scattered() throws -> GoldenOutcome? {
    switch step.operation {
    case .scatter: try scatter(try operand(1))
    case .scatterNumber: try scatter(NDArray.full([], try element()))
    case .assignMask: array[try operand(1, as: Bool.self)] = try operand(2)
    case .put: array.put(try operand(1), at: positions(from: 0))
    case .putAlongAxis:
      array.put(try operand(1), at: positions(from: 1), alongAxis: try step.number())
    default: return nil
    }
    return .written
  }

  /// An array of positions from two groups of numbers: shape and values.
  private func positions(from group: Int) -> NDArray<Int> {
    NDArray(step.numbers(group + 1), shape: Shape(step.numbers(group)))
  }

  private func indexed(_ i: [GoldenArrayIndex]) throws -> NDArray<Element> {
    switch i.count {
    case 1: array[i[0]]
    case 2: array[i[0], i[1]]
    case 3: array[i[0], i[1], i[2]]
    case 4: array[i[0], i[1], i[2], i[3]]
    case 5: array[i[0], i[1], i[2], i[3], i[4]]
    case 6: array[i[0], i[1], i[2], i[3], i[4], i[5]]
    default: throw GoldenProblem("\(step.text): \(i.count) indices")
    }
  }

  private func scatter(_ values: NDArray<Element>) throws {
    let i = try arrayIndices()
    switch i.count {
    case 1: array[i[0]] = values
    case 2: array[i[0], i[1]] = values
    case 3: array[i[0], i[1], i[2]] = values
    case 4: array[i[0], i[1], i[2], i[3]] = values
    case 5: array[i[0], i[1], i[2], i[3], i[4]] = values
    case 6: array[i[0], i[1], i[2], i[3], i[4], i[5]] = values
    default: throw GoldenProblem("\(step.text): \(i.count) indices")
    }
  }
}

extension GoldenAction where Element: NumericScalar {
  /// Updates through index arrays and masks; nil for other steps.
  func updatedPlaces() throws -> GoldenOutcome? {
    switch step.operation {
    case .gatherAdd:
      let values = try operand(1)
      try modifyPlaces { $0 += values }
    case .gatherSubtract:
      let values = try operand(1)
      try modifyPlaces { $0 -= values }
    case .gatherMultiply:
      let values = try operand(1)
      try modifyPlaces { $0 *= values }
    case .gatherAddNumber:
      let number = try element()
      try modifyPlaces { $0 += number }
    case .gatherSubtractNumber:
      let number = try element()
      try modifyPlaces { $0 -= number }
    case .gatherMultiplyByNumber:
      let number = try element()
      try modifyPlaces { $0 *= number }
    case .scatterAdd: try scatterAdd(try operand(1))
    default: return nil
    }
    return .written
  }

  private func modifyPlaces(_ change: (inout NDArray<Element>) -> Void) throws {
    let i = try arrayIndices()
    switch i.count {
    case 1: change(&array[i[0]])
    case 2: change(&array[i[0], i[1]])
    case 3: change(&array[i[0], i[1], i[2]])
    case 4: change(&array[i[0], i[1], i[2], i[3]])
    case 5: change(&array[i[0], i[1], i[2], i[3], i[4]])
    case 6: change(&array[i[0], i[1], i[2], i[3], i[4], i[5]])
    default: throw GoldenProblem("\(step.text): \(i.count) indices")
    }
  }

  private func scatterAdd(_ values: NDArray<Element>) throws {
    let i = try arrayIndices()
    switch i.count {
    case 1: array.scatterAdd(values, at: i[0])
    case 2: array.scatterAdd(values, at: i[0], i[1])
    case 3: array.scatterAdd(values, at: i[0], i[1], i[2])
    case 4: array.scatterAdd(values, at: i[0], i[1], i[2], i[3])
    case 5: array.scatterAdd(values, at: i[0], i[1], i[2], i[3], i[4])
    case 6: array.scatterAdd(values, at: i[0], i[1], i[2], i[3], i[4], i[5])
    default: throw GoldenProblem("\(step.text): \(i.count) indices")
    }
  }
}
