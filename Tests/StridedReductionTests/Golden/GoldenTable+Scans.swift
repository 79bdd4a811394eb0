import Strided

extension GoldenTable {
  /// Cumulative sums and products.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addScans<Element: GoldenReal>(_ type: Element.Type) {
    add("cumsum") { call in
      let (axis, starts) = (call.arguments.axis, call.arguments.includeInitial ?? false)
      return [call.array(type).cumulativeSum(axis: axis, includingInitial: starts)]
    }
    add("cumprod") { call in
      let (axis, starts) = (call.arguments.axis, call.arguments.includeInitial ?? false)
      return [call.array(type).cumulativeProduct(axis: axis, includingInitial: starts)]
    }
  }

  /// Cumulative sums and products of the elements that are not NaN.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addScansIgnoringNaN<Element: GoldenReal>(_ type: Element.Type) {
    add("nancumsum") { call in
      let a = call.array(type)
      return [a.nanCumulativeSum(axis: call.arguments.axis)]
    }
    add("nancumprod") { call in
      let a = call.array(type)
      return [a.nanCumulativeProduct(axis: call.arguments.axis)]
    }
  }

  /// Cumulative sums and products of integers.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addIntegerScans<Element: GoldenInteger>(_ type: Element.Type)
  where Element.Sum: IntegerScalar & GoldenElement {
    add("cumsum") { call in
      let (axis, starts) = (call.arguments.axis, call.arguments.includeInitial ?? false)
      return [call.array(type).cumulativeSum(axis: axis, includingInitial: starts)]
    }
    add("cumprod") { call in
      let (axis, starts) = (call.arguments.axis, call.arguments.includeInitial ?? false)
      return [call.array(type).cumulativeProduct(axis: axis, includingInitial: starts)]
    }
  }

  /// Extrema so far, correlations, and the bins of values.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addOrderedScans<Element: GoldenElement & OrderedScalar>(_ type: Element.Type) {
    add("minimum.accumulate") { call in
      let a = call.array(type)
      return [a.cumulativeMin(axis: call.arguments.axis)]
    }
    add("maximum.accumulate") { call in
      let a = call.array(type)
      return [a.cumulativeMax(axis: call.arguments.axis)]
    }
    add("correlate") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [correlate(a, b, mode: Self.mode(call))]
    }
    add("digitize") { call in
      let (values, bins) = (call.array(type), call.array(type, at: 1))
      return [digitize(values, bins, right: call.arguments.closedRight ?? false)]
    }
  }

  /// Differences and convolutions.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addDifferences<Element: GoldenElement & NumericScalar>(_ type: Element.Type) {
    add("diff") { call in
      let a = call.array(type)
      return [a.differences(order: call.arguments.n ?? 1, axis: call.axis)]
    }
    add("convolve") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [convolve(a, b, mode: Self.mode(call))]
    }
  }

  /// Which results of a convolution are given.
  static func mode(_ call: GoldenCall) -> ConvolutionMode {
    ConvolutionMode(rawValue: call.arguments.mode ?? "") ?? .full
  }

  /// Slopes, integrals, and values between points.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addSlopes<Element: GoldenReal>(_ type: Element.Type) {
    add("gradient") { call in
      let (a, spacing) = (call.array(type), Element(call.arguments.spacing ?? 1))
      return [a.gradient(spacing: spacing, axis: call.axis)]
    }
    add("gradient at") { call in
      let (a, places) = (call.array(type), call.array(type, at: 1))
      return [a.gradient(at: places, axis: call.axis)]
    }
    add("trapezoid") { call in
      let (a, spacing) = (call.array(type), Element(call.arguments.spacing ?? 1))
      return [a.trapezoid(spacing: spacing, axis: call.axis)]
    }
    add("trapezoid at") { call in
      let (a, places) = (call.array(type), call.array(type, at: 1))
      return [a.trapezoid(at: places, axis: call.axis)]
    }
    add("interp") { call in
      let arrays = call.arrays(type)
      let left = call.arguments.left.map { Element($0) }
      let right = call.arguments.right.map { Element($0) }
      return [
        interpolate(arrays[0], at: arrays[1], values: arrays[2], left: left, right: right)
      ]
    }
  }
}
