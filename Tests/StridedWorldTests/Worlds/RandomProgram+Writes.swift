import Oracle
import Strided

extension RandomProgram {
  /// A writable array, or nil.
  mutating func target() -> Twin<Element>? {
    let writable = arrays.filter { $0.isWritable }
    return writable.isEmpty ? nil : random.pick(writable)
  }

  /// A possible source of a write, often one that overlaps.
  mutating func source(
    for target: Twin<Element>,
    isAssignment: Bool
  ) -> Twin<Element>? {
    var fitting: [Twin<Element>] = []
    for array in arrays {
      if array.model.asSource(of: target.model.shape, isAssignment: isAssignment) != nil {
        fitting.append(array)
      }
    }
    return fitting.isEmpty ? nil : random.pick(fitting)
  }

  /// `a.assign(b)` or `a[...] = b`.
  mutating func assign() {
    guard let target = target(), let source = source(for: target, isAssignment: true) else {
      return
    }
    write(source, into: target)
  }

  /// Assigns, and records the statement.
  mutating func write(_ source: Twin<Element>, into target: Twin<Element>) {
    lines.append("\(target.name)[...] = \(source.name)")
    _ = target.model.assign(source.model)
    if random.oneIn(2) {
      target.array.assign(source.array)
    } else {
      target.array[...] = source.array
    }
  }

  /// A write between two slices of one axis of one array, as in `a[1...] = a[..<n]`.
  mutating func shift() {
    guard let parent = target(), parent.model.rank > 0, arrays.count < 20 else {
      return
    }
    let axis = random.below(min(4, parent.model.rank))
    let extent = parent.model.shape[axis]
    var pairs: [(ViewStep, Int)] = []
    for _ in 0..<8 {
      let step = randomSlice(axis: axis, extent: extent)
      pairs.append((step, parent.model.applying(step).shape[axis]))
    }
    for (first, length) in pairs where length > 0 {
      for (second, otherLength) in pairs where otherLength == length && second != first {
        guard let target = add(first, of: parent) else {
          return
        }
        var source = add(second, of: parent)
        if let made = source, made.model.rank == 2, made.model.shape[0] == made.model.shape[1] {
          source = random.oneIn(2) ? add(.transpose, of: made) : made
        }
        if let source, random.oneIn(2) {
          write(source, into: target)
        } else if let source {
          update(target, by: source)
        }
        return
      }
    }
  }

  /// `a += b` and similar operations.
  mutating func update() {
    if let target = target(), let source = source(for: target, isAssignment: false) {
      update(target, by: source)
    }
  }

  /// Updates with a random operator, and records the statement.
  mutating func update(_ target: Twin<Element>, by source: Twin<Element>) {
    let operation = random.pick(ModelOperation<Element>.all)
    if target.model.update(by: source.model, operation.values) {
      lines.append("\(target.name)[...] \(operation.name)= \(source.name)")
      operation.inPlace(target.array, source.array)
    }
  }

  /// `a += 2` and similar operations.
  mutating func updateByValue() {
    guard let target = target() else {
      return
    }
    let operation = random.pick(ModelOperation<Element>.all)
    let value = Element.random(using: &random)
    if target.model.update(by: ModelArray([value], shape: []), operation.values) {
      lines.append("\(target.name)[...] \(operation.name)= \(value)")
      operation.inPlaceByValue(target.array, value)
    }
  }

  /// `a.fill(x)`.
  mutating func fill() {
    if let target = target() {
      let value = Element.random(using: &random)
      lines.append("\(target.name).fill(\(value))")
      target.model.fill(value)
      target.array.fill(value)
    }
  }

  /// `swap(a, b)` of arrays that do not overlap, or overlap so that the order of writes does not
  /// matter.
  mutating func exchange() {
    guard let first = target() else {
      return
    }
    var others: [Twin<Element>] = []
    for array in arrays where array.isWritable && array.model.shape == first.model.shape {
      others.append(array)
    }
    let second = random.pick(others)
    if first.model.exchange(with: second.model) {
      lines.append("swap(\(first.name), \(second.name))")
      swap(first.array, second.array)
    }
  }

