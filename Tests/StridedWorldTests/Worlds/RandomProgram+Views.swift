import Oracle
import Strided

extension RandomProgram {
  /// A fresh array of random values.
  mutating func makeBase() {
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
  mutating func makeView() {
    if arrays.count > 14 {
      return
    }
    let source = random.pick(arrays)
    if let step = randomStep(for: source.model, allowsBroadcast: true) {
      _ = add(step, of: source)
    }
  }

  /// Adds the view that a step makes, unless it is too large, and compares its layout.
  mutating func add(_ step: ViewStep, of source: Twin<Element>) -> Twin<Element>? {
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

  /// A random step for an array, or nil if the choice does not fit.
  mutating func randomStep(
    for model: ModelArray<Element>,
    allowsBroadcast: Bool
  ) -> ViewStep? {
    let rank = model.rank
    if rank == 0 {
      return random.oneIn(2) ? .newAxis(at: 0) : .whole(isSubscript: true)
    }
    // The subscripts of the steps reach the first four axes and the last.
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
  mutating func randomSlice(axis: Int, extent: Int) -> ViewStep {
    let bound = extent + 2
    let start: Int? = random.oneIn(3) ? nil : random.pick(-bound...bound)
    let stop: Int? = random.oneIn(3) ? nil : random.pick(-bound...bound)
    return .slice(axis: axis, start: start, stop: stop, step: random.pick([1, 2, 3, -1, -2, -3]))
  }

  /// The axes in random order.
  mutating func shuffledAxes(_ rank: Int) -> [Int] {
    var axes: [Int] = Array(0..<rank)
    for place in 0..<rank {
      axes.swapAt(place, random.pick(place...rank - 1))
    }
    return axes
  }

  /// A diagonal of two random axes.
  mutating func randomDiagonal(_ rank: Int) -> ViewStep {
    let axes = shuffledAxes(rank)
    return .diagonal(offset: random.pick(-2...2), first: axes[0], second: axes[1])
  }

  /// Another shape for the same elements, if a view can have it.
  mutating func randomReshape(of model: ModelArray<Element>) -> ViewStep? {
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
  mutating func randomBroadcast(of model: ModelArray<Element>) -> ViewStep {
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
