/// The extents of the labels of an Einstein summation, of which there are few.
package struct EinsumExtents: Equatable, Sendable {
  private var labels: [Int] = []
  private var extents: [Int] = []

  package init() {}

  /// The extent of a label; 1 if it is unknown.
  package subscript(label: Int) -> Int {
    get { labels.firstIndex(of: label).map { extents[$0] } ?? 1 }
    set {
      if let place = labels.firstIndex(of: label) {
        extents[place] = newValue
      } else {
        labels.append(label)
        extents.append(newValue)
      }
    }
  }
}

/// The subscripts of an Einstein summation for operands of known shapes: a label for each axis.
///
/// The axes of an ellipsis have negative labels: -1 is the last one.
package struct EinsumLabels: Equatable, Sendable {
  /// The labels of the axes of each operand.
  package private(set) var operands: [[Int]] = []
  /// The labels of the axes of the result.
  package private(set) var output: [Int] = []
  /// The extent of each label.
  package private(set) var extents = EinsumExtents()

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
      let letters = subscripts.count { $0.label != nil }
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
    var labels: [Int] = []
    labels.reserveCapacity(subscripts.count + hidden)
    for term in subscripts {
      if let label = term.label {
        labels.append(label)
      } else {
        labels.append(contentsOf: -hidden..<0)
      }
    }
    return labels
  }

  private mutating func addExtents(
    of index: Int, _ subscripts: [EinsumNotation.Term], _ shape: Shape,
    _ notation: EinsumNotation
  ) throws(EinsumError) {
    let labels = operands[index]
    func error(_ label: Int, _ reason: (String) -> String) -> EinsumError {
      let term = subscripts.last { $0.label == label } ?? subscripts.first { $0.label == nil }
      return EinsumError(
        notation.text, at: term?.position,
        reason(label < 0 ? "the ellipsis" : notation.name(of: label)))
    }
    for axis in labels.indices {
      let (label, extent) = (labels[axis], shape[axis])
      if let earlier = labels[..<axis].firstIndex(of: label), shape[earlier] != extent {
        throw error(label) {
          "extents \(shape[earlier]) and \(extent) of the repeated subscript \($0) of operand \(index) differ"
        }
      }
      let known = extents[label]
      guard known == extent || known == 1 || extent == 1 else {
        throw error(label) { "extents \(known) and \(extent) of \($0) do not broadcast together" }
      }
      if known == 1 { extents[label] = extent }
    }
  }

  private mutating func addOutput(
    _ notation: EinsumNotation, hidden: Int
  ) throws(EinsumError) {
    if let output = notation.output {
      self.output = Self.labels(of: output, hidden: hidden)
      if hidden > 0, !output.contains(where: { $0.label == nil }) {
        throw EinsumError(
          notation.text, at: output.first?.position, "the output has no ellipsis for \(hidden) axes"
        )
      }
    } else {
      let all = operands.joined().filter { $0 > 0 }.sorted()
      output = Array(-hidden..<0)
      for (place, label) in all.enumerated() {
        let isRepeated =
          (place > 0 && all[place - 1] == label)
          || (place + 1 < all.count && all[place + 1] == label)
        if !isRepeated { output.append(label) }
      }
    }
  }
}
