import Strided

extension GoldenTable {
  /// Histograms of points in a plane: the inputs are both coordinates, both edges, and the weights.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addPlanes<Element: GoldenReal>(_ type: Element.Type) {
    add("histogram2d") { call in
      let (x, y) = (call.array(type), call.array(type, at: 1))
      let found = histogram2D(x, y, bins: Self.bins(call), ranges: Self.ranges(call, type))
      return [found.counts, found.firstEdges, found.secondEdges]
    }
    add("histogram2d weights") { call in
      let (x, y, weights) = (call.array(type), call.array(type, at: 1), call.array(type, at: 2))
      let found = histogram2D(
        x, y, bins: Self.bins(call), ranges: Self.ranges(call, type), weights: weights)
      return [found.counts, found.firstEdges, found.secondEdges]
    }
    add("histogram2d density") { call in
      let (x, y) = (call.array(type), call.array(type, at: 1))
      let found = histogram2D(
        x, y, bins: Self.bins(call), ranges: Self.ranges(call, type), density: true)
      return [found.counts, found.firstEdges, found.secondEdges]
    }
    add("histogram2d density weights") { call in
      let (x, y, weights) = (call.array(type), call.array(type, at: 1), call.array(type, at: 2))
      let found = histogram2D(
        x, y, bins: Self.bins(call), ranges: Self.ranges(call, type), weights: weights,
        density: true)
      return [found.counts, found.firstEdges, found.secondEdges]
    }
    addPlanesBetweenEdges(type)
  }

  /// Histograms of points in a plane between given edges.
  @_semantics("optimize.sil.specialize.generic.never")
  private mutating func addPlanesBetweenEdges<Element: GoldenReal>(_ type: Element.Type) {
    add("histogram2d edges") { call in
      let arrays = call.arrays(type)
      let found = histogram2D(arrays[0], arrays[1], edges: (arrays[2], arrays[3]))
      return [found.counts, found.firstEdges, found.secondEdges]
    }
    add("histogram2d edges weights") { call in
      let arrays = call.arrays(type)
      let found = histogram2D(
        arrays[0], arrays[1], edges: (arrays[2], arrays[3]), weights: arrays[4])
      return [found.counts, found.firstEdges, found.secondEdges]
    }
    add("histogram2d edges density") { call in
      let arrays = call.arrays(type)
      let found = histogram2D(arrays[0], arrays[1], edges: (arrays[2], arrays[3]), density: true)
      return [found.counts, found.firstEdges, found.secondEdges]
    }
    add("histogram2d edges density weights") { call in
      let arrays = call.arrays(type)
      let found = histogram2D(
        arrays[0], arrays[1], edges: (arrays[2], arrays[3]), weights: arrays[4], density: true)
      return [found.counts, found.firstEdges, found.secondEdges]
    }
  }

  /// The numbers of bins along both axes.
  private static func bins(_ call: GoldenCall) -> (Int, Int) {
    let bins = call.arguments.bins ?? [0, 0]
    return (bins[0], bins[1])
  }

  /// The ranges of the bins along both axes, if there are any.
  private static func ranges<Element: GoldenReal>(
    _ call: GoldenCall, _ type: Element.Type
  ) -> (ClosedRange<Element>?, ClosedRange<Element>?) {
    guard let ranges = call.arguments.ranges else { return (nil, nil) }
    return (Self.closedRange(ranges[0], type), Self.closedRange(ranges[1], type))
  }
}
