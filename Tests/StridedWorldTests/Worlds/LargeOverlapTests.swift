import Oracle
import Strided
import Testing

/// Writes between views of one large array, tried at random: long rows and large blocks.
@Suite(.withoutAddressSanitizer) struct LargeOverlapTests {
  /// One type of each size, including those with BLAS routines.
  static let kinds: [ElementKind] = [
    .int8, .int16, .int32, .int, .float16, .float, .double, .complexFloat, .complexDouble,
  ]

  @Test(arguments: kinds)
  func slicesOfLongLines(kind: ElementKind) {
    if let type = kind.numberType {
      randomPairs(type, shape: [1500], count: TestScale.isFull ? 200 : 10, seed: 11)
    }
  }

  @Test(arguments: kinds)
  func slicesOfTables(kind: ElementKind) {
    if let type = kind.numberType {
      randomPairs(type, shape: [41, 83], count: TestScale.isFull ? 150 : 10, seed: 12)
      randomPairs(type, shape: [60, 60], count: TestScale.isFull ? 150 : 10, seed: 13)
      randomPairs(type, shape: [9, 14, 19], count: TestScale.isFull ? 100 : 10, seed: 14)
    }
  }

  /// Random pairs of slices of one array, of equal shape, permuted and flipped at random.
  private func randomPairs<Element: OracleNumber>(
    _ type: Element.Type,
    shape: [Int],
    count: Int,
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let log = FailureLog()
    let elements: [Element] = (0..<elementCount(shape)).map { Element.right($0) }
    let base = Twin(elements, shape: shape, name: "a")
    for _ in 0..<count {
      let (target, source) = randomPair(of: base, &random)
      base.reset(to: elements)
      let name = "\(type) \(target.name) from \(source.name)"
      target.array.assign(source.array)
      _ = target.model.assign(source.model)
      let assigned = base.memoryDifference()
      log.check(assigned == nil, "\(name): \(assigned ?? "")")
      if target.model.update(by: source.model, Element.plus) {
        target.array += source.array
        let added = base.memoryDifference()
        log.check(added == nil, "\(name), +=: \(added ?? "")")
      }
      if target.model.exchange(with: source.model) {
        swap(target.array, source.array)
        let exchanged = base.memoryDifference()
        log.check(exchanged == nil, "\(name), swapped: \(exchanged ?? "")")
      }
      base.reset(to: elements)
      let before = target.model.values
      let factors = source.model.values
      if combined(before, factors, { Element.sumOfProduct($0, Element.right(1), $1) }) != nil {
        target.array.addProduct(Element.right(1), source.array)
        let memory = base.memory
        let results: [Element] = target.model.positions.map { memory[$0] }
        var isRight = true
        for place in 0..<results.count where isRight {
          isRight = Element.isProductAdded(
            results[place],
            y: before[place],
            alpha: Element.right(1),
            x: factors[place]
          )
        }
        log.check(isRight, "\(name), addProduct")
      }
    }
    log.finish(atLeast: count)
  }

  /// Two views of equal shape of one array.
  private func randomPair<Element: OracleNumber>(
    of base: Twin<Element>,
    _ random: inout SplitMix64
  ) -> (Twin<Element>, Twin<Element>) {
    var target = base
    var source = base
    for axis in 0..<base.model.rank {
      let extent = base.model.shape[axis]
      let length = random.oneIn(3) ? random.pick(1...extent) : random.pick(extent / 4...extent / 2)
      let steps = (
        randomSlice(axis: axis, length: length, of: extent, &random),
        randomSlice(axis: axis, length: length, of: extent, &random)
      )
      target = target.applying(steps.0, name: "\(target.name) \(steps.0)")
      source = source.applying(steps.1, name: "\(source.name) \(steps.1)")
    }
    let turned = source.model.permuted(Array((0..<source.model.rank).reversed()))
    if turned.shape == target.model.shape && random.oneIn(2) {
      source = source.applying(.transpose, name: "\(source.name) transposed")
    }
    return (target, source)
  }

