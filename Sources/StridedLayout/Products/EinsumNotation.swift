/// The subscripts of an Einstein summation in NumPy's notation, parsed.
package struct EinsumNotation: Equatable, Sendable {
  /// A letter or an ellipsis, and where it is.
  package struct Term: Equatable, Sendable {
    /// The letter; nil for an ellipsis.
    package var letter: Character?
    package var position: Int
  }

  /// The text as it was given.
  package let text: String
  /// The subscripts of each operand.
  package private(set) var operands: [[Term]] = [[]]
  /// The subscripts of the result; nil if they are implied.
  package private(set) var output: [Term]?

  /// Parses subscripts such as `ij,jk->ik`; throws if they are not in NumPy's notation.
  package init(_ text: String) throws(EinsumError) {
    self.text = text
    let characters = Array(text)
    var place = 0
    while place < characters.count {
      let character = characters[place]
      switch character {
      case " ": break
      case ",":
        if output != nil { throw error(place, "',' in the output") }
        operands.append([])
      case "-":
        guard place + 1 < characters.count, characters[place + 1] == ">" else {
          throw error(place, "'-' without '>'")
        }
        if output != nil { throw error(place, "a second '->'") }
        output = []
        place += 1
      case ".":
        guard place + 2 < characters.count, characters[place + 1] == ".",
          characters[place + 2] == "."
        else { throw error(place, "'.' that is not part of an ellipsis '...'") }
        try add(Term(letter: nil, position: place))
        place += 2
      case _ where character.isASCII && character.isLetter:
        try add(Term(letter: character, position: place))
      default: throw error(place, "'\(character)' is not a letter")
      }
      place += 1
    }
    for term in output ?? [] {
      if let letter = term.letter,
        !operands.contains(where: { $0.contains { $0.letter == letter } })
      {
        throw error(term.position, "output subscript '\(letter)' is in no operand")
      }
    }
  }

  private mutating func add(_ term: Term) throws(EinsumError) {
    let list = output ?? operands[operands.count - 1]
    if let letter = term.letter {
      if output != nil, list.contains(where: { $0.letter == letter }) {
        throw error(term.position, "output subscript '\(letter)' is given twice")
      }
    } else if list.contains(where: { $0.letter == nil }) {
      throw error(term.position, "a second ellipsis")
    }
    if output != nil {
      output?.append(term)
    } else {
      operands[operands.count - 1].append(term)
    }
  }

  private func error(_ position: Int, _ reason: String) -> EinsumError {
    EinsumError(text, at: position, reason)
  }
}

/// The subscripts of an Einstein summation for operands of known shapes: a label for each axis.
///
/// A letter has its code as its label. The axes of an ellipsis have negative labels: -1 is the last one.
package struct EinsumLabels: Equatable, Sendable {
  /// The labels of the axes of each operand.
  package private(set) var operands: [[Int]] = []
  /// The labels of the axes of the result.
  package private(set) var output: [Int] = []
  /// The extent of each label.
  package private(set) var extents: [Int: Int] = [:]

  /// Resolves subscripts; throws if they do not fit the shapes.
  package init(_ notation: EinsumNotation, _ shapes: [Shape]) throws(EinsumError) {
    guard notation.operands.count == shapes.count else {
      throw EinsumError(
        notation.text, at: nil,
        "subscripts of \(notation.operands.count) operands for \(shapes.count) arrays")
    }
    var hidden = 0
    for (index, shape) in shapes.enumerated() {
      let subscripts = notation.operands[index]
      let letters = subscripts.count { $0.letter != nil }
      let hasEllipsis = letters < subscripts.count
      guard letters == shape.count || (hasEllipsis && letters < shape.count) else {
        throw EinsumError(
          notation.text, at: subscripts.first?.position,
          "\(letters) subscripts\(hasEllipsis ? " and an ellipsis" : "") of operand \(index) for shape \(shape)"
        )
      }
      let count = shape.count - letters
      if hasEllipsis { hidden = max(hidden, count) }
      operands.append(Self.labels(of: subscripts, hidden: count))
      try addExtents(of: index, subscripts, shape, notation)
    }
    try addOutput(notation, hidden: hidden)
  }

  /// The labels of the axes of some subscripts, whose ellipsis is `hidden` axes.
  private static func labels(of subscripts: [EinsumNotation.Term], hidden: Int) -> [Int] {
    subscripts.flatMap { term in
      term.letter.map { [Int($0.asciiValue ?? 0)] } ?? Array(-hidden..<0)
    }
  }

  private mutating func addExtents(
    of index: Int, _ subscripts: [EinsumNotation.Term], _ shape: Shape,
    _ notation: EinsumNotation
  ) throws(EinsumError) {
    let labels = operands[index]
    for axis in labels.indices {
      let (label, extent) = (labels[axis], shape[axis])
      let position = subscripts.last { $0.letter?.asciiValue.map(Int.init) == label }?.position
      let name = label < 0 ? "the ellipsis" : "'\(Character(UnicodeScalar(UInt8(label))))'"
      if let earlier = labels[..<axis].firstIndex(of: label), shape[earlier] != extent {
        throw EinsumError(
          notation.text, at: position,
          "extents \(shape[earlier]) and \(extent) of the repeated subscript \(name) of operand \(index) differ"
        )
      }
      let known = extents[label] ?? 1
      guard known == extent || known == 1 || extent == 1 else {
        throw EinsumError(
          notation.text,
          at: position ?? subscripts.first { $0.letter == nil }?.position,
          "extents \(known) and \(extent) of \(name) do not broadcast together")
      }
      extents[label] = known == 1 ? extent : known
    }
  }

  private mutating func addOutput(
    _ notation: EinsumNotation, hidden: Int
  ) throws(EinsumError) {
    if let output = notation.output {
      self.output = Self.labels(of: output, hidden: hidden)
      if hidden > 0, !output.contains(where: { $0.letter == nil }) {
        throw EinsumError(
          notation.text, at: output.first?.position, "the output has no ellipsis for \(hidden) axes"
        )
      }
    } else {
      var counts: [Int: Int] = [:]
      for label in operands.joined() where label > 0 { counts[label, default: 0] += 1 }
      output = Array(-hidden..<0) + counts.filter { $0.value == 1 }.keys.sorted()
    }
  }
}
