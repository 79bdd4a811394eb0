import Strided

/// A step of a recorded program: its operation, arrays and numbers.
struct GoldenStep {
  /// An array that a step reads or writes, or a part of it.
  struct Operand {
    /// The number of the array.
    let array: Int
    /// The subscript, if there is one.
    let indices: [GoldenIndex]?
  }

  /// The text of the step.
  let text: String
  /// The operation.
  let operation: GoldenOperation
  /// The arrays.
  let operands: [Operand]
  /// The letter after the colon.
  let mode: Character?
  /// The groups of numbers.
  let groups: [[Int?]]
  /// The digest of the elements that were made or written; nil for views.
  let digest: String?

  /// Reads a step.
  init(_ text: Substring) throws {
    self.text = String(text)
    var reader = GoldenReader(text.utf8)
    let code = String([try reader.character(), try reader.character()])
    guard let operation = GoldenOperation(rawValue: code) else {
      throw GoldenProblem("no step has the code \(code)")
    }
    self.operation = operation
    var operands: [Operand] = []
    while (UInt8(ascii: "a")...UInt8(ascii: "p")).contains(reader.next) {
      let array = try reader.arrayNumber()
      let hasIndices = reader.next == UInt8(ascii: "[")
      operands.append(Operand(array: array, indices: hasIndices ? try reader.subscripts() : nil))
    }
    self.operands = operands
    mode = reader.skip(":") ? try reader.character() : nil
    var groups = [reader.optionalIntegers()]
    while reader.skip("/") { groups.append(reader.optionalIntegers()) }
    self.groups = groups
    digest = reader.skip("!") ? reader.text { _ in false } : nil
    guard reader.isAtEnd else { throw GoldenProblem("\(text) goes on after its end") }
  }

  /// The numbers of a group, all of them present; empty if there is no such group.
  func numbers(_ group: Int = 0) -> [Int] {
    group < groups.count ? groups[group].compactMap { $0 } : []
  }

  /// One number of the first group.
  func number(_ place: Int = 0) throws -> Int {
    guard let number = try optionalNumber(place) else {
      throw GoldenProblem("\(text): number \(place) is absent")
    }
    return number
  }

  /// One number of the first group, or nil if it is absent.
  func optionalNumber(_ place: Int) throws -> Int? {
    guard place < groups[0].count else {
      throw GoldenProblem("\(text): there is no number \(place)")
    }
    return groups[0][place]
  }

  /// The memory order of the letter.
  func order() throws -> MemoryOrder {
    switch mode {
    case "C": .c
    case "F": .f
    case "A": .a
    case "K": .k
    default: throw GoldenProblem("\(text): no memory order")
    }
  }
}
