import Strided

extension GoldenTable {
  /// Medians, quantiles and percentiles.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addQuantiles<Element: GoldenReal>(_ type: Element.Type) {
    add("median") { call in
      let a = call.array(type)
      return call.reduced(
        { a.median() }, { $1 ? a.median(axis: $0, keepingAxes: true) : a.median(axis: $0) },
        { a.median(axes: $0, keepingAxes: $1) })
    }
    add("quantile") { call in
      let (a, share, method) = (call.array(type), call.share, call.method)
      return call.reduced(
        { a.quantile(share, method: method) },
        {
          $1
            ? a.quantile(share, axis: $0, keepingAxes: true, method: method)
            : a.quantile(share, axis: $0, method: method)
        },
        { a.quantile(share, axes: $0, keepingAxes: $1, method: method) })
    }
    add("percentile") { call in
      let (a, share, method) = (call.array(type), call.share, call.method)
      return call.reduced(
        { a.percentile(share, method: method) },
        {
          $1
            ? a.percentile(share, axis: $0, keepingAxes: true, method: method)
            : a.percentile(share, axis: $0, method: method)
        },
        { a.percentile(share, axes: $0, keepingAxes: $1, method: method) })
    }
    add("quantile list") { call in
      let (a, shares) = (call.array(type), call.array(Double.self, at: 1))
      return [a.quantile(shares, axis: call.arguments.axis, method: call.method)]
    }
    add("percentile list") { call in
      let (a, shares) = (call.array(type), call.array(Double.self, at: 1))
      return [a.percentile(shares, axis: call.arguments.axis, method: call.method)]
    }
  }

  /// Medians, quantiles and percentiles of integers.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addIntegerQuantiles<Element: GoldenInteger>(_ type: Element.Type) {
    add("median") { call in
      let a = call.array(type)
      return call.reduced(
        { a.median() }, { $1 ? a.median(axis: $0, keepingAxes: true) : a.median(axis: $0) },
        { a.median(axes: $0, keepingAxes: $1) })
    }
    add("quantile") { call in
      let (a, share, method) = (call.array(type), call.share, call.method)
      return call.reduced(
        { a.quantile(share, method: method) },
        {
          $1
            ? a.quantile(share, axis: $0, keepingAxes: true, method: method)
            : a.quantile(share, axis: $0, method: method)
        },
        { a.quantile(share, axes: $0, keepingAxes: $1, method: method) })
    }
    add("percentile") { call in
      let (a, share, method) = (call.array(type), call.share, call.method)
      return call.reduced(
        { a.percentile(share, method: method) },
        {
          $1
            ? a.percentile(share, axis: $0, keepingAxes: true, method: method)
            : a.percentile(share, axis: $0, method: method)
        },
        { a.percentile(share, axes: $0, keepingAxes: $1, method: method) })
    }
    add("quantile list") { call in
      let (a, shares) = (call.array(type), call.array(Double.self, at: 1))
      return [a.quantile(shares, axis: call.arguments.axis, method: call.method)]
    }
    add("percentile list") { call in
      let (a, shares) = (call.array(type), call.array(Double.self, at: 1))
      return [a.percentile(shares, axis: call.arguments.axis, method: call.method)]
    }
  }
}
