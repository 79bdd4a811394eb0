/// A way to represent an array of some shape: the shape of the memory, and the steps to the view.
package struct Representation {
  /// The name for messages.
  package let name: String
  /// The shape of the contiguous array that owns the memory.
  package let baseShape: [Int]
  /// The steps that lead to the view.
  package let steps: [ViewStep]
  /// The axes that are repeated without memory of their own; all values along them are equal.
  package let repeatedAxes: [Int]

  /// A representation; without repetition by default.
  package init(_ name: String, base: [Int], _ steps: [ViewStep], repeating: [Int] = []) {
    self.name = name
    self.baseShape = base
    self.steps = steps
    self.repeatedAxes = repeating
  }

  /// Every representation of an array of this shape in the tests.
  package static func all(of shape: [Int]) -> [Representation] {
    writable(of: shape) + repeated(of: shape)
  }

  /// The writable representations.
  package static func writable(of shape: [Int]) -> [Representation] {
    let rank = shape.count
    let axes: [Int] = Array(0..<rank)
    var found: [Representation] = [Representation("contiguous", base: shape, [])]
    found.append(Representation("flat, reshaped", base: [elementCount(shape)], [.reshape(shape)]))
    found.append(
      Representation(
        "new axis, then indexed",
        base: shape,
        [.newAxis(at: 0), .index(axis: 0, at: 0)]
      )
    )
    found.append(
      Representation(
        "one place of a last axis",
        base: shape + [3],
        [.index(axis: rank, at: -2)]
      )
    )
    found.append(
      Representation("one place of a first axis", base: [3] + shape, [.index(axis: 0, at: 1)])
    )
    if rank == 0 {
      return found
    }
    found.append(Representation("Fortran order", base: shape.reversed(), [.transpose]))
    found.append(Representation("reversed", base: shape, [.flipAll]))
    let stepped: [ViewStep] = axes.map { .slice(axis: $0, start: nil, stop: nil, step: 2) }
    found.append(Representation("every second", base: shape.map { $0 * 2 }, stepped))
    let backward: [ViewStep] = axes.map { .slice(axis: $0, start: nil, stop: nil, step: -2) }
    found.append(Representation("every second, reversed", base: shape.map { $0 * 2 }, backward))
    let inside: [ViewStep] = axes.map { .range(axis: $0, lower: 1, upper: shape[$0] + 1) }
    found.append(Representation("inside a bigger array", base: shape.map { $0 + 2 }, inside))
    var longer = shape
    longer[rank - 1] = shape[rank - 1] * 3 + 1
    found.append(
      Representation(
        "every third of the last axis",
        base: longer,
        [.slice(axis: rank - 1, start: 1, stop: nil, step: 3)]
      )
    )
    if rank == 1 {
      // The memory of a diagonal grows with the square of its length.
      if shape[0] < 50 {
        found.append(
          Representation(
            "diagonal",
            base: [shape[0], shape[0] + 1],
            [.diagonal(offset: 1, first: 0, second: 1)]
          )
        )
      }
      found.append(
        Representation(
          "column",
          base: [shape[0], 4],
          [.index(axis: 1, at: 2)]
        )
      )
    } else {
      found.append(
        Representation("last axis reversed", base: shape, [.flip(axis: rank - 1)])
      )
      found.append(
        Representation("first axis reversed", base: shape, [.slice(axis: 0, step: -1)])
      )
      let turned: [Int] = [shape[rank - 1]] + shape.dropLast()
      found.append(
        Representation("axes turned", base: turned, [.moveAxis(from: 0, to: rank - 1)])
      )
      var offset: [Int] = shape.reversed()
      offset[0] += 2
      found.append(
        Representation(
          "transposed inside a bigger array, reversed",
          base: offset,
          [.range(axis: 0, lower: 1, upper: shape[rank - 1] + 1), .transpose, .flipAll]
        )
      )
    }
    return found
  }

  /// The read-only representations, which repeat elements along one axis or all.
  package static func repeated(of shape: [Int]) -> [Representation] {
    var found: [Representation] = []
    for axis in 0..<shape.count where shape[axis] > 1 {
      var thin = shape
      thin[axis] = 1
      found.append(
        Representation(
          "broadcast along axis \(axis)",
          base: thin,
          [.broadcast(shape)],
          repeating: [axis]
        )
      )
    }
    if shape.count > 1 {
      found.append(
        Representation(
          "broadcast along a missing axis",
          base: Array(shape.dropFirst()),
          [.broadcast(shape)],
          repeating: [0]
        )
      )
    }
    if !shape.isEmpty {
      found.append(
        Representation(
          "one value broadcast",
          base: [],
          [.broadcast(shape)],
          repeating: Array(0..<shape.count)
        )
      )
    }
    return found
  }

  /// The model of the memory and the view, with its own position in every element of memory.
  package func positions() -> ModelArray<Int> {
    let count = elementCount(baseShape)
    var model = ModelArray(Array(0..<count), shape: baseShape)
    for step in steps {
      model = model.applying(step)
    }
    return model
  }

  /// Whether the values are equal along the repeated axes, so that this representation can hold
  /// them.
  package func canHold<Element: OracleElement>(_ values: [Element], shape: [Int]) -> Bool {
    if repeatedAxes.isEmpty {
      return true
    }
    let model = ModelArray(values, shape: shape)
    var isConstant = true
    forEachIndex(of: shape) { index in
      var first = index
      for axis in repeatedAxes {
        first[axis] = 0
      }
      let value = model.memory.elements[flatPosition(of: index, in: shape)]
      let firstValue = model.memory.elements[flatPosition(of: first, in: shape)]
      isConstant = isConstant && value.isIdentical(to: firstValue)
    }
    return isConstant
  }

  /// The library's array and the model in this representation with the values; `filler` is in the
  /// gaps.
  package func twin<Element: OracleElement>(_ values: [Element], filler: Element) -> Twin<Element> {
    let view = positions()
    var elements: [Element] = Array(repeating: filler, count: elementCount(baseShape))
    for place in 0..<values.count {
      elements[view.positions[place]] = values[place]
    }
    var twin = Twin(elements, shape: baseShape, name: name)
    for step in steps {
      twin = twin.applying(step, name: name)
    }
    return twin
  }
}

