import Strided

extension GoldenTable {
  /// Reductions of the elements that are not NaN.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addIgnoringNaN<Element: GoldenReal>(_ type: Element.Type) {
    add("nansum") { call in
      let a = call.array(type)
      return call.reduced(
        { a.nanSum() }, { $1 ? a.nanSum(axis: $0, keepingAxes: true) : a.nanSum(axis: $0) },
        { a.nanSum(axes: $0, keepingAxes: $1) })
    }
    add("nanprod") { call in
      let a = call.array(type)
      return call.reduced(
        { a.nanProduct() },
        { $1 ? a.nanProduct(axis: $0, keepingAxes: true) : a.nanProduct(axis: $0) },
        { a.nanProduct(axes: $0, keepingAxes: $1) })
    }
    add("nanmean") { call in
      let a = call.array(type)
      return call.reduced(
        { a.nanMean() }, { $1 ? a.nanMean(axis: $0, keepingAxes: true) : a.nanMean(axis: $0) },
        { a.nanMean(axes: $0, keepingAxes: $1) })
    }
    add("nanmin") { call in
      let a = call.array(type)
      return call.reduced(
        { a.nanMin() }, { $1 ? a.nanMin(axis: $0, keepingAxes: true) : a.nanMin(axis: $0) },
        { a.nanMin(axes: $0, keepingAxes: $1) })
    }
    add("nanmax") { call in
      let a = call.array(type)
      return call.reduced(
        { a.nanMax() }, { $1 ? a.nanMax(axis: $0, keepingAxes: true) : a.nanMax(axis: $0) },
        { a.nanMax(axes: $0, keepingAxes: $1) })
    }
    // Positions have no form that keeps the axis.
    add("nanargmin") { call in
      let a = call.array(type)
      return call.reduced(
        { a.nanArgmin() }, { Self.keeping($1, $0, a.nanArgmin(axis: $0)) })
    }
    add("nanargmax") { call in
      let a = call.array(type)
      return call.reduced(
        { a.nanArgmax() }, { Self.keeping($1, $0, a.nanArgmax(axis: $0)) })
    }
  }

  /// Positions along an axis, which comes back with the extent 1 if it is kept.
  private static func keeping(
    _ isKept: Bool, _ axis: Int, _ positions: NDArray<Int>
  ) -> NDArray<Int> {
    isKept ? positions.expandingAxis(at: axis < 0 ? axis + positions.rank + 1 : axis) : positions
  }

  /// Variances, medians, quantiles and percentiles of the elements that are not NaN.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addQuantilesIgnoringNaN<Element: GoldenReal>(_ type: Element.Type) {
    add("nanvar") { call in
      let (a, correction) = (call.array(type), call.correction)
      return call.reduced(
        { a.nanVariance(correction: correction) },
        {
          $1
            ? a.nanVariance(axis: $0, correction: correction, keepingAxes: true)
            : a.nanVariance(axis: $0, correction: correction)
        },
        { a.nanVariance(axes: $0, correction: correction, keepingAxes: $1) })
    }
    add("nanstd") { call in
      let (a, correction) = (call.array(type), call.correction)
      return call.reduced(
        { a.nanStandardDeviation(correction: correction) },
        {
          $1
            ? a.nanStandardDeviation(axis: $0, correction: correction, keepingAxes: true)
            : a.nanStandardDeviation(axis: $0, correction: correction)
        },
        { a.nanStandardDeviation(axes: $0, correction: correction, keepingAxes: $1) })
    }
    add("nanmedian") { call in
      let a = call.array(type)
      return call.reduced(
        { a.nanMedian() },
        { $1 ? a.nanMedian(axis: $0, keepingAxes: true) : a.nanMedian(axis: $0) },
        { a.nanMedian(axes: $0, keepingAxes: $1) })
    }
    add("nanquantile") { call in
      let (a, share, method) = (call.array(type), call.share, call.method)
      return call.reduced(
        { a.nanQuantile(share, method: method) },
        {
          $1
            ? a.nanQuantile(share, axis: $0, keepingAxes: true, method: method)
            : a.nanQuantile(share, axis: $0, method: method)
        },
        { a.nanQuantile(share, axes: $0, keepingAxes: $1, method: method) })
    }
    add("nanpercentile") { call in
      let (a, share, method) = (call.array(type), call.share, call.method)
      return call.reduced(
        { a.nanPercentile(share, method: method) },
        {
          $1
            ? a.nanPercentile(share, axis: $0, keepingAxes: true, method: method)
            : a.nanPercentile(share, axis: $0, method: method)
        },
        { a.nanPercentile(share, axes: $0, keepingAxes: $1, method: method) })
    }
    add("nanquantile list") { call in
      let (a, shares) = (call.array(type), call.array(Double.self, at: 1))
      return [a.nanQuantile(shares, axis: call.arguments.axis, method: call.method)]
    }
    add("nanpercentile list") { call in
      let (a, shares) = (call.array(type), call.array(Double.self, at: 1))
      return [a.nanPercentile(shares, axis: call.arguments.axis, method: call.method)]
    }
  }
}
