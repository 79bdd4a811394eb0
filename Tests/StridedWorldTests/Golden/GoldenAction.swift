import Strided

/// A step with its arrays; the element type of the first array is static.
struct GoldenAction<Element: GoldenElement> {
  /// The first array.
  let array: NDArray<Element>
  /// The step.
  let step: GoldenStep
  /// All arrays of the step.
  private let operands: [any GoldenArray]
  /// All arrays of the program.
  private let arrays: [any GoldenArray]

  init(
    _ array: NDArray<Element>, _ step: GoldenStep, _ operands: [any GoldenArray],
    _ arrays: [any GoldenArray]
  ) {
    self.array = array
    self.step = step
    self.operands = operands
    self.arrays = arrays
  }

  /// Runs the step with the first group of steps that supports it.
  func performed() throws -> GoldenOutcome {
    if let view = try viewed() ?? rearranged() ?? Element.changeParts(self) { return .made(view) }
    if let fresh = try copied() ?? joined() ?? gathered() ?? selected() { return .made(fresh) }
    if let outcome = try written() ?? scattered() ?? Element.calculate(self) { return outcome }
    if let outcome = try Element.order(self) { return outcome }
    if let fresh = try Element.convert(self) { return .made(fresh) }
    throw GoldenProblem("\(step.text): not a step for \(Element._typeName)")
  }

  /// An operand of a known type.
  func operand<Other>(_ place: Int, as type: Other.Type) throws -> NDArray<Other> {
    guard place < operands.count, let array = operands[place] as Any as? NDArray<Other>
    else {
      throw GoldenProblem("\(step.text): operand \(place) is not of \(type)")
    }
    return array
  }

  /// An operand of the type of the first one.
  func operand(_ place: Int) throws -> NDArray<Element> {
    try operand(place, as: Element.self)
  }

  /// An operand of any type.
  func anyOperand(_ place: Int) throws -> any GoldenArray {
    guard place < operands.count else { throw GoldenProblem("\(step.text): no operand \(place)") }
    return operands[place]
  }

  /// All operands, of the type of the first one.
  func allOperands() throws -> [NDArray<Element>] {
    try operands.indices.map { try operand($0) }
  }

  /// An operand, or the part of it that its subscript selects, as a view.
  func part(_ place: Int) throws -> NDArray<Element> {
    let whole = try operand(place)
    guard let indices = step.operands[place].indices else { return whole }
    return whole[try axisSelections(indices)]
  }

  /// The subscript of an operand that makes a view.
  func axisSelections(_ indices: [GoldenIndex]) throws -> [AxisSelection] {
    try indices.map { index in
      guard let selection = index.selection else {
        throw GoldenProblem("\(step.text): a subscript with index arrays makes no view")
      }
      return selection
    }
  }

  /// The subscript of the first operand; index arrays of the program are looked up.
  func arrayIndices() throws -> [GoldenArrayIndex] {
    try (step.operands[0].indices ?? []).map { index in
      switch index {
      case .selection(let selection): GoldenArrayIndex(base: GoldenAxisIndex(selection: selection))
      case .positions(let positions): GoldenArrayIndex(base: positions)
      case .mask(let mask): GoldenArrayIndex(base: mask)
      case .array(let number):
        if let positions = arrays[number] as? NDArray<Int> {
          GoldenArrayIndex(base: positions)
        } else if let mask = arrays[number] as? NDArray<Bool> {
          GoldenArrayIndex(base: mask)
        } else {
          throw GoldenProblem("\(step.text): array \(number) is no index array")
        }
      }
    }
  }

  /// An element from the numbers of the step.
  func element(_ place: Int = 0) throws -> Element {
    Element.golden(try step.number(place))
  }
}
