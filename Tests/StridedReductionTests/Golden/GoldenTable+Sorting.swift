import Strided

extension GoldenTable {
  /// Sorts and partitions.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addSorts<Element: GoldenElement>(_ type: Element.Type) {
    add("sort") { call in
      let a = call.array(type)
      return [a.sorted(axis: call.axis)]
    }
    add("argsort") { call in
      let a = call.array(type)
      return [a.argsort(axis: call.axis)]
    }
    add("partition") { call in
      let found = call.array(type).partitioned(at: call.arguments.k ?? 0, axis: call.axis)
      return Self.parts(found, call)
    }
    add("argpartition") { call in
      let a = call.array(type)
      let positions = a.argpartitioned(at: call.arguments.k ?? 0, axis: call.axis)
      let sorted = positions.sorted(axis: call.axis)
      return Self.parts(a.take(positions, alongAxis: call.axis), call) + [sorted]
    }
    add("lexsort") { call in
      let keys = call.arrays(type)
      return [lexsort(keys: keys, axis: call.axis)]
    }
    add("lexsort mixed") { call in
      let (first, second) = (call.array(type), call.array(Int.self, at: 1))
      return [lexsort(first, second)]
    }
  }

  /// The parts before and from the place of a rank along an axis, sorted, and the element at the place.
  private static func parts<Element: GoldenElement>(
    _ array: NDArray<Element>, _ call: GoldenCall
  ) -> [any GoldenResult] {
    let (axis, k) = (call.axis, call.arguments.k ?? 0)
    let count = array.shape[axis < 0 ? axis + array.rank : axis]
    let place = k < 0 ? k + count : k
    let before = array.take(NDArray<Int>.arange(place), axis: axis)
    let after = array.take(NDArray<Int>.arange(from: place, to: count), axis: axis)
    let element = array.take(NDArray<Int>(place), axis: axis)
    return [before.sorted(axis: axis), after.sorted(axis: axis), element]
  }

  /// Places in sorted arrays.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addSearches<Element: GoldenElement>(_ type: Element.Type) {
    add("searchsorted") { call in
      let (line, values) = (call.array(type), call.array(type, at: 1))
      return [line.searchSorted(values, side: Self.side(call))]
    }
    add("searchsorted scalar") { call in
      let line = call.array(type)
      let value: Element = call.array(type, at: 1)[]
      let place: Int = line.searchSorted(value, side: Self.side(call))
      return [NDArray<Int>(place)]
    }
    add("searchsorted sorter") { call in
      let (line, values) = (call.array(type), call.array(type, at: 1))
      let sorter = call.array(Int.self, at: 2)
      return [line.searchSorted(values, side: Self.side(call), sorter: sorter)]
    }
  }

  /// The side of equal elements.
  private static func side(_ call: GoldenCall) -> SearchSide {
    call.arguments.side == "right" ? .right : .left
  }

  /// The positions of elements that are not zero.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addNonzero<Element: GoldenElement>(_ type: Element.Type) {
    add("nonzero") { call in
      let a = call.array(type)
      return a.nonzero()
    }
    add("argwhere") { call in
      let a = call.array(type)
      return [a.argwhere()]
    }
    add("flatnonzero") { call in
      let a = call.array(type)
      return [a.flatNonzero()]
    }
  }

  /// Positions as one number each, and as an index along each axis.
  mutating func addFlatPositions() {
    add("unravel_index") { call in
      let (positions, shape) = (call.array(Int.self), Shape(call.arguments.shape ?? []))
      if positions.rank > 0 {
        return unravelIndex(positions, shape: shape, order: Self.order(call))
      }
      let position: Int = positions[]
      let indices: [Int] = unravelIndex(position, shape: shape, order: Self.order(call))
      return indices.map { NDArray<Int>($0) }
    }
    add("ravel_multi_index") { call in
      let (indices, shape) = (call.arrays(Int.self), Shape(call.arguments.shape ?? []))
      if indices[0].rank > 0 {
        return [ravelIndex(indices, shape: shape, order: Self.order(call))]
      }
      let places: [Int] = indices.map { $0[] }
      let position: Int = ravelIndex(places, shape: shape, order: Self.order(call))
      return [NDArray<Int>(position)]
    }
  }

  /// The order in which positions count.
  private static func order(_ call: GoldenCall) -> MemoryOrder {
    call.arguments.order == "F" ? .f : .c
  }
}
