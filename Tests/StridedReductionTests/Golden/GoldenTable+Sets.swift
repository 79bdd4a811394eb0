import Oracle
import Strided

extension GoldenTable {
  /// Distinct elements and parts.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addUnique<Element: GoldenElement>(_ type: Element.Type) {
    add("unique") { call in
      let found = call.array(type).unique()
      return [found.values, found.firstIndices, found.inverse, found.counts]
    }
    add("unique axis") { call in
      let found = call.array(type).unique(axis: call.axis)
      return [found.values, found.firstIndices, found.inverse, found.counts]
    }
  }

  /// Sets.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addSets<Element: GoldenElement>(_ type: Element.Type) {
    add("union1d") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [union(a, b)]
    }
    add("intersect1d") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [intersection(a, b)]
    }
    add("intersect1d indices") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      let found = intersectionWithIndices(a, b)
      return [found.values, found.firstIndices, found.secondIndices]
    }
    add("setdiff1d") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [Strided.difference(a, b)]
    }
    add("setxor1d") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [symmetricDifference(a, b)]
    }
    add("isin") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [isIn(a, b, inverted: call.arguments.invert ?? false)]
    }
  }
}
