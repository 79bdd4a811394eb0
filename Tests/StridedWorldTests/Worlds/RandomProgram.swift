import Oracle
import Strided

/// A random program of views and writes, run on the library and on the model in parallel.
struct RandomProgram<Element: OracleNumber> {
  /// The source of all random choices.
  var random: SplitMix64
  /// The arrays that own memory.
  var bases: [Twin<Element>] = []
  /// All arrays: the bases, and views of them and of each other.
  var arrays: [Twin<Element>] = []
  /// The statements so far, as text.
  var lines: [String] = []
  /// The first difference, if there is one.
  private(set) var problem: String?

  /// A program that depends only on its seed.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// Runs the program to its end or to the first difference.
  mutating func run() {
    for _ in 0..<random.pick(1...3) {
      makeBase()
    }
    for _ in 0..<random.pick(2...4) {
      makeView()
    }
    for _ in 0..<random.pick(5...14) {
      step()
      if problem == nil {
        compareAll()
      }
      if problem != nil {
        return
      }
    }
  }

  /// One random statement.
  mutating func step() {
    switch random.below(20) {
    case 0...3: makeView()
    case 4...6: assign()
    case 7...9: shift()
    case 10...12: update()
    case 13: updateByValue()
    case 14: fill()
    case 15: exchange()
    case 16: addProduct()
    case 17: copy()
    case 18: mask()
    default: read()
    }
  }

  /// Records a difference; the first one ends the program.
  mutating func fail(_ message: String) {
    if problem == nil {
      problem = message
    }
  }

  /// Compares all the memory, and the values of all the arrays.
  mutating func compareAll() {
    for base in bases {
      if let found = base.memoryDifference(by: { $0.isSame(as: $1) }) {
        fail("\(base.name): \(found)")
        return
      }
    }
    for array in arrays {
      if let found = difference(of: array.array, from: array.model, by: { $0.isSame(as: $1) }) {
        fail("\(array.name): \(found)")
        return
      }
    }
  }
}
