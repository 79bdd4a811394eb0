import Oracle
import Strided
import Testing

/// Random subscripts with index arrays of random arrays, against the model.
@Suite struct RandomIndexingTests {
  @Test(arguments: ElementKind.all)
  func everyType(kind: ElementKind) {
    if let type = kind.numberType {
      runNumbers(type)
    } else {
      run(kind.type)
    }
  }

  private var count: Int {
    TestScale.count(full: 800, reduced: 100)
  }

  private func run<Element: OracleElement>(_ type: Element.Type) {
    let checks = IndexingChecks(title: "\(type)")
    var random = SplitMix64(seed: 351)
    for _ in 0..<count {
      let (subject, terms): (Subject<Element>, [IndexTerm]) = randomSubscript(&random)
      if let selected = checks.read(subject.twin, terms) {
        checks.assign(subject, terms, randomValues(for: selected.shape, &random))
      }
    }
    checks.finish(atLeast: count)
  }

  private func runNumbers<Element: OracleNumber>(_ type: Element.Type) {
    let checks = IndexingChecks(title: "\(type)")
    var random = SplitMix64(seed: 352)
    var selections = 0
    for _ in 0..<count {
      let (subject, terms): (Subject<Element>, [IndexTerm]) = randomSubscript(&random)
      if let selected = checks.read(subject.twin, terms) {
        selections += selected.count > 0 ? 1 : 0
        let values: Twin<Element> = randomValues(for: selected.shape, &random)
        checks.assign(subject, terms, values)
        checks.add(subject, terms, values)
        checks.scatterAdd(subject, terms, values)
      }
    }
    checks.finish(atLeast: 3 * count)
    checks.require(selections > count / 2, "only \(selections) of \(count) select anything")
  }

  /// A random array in a random representation, and indices that fit it.
  private func randomSubscript<Element: OracleElement>(
    _ random: inout SplitMix64
  ) -> (Subject<Element>, [IndexTerm]) {
    while true {
      let shape: [Int] = (0..<random.pick(0...4)).map { _ in
        random.oneIn(30) ? 0 : random.pick([1, 2, 3, 4, 5, 9])
      }
      if elementCount(shape) > 500 {
        continue
      }
      let values: [Element] = (0..<elementCount(shape)).map { _ in Element.random(using: &random) }
      let ways = Representation.all(of: shape).filter { $0.canHold(values, shape: shape) }
      let subject = Subject(random.pick(ways), values: values, filler: Element.left(97))
      let terms = randomTerms(shape, &random)
      let models = terms.map(\.model)
      if terms.hasArray, terms.count <= 6, let selected = subject.twin.model.selecting(models),
        selected.count < 2000
      {
        return (subject, terms)
      }
    }
  }

  private func randomTerms(_ shape: [Int], _ random: inout SplitMix64) -> [IndexTerm] {
    // The shape to which the index arrays are broadcast.
    let common: [Int] = (0..<random.pick([0, 1, 1, 1, 2, 2, 3])).map { _ in
      random.oneIn(12) ? 0 : random.pick(1...4)
    }
    var terms: [IndexTerm] = []
    var axis = 0
    let end = random.oneIn(4) ? random.pick(0...shape.count) : shape.count
    var hasEllipsis = false
    while axis < end {
      if random.oneIn(10) {
        terms.append(.newAxis)
      } else if random.oneIn(8) && !hasEllipsis {
        hasEllipsis = true
        terms.append(.ellipsis)
        // The axes after it count from the last axis.
        axis += shape.count - end + random.below(end - axis + 1)
        if axis >= shape.count {
          break
        }
      } else {
        let term = randomTerm(shape, axis, common, &random)
        axis += term.model.axisCount
        terms.append(term)
      }
    }
    if random.oneIn(10) {
      terms.append(.newAxis)
    }
    if random.oneIn(20) {
      terms.append(.mask([random.oneIn(2)], shape: []))
    }
    return terms
  }

  private func randomTerm(
    _ shape: [Int],
    _ axis: Int,
    _ common: [Int],
    _ random: inout SplitMix64
  ) -> IndexTerm {
    let extent = shape[axis]
    switch random.below(9) {
    case 0:
      return extent == 0 ? .all : .index(random.pick(-extent...extent - 1))
    case 1:
      let bound = extent + 2
      let start: Int? = random.oneIn(2) ? nil : random.pick(-bound...bound)
      let stop: Int? = random.oneIn(2) ? nil : random.pick(-bound...bound)
      return .slice(start, stop, by: random.pick([1, 2, -1, -2]))
    case 2:
      let lower = random.pick(0...extent)
      return .range(lower, random.pick(lower...extent))
    case 3:
      return randomMask(Array(shape[axis..<random.pick(axis + 1...shape.count)]), common, &random)
    default:
      return randomPlaces(extent, common, &random)
    }
  }

  /// Places of an axis, in a shape that broadcasts to the common one.
  private func randomPlaces(
    _ extent: Int,
    _ common: [Int],
    _ random: inout SplitMix64
  ) -> IndexTerm {
    var shape = Array(common.dropFirst(random.oneIn(3) ? random.pick(0...common.count) : 0))
    for axis in 0..<shape.count where random.oneIn(5) {
      shape[axis] = 1
    }
    if extent == 0 {
      return .list([])
    }
    let places: [Int] = (0..<elementCount(shape)).map { _ in random.pick(-extent...extent - 1) }
    if shape.count == 1 && random.oneIn(2) {
      return .list(places)
    }
    let ways = Representation.all(of: shape).filter { $0.canHold(places, shape: shape) }
    return .positions(random.pick(ways).twin(places, filler: 1000))
  }

  /// A mask with as many trues as the common shape needs, or one, if there is room.
  private func randomMask(
    _ shape: [Int],
    _ common: [Int],
    _ random: inout SplitMix64
  ) -> IndexTerm {
    let count = elementCount(shape)
    let trues = random.oneIn(4) ? 1 : common.last ?? random.pick(0...count)
    var flags: [Bool] = (0..<count).map { $0 < trues }
    for place in 0..<count {
      flags.swapAt(place, random.pick(place...count - 1))
    }
    if shape.count == 1 && random.oneIn(2) {
      return .flags(flags)
    }
    let ways = Representation.all(of: shape).filter { $0.canHold(flags, shape: shape) }
    return .mask(random.pick(ways).twin(flags, filler: true))
  }

  /// Values of a shape that broadcasts to the selection, in a random representation.
  private func randomValues<Element: OracleElement>(
    for target: [Int],
    _ random: inout SplitMix64
  ) -> Twin<Element> {
    var shape = Array(target.dropFirst(random.oneIn(3) ? random.pick(0...target.count) : 0))
    for axis in 0..<shape.count where random.oneIn(6) {
      shape[axis] = 1
    }
    if random.oneIn(10) {
      shape = [1] + shape
    }
    let values: [Element] = (0..<elementCount(shape)).map { _ in Element.random(using: &random) }
    // The tests' own views cannot slice axes after the fourth.
    let ways = Representation.all(of: shape).filter {
      $0.canHold(values, shape: shape) && (shape.count < 5 || $0.name == "Fortran order")
    }
    return random.pick(ways).twin(values, filler: Element.left(98))
  }
}
