import Strided

extension GoldenTable {
  /// Weighted means, covariances and correlations.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addAverages<Element: GoldenReal>(_ type: Element.Type) {
    add("average") { call in
      let (a, weights) = (call.array(type), call.array(type, at: 1))
      return call.reduced(
        { a.average(weights: weights) }, { axis, _ in a.average(weights: weights, axis: axis) },
        { a.average(weights: weights, axes: $0, keepingAxes: $1) })
    }
    add("cov") { call in
      let (a, isOfRows) = (call.array(type), call.arguments.rowvar ?? true)
      return [covariance(a, correction: call.correction, rowsAreVariables: isOfRows)]
    }
    add("cov pair") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [covariance(a, b, correction: call.correction)]
    }
    add("corrcoef") { call in
      let (a, isOfRows) = (call.array(type), call.arguments.rowvar ?? true)
      return [correlation(a, rowsAreVariables: isOfRows)]
    }
    add("corrcoef pair") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [correlation(a, b)]
    }
  }

  /// Weighted means, covariances and correlations of integers.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addIntegerAverages<Element: GoldenInteger>(_ type: Element.Type) {
    add("average") { call in
      let (a, weights) = (call.array(type), call.array(Double.self, at: 1))
      return call.reduced(
        { a.average(weights: weights) }, { axis, _ in a.average(weights: weights, axis: axis) },
        { a.average(weights: weights, axes: $0, keepingAxes: $1) })
    }
    add("cov") { call in
      let (a, isOfRows) = (call.array(type), call.arguments.rowvar ?? true)
      return [covariance(a, correction: call.correction, rowsAreVariables: isOfRows)]
    }
    add("corrcoef") { call in
      let (a, isOfRows) = (call.array(type), call.arguments.rowvar ?? true)
      return [correlation(a, rowsAreVariables: isOfRows)]
    }
  }
}
