extension ModelArray {
  /// This array as the source of an assignment to a shape, or nil if shapes do not fit.
  ///
  /// Only an assignment allows extra leading axes of extent 1.
  package func asSource(of targetShape: [Int], isAssignment: Bool) -> ModelArray? {
    var source = self
    while isAssignment && source.rank > targetShape.count && source.shape[0] == 1 {
      source = source.squeezed(axis: 0)
    }
    return source.broadcast(to: targetShape)
  }

  /// Writes values in logical order.
  package func write(_ newValues: [Element]) {
    precondition(newValues.count == count, "the model itself is wrong")
    for place in 0..<count {
      memory.elements[positions[place]] = newValues[place]
    }
  }

  /// Reads all of the source, then writes it; false if the shapes do not fit.
  package func assign(_ source: ModelArray) -> Bool {
    if source.shape == shape {
      write(source.values)
      return true
    }
    guard let repeated = source.asSource(of: shape, isAssignment: true) else {
      return false
    }
    write(repeated.values)
    return true
  }

  /// Writes one value everywhere.
  package func fill(_ value: Element) {
    for position in positions {
      memory.elements[position] = value
    }
  }

  /// The values that an in-place operation would write; nil if shapes do not fit or Swift would
  /// trap.
  package func updated(
    by source: ModelArray,
    _ operation: (Element, Element) -> Element?
  ) -> [Element]? {
    if source.shape == shape {
      return combined(values, source.values, operation)
    }
    guard let repeated = source.asSource(of: shape, isAssignment: false) else {
      return nil
    }
    return combined(values, repeated.values, operation)
  }

  /// Reads everything, computes, then writes; false if shapes do not fit or Swift would trap.
  package func update(by source: ModelArray, _ operation: (Element, Element) -> Element?) -> Bool {
    guard let results = updated(by: source, operation) else {
      return false
    }
    write(results)
    return true
  }

  /// Exchanges the contents of two arrays.
  ///
  /// If they overlap so that the order of the writes matters, does nothing and returns false.
  package func exchange(with other: ModelArray) -> Bool {
    if other.shape != shape {
      return false
    }
    let mine = values
    let theirs = other.values
    if sharesMemory(with: other) {
      var written: [Int: Int] = [:]
      for place in 0..<count {
        written[positions[place]] = other.positions[place]
      }
      for place in 0..<count {
        if let from = written[other.positions[place]], from != positions[place] {
          return false
        }
      }
    }
    write(theirs)
    other.write(mine)
    return true
  }
}

/// The results of an operation on two lists element by element; nil if Swift would trap.
package func combined<First, Second, Result>(
  _ first: [First],
  _ second: [Second],
  _ operation: (First, Second) -> Result?
) -> [Result]? {
  var results: [Result] = []
  results.reserveCapacity(first.count)
  for place in 0..<first.count {
    guard let result = operation(first[place], second[place]) else {
      return nil
    }
    results.append(result)
  }
  return results
}

/// The shape and results of an operation on two broadcast arrays; nil if it has none.
package func broadcastCombined<First, Second, Result>(
  _ first: ModelArray<First>,
  _ second: ModelArray<Second>,
  _ operation: (First, Second) -> Result?
) -> ModelArray<Result>? {
  guard let shape = broadcastShape(of: first.shape, and: second.shape),
    let firstRepeated = first.broadcast(to: shape),
    let secondRepeated = second.broadcast(to: shape),
    let results = combined(firstRepeated.values, secondRepeated.values, operation)
  else {
    return nil
  }
  return ModelArray(results, shape: shape)
}
