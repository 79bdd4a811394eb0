import Strided

extension GoldenAction where Element: NumericScalar {
  /// Steps that calculate; nil for other steps.
  func calculated() throws -> GoldenOutcome? {
    if let outcome = try updated() ?? updatedPlaces() { return outcome }
    switch step.operation {
    case .calculate: return .made(try calculated(with: try operand(1)))
    case .calculateWithNumber: return .made(try calculated(with: try element()))
    case .matrixProduct: return .made(matmul(array, try operand(1)))
    case .addInto: Strided.add(array, try operand(1), into: try operand(2))
    case .subtractInto: Strided.subtract(array, try operand(1), into: try operand(2))
    case .multiplyInto: Strided.multiply(array, try operand(1), into: try operand(2))
    case .matrixProductInto: matmul(array, try operand(1), into: try operand(2))
    default: return nil
    }
    return .written([2])
  }

  private func calculated(with other: NDArray<Element>) throws -> NDArray<Element> {
    switch step.mode {
    case "a": array + other
    case "s": array - other
    case "m": array * other
    default: throw GoldenProblem("\(step.text): no such operator")
    }
  }

  private func calculated(with number: Element) throws -> NDArray<Element> {
    switch step.mode {
    case "a": array + number
    case "s": array - number
    case "m": array * number
    default: throw GoldenProblem("\(step.text): no such operator")
    }
  }
}

extension GoldenAction where Element: OrderedScalar {
  /// Steps that need an order; nil for other steps.
  func ordered() throws -> GoldenOutcome? {
    switch step.operation {
    case .compare where step.mode == "l": return .made(array .< (try operand(1)))
    case .compare where step.mode == "g": return .made(array .>= (try operand(1)))
    case .fillWhereGreater:
      array[array .> (try element(0))] = NDArray.full([], try element(1))
      return .written
    case .clip:
      let (low, high) = (try step.optionalNumber(0), try step.optionalNumber(1))
      return .made(array.clipped(from: low.map { .golden($0) }, to: high.map { .golden($0) }))
    default: return nil
    }
  }
}