  /// `y.addProduct(alpha, x)`; the model takes the library's rounding.
  mutating func addProduct() {
    guard let target = target(), let source = source(for: target, isAssignment: false),
      let factors = source.model.asSource(of: target.model.shape, isAssignment: false)?.values
    else {
      return
    }
    let alpha = Element.random(using: &random)
    let before = target.model.values
    guard combined(before, factors, { Element.sumOfProduct($0, alpha, $1) }) != nil else {
      return
    }
    lines.append("\(target.name).addProduct(\(alpha), \(source.name))")
    target.array.addProduct(alpha, source.array)
    let memory = target.memory
    let results: [Element] = target.model.positions.map { memory[$0] }
    for place in 0..<results.count {
      if !Element.isProductAdded(
        results[place],
        y: before[place],
        alpha: alpha,
        x: factors[place]
      ) {
        fail("\(target.name) is \(results), before \(before), factors \(factors)")
        return
      }
    }
    target.model.write(results)
  }

  /// `a.copy(order:)`, which gives new memory.
  mutating func copy() {
    if arrays.count > 16 {
      return
    }
    let source = random.pick(arrays)
    let name = "a\(arrays.count)"
    let order = random.pick([MemoryOrder.c, .f, .a, .k])
    lines.append("let \(name) = \(source.name).copy(order: .\(order))")
    let copy = source.array.copy(order: order)
    if let found = difference(of: copy, from: source.model, by: { $0.isIdentical(to: $1) }) {
      fail("\(name): \(found)")
      return
    }
    // A copy in C order becomes a base; the copies in other orders are checked and dropped.
    if order == .c {
      let base = Twin(
        name: name,
        array: copy,
        base: copy,
        model: ModelArray(source.model.values, shape: source.model.shape),
        isWritable: true
      )
      bases.append(base)
      arrays.append(base)
    }
  }

  /// `a[mask] = x`.
  mutating func mask() {
    guard let target = target(), let limit = target.model.values.last else {
      return
    }
    let comparison = random.pick(Element.comparisons)
    let value = Element.random(using: &random)
    lines.append("\(target.name)[\(target.name) \(comparison.name) \(limit)] = \(value)")
    for position in target.model.positions
    where comparison.values(target.model.memory.elements[position], limit) {
      target.model.memory.elements[position] = value
    }
    target.array[comparison.arrayAndValue(target.array, limit)] = NDArray([value])
  }

  /// Fresh results: arithmetic, equality, reshaping and a sum.
  mutating func read() {
    let first = random.pick(arrays)
    let second = random.pick(arrays)
    let operation = random.pick(ModelOperation<Element>.all)
    if let expected = broadcastCombined(first.model, second.model, operation.values),
      expected.count < 500
    {
      let result = operation.arrays(first.array, second.array)
      if let found = difference(of: result, from: expected, by: { $0.isSame(as: $1) }) {
        fail("\(first.name) \(operation.name) \(second.name): \(found)")
      }
    }
    let isEqual =
      first.model.shape == second.model.shape
      && zip(first.model.values, second.model.values).allSatisfy { $0 == $1 }
    if (first.array == second.array) != isEqual {
      fail("\(first.name) == \(second.name) is \(!isEqual)")
    }
    let flat = first.array.reshaped(to: [-1])
    if first.model.count > 0,
      let found = difference(
        of: Array(flat),
        from: first.model.values,
        by: { $0.isIdentical(to: $1) }
      )
    {
      fail("\(first.name).reshaped(to: [-1]): \(found)")
    }
    if first.array.sharesMemory(with: second.array) != first.model.sharesMemory(with: second.model)
      && first.model.sharesMemory(with: second.model)
    {
      fail("\(first.name) is said to share nothing with \(second.name)")
    }
  }
}
