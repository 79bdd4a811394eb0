import Oracle
import Strided
import Testing

/// A reduction in all the library's spellings, and in plain Swift.
struct ReductionFunction<Element: OracleElement, Result: OracleElement> {
  /// The function.
  let name: String
  /// The library's reduction of a whole array.
  let whole: (NDArray<Element>) -> Result
  /// The library's reduction along an axis.
  let along: (NDArray<Element>, Int) -> NDArray<Result>
  /// The library's reduction along an axis that writes to another array.
  let into: (NDArray<Element>, Int, NDArray<Result>) -> Void
  /// The reduction of a list, nil if it has no result.
  let values: ([Element]) -> Result?
  /// Whether a result is right.
  let isEqual: (Result, Result) -> Bool
}

extension ReductionFunction where Element: OracleOrdered, Result == Element {
  /// `min` and `max`, and both results of `minMax`.
  static var extrema: [ReductionFunction] {
    [
      ReductionFunction(
        name: "min",
        whole: { $0.min() },
        along: { $0.min(axis: $1) },
        into: { $0.min(axis: $1, into: $2) },
        values: { list in firstLeast(list).map { list[$0] } },
        isEqual: { $0.isSameNumber(as: $1) }
      ),
      ReductionFunction(
        name: "max",
        whole: { $0.max() },
        along: { $0.max(axis: $1) },
        into: { $0.max(axis: $1, into: $2) },
        values: { list in firstGreatest(list).map { list[$0] } },
        isEqual: { $0.isSameNumber(as: $1) }
      ),
      ReductionFunction(
        name: "minMax, min",
        whole: { $0.minMax().min },
        along: { $0.minMax(axis: $1).min },
        into: { $2.assign($0.minMax(axes: [$1]).min) },
        values: { list in firstLeast(list).map { list[$0] } },
        isEqual: { $0.isSameNumber(as: $1) }
      ),
      ReductionFunction(
        name: "minMax, max",
        whole: { $0.minMax().max },
        along: { $0.minMax(axis: $1).max },
        into: { $2.assign($0.minMax(axes: [$1], keepingAxes: true).max.squeezed(axis: $1)) },
        values: { list in firstGreatest(list).map { list[$0] } },
        isEqual: { $0.isSameNumber(as: $1) }
      ),
    ]
  }
}

extension ReductionFunction where Element: OracleOrdered, Result == Int {
  /// `argmin` and `argmax`.
  static var positions: [ReductionFunction] {
    [
      ReductionFunction(
        name: "argmin",
        whole: { $0.argmin() },
        along: { $0.argmin(axis: $1) },
        into: { $0.argmin(axis: $1, into: $2) },
        values: { firstLeast($0) },
        isEqual: { $0 == $1 }
      ),
      ReductionFunction(
        name: "argmax",
        whole: { $0.argmax() },
        along: { $0.argmax(axis: $1) },
        into: { $0.argmax(axis: $1, into: $2) },
        values: { firstGreatest($0) },
        isEqual: { $0 == $1 }
      ),
    ]
  }
}

extension ReductionFunction where Element == Bool, Result == Bool {
  /// `any` and `all`.
  static var truths: [ReductionFunction] {
    [
      ReductionFunction(
        name: "any",
        whole: { $0.any() },
        along: { $0.any(axis: $1) },
        into: { $0.any(axis: $1, into: $2) },
        values: { list in !list.allSatisfy { !$0 } },
        isEqual: { $0 == $1 }
      ),
      ReductionFunction(
        name: "all",
        whole: { $0.all() },
        along: { $0.all(axis: $1) },
        into: { $0.all(axis: $1, into: $2) },
        values: { list in list.allSatisfy { $0 } },
        isEqual: { $0 == $1 }
      ),
    ]
  }
}

/// The position of the first NaN, else of the first least element.
private func firstLeast<Element: Comparable>(_ list: [Element]) -> Int? {
  var found: Int?
  for place in list.indices {
    let element = list[place]
    if element != element { return place }
    if let best = found, !(element < list[best]) { continue }
    found = place
  }
  return found
}

/// The position of the first NaN, else of the first greatest element.
private func firstGreatest<Element: Comparable>(_ list: [Element]) -> Int? {
  var found: Int?
  for place in list.indices {
    let element = list[place]
    if element != element { return place }
    if let best = found, !(element > list[best]) { continue }
    found = place
  }
  return found
}