extension ViewStep {
  /// A slice of a whole axis.
  package static func slice(axis: Int, step: Int) -> ViewStep {
    .slice(axis: axis, start: nil, stop: nil, step: step)
  }
}

/// A twin with its initial memory, which is restored before each operation.
package struct Subject<Element: OracleElement> {
  /// The library's array and the model.
  package let twin: Twin<Element>
  /// The memory at the beginning.
  package let elements: [Element]

  /// Creates a subject with values in a representation.
  package init(_ representation: Representation, values: [Element], filler: Element) {
    twin = representation.twin(values, filler: filler)
    elements = twin.model.memory.elements
  }

  /// Restores the memory.
  package func reset() {
    twin.reset(to: elements)
  }
}

/// The values in every representation that can hold them, or in those of the given names.
package func representations<Element: OracleElement>(
  of shape: [Int],
  _ values: [Element],
  isWritable: Bool = false,
  names: [String]? = nil
) -> [Subject<Element>] {
  let ways = isWritable ? Representation.writable(of: shape) : Representation.all(of: shape)
  var subjects: [Subject<Element>] = []
  for way in ways where names?.contains(way.name) ?? true {
    if way.canHold(values, shape: shape) {
      subjects.append(Subject(way, values: values, filler: Element.left(97)))
    }
  }
  return subjects
}

/// Calls `body` with the values in every representation that can hold them.
///
/// Each array comes with its model and a name for messages. Read-only representations are left out
/// if `isWritable` is true.
package func withEveryRepresentation<Element: OracleElement>(
  of shape: [Int],
  _ values: [Element],
  isWritable: Bool = false,
  _ body: (Subject<Element>) -> Void
) {
  for subject in representations(of: shape, values, isWritable: isWritable) {
    body(subject)
  }
}
