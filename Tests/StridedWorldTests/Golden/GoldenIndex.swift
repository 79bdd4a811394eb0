import Strided
import StridedLayout

/// One index of a subscript in a recorded program.
enum GoldenIndex {
  /// An integer, a range, a slice, a new axis, an ellipsis.
  case selection(AxisSelection)
  /// Positions along one axis.
  case positions(NDArray<Int>)
  /// A mask.
  case mask(NDArray<Bool>)
  /// An array of the program, by its number, as positions or as a mask.
  case array(Int)

  /// Reads one index.
  init(_ reader: inout GoldenReader) throws {
    if reader.skip("e") {
      self = .selection(.ellipsis)
    } else if reader.skip("n") {
      self = .selection(.newAxis)
    } else if reader.skip("@") {
      self = .array(try reader.arrayNumber())
    } else if reader.skip("{") {
      self = try Self.readPositions(&reader)
    } else if reader.skip("<") {
      self = try Self.readMask(&reader)
    } else {
      self = .selection(try Self.readSelection(&reader))
    }
  }

  private static func readPositions(_ reader: inout GoldenReader) throws -> GoldenIndex {
    var shape = reader.integers(separator: "x")
    var values = shape
    if reader.skip(":") {
      values = reader.integers(separator: ".")
    } else {
      // There was no shape: these numbers are the first values.
      if reader.skip(".") { values += reader.integers(separator: ".") }
      shape = [values.count]
    }
    try reader.expect("}")
    return .positions(NDArray(values, shape: Shape(shape)))
  }

  private static func readMask(_ reader: inout GoldenReader) throws -> GoldenIndex {
    let text = reader.text { $0 == UInt8(ascii: ">") }
    try reader.expect(">")
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let flags = (parts.last ?? "").map { $0 == "1" }
    let shape =
      parts.count > 1 ? parts[0].split(separator: "x").compactMap { Int($0) } : [flags.count]
    return .mask(NDArray(flags, shape: Shape(shape)))
  }

  private static func readSelection(_ reader: inout GoldenReader) throws -> AxisSelection {
    let first = reader.integer()
    guard reader.skip(":") else {
      guard let first else { throw GoldenProblem("an index is missing") }
      return .index(first)
    }
    let isClosed = reader.skip("=")
    let second = reader.integer()
    guard reader.skip(":") else {
      return .range(lower: first, upper: second, isClosed: isClosed)
    }
    guard let step = reader.integer() else { throw GoldenProblem("a step is missing") }
    return .slice(from: first, to: second, by: step)
  }

  /// The selection, if the index makes no copy.
  var selection: AxisSelection? {
    if case .selection(let selection) = self { return selection }
    return nil
  }
}

extension GoldenReader {
  /// Consumes the name of an array and gives its number.
  mutating func arrayNumber() throws -> Int {
    let name = try character()
    guard let letter = name.asciiValue, letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "p")
    else {
      throw GoldenProblem("\(name) is no name of an array")
    }
    return Int(letter - UInt8(ascii: "a"))
  }

  /// Consumes a subscript, including its brackets.
  mutating func subscripts() throws -> [GoldenIndex] {
    try expect("[")
    var indices: [GoldenIndex] = []
    while !skip("]") {
      indices.append(try GoldenIndex(&self))
      _ = skip(",")
    }
    return indices
  }
}

/// An index that makes a view, as the library's subscripts take it.
struct GoldenAxisIndex: AxisIndex {
  let selection: AxisSelection
}

/// Any index, as the library's subscripts take it; the library reads positions when it runs.
struct GoldenArrayIndex: ArrayIndex {
  let base: any ArrayIndex

  var indexing: ArrayIndexing { base.indexing }
}
