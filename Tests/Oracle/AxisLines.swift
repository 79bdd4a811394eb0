import Strided
import Testing

/// The lines of a shape along several axes: for each result, the positions of its elements in C order.
package struct AxisLines {
  /// The shape of the results, with the extent 1 in place of the axes.
  package let kept: [Int]
  /// The shape of the results without the axes.
  package let dropped: [Int]
  /// The positions of the elements of each result, in C order.
  package let lines: [[Int]]

  /// The lines of a shape along some of its axes.
  package init(_ shape: [Int], along axes: [Int]) {
    let kept = shape.indices.map { axes.contains($0) ? 1 : shape[$0] }
    var lines: [[Int]] = Array(repeating: [], count: elementCount(kept))
    var place = 0
    forEachIndex(of: shape) { index in
      let result = index.indices.map { axes.contains($0) ? 0 : index[$0] }
      lines[flatPosition(of: result, in: kept)].append(place)
      place += 1
    }
    self.kept = kept
    dropped = shape.indices.filter { !axes.contains($0) }.map { shape[$0] }
    self.lines = lines
  }

  /// The results of a function of the elements of each line.
  package func map<Element, Result>(_ values: [Element], _ function: ([Element]) -> Result)
    -> [Result]
  {
    lines.map { line in function(line.map { values[$0] }) }
  }

  /// Every set of axes of a number of axes.
  package static func sets(of rank: Int) -> [[Int]] {
    (0..<(1 << rank)).map { set in (0..<rank).filter { set >> $0 & 1 == 1 } }
  }
}

/// Compares reductions along several axes, one axis and all with lists of expected results.
package struct AxesCheck {
  /// The differences found.
  package let log = FailureLog()

  /// Creates a check without differences.
  package init() {}

  /// Compares the results of a reduction in every form that there is for some axes.
  ///
  /// - Parameters:
  ///   - lines: the lines along the axes.
  ///   - several: the form along several axes.
  ///   - one: the form along one axis.
  ///   - whole: the form of all elements.
  package func compare<Result: Scalar>(
    _ name: String, _ shape: [Int], _ axes: [Int], _ expected: [Result], _ lines: AxisLines,
    isSame: (Result, Result) -> Bool = { $0 == $1 },
    several: ([Int], Bool) -> NDArray<Result>, one: ((Int, Bool) -> NDArray<Result>)? = nil,
    whole: (() -> Result)? = nil
  ) {
    func check(_ result: NDArray<Result>, _ form: String, _ resultShape: [Int]) {
      let found = Array(result)
      let isRight =
        Array(result.shape) == resultShape && found.count == expected.count
        && zip(found, expected).allSatisfy(isSame)
      log.check(
        isRight && result.isWritable,
        "\(name) of \(shape), axes \(axes), \(form): \(result.shape) \(found), expected \(expected)"
      )
    }
    let negative = axes.map { $0 - shape.count }
    check(several(axes, false), "dropped", lines.dropped)
    check(several(Array(negative.reversed()), true), "kept", lines.kept)
    if let one, axes.count == 1 {
      check(one(axes[0], false), "one axis, dropped", lines.dropped)
      check(one(negative[0], true), "one axis, kept", lines.kept)
    }
    if let whole, axes.count == shape.count {
      let found = whole()
      log.check(
        isSame(found, expected[0]), "\(name) of \(shape): \(found), expected \(expected[0])")
    }
  }
}
