import Strided

extension GoldenTable {
  /// Histograms: the inputs are the elements, the edges if the name says so, and the weights.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addHistograms<Element: GoldenReal>(_ type: Element.Type) {
    add("histogram") { call in
      let found = call.array(type).histogram(bins: Self.bins(call), range: Self.range(call, type))
      return [found.counts, found.edges]
    }
    add("histogram weights") { call in
      let found = call.array(type).histogram(
        bins: Self.bins(call), range: Self.range(call, type), weights: call.array(type, at: 1))
      return [found.counts, found.edges]
    }
    add("histogram density") { call in
      let found = call.array(type).histogram(
        bins: Self.bins(call), range: Self.range(call, type), density: true)
      return [found.counts, found.edges]
    }
    add("histogram density weights") { call in
      let found = call.array(type).histogram(
        bins: Self.bins(call), range: Self.range(call, type), weights: call.array(type, at: 1),
        density: true)
      return [found.counts, found.edges]
    }
    add("histogram edges") { call in
      let found = call.array(type).histogram(edges: call.array(type, at: 1))
      return [found.counts, found.edges]
    }
    add("histogram edges weights") { call in
      let found = call.array(type).histogram(
        edges: call.array(type, at: 1), weights: call.array(type, at: 2))
      return [found.counts, found.edges]
    }
    add("histogram edges density") { call in
      let found = call.array(type).histogram(edges: call.array(type, at: 1), density: true)
      return [found.counts, found.edges]
    }
    add("histogram edges density weights") { call in
      let found = call.array(type).histogram(
        edges: call.array(type, at: 1), weights: call.array(type, at: 2), density: true)
      return [found.counts, found.edges]
    }
  }

  /// Histograms of integers, whose edges and weights are `Double`.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addIntegerHistograms<Element: GoldenInteger>(_ type: Element.Type) {
    let real = Double.self
    add("histogram") { call in
      let found = call.array(type).histogram(bins: Self.bins(call), range: Self.range(call, real))
      return [found.counts, found.edges]
    }
    add("histogram weights") { call in
      let found = call.array(type).histogram(
        bins: Self.bins(call), range: Self.range(call, real), weights: call.array(real, at: 1))
      return [found.counts, found.edges]
    }
    add("histogram density") { call in
      let found = call.array(type).histogram(
        bins: Self.bins(call), range: Self.range(call, real), density: true)
      return [found.counts, found.edges]
    }
    add("histogram density weights") { call in
      let found = call.array(type).histogram(
        bins: Self.bins(call), range: Self.range(call, real), weights: call.array(real, at: 1),
        density: true)
      return [found.counts, found.edges]
    }
    add("histogram edges") { call in
      let found = call.array(type).histogram(edges: call.array(real, at: 1))
      return [found.counts, found.edges]
    }
    add("histogram edges weights") { call in
      let found = call.array(type).histogram(
        edges: call.array(real, at: 1), weights: call.array(real, at: 2))
      return [found.counts, found.edges]
    }
    add("histogram edges density") { call in
      let found = call.array(type).histogram(edges: call.array(real, at: 1), density: true)
      return [found.counts, found.edges]
    }
    add("histogram edges density weights") { call in
      let found = call.array(type).histogram(
        edges: call.array(real, at: 1), weights: call.array(real, at: 2), density: true)
      return [found.counts, found.edges]
    }
  }

  /// The number of bins.
  private static func bins(_ call: GoldenCall) -> Int { call.arguments.bins?.first ?? 0 }

  /// The range of the bins, if there is one.
  private static func range<Element: GoldenReal>(
    _ call: GoldenCall, _ type: Element.Type
  ) -> ClosedRange<Element>? {
    call.arguments.range.map { Self.closedRange($0, type) }
  }

  /// The range between two numbers.
  static func closedRange<Element: GoldenReal>(
    _ ends: [Double], _ type: Element.Type
  ) -> ClosedRange<Element> {
    let (low, high) = (Element(ends[0]), Element(ends[1]))
    return low...high
  }
}