  /// A slice of the given length: a range, or steps forward or backward if there is room.
  private func randomSlice(
    axis: Int,
    length: Int,
    of extent: Int,
    _ random: inout SplitMix64
  ) -> ViewStep {
    let widest = length == 1 ? 3 : min(3, (extent - 1) / (length - 1))
    let step = random.pick(1...widest)
    let span = (length - 1) * step + 1
    let start = random.pick(0...extent - span)
    if random.oneIn(3) {
      let stop = start - 1
      return .slice(
        axis: axis,
        start: start + span - 1,
        stop: stop < 0 ? nil : stop,
        step: -step
      )
    }
    return .slice(axis: axis, start: start, stop: start + span, step: step)
  }

  @Test(arguments: kinds)
  func permutedBlocks(kind: ElementKind) {
    permuteBlocks(kind.type)
  }

  /// Copies and assignments between permutations of blocks larger than a tile.
  private func permuteBlocks<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    let shapes: [[Int]] =
      TestScale.isFull ? [[70, 133], [64, 64], [9, 34, 21], [3, 17, 2, 33]] : [[20, 33]]
    for shape in shapes {
      let elements: [Element] = (0..<elementCount(shape)).map { Element.right($0 * 7) }
      let base = Twin(elements, shape: shape, name: "\(shape)")
      for axes in permutations(of: shape.count) {
        var view = base.applying(.permute(axes), name: "\(shape) permuted \(axes)")
        if axes[0] != 0 {
          view = view.applying(.flip(axis: 0), name: "\(view.name), flipped")
        }
        for order in [MemoryOrder.c, .f, .k] {
          let copy = view.array.copy(order: order)
          let found = difference(of: copy, from: view.model, by: { $0.isIdentical(to: $1) })
          log.check(found == nil, "\(type) \(view.name), copy \(order): \(found ?? "")")
        }
        let wider = view.model.shape.map { $0 + 3 }
        let filler: [Element] = Array(repeating: Element.left(1), count: elementCount(wider))
        var inside = Twin(filler, shape: wider, name: "inside")
        for axis in 0..<wider.count {
          inside = inside.applying(.range(axis: axis, lower: 1, upper: wider[axis] - 2), name: "b")
        }
        _ = inside.model.assign(view.model)
        inside.array.assign(view.array)
        let found = inside.memoryDifference()
        log.check(found == nil, "\(type) into a part from \(view.name): \(found ?? "")")
      }
    }
    log.finish(atLeast: 8)
  }

  @Test(arguments: kinds)
  func squareOverItsTranspose(kind: ElementKind) {
    if let type = kind.numberType {
      transposeInPlace(type)
    }
  }

  private func transposeInPlace<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    let side = TestScale.isFull ? 67 : 20
    let elements: [Element] = (0..<side * side).map { Element.right($0 * 7) }
    let twin = Twin(elements, shape: [side, side], name: "a")
    let steps: [[ViewStep]] = [
      [.transpose], [.transpose, .flipAll], [.flip(axis: 0)], [.flip(axis: 1), .transpose],
    ]
    for trail in steps {
      var source = twin
      for step in trail {
        source = source.applying(step, name: "\(trail)")
      }
      twin.reset(to: elements)
      _ = twin.model.assign(source.model)
      twin.array[...] = source.array
      let assigned = twin.memoryDifference()
      log.check(assigned == nil, "\(type) a[...] = a \(trail): \(assigned ?? "")")
      for operation in ModelOperation<Element>.all {
        twin.reset(to: elements)
        if twin.model.update(by: source.model, operation.values) {
          operation.inPlace(twin.array, source.array)
          let found = twin.memoryDifference(by: { $0.isSame(as: $1) })
          log.check(found == nil, "\(type) a \(operation.name)= a \(trail): \(found ?? "")")
        }
      }
    }
    log.finish(atLeast: 8)
  }
}
