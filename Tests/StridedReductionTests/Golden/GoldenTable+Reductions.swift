import Strided

extension GoldenTable {
  /// Sums, products, means and counts.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addSums<Element: GoldenElement>(_ type: Element.Type)
  where Element.Sum: GoldenElement, Element.Mean: GoldenElement {
    add("sum") { call in
      let a = call.array(type)
      return call.reduced(
        { a.sum() }, { a.sum(axis: $0, keepingAxes: $1) }, { a.sum(axes: $0, keepingAxes: $1) })
    }
    add("prod") { call in
      let a = call.array(type)
      return call.reduced(
        { a.product() }, { a.product(axis: $0, keepingAxes: $1) },
        { a.product(axes: $0, keepingAxes: $1) })
    }
    add("mean") { call in
      let a = call.array(type)
      return call.reduced(
        { a.mean() }, { a.mean(axis: $0, keepingAxes: $1) }, { a.mean(axes: $0, keepingAxes: $1) })
    }
    add("count_nonzero") { call in
      let a = call.array(type)
      return call.reduced(
        { a.countNonzero() },
        { $1 ? a.countNonzero(axis: $0, keepingAxes: true) : a.countNonzero(axis: $0) },
        { a.countNonzero(axes: $0, keepingAxes: $1) })
    }
  }

  /// Extrema and their positions.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addExtrema<Element: GoldenElement & OrderedScalar>(_ type: Element.Type) {
    add("min") { call in
      let a = call.array(type)
      return call.reduced(
        { a.min() }, { a.min(axis: $0, keepingAxes: $1) }, { a.min(axes: $0, keepingAxes: $1) })
    }
    add("max") { call in
      let a = call.array(type)
      return call.reduced(
        { a.max() }, { a.max(axis: $0, keepingAxes: $1) }, { a.max(axes: $0, keepingAxes: $1) })
    }
    add("minmax") { call in
      let a = call.array(type)
      if let axes = call.arguments.axes {
        let (least, greatest) = a.minMax(axes: axes, keepingAxes: call.keepsAxes)
        return [least, greatest]
      }
      if let axis = call.arguments.axis {
        let (least, greatest) = a.minMax(axis: axis, keepingAxes: call.keepsAxes)
        return [least, greatest]
      }
      let (least, greatest) = a.minMax()
      return [NDArray<Element>(least), NDArray<Element>(greatest)]
    }
    add("ptp") { call in
      let a = call.array(type)
      return call.reduced(
        { a.peakToPeak() },
        { $1 ? a.peakToPeak(axis: $0, keepingAxes: true) : a.peakToPeak(axis: $0) },
        { a.peakToPeak(axes: $0, keepingAxes: $1) })
    }
    add("argmin") { call in
      let a = call.array(type)
      return call.reduced({ a.argmin() }, { a.argmin(axis: $0, keepingAxes: $1) })
    }
    add("argmax") { call in
      let a = call.array(type)
      return call.reduced({ a.argmax() }, { a.argmax(axis: $0, keepingAxes: $1) })
    }
    add("sliding max") { call in
      let found = Self.windows(call, type).max(axes: Self.windowAxes(call))
      return [found]
    }
  }

  /// Reductions and scans of truth values.
  mutating func addTruths() {
    add("any") { call in
      let a = call.array(Bool.self)
      return call.reduced(
        { a.any() }, { a.any(axis: $0, keepingAxes: $1) }, { a.any(axes: $0, keepingAxes: $1) })
    }
    add("all") { call in
      let a = call.array(Bool.self)
      return call.reduced(
        { a.all() }, { a.all(axis: $0, keepingAxes: $1) }, { a.all(axes: $0, keepingAxes: $1) })
    }
    add("argmin") { call in
      let a = call.array(Bool.self)
      return call.reduced({ a.argmin() }, { a.argmin(axis: $0, keepingAxes: $1) })
    }
    add("argmax") { call in
      let a = call.array(Bool.self)
      return call.reduced({ a.argmax() }, { a.argmax(axis: $0, keepingAxes: $1) })
    }
    add("cumsum") { call in
      let (axis, starts) = (call.arguments.axis, call.arguments.includeInitial ?? false)
      return [call.array(Bool.self).cumulativeSum(axis: axis, includingInitial: starts)]
    }
  }

  /// Windows, and reductions of them.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addWindows<Element: GoldenElement>(_ type: Element.Type)
  where Element.Sum: GoldenElement, Element.Mean: GoldenElement {
    add("sliding_window_view") { call in
      let found = Self.windows(call, type)
      return [found]
    }
    add("sliding sum") { call in
      let found = Self.windows(call, type).sum(axes: Self.windowAxes(call))
      return [found]
    }
    add("sliding mean") { call in
      let found = Self.windows(call, type).mean(axes: Self.windowAxes(call))
      return [found]
    }
  }

  /// The windows that a case asks for.
  private static func windows<Element: GoldenElement>(
    _ call: GoldenCall, _ type: Element.Type
  ) -> NDArray<Element> {
    let (a, window) = (call.array(type), call.arguments.window ?? [])
    if let axis = call.arguments.axis { return a.slidingWindows(of: window[0], axis: axis) }
    return a.slidingWindows(of: Shape(window), axes: call.arguments.axes)
  }

  /// The axes of the windows, which are the last ones.
  private static func windowAxes(_ call: GoldenCall) -> [Int] {
    let count = call.arguments.window?.count ?? 0
    return (0..<count).map { $0 - count }
  }
}
