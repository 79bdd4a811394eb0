import Strided

extension GoldenTable {
  /// Additions at positions: the inputs are the elements, the values, and one or two arrays of positions.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addSumsAtPositions<Element: GoldenElement & NumericScalar>(
    _ type: Element.Type
  ) {
    add("add.at") { call in
      let (target, values) = (call.target(type), call.array(type, at: 1))
      let first = call.array(Int.self, at: 2)
      if call.record.inputs.count == 3 {
        target.scatterAdd(values, at: first)
      } else {
        target.scatterAdd(values, at: first, call.array(Int.self, at: 3))
      }
      return [target]
    }
    add("add.at number") { call in
      let target = call.target(type)
      let value: Element = call.array(type, at: 1)[]
      target.scatterAdd(value, at: call.array(Int.self, at: 2))
      return [target]
    }
  }

  /// Extrema at positions, with the same inputs.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addExtremaAtPositions<Element: GoldenElement & OrderedScalar>(
    _ type: Element.Type
  ) {
    add("minimum.at") { call in
      let (target, values) = (call.target(type), call.array(type, at: 1))
      let first = call.array(Int.self, at: 2)
      if call.record.inputs.count == 3 {
        target.scatterMin(values, at: first)
      } else {
        target.scatterMin(values, at: first, call.array(Int.self, at: 3))
      }
      return [target]
    }
    add("maximum.at") { call in
      let (target, values) = (call.target(type), call.array(type, at: 1))
      let first = call.array(Int.self, at: 2)
      if call.record.inputs.count == 3 {
        target.scatterMax(values, at: first)
      } else {
        target.scatterMax(values, at: first, call.array(Int.self, at: 3))
      }
      return [target]
    }
  }

  /// The sums and the means of groups.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addGroups<Element: GoldenReal>(_ type: Element.Type) {
    add("group sums") { call in
      let (a, keys) = (call.array(type), call.array(Int.self, at: 1))
      return [a.groupSums(by: keys, count: call.arguments.count, axis: call.axis)]
    }
    add("group means") { call in
      let (a, keys) = (call.array(type), call.array(Int.self, at: 1))
      return [a.groupMeans(by: keys, count: call.arguments.count, axis: call.axis)]
    }
  }

  /// The sums and the means of groups of integers.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addIntegerGroups<Element: GoldenInteger>(_ type: Element.Type)
  where Element.Sum: IntegerScalar & GoldenElement {
    add("group sums") { call in
      let (a, keys) = (call.array(type), call.array(Int.self, at: 1))
      return [a.groupSums(by: keys, count: call.arguments.count, axis: call.axis)]
    }
    add("group means") { call in
      let (a, keys) = (call.array(type), call.array(Int.self, at: 1))
      return [a.groupMeans(by: keys, count: call.arguments.count, axis: call.axis)]
    }
  }

  /// Counts of integers.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addCounts<Element: GoldenInteger>(_ type: Element.Type) {
    add("bincount") { call in
      let a = call.array(type)
      return [a.bincount(minimumLength: call.arguments.minlength ?? 0)]
    }
    add("bincount weights") { call in
      let (a, weights) = (call.array(type), call.array(Double.self, at: 1))
      return [a.bincount(weights: weights, minimumLength: call.arguments.minlength ?? 0)]
    }
  }
}
