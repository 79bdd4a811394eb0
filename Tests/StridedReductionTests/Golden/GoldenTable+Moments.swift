import Strided

// Variances and norms. Those of real numbers, integers and complex numbers have the same names and different types.

extension GoldenTable {
  /// Variances, and sums in twice the precision.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addMoments<Element: GoldenReal>(_ type: Element.Type) {
    add("var") { call in
      let (a, correction) = (call.array(type), call.correction)
      return call.reduced(
        { a.variance(correction: correction) },
        { a.variance(axis: $0, correction: correction, keepingAxes: $1) },
        { a.variance(axes: $0, correction: correction, keepingAxes: $1) })
    }
    add("std") { call in
      let (a, correction) = (call.array(type), call.correction)
      return call.reduced(
        { a.standardDeviation(correction: correction) },
        { a.standardDeviation(axis: $0, correction: correction, keepingAxes: $1) },
        { a.standardDeviation(axes: $0, correction: correction, keepingAxes: $1) })
    }
    add("fsum") { call in
      let a = call.array(type)
      return call.reduced(
        { a.accurateSum() }, { a.accurateSum(axis: $0, keepingAxes: $1) },
        { a.accurateSum(axes: $0, keepingAxes: $1) })
    }
  }

  /// Variances of integers.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addIntegerMoments<Element: GoldenInteger>(_ type: Element.Type) {
    add("var") { call in
      let (a, correction) = (call.array(type), call.correction)
      return call.reduced(
        { a.variance(correction: correction) },
        { a.variance(axis: $0, correction: correction, keepingAxes: $1) },
        { a.variance(axes: $0, correction: correction, keepingAxes: $1) })
    }
    add("std") { call in
      let (a, correction) = (call.array(type), call.correction)
      return call.reduced(
        { a.standardDeviation(correction: correction) },
        { a.standardDeviation(axis: $0, correction: correction, keepingAxes: $1) },
        { a.standardDeviation(axes: $0, correction: correction, keepingAxes: $1) })
    }
  }

  /// Norms of vectors.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addNorms<Element: GoldenReal>(_ type: Element.Type) {
    add("norm") { call in
      let (a, order) = (call.array(type), Double(call.arguments.order ?? "") ?? .nan)
      return call.reduced(
        { a.norm(order: order) }, { a.norm(order: order, axis: $0, keepingAxes: $1) },
        { a.norm(order: order, axes: $0, keepingAxes: $1) })
    }
  }

  /// The functions of complex numbers whose results are real, and those that real numbers have in another form.
  mutating func addComplex() {
    let type = Complex<Double>.self
    add("var") { call in
      let (a, correction) = (call.array(type), call.correction)
      return call.reduced(
        { a.variance(correction: correction) },
        { a.variance(axis: $0, correction: correction, keepingAxes: $1) },
        { a.variance(axes: $0, correction: correction, keepingAxes: $1) })
    }
    add("std") { call in
      let (a, correction) = (call.array(type), call.correction)
      return call.reduced(
        { a.standardDeviation(correction: correction) },
        { a.standardDeviation(axis: $0, correction: correction, keepingAxes: $1) },
        { a.standardDeviation(axes: $0, correction: correction, keepingAxes: $1) })
    }
    add("norm") { call in
      let (a, order) = (call.array(type), Double(call.arguments.order ?? "") ?? .nan)
      return call.reduced(
        { a.norm(order: order) }, { a.norm(order: order, axis: $0, keepingAxes: $1) },
        { a.norm(order: order, axes: $0, keepingAxes: $1) })
    }
    add("cumsum") { call in
      let (axis, starts) = (call.arguments.axis, call.arguments.includeInitial ?? false)
      return [call.array(type).cumulativeSum(axis: axis, includingInitial: starts)]
    }
    add("cumprod") { call in
      let (axis, starts) = (call.arguments.axis, call.arguments.includeInitial ?? false)
      return [call.array(type).cumulativeProduct(axis: axis, includingInitial: starts)]
    }
    add("correlate") { call in
      let (a, b) = (call.array(type), call.array(type, at: 1))
      return [correlate(a, b, mode: Self.mode(call))]
    }
  }
}
