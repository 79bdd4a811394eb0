import Oracle

/// One index of a subscript, for the model.
enum ModelIndex {
  /// One place of an axis, which disappears.
  case index(Int)
  /// NumPy's `start:stop:step`.
  case slice(start: Int?, stop: Int?, step: Int)
  /// The places from the first up to, not including, the second.
  case range(Int, Int)
  /// A new axis of extent 1.
  case newAxis
  /// All axes that are left.
  case ellipsis
  /// Places of one axis.
  case positions(ModelArray<Int>)
  /// A truth value for each place of some axes.
  case mask(ModelArray<Bool>)

  /// The number of axes that it covers; an ellipsis covers the axes that the others leave.
  var axisCount: Int {
    switch self {
    case .index, .slice, .range, .positions: 1
    case .newAxis, .ellipsis: 0
    case .mask(let mask): mask.rank
    }
  }

  /// Whether it is an array of places or of truth values.
  var isArray: Bool {
    switch self {
    case .positions, .mask: true
    default: false
    }
  }

  /// The index of a whole axis.
  static var all: ModelIndex {
    .slice(start: nil, stop: nil, step: 1)
  }
}

/// How the place along one axis of an array follows from an index of the result.
private enum PlaceRule {
  /// Always the same.
  case fixed(Int)
  /// By the index along one axis of the result.
  case kept([Int], axis: Int)
  /// By the indices along the axes that all index arrays have in common.
  case listed([Int], shape: [Int])
}

extension ModelArray {
  /// The selection of a subscript, or nil if a place is out of range or shapes do not fit.
  ///
  /// The rules: index arrays broadcast together. A mask counts as one list of places for each axis
  /// that it covers. Their common axes are at the position of the first of them. Negative places
  /// count from the end. A place that is selected twice is twice in the result.
  func selecting(_ indices: [ModelIndex]) -> ModelArray? {
    guard let indices = spelledOut(indices), let common = commonShape(of: indices) else {
      return nil
    }
    var rules: [PlaceRule] = []
    var newShape: [Int] = []
    var firstCommonAxis: Int?
    for index in indices {
      let axis = rules.count
      if index.isArray && firstCommonAxis == nil {
        firstCommonAxis = newShape.count
        newShape += common
      }
      switch index {
      case .newAxis:
        newShape.append(1)
      case .ellipsis:
        preconditionFailure("the model itself is wrong")
      case .index(let place):
        guard let found = resolved([place], axis: axis) else {
          return nil
        }
        rules.append(.fixed(found[0]))
      case .slice(let start, let stop, let step):
        let places = slicedIndices(extent: shape[axis], start: start, stop: stop, step: step)
        rules.append(.kept(places, axis: newShape.count))
        newShape.append(places.count)
      case .range(let lower, let upper):
        rules.append(.kept(Array(lower..<upper), axis: newShape.count))
        newShape.append(upper - lower)
      case .positions(let positions):
        guard let found = resolved(positions.values, axis: axis) else {
          return nil
        }
        rules.append(.listed(found, shape: positions.shape))
      case .mask(let mask):
        let places = mask.truePlaces
        for maskAxis in 0..<mask.rank {
          if mask.shape[maskAxis] != shape[axis + maskAxis] {
            return nil
          }
          rules.append(.listed(places.map { $0[maskAxis] }, shape: [places.count]))
        }
      }
    }
    return rearranged(to: newShape) { index in
      let start = firstCommonAxis ?? 0
      let commonIndex = Array(index[start..<start + (firstCommonAxis == nil ? 0 : common.count)])
      return rules.map { rule in
        switch rule {
        case .fixed(let place): place
        case .kept(let places, let axis): places[index[axis]]
        case .listed(let places, let listShape):
          places[broadcastPosition(of: commonIndex, in: listShape)]
        }
      }
    }
  }

  /// The indices with an ellipsis, or missing indices at the end, replaced by whole axes.
  private func spelledOut(_ indices: [ModelIndex]) -> [ModelIndex]? {
    let missing = rank - indices.reduce(0) { $0 + $1.axisCount }
    if missing < 0 {
      return nil
    }
    var result: [ModelIndex] = []
    var hasEllipsis = false
    for index in indices {
      if case .ellipsis = index {
        if hasEllipsis {
          return nil
        }
        hasEllipsis = true
        result += Array(repeating: .all, count: missing)
      } else {
        result.append(index)
      }
    }
    return hasEllipsis ? result : result + Array(repeating: .all, count: missing)
  }

  /// The shape that all index arrays broadcast to.
  private func commonShape(of indices: [ModelIndex]) -> [Int]? {
    var common: [Int] = []
    for index in indices {
      var listShape: [Int] = []
      switch index {
      case .positions(let positions): listShape = positions.shape
      case .mask(let mask): listShape = [mask.truePlaces.count]
      default: continue
      }
      guard let wider = broadcastShape(of: common, and: listShape) else {
        return nil
      }
      common = wider
    }
    return common
  }

  /// Places of an axis counted from its start, or nil if one is out of range.
  private func resolved(_ places: [Int], axis: Int) -> [Int]? {
    var found: [Int] = []
    for place in places {
      let fromStart = place < 0 ? place + shape[axis] : place
      if fromStart < 0 || fromStart >= shape[axis] {
        return nil
      }
      found.append(fromStart)
    }
    return found
  }

  /// Replaces the selected elements by results of them and of all values for them; false if Swift would trap.
  func combine(
    _ source: ModelArray,
    _ result: ([Element]) -> Element?
  ) -> Bool {
    guard let repeated = source.asSource(of: shape, isAssignment: true) else {
      return false
    }
    let added = repeated.values
    var terms: [Int: [Element]] = [:]
    for place in 0..<count {
      let position = positions[place]
      terms[position, default: [memory.elements[position]]].append(added[place])
    }
    let before = memory.elements
    for (position, terms) in terms {
      guard let total = result(terms) else {
        memory.elements = before
        return false
      }
      memory.elements[position] = total
    }
    return true
  }
}

extension ModelArray where Element: OracleNumber {
  /// Adds values to the selected elements; false if Swift would trap.
  func scatterAdd(_ source: ModelArray) -> Bool { combine(source, Self.sum) }

  /// The sum of some terms, one by one; of `Float16` as `Float`, rounded once.
  private static func sum(_ terms: [Element]) -> Element? {
    if let halves = terms as? [Float16] {
      return Float16(halves.dropFirst().reduce(Float(halves[0])) { $0 + Float($1) }) as? Element
    }
    var total: Element? = terms[0]
    for term in terms.dropFirst() { total = total.flatMap { Element.plus($0, term) } }
    return total
  }
}

extension ModelArray<Bool> {
  /// The positions at which the array is true, in logical order.
  var truePlaces: [[Int]] {
    var places: [[Int]] = []
    let flags = values
    forEachIndex(of: shape) { index in
      if flags[flatPosition(of: index, in: shape)] {
        places.append(index)
      }
    }
    return places
  }
}

/// The position in a list of the element at an index of a shape to which it is broadcast.
private func broadcastPosition(of index: [Int], in shape: [Int]) -> Int {
  let extra = index.count - shape.count
  var own: [Int] = []
  for axis in 0..<shape.count {
    own.append(shape[axis] == 1 ? 0 : index[axis + extra])
  }
  return flatPosition(of: own, in: shape)
}
