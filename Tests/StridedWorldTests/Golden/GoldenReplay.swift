import Oracle
import Strided

/// A recorded program that is run on the library.
struct GoldenReplay {
  /// The program.
  let program: GoldenProgram
  /// The arrays made so far.
  private var arrays: [any GoldenArray] = []
  /// The differences from the record.
  private(set) var differences: [String] = []

  /// A program that has not run yet.
  init(_ program: GoldenProgram) {
    self.program = program
  }

  /// Runs the program and compares its results.
  ///
  /// - Parameter note: is called with the text of what runs next.
  mutating func run(note: (String) -> Void) throws {
    arrays = try program.makeBases()
    for (place, step) in program.steps.enumerated() {
      note("programs.txt:\(program.number), step \(place + 1), \(step.text)")
      let touched = try run(step)
      guard let digest = step.digest else { continue }
      let found = GoldenDigest.short(touched)
      if found != digest {
        let texts = touched.map { $0.text }.joined(separator: "\n")
        differences.append(
          "step \(place + 1), \(step.text), leaves \(found), not \(digest):\n\(texts)")
      }
    }
    note("programs.txt:\(program.number), comparing")
    compareRecords()
    compareSharing()
    note("")
  }

  /// Runs a step, and returns the arrays that it made or wrote.
  private mutating func run(_ step: GoldenStep) throws -> [any GoldenArray] {
    let operands = step.operands.map { arrays[$0.array] }
    guard let first = operands.first else { throw GoldenProblem("\(step.text) has no operands") }
    switch try Self.perform(step, on: first, operands, in: arrays) {
    case .made(let array):
      arrays.append(array)
      return [array]
    case .written(let targets):
      return targets.map { operands[$0] }
    }
  }

  private static func perform<Golden: GoldenArray>(
    _ step: GoldenStep, on first: Golden, _ operands: [any GoldenArray],
    in arrays: [any GoldenArray]
  ) throws -> GoldenOutcome {
    let action = GoldenAction(first.array, step, operands, arrays)
    return try action.performed()
  }

  private mutating func compareRecords() {
    guard arrays.count == program.records.count else {
      differences.append("\(arrays.count) arrays, not \(program.records.count)")
      return
    }
    for (place, array) in arrays.enumerated() {
      if let found = program.records[place].difference(of: array) {
        differences.append("\(Self.name(place)) \(found)")
      }
    }
  }

  private mutating func compareSharing() {
    var flags: [Bool] = []
    for (place, array) in arrays.enumerated() {
      for other in arrays[..<place] {
        flags.append(array.sharesMemory(with: other))
      }
    }
    let found = GoldenDigest.bits(flags)
    guard found != program.sharing else { return }
    var pairs: [String] = []
    for place in arrays.indices {
      for other in 0..<place where flags[place * (place - 1) / 2 + other] {
        pairs.append("\(Self.name(other))\(Self.name(place))")
      }
    }
    differences.append("memory is shared by \(pairs): \(found), not \(program.sharing)")
  }

  private static func name(_ place: Int) -> String {
    String(Array("abcdefghijklmnop")[place])
  }

  /// The program and its differences, for a message.
  var message: String {
    let found = differences.joined(separator: "\n  ")
    return "programs.txt:\(program.number)\n\(program.text)\n  \(found)"
  }
}

/// The result of a step.
enum GoldenOutcome {
  /// It has made an array.
  case made(any GoldenArray)
  /// It has written to some of its operands, given by their places.
  case written([Int])

  /// It has written to one operand, the first.
  static var written: GoldenOutcome { .written([0]) }
}
