import Oracle
import Strided

/// The state of an array of a recorded program at the end.
struct GoldenRecord {
  /// Flags, extents and strides; nil for a base, whose layout is in the program.
  let layout: GoldenLayout?
  /// The elements in full, or their digest.
  let data: String

  /// Reads a record.
  init(_ text: Substring, isBase: Bool) throws {
    var reader = GoldenReader(text.utf8)
    layout = isBase ? nil : try GoldenLayout(&reader)
    data = reader.text { _ in false }
  }

  /// The difference of an array from the record, or nil.
  func difference(of array: any GoldenArray) -> String? {
    if let layout, let found = layout.difference(of: array.facts) {
      return found
    }
    let found = GoldenDigest.data(array.bytes)
    return found == data ? nil : "holds \(found), not \(data):\n\(array.text)"
  }
}

/// The facts of a layout that a program records.
struct GoldenLayout: Equatable {
  /// Whether it is contiguous in C order.
  var isC = false
  /// Whether it is contiguous in F order.
  var isF = false
  /// Whether it may be written.
  var isWritable = false
  /// Whether it is a view.
  var isView = false
  /// The extents.
  var shape: [Int]
  /// The strides of the axes of extents above 1; empty if a flag implies them.
  var strides: [Int] = []

  /// Reads the facts.
  init(_ reader: inout GoldenReader) throws {
    guard let flags = try reader.character().hexDigitValue else {
      throw GoldenProblem("a record has no flags")
    }
    isC = flags & 1 != 0
    isF = flags & 2 != 0
    isWritable = flags & 4 != 0
    isView = flags & 8 != 0
    shape = reader.integers()
    if reader.skip(":") { strides = reader.integers() }
  }

  /// The facts of an array, with flags computed from extents and strides only.
  init(of golden: some GoldenArray) {
    let array = golden.array
    isC = array.isContiguous(.c)
    isF = array.isContiguous(.f)
    isWritable = array.isWritable
    isView = array.isView
    shape = array.shape.map { $0 }
    let axes = shape.indices.filter { shape[$0] > 1 }
    let steps = axes.map { array.strides[$0] }
    let extents = axes.map { shape[$0] }
    // If a flag is wrong, the strides are recorded and show as a difference.
    if !isC && !isF {
      strides = steps
    } else if !shape.contains(0) {
      let isTrue =
        (!isC || steps == Self.chained(extents.reversed()).reversed())
        && (!isF || steps == Self.chained(extents))
      strides = isTrue ? [] : steps
    }
  }

  /// The strides of contiguous axes, the fastest first.
  private static func chained(_ extents: [Int]) -> [Int] {
    var strides: [Int] = []
    var step = 1
    for extent in extents {
      strides.append(step)
      step *= extent
    }
    return strides
  }

  /// The difference, or nil.
  func difference(of found: GoldenLayout) -> String? {
    found == self ? nil : "is \(found.text), not \(text)"
  }

  private var text: String {
    let flags = [(isC, "C"), (isF, "F"), (isWritable, "writable"), (isView, "view")]
    let names = flags.filter { $0.0 }.map { $0.1 }.joined(separator: " ")
    return "\(shape) \(strides) \(names)"
  }
}
