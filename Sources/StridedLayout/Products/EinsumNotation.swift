/// The subscripts of an Einstein summation, parsed: a text in NumPy's notation, or lists of labels.
package struct EinsumNotation: Equatable, Sendable {
  /// A label or an ellipsis, and where it is.
  package struct Term: Equatable, Sendable {
    /// A positive number: the code of a letter, or a label of a list plus 1; nil for an ellipsis.
    package var label: Int?
    /// The position in the text; nil in a list.
    package var position: Int?
  }

  /// The text as it was given, or a description of the lists.
  package let text: String
  /// Whether labels are numbers instead of letters.
  package let isNumbered: Bool
  /// The subscripts of each operand.
  package private(set) var operands: [[Term]] = []
  /// The subscripts of the result; nil if they are implied.
  package private(set) var output: [Term]?

  /// Parses subscripts such as `ij,jk->ik`; throws if they are not in NumPy's notation.
  package init(_ text: String) throws(EinsumError) {
    self.text = text
    isNumbered = false
    operands.append([])
    let bytes = Array(text.utf8)
    func isByte(_ place: Int, _ byte: Unicode.Scalar) -> Bool {
      place < bytes.count && bytes[place] == UInt8(ascii: byte)
    }
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: " "): break
      case UInt8(ascii: ","):
        if output != nil { throw error(place, "',' in the output") }
        operands.append([])
      case UInt8(ascii: "-"):
        if !isByte(place + 1, ">") { throw error(place, "'-' without '>'") }
        if output != nil { throw error(place, "a second '->'") }
        output = []
        place += 1
      case UInt8(ascii: "."):
        if !isByte(place + 1, ".") || !isByte(place + 2, ".") {
          throw error(place, "'.' that is not part of an ellipsis '...'")
        }
        try add(Term(label: nil, position: place))
        place += 2
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        try add(Term(label: Int(bytes[place]), position: place))
      default:
        // All bytes before this one are characters of their own.
        let character = text[text.utf8.index(text.startIndex, offsetBy: place)]
        throw error(place, "'\(character)' is not a letter")
      }
      place += 1
    }
    try checkOutput()
  }

  /// Checks lists of labels, in which nil is an ellipsis; throws if they are no subscripts.
  package init(_ operands: [[Int?]], output: [Int?]?) throws(EinsumError) {
    func text(_ labels: [Int?]) -> String {
      "[" + labels.map { $0.map { "\($0)" } ?? "..." }.joined(separator: ", ") + "]"
    }
    self.text =
      operands.map(text).joined(separator: ", ") + (output.map { " -> " + text($0) } ?? "")
    isNumbered = true
    for labels in operands {
      self.operands.append([])
      for label in labels { try add(label) }
    }
    if let output {
      self.output = []
      for label in output { try add(label) }
    }
    try checkOutput()
  }

  private mutating func add(_ label: Int?) throws(EinsumError) {
    if let label, label < 0 || label == .max { throw error(nil, "label \(label) is out of range") }
    try add(Term(label: label.map { $0 + 1 }, position: nil))
  }

  private mutating func add(_ term: Term) throws(EinsumError) {
    let list = output ?? operands[operands.count - 1]
    if let label = term.label {
      if output != nil, list.contains(where: { $0.label == label }) {
        throw error(term.position, "output subscript \(name(of: label)) is given twice")
      }
    } else if list.contains(where: { $0.label == nil }) {
      throw error(term.position, "a second ellipsis")
    }
    if output != nil {
      output?.append(term)
    } else {
      operands[operands.count - 1].append(term)
    }
  }

  private func checkOutput() throws(EinsumError) {
    for term in output ?? [] {
      if let label = term.label,
        !operands.contains(where: { $0.contains { $0.label == label } })
      {
        throw error(term.position, "output subscript \(name(of: label)) is in no operand")
      }
    }
  }

  private func error(_ position: Int?, _ reason: String) -> EinsumError {
    EinsumError(text, at: position, reason)
  }

  /// A label for messages: a letter in quotes, or a number.
  package func name(of label: Int) -> String {
    isNumbered ? "\(label - 1)" : "'\(Character(UnicodeScalar(UInt8(label))))'"
  }

  /// The labels of some axes as a text; the axes of an ellipsis, whose labels are negative, as three dots.
  package func text(_ labels: [Int]) -> String {
    var words: [String] = []
    for (axis, label) in labels.enumerated() {
      if label > 0 {
        words.append(isNumbered ? "\(label - 1)" : "\(Character(UnicodeScalar(UInt8(label))))")
      } else if axis == 0 || labels[axis - 1] > 0 {
        words.append("...")
      }
    }
    return isNumbered ? "[" + words.joined(separator: ", ") + "]" : words.joined()
  }
}
