import Oracle
import Strided
import Testing

/// Reductions and statistics of moving windows, along the windows and across them, against plain loops.
@Suite(.withoutAddressSanitizer) struct MovingWindowTests {
  /// Compares a reduction along every set of axes with its plain form on the lists of elements.
  ///
  /// - Parameter isAlongOne: whether only single axes are tried.
  @_semantics("optimize.sil.specialize.generic.never")
  private func compare<Element: OracleElement, Result: OracleElement>(
    _ name: String, _ value: (Int) -> Element, isAlongOne: Bool = false,
    isSame: (Result, Result) -> Bool = { $0 == $1 },
    several: (NDArray<Element>, [Int], Bool) -> NDArray<Result>,
    into: (NDArray<Element>, Int, NDArray<Result>) -> Void, whole: (NDArray<Element>) -> Result,
    model: ([Element]) -> Result
  ) {
    let check = AxesCheck()
    for windows in MovingWindows.all(value) {
      let label = "\(name) of \(windows.name)"
      let total = model(windows.values)
      for axes in AxisLines.sets(of: windows.shape.count)
      where axes.count == 1 || !axes.isEmpty && !isAlongOne {
        let lines = AxisLines(windows.shape, along: axes)
        let expected = lines.map(windows.values, model)
        for array in windows.arrays {
          check.compare(
            label, windows.shape, axes, expected, lines, isSame: isSame,
            several: { several(array, $0, $1) })
          guard axes.count == 1 else { continue }
          let pairs = NDArray<Result>.full(Shape(lines.dropped + [2]), Result.left(3))
          let target: NDArray<Result> = pairs[.ellipsis, 1]
          let rest: NDArray<Result> = pairs[.ellipsis, 0]
          into(array, axes[0], target)
          let isRight = zip(Array(target), expected).allSatisfy { isSame($0, $1) }
          check.log.check(isRight, "\(label), axis \(axes[0]), into: \(target)")
          check.log.check(
            Array(rest).allSatisfy { $0.isIdentical(to: Result.left(3)) },
            "\(label), axis \(axes[0]), into: \(rest) beside the results")
        }
      }
      for array in windows.arrays {
        let found = whole(array)
        check.log.check(isSame(found, total), "\(label): \(found), not \(total)")
      }
    }
    check.log.finish(atLeast: 200)
  }

  /// Multiples of a quarter, whose sums are exact.
  private static func number(_ place: Int) -> Double { Double(place * 7 % 13) / 4 - 1.5 }
  private static func integer(_ place: Int) -> Int32 { Int32(place * 7 % 13) - 4 }
  private static func half(_ place: Int) -> Float16 { Float16(place * 7 % 13) / 4 - 1.5 }

  @Test func sums() {
    compare(
      "sum", Self.number, several: { $0.sum(axes: $1, keepingAxes: $2) },
      into: { $0.sum(axis: $1, into: $2) }, whole: { $0.sum() }, model: { $0.reduce(0, +) })
    compare(
      "sum of Int32", Self.integer, several: { $0.sum(axes: $1, keepingAxes: $2) },
      into: { $0.sum(axis: $1, into: $2) }, whole: { $0.sum() },
      model: { list in list.reduce(0) { $0 + Int($1) } })
    compare(
      "sum of Float16", Self.half, several: { $0.sum(axes: $1, keepingAxes: $2) },
      into: { $0.sum(axis: $1, into: $2) }, whole: { $0.sum() },
      model: { list in
        let sum = list.reduce(0 as Float) { $0 + Float($1) }
        return Float16(sum)
      })
  }

  @Test func meansAndVariances() {
    compare(
      "mean", Self.number, isSame: { isNear($0, $1, ulps: 4) },
      several: { $0.mean(axes: $1, keepingAxes: $2) }, into: { $0.mean(axis: $1, into: $2) },
      whole: { $0.mean() }, model: { $0.reduce(0, +) / Double($0.count) })
    compare(
      "mean of Int32", Self.integer, several: { $0.mean(axes: $1, keepingAxes: $2) },
      into: { $0.mean(axis: $1, into: $2) }, whole: { $0.mean() },
      model: { list in
        let sum = list.reduce(0) { $0 + Int($1) }
        return Double(sum) / Double(list.count)
      })
    compare(
      "variance", Self.number, isSame: { ($0 - $1).magnitude < 1e-13 },
      several: { $0.variance(axes: $1, keepingAxes: $2) },
      into: { $0.variance(axis: $1, into: $2) }, whole: { $0.variance() },
      model: { list in
        let mean = list.reduce(0, +) / Double(list.count)
        return list.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(list.count)
      })
  }

  @Test func extrema() {
    compare(
      "min", Self.number, several: { $0.min(axes: $1, keepingAxes: $2) },
      into: { $0.min(axis: $1, into: $2) }, whole: { $0.min() }, model: { $0.min()! })
    compare(
      "max", Self.integer, several: { $0.max(axes: $1, keepingAxes: $2) },
      into: { $0.max(axis: $1, into: $2) }, whole: { $0.max() }, model: { $0.max()! })
    compare(
      "argmax", Self.number, isAlongOne: true,
      several: { $0.argmax(axis: $1[0], keepingAxes: $2) },
      into: { $0.argmax(axis: $1, into: $2) }, whole: { $0.argmax() },
      model: { $0.firstIndex(of: $0.max()!)! })
    compare(
      "argmin", Self.integer, isAlongOne: true,
      several: { $0.argmin(axis: $1[0], keepingAxes: $2) },
      into: { $0.argmin(axis: $1, into: $2) }, whole: { $0.argmin() },
      model: { $0.firstIndex(of: $0.min()!)! })
  }

  @Test func quantiles() {
    let isSame: (Double, Double) -> Bool = { ($0 - $1).magnitude < 1e-13 }
    compare(
      "median", Self.number, isSame: isSame, several: { $0.median(axes: $1, keepingAxes: $2) },
      into: { $0.median(axis: $1, into: $2) }, whole: { $0.median() },
      model: { QuantileTests.quantile($0, 0.5) })
    compare(
      "quantile", Self.integer, isSame: isSame,
      several: { $0.quantile(0.3, axes: $1, keepingAxes: $2) },
      into: { $0.quantile(0.3, axis: $1, into: $2) }, whole: { $0.quantile(0.3) },
      model: { QuantileTests.quantile($0.map { Double($0) }, 0.3) })
  }

  @Test func truthsAndCounts() {
    // Short runs of both values, and a single long one.
    let patterns: [(Int) -> Bool] = [{ $0 % 19 > 4 }, { $0 >= 60 && $0 < 140 }]
    for pattern in patterns {
      compare(
        "any", pattern, several: { $0.any(axes: $1, keepingAxes: $2) },
        into: { $0.any(axis: $1, into: $2) }, whole: { $0.any() }, model: { $0.contains(true) })
      compare(
        "all", pattern, several: { $0.all(axes: $1, keepingAxes: $2) },
        into: { $0.all(axis: $1, into: $2) }, whole: { $0.all() }, model: { !$0.contains(false) })
      compare(
        "countNonzero", pattern, several: { $0.countNonzero(axes: $1, keepingAxes: $2) },
        into: { $0.countNonzero(axis: $1, into: $2) }, whole: { $0.countNonzero() },
        model: { list in list.count { $0 } })
    }
    compare(
      "countNonzero", Self.number, several: { $0.countNonzero(axes: $1, keepingAxes: $2) },
      into: { $0.countNonzero(axis: $1, into: $2) }, whole: { $0.countNonzero() },
      model: { list in list.count { $0 != 0 } })
  }
}
