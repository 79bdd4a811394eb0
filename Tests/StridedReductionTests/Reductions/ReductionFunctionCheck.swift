import Oracle
import Strided
import Testing

/// Compares a reduction with its plain Swift form, whole and along every axis.
struct ReductionFunctionCheck<Element: OracleElement, Result: OracleElement> {
  /// The reduction.
  let function: ReductionFunction<Element, Result>
  /// The log of differences.
  let log: FailureLog

  /// A list in every representation; the results too, if `intoEveryResult`.
  func everywhere(_ shape: [Int], _ values: [Element], intoEveryResult: Bool = false) {
    let model = ModelArray(values, shape: shape)
    let total = function.values(values)
    let alongAxes = shape.indices.map { expected(model, axis: $0) }
    let list = values.count > 40 ? "" : " \(values)"
    let subjects = representations(of: shape, values)
    for subject in subjects {
      let name = "\(Element.self) \(function.name) of \(shape) \(subject.twin.name)"
      if let total {
        let found = function.whole(subject.twin.array)
        log.check(function.isEqual(found, total), "\(name)\(list): \(found), not \(total)")
      }
      for (axis, results) in alongAxes.enumerated() {
        guard let results else { continue }
        for spelling in [axis, axis - shape.count] {
          let result = function.along(subject.twin.array, spelling)
          let found = difference(of: result, from: results, by: function.isEqual)
          log.check(
            found == nil && result.ownsData && result.isWritable,
            "\(name)\(list), axis \(spelling): \(found ?? "not a fresh array")")
        }
      }
    }
    if intoEveryResult {
      for (axis, results) in alongAxes.enumerated() {
        if let results { write(subjects, axis: axis, results) }
      }
    }
  }

  /// The results along an axis, nil if a list has none.
  private func expected(_ model: ModelArray<Element>, axis: Int) -> ModelArray<Result>? {
    let (shape, lanes) = model.lanes(along: axis)
    let results = lanes.compactMap(function.values)
    return results.count == lanes.count ? ModelArray(results, shape: shape) : nil
  }

  /// Writes results to arrays in every representation; nothing else in their memory changes.
  private func write(
    _ subjects: [Subject<Element>], axis: Int, _ expected: ModelArray<Result>
  ) {
    let start: [Result] = expected.values.map { _ in Result.left(2) }
    for target in representations(of: expected.shape, start, isWritable: true) {
      for subject in subjects {
        target.twin.model.write(expected.values)
        function.into(subject.twin.array, axis, target.twin.array)
        let found = target.twin.memoryDifference(by: function.isEqual)
        log.check(
          found == nil,
          "\(Element.self) \(function.name) of \(subject.twin.name), axis \(axis), into "
            + "\(expected.shape) \(target.twin.name): \(found ?? "")")
        target.reset()
      }
    }
  }

  /// Reduces along an axis into a view of the same memory; the model reads everything before it
  /// writes.
  func overlapping(_ source: Twin<Element>, axis: Int, into target: Twin<Element>)
  where Result == Element {
    guard let expected = expected(source.model, axis: axis) else { return }
    target.model.write(expected.values)
    function.into(source.array, axis, target.array)
    let found = target.memoryDifference(by: function.isEqual)
    log.check(
      found == nil,
      "\(Element.self) \(function.name) of \(source.name), axis \(axis), into \(target.name): "
        + "\(found ?? "")")
  }
}
