import Strided

/// A library array and the model of it, over equal memory.
///
/// `base` is the contiguous library array whose memory `array` is a view of. With it, a test
/// compares all of the memory, including the gaps between the elements of a view.
package struct Twin<Element: OracleElement> {
  /// How the view was made, for messages.
  package let name: String
  /// The library's array.
  package let array: NDArray<Element>
  /// The library's array that owns the memory.
  package let base: NDArray<Element>
  /// The expected array.
  package let model: ModelArray<Element>
  /// Whether it may be written.
  package let isWritable: Bool

  /// A pair of fresh contiguous arrays.
  package init(_ values: [Element], shape: [Int], name: String) {
    let array = NDArray(values, shape: Shape(shape))
    self.init(
      name: name,
      array: array,
      base: array,
      model: ModelArray(values, shape: shape),
      isWritable: true
    )
  }

  /// A pair that was made elsewhere.
  package init(
    name: String,
    array: NDArray<Element>,
    base: NDArray<Element>,
    model: ModelArray<Element>,
    isWritable: Bool
  ) {
    self.name = name
    self.array = array
    self.base = base
    self.model = model
    self.isWritable = isWritable
  }

  /// The view that a step makes of both.
  package func applying(_ step: ViewStep, name: String) -> Twin {
    var isBroadcast = false
    if case .broadcast = step {
      isBroadcast = true
    }
    return Twin(
      name: name,
      array: array.applying(step),
      base: base,
      model: model.applying(step),
      isWritable: isWritable && !isBroadcast
    )
  }

  /// Restores both memories.
  package func reset(to elements: [Element]) {
    model.memory.elements = elements
    base.withUnsafeMutableBufferPointer { buffer in
      _ = buffer.update(fromContentsOf: elements)
    }
  }

  /// All of the library's memory, in order.
  package var memory: [Element] {
    base.withUnsafeBufferPointer { Array($0) }
  }

  /// The difference of the values, bit for bit, or nil.
  package func valueDifference() -> String? {
    difference(of: array, from: model, by: { $0.isIdentical(to: $1) })
  }

  /// The difference of the memory, or nil; `isEqual` compares elements with different bits.
  package func memoryDifference(
    by isEqual: (Element, Element) -> Bool = { $0.isIdentical(to: $1) }
  ) -> String? {
    base.withUnsafeBufferPointer { buffer in
      let expected = model.memory.elements
      if buffer.count != expected.count {
        return "memory of \(buffer.count) elements, expected \(expected.count)"
      }
      if expected.withUnsafeBufferPointer({ haveSameBytes(buffer, $0) }) {
        return nil
      }
      for place in 0..<expected.count where !isEqual(buffer[place], expected[place]) {
        return "memory[\(place)] \(describe(Array(buffer), expected, place))"
      }
      return nil
    }
  }

  /// The difference of the position of every element, or nil.
  package func layoutDifference() -> String? {
    if Array(array.shape) != model.shape {
      return "shape \(array.shape), expected \(model.shape)"
    }
    if array.rank != model.rank || array.count != model.count
      || array.isEmpty != (model.count == 0) || array.strides.count != model.rank
    {
      return "rank \(array.rank), count \(array.count), strides \(array.strides)"
    }
    if array.isWritable != isWritable {
      return "isWritable \(array.isWritable), expected \(isWritable)"
    }
    if model.count == 0 {
      return nil
    }
    let offset = array.withUnsafePointer { pointer, _ in
      base.withUnsafePointer { start, _ in
        (Int(bitPattern: pointer) - Int(bitPattern: start)) / MemoryLayout<Element>.stride
      }
    }
    if offset != model.positions[0] {
      return "offset \(offset), expected \(model.positions[0])"
    }
    if !model.isDescribed(by: Array(array.strides)) {
      return "strides \(array.strides) of shape \(array.shape), expected \(model.positions)"
    }
    return nil
  }
}

/// The difference between a library array and a model, or nil.
package func difference<Element: OracleElement>(
  of array: NDArray<Element>,
  from model: ModelArray<Element>,
  by isEqual: (Element, Element) -> Bool
) -> String? {
  if Array(array.shape) != model.shape {
    return "shape \(array.shape), expected \(model.shape)"
  }
  return difference(of: Array(array), from: model.values, by: isEqual)
}

/// The difference between two lists, or nil; `isEqual` compares elements with different bits.
package func difference<Element>(
  of found: [Element],
  from expected: [Element],
  by isEqual: (Element, Element) -> Bool
) -> String? {
  if found.count != expected.count {
    return "\(found.count) values \(found), expected \(expected)"
  }
  if haveSameBytes(found, expected) {
    return nil
  }
  for place in 0..<expected.count where !isEqual(found[place], expected[place]) {
    return "[\(place)] \(describe(found, expected, place))"
  }
  return nil
}

/// The first difference of two lists, and the lists themselves if they are short.
private func describe<Element>(
  _ found: [Element],
  _ expected: [Element],
  _ place: Int
) -> String {
  let first =
    "is \(String(reflecting: found[place])), expected \(String(reflecting: expected[place]))"
  return found.count > 40 ? first : "\(first); all: \(found), expected \(expected)"
}
