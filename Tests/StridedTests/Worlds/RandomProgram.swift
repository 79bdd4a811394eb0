import Strided

/// A random program of views and writes, run on the library and on the model at once.
struct RandomProgram<Element: OracleNumber> {
  /// Where all choices come from.
  private var random: SplitMix64
  /// The arrays that own memory.
  private var bases: [Twin<Element>] = []
  /// All arrays: the bases, and views of them and of each other.
  private var arrays: [Twin<Element>] = []
  /// What was done, as text.
  private(set) var lines: [String] = []
  /// What went wrong, if anything did.
  private(set) var problem: String?

  /// A program that depends on its seed alone.
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
  private mutating func step() {
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

  /// Notes a difference; the first one ends the program.
  private mutating func fail(_ message: String) {
    if problem == nil {
      problem = message
    }
  }

  /// Compares all the memory, and the values of all the arrays.
  private mutating func compareAll() {
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

extension RandomProgram {
  /// A fresh array of random values.
  private mutating func makeBase() {
    var shape: [Int] = []
    for _ in 0..<random.pick([0, 1, 1, 2, 2, 2, 3, 3, 4]) {
      let most = [0, 13, 6, 4, 3][min(4, shape.count + 1)]
      shape.append(random.oneIn(25) ? 0 : random.pick(1...most))
    }
    var values: [Element] = []
    for _ in 0..<elementCount(shape) {
      values.append(Element.random(using: &random))
    }
    let name = "a\(arrays.count)"
    lines.append("let \(name) = NDArray(\(values), shape: \(shape))")
    let base = Twin(values, shape: shape, name: name)
    bases.append(base)
    arrays.append(base)
  }

  /// A view of some array, by a random step.
  private mutating func makeView() {
    if arrays.count > 14 {
      return
    }
    let source = random.pick(arrays)
    if let step = randomStep(for: source.model, allowsBroadcast: true) {
      _ = add(step, of: source)
    }
  }

  /// Adds the view that a step makes, unless it holds too much, and compares its layout.
  private mutating func add(_ step: ViewStep, of source: Twin<Element>) -> Twin<Element>? {
    let model = source.model.applying(step)
    if model.count > 200 || model.rank > 6 {
      return nil
    }
    let name = "a\(arrays.count)"
    lines.append("let \(name) = \(source.name) \(step)")
    let view = source.applying(step, name: name)
    arrays.append(view)
    if let found = view.layoutDifference() {
      fail("\(name): \(found)")
    }
    return view
  }

  /// A random step that fits an array, or nil where the choice does not.
  private mutating func randomStep(
    for model: ModelArray<Element>,
    allowsBroadcast: Bool
  ) -> ViewStep? {
    let rank = model.rank
    if rank == 0 {
      return random.oneIn(2) ? .newAxis(at: 0) : .whole(isSubscript: true)
    }
    // The steps are spelled with subscripts that reach the first four axes and the last.
    let axis = random.oneIn(3) ? rank - 1 : random.below(min(rank, 4))
    let extent = model.shape[axis]
    switch random.below(16) {
    case 0...4:
      return randomSlice(axis: axis, extent: extent)
    case 5:
      let lower = random.pick(0...extent)
      return .range(axis: axis, lower: lower, upper: random.pick(lower...extent))
    case 6:
      return extent == 0 ? nil : .index(axis: axis, at: random.pick(-extent...extent - 1))
    case 7:
      return .permute(shuffledAxes(rank))
    case 8:
      return random.pick([.transpose, .flipAll, .squeezeAll, .whole(isSubscript: false)])
    case 9:
      return .swapAxes(random.below(rank), random.below(rank))
    case 10:
      return .moveAxis(from: random.below(rank), to: random.below(rank))
    case 11:
      return .flip(axis: axis)
    case 12:
      return rank > 4 ? nil : .newAxis(at: random.pick(0...rank))
    case 13:
      return rank < 2 ? nil : randomDiagonal(rank)
    case 14:
      return randomReshape(of: model)
    default:
      return allowsBroadcast ? randomBroadcast(of: model) : nil
    }
  }

  /// A random `start:stop:step`.
  private mutating func randomSlice(axis: Int, extent: Int) -> ViewStep {
    let bound = extent + 2
    let start: Int? = random.oneIn(3) ? nil : random.pick(-bound...bound)
    let stop: Int? = random.oneIn(3) ? nil : random.pick(-bound...bound)
    return .slice(axis: axis, start: start, stop: stop, step: random.pick([1, 2, 3, -1, -2, -3]))
  }

  /// The axes in random order.
  private mutating func shuffledAxes(_ rank: Int) -> [Int] {
    var axes: [Int] = Array(0..<rank)
    for place in 0..<rank {
      axes.swapAt(place, random.pick(place...rank - 1))
    }
    return axes
  }

  /// A diagonal of two random axes.
  private mutating func randomDiagonal(_ rank: Int) -> ViewStep {
    let axes = shuffledAxes(rank)
    return .diagonal(offset: random.pick(-2...2), first: axes[0], second: axes[1])
  }

  /// Another shape for the same elements, where a view can have it.
  private mutating func randomReshape(of model: ModelArray<Element>) -> ViewStep? {
    if model.count == 0 {
      return nil
    }
    var shape: [Int] = []
    var left = model.count
    while left > 1 && shape.count < 3 {
      let divisors: [Int] = (1...left).filter { left % $0 == 0 }
      let next = random.pick(divisors)
      shape.append(next)
      left /= next
    }
    if left > 1 || shape.isEmpty {
      shape.append(left)
    }
    return model.reshaped(to: shape).affineStrides == nil ? nil : .reshape(shape)
  }

  /// A shape that an array can be repeated to.
  private mutating func randomBroadcast(of model: ModelArray<Element>) -> ViewStep {
    var shape = model.shape.map { $0 }
    for axis in 0..<shape.count where shape[axis] == 1 {
      shape[axis] = random.pick(0...3)
    }
    if random.oneIn(2) {
      shape.insert(random.pick(1...2), at: 0)
    }
    return .broadcast(shape)
  }
}

extension RandomProgram {
  /// Some array that may be written, or nil.
  private mutating func target() -> Twin<Element>? {
    let writable = arrays.filter { $0.isWritable }
    return writable.isEmpty ? nil : random.pick(writable)
  }

  /// Some array that can be the source of a write, often one that overlaps.
  private mutating func source(
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
  private mutating func assign() {
    guard let target = target(), let source = source(for: target, isAssignment: true) else {
      return
    }
    write(source, into: target)
  }

  /// Assigns and says so.
  private mutating func write(_ source: Twin<Element>, into target: Twin<Element>) {
    lines.append("\(target.name)[...] = \(source.name)")
    _ = target.model.assign(source.model)
    if random.oneIn(2) {
      target.array.assign(source.array)
    } else {
      target.array[...] = source.array
    }
  }

  /// A write between two slices of one axis of one array, as in `a[1...] = a[..<n]`.
  private mutating func shift() {
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

  /// `a += b` and the like.
  private mutating func update() {
    if let target = target(), let source = source(for: target, isAssignment: false) {
      update(target, by: source)
    }
  }

  /// Updates by a random operator and says so.
  private mutating func update(_ target: Twin<Element>, by source: Twin<Element>) {
    let operation = random.pick(BinaryOperation<Element>.all)
    if target.model.update(by: source.model, operation.values) {
      lines.append("\(target.name)[...] \(operation.name)= \(source.name)")
      operation.inPlace(target.array, source.array)
    }
  }

  /// `a += 2` and the like.
  private mutating func updateByValue() {
    guard let target = target() else {
      return
    }
    let operation = random.pick(BinaryOperation<Element>.all)
    let value = Element.random(using: &random)
    if target.model.update(by: ModelArray([value], shape: []), operation.values) {
      lines.append("\(target.name)[...] \(operation.name)= \(value)")
      operation.inPlaceByValue(target.array, value)
    }
  }

  /// `a.fill(x)`.
  private mutating func fill() {
    if let target = target() {
      let value = Element.random(using: &random)
      lines.append("\(target.name).fill(\(value))")
      target.model.fill(value)
      target.array.fill(value)
    }
  }

  /// `swap(a, b)` of arrays that do not overlap, or overlap so that the order of writes is moot.
  private mutating func exchange() {
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

  /// `y.addProduct(alpha, x)`; the model takes over what rounding leaves open.
  private mutating func addProduct() {
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
  private mutating func copy() {
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
    // A C-order copy goes on as a base; the other orders have been looked at.
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
  private mutating func mask() {
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

  /// Results that are fresh: arithmetic, equality, reshaping and a sum.
  private mutating func read() {
    let first = random.pick(arrays)
    let second = random.pick(arrays)
    let operation = random.pick(BinaryOperation<Element>.all)
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
