import Oracle
import Strided

/// One line of `Tests/Golden/programs.txt`: a program and its results.
struct GoldenProgram {
  /// The line number, from 1 on.
  let number: Int
  /// The text of the base arrays.
  let bases: [Substring]
  /// The steps.
  let steps: [GoldenStep]
  /// The state of every array at the end.
  let records: [GoldenRecord]
  /// Which arrays share memory, one bit per pair.
  let sharing: String

  /// Reads a line.
  init(_ line: Substring, number: Int) throws {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count == 4 else { throw GoldenProblem("the line has \(parts.count) parts") }
    self.number = number
    bases = parts[0].split(separator: " ")
    steps = try parts[1].split(separator: " ").map { try GoldenStep($0) }
    let texts = parts[2].split(separator: " ")
    let bases = bases
    records = try texts.enumerated().map { place, text in
      try GoldenRecord(text, isBase: place < bases.count)
    }
    sharing = String(parts[3])
  }

  /// The base arrays, made anew.
  func makeBases() throws -> [any GoldenArray] {
    try bases.map { text in
      var reader = GoldenReader(text.utf8)
      let type = try GoldenElements.type(of: reader.character())
      return try Self.makeBase(type, &reader)
    }
  }

  private static func makeBase<Element: GoldenElement>(
    _ type: Element.Type, _ reader: inout GoldenReader
  ) throws -> any GoldenArray {
    let order: MemoryOrder = try reader.character() == "F" ? .f : .c
    let shape = Shape(reader.integers())
    try reader.expect("=")
    let recipe = reader.integers()
    guard recipe.count == 4 else { throw GoldenProblem("a base has \(recipe.count) numbers") }
    let isHalved = reader.skip("/")
    let hasNone = reader.skip("~")
    let count = shape.elementCount
    func number(_ place: Int) -> Int {
      recipe[3] + (recipe[0] + recipe[1] * (place % count)) % recipe[2]
    }
    let elements = (0..<count).map { place in
      if hasNone && number(place) == recipe[3] { return Element.notANumber }
      let element = Element.golden(number(place), imaginary: -number(place + 1))
      return isHalved ? element.halved : element
    }
    return NDArray(elements, shape: shape, order: order)
  }

  /// The program, one line per step, with the names of the arrays that steps make.
  var text: String {
    var names = "abcdefghijklmnop".makeIterator()
    var lines = bases.map { "  \(names.next() ?? "?"): \($0)" }
    for step in steps {
      let name = step.operation.isWrite ? " " : "\(names.next() ?? "?"):"
      lines.append("  \(name) \(step.text)")
    }
    return lines.joined(separator: "\n")
  }
}

extension GoldenOperation {
  /// Whether it only writes to existing arrays.
  var isWrite: Bool {
    switch self {
    case .assign, .fill, .add, .subtract, .multiply, .addNumber, .subtractNumber,
      .multiplyByNumber, .addProduct, .swap, .scatter, .scatterNumber, .gatherAdd,
      .gatherSubtract, .gatherMultiply, .gatherAddNumber, .gatherSubtractNumber,
      .gatherMultiplyByNumber, .scatterAdd, .assignMask, .fillWhereGreater, .put, .putAlongAxis,
      .addInto, .subtractInto, .multiplyInto, .matrixProductInto, .sumInto:
      true
    default: false
    }
  }
}
